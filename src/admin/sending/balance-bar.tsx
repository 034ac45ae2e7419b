import { type Balance, rowStates, sumOf } from '../../delivery/states.ts'
import { StateMark } from '../state-mark.tsx'
import { number, rowWords } from './words.ts'

interface BalanceBarProps {
  balance: Balance
  total: number
  isBalanced: boolean
  /** True where a later send of the edition may have taken rows over. */
  mayBePassedOn: boolean
}

/** What is said of the addition. */
function Verdict({ difference, mayBePassedOn }: { difference: number; mayBePassedOn: boolean }) {
  if (difference === 0)
    return (
      <StateMark shape="tick" tone="green">
        보낼 사람 수와 맞음
      </StateMark>
    )
  const many = number(Math.abs(difference))
  if (difference > 0 && mayBePassedOn)
    return <span className="desk__quiet">{`보내지 않은 ${many}명은 뒤의 발송이 맡았습니다.`}</span>
  return (
    <StateMark shape="octagon" tone="red">
      {`합이 ${many} ${difference > 0 ? '모자랍니다' : '남습니다'}. 이 화면을 관리자에게 알리세요.`}
    </StateMark>
  )
}

/** Every message in one of eight states: a bar, its legend, and the addition in figures. */
export function BalanceBar({ balance, total, isBalanced, mayBePassedOn }: BalanceBarProps) {
  const sum = sumOf(balance)
  const said = rowStates.map((state) => `${rowWords[state].word} ${number(balance[state])}`).join(', ')
  return (
    <section aria-label="보낼 사람의 상태">
      <div className="send-bar" role="img" aria-label={`보낼 사람 ${number(total)}명: ${said}`}>
        {rowStates.map((state) =>
          balance[state] > 0 ? (
            <span key={state} className={`send-bar__part send-tone--${state}`} style={{ flexGrow: balance[state] }} />
          ) : null,
        )}
      </div>
      <dl className="send-legend">
        {rowStates.map((state) => (
          <div key={state} className="send-legend__row">
            <dt>
              <span className={`send-legend__swatch send-tone--${state}`} aria-hidden="true" />
              {rowWords[state].word}
            </dt>
            <dd>{number(balance[state])}</dd>
            <dd className="send-legend__meaning">{rowWords[state].meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="send-addition">
        <p>
          {`${rowStates.map((state) => number(balance[state])).join(' + ')} = `}
          <b>{number(sum)}</b> <Verdict difference={isBalanced ? 0 : total - sum} mayBePassedOn={mayBePassedOn} />
        </p>
        <p className="desk__quiet">‘접수’는 상대 서버가 받았다는 뜻입니다. 읽었는지는 알지 못합니다.</p>
      </div>
    </section>
  )
}
