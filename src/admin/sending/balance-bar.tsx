import { type Balance, rowStates, sumOf } from '../../delivery/states.ts'
import { figure, rowStateWords } from '../../delivery/words.ts'
import { StateMark } from '../state-mark.tsx'

/** All numbers in one sentence, for who can't see the bar. */
const told = (balance: Balance): string =>
  rowStates.map((state) => `${rowStateWords[state].word} ${figure(balance[state])}통`).join(', ')

/** The eight states in their fixed order; each that is there can be seen. */
export function BalanceBar({ balance, label }: { balance: Balance; label: string }) {
  const there = rowStates.filter((state) => balance[state] > 0)
  return (
    <div className="balance" role="img" aria-label={`${label}: ${told(balance)}`}>
      {there.map((state) => (
        <span key={state} className={`balance__part balance--${state}`} style={{ flexGrow: balance[state] }} />
      ))}
    </div>
  )
}

/** Word, number and plain meaning of each state, in the bar's order. */
export function Legend({ balance }: { balance: Balance }) {
  return (
    <ul className="legend">
      {rowStates.map((state) => (
        <li key={state}>
          <span className={`legend__swatch balance--${state}`} aria-hidden="true" />
          <span>{rowStateWords[state].word}</span>
          <b>{figure(balance[state])}</b>
          <span className="legend__meaning">{rowStateWords[state].meaning}</span>
        </li>
      ))}
    </ul>
  )
}

/** What is said of the addition. */
function Verdict({ off, mayBePassedOn }: { off: number; mayBePassedOn: boolean }) {
  if (off === 0)
    return (
      <StateMark shape="tick" tone="green">
        보낼 사람 수와 맞음
      </StateMark>
    )
  if (off > 0 && mayBePassedOn)
    return <span className="desk__quiet">{`보내지 않은 ${figure(off)}명은 뒤의 발송이 맡았습니다.`}</span>
  return (
    <StateMark shape="octagon" tone="red">
      {`합이 ${figure(Math.abs(off))} ${off > 0 ? '모자랍니다' : '남습니다'}. 발송을 멈추고 기록을 남겼습니다.`}
    </StateMark>
  )
}

interface AdditionProps {
  balance: Balance
  candidates: number
  /** True where a later send of the edition may have taken rows over. */
  mayBePassedOn: boolean
}

/** The addition in figures, and whether it comes out. */
export function Addition({ balance, candidates, mayBePassedOn }: AdditionProps) {
  const sum = sumOf(balance)
  return (
    <div className="addition">
      <span className="addition__sum">
        {`${rowStates.map((state) => figure(balance[state])).join(' + ')} = `}
        <b>{figure(sum)}</b>
      </span>
      <Verdict off={candidates - sum} mayBePassedOn={mayBePassedOn} />
      <span className="addition__note">‘접수’는 상대 서버가 받았다는 뜻입니다. 읽었는지는 알지 못합니다.</span>
    </div>
  )
}
