import type { Service } from '../../delivery/address.ts'
import { isAtRest, sumOf } from '../../delivery/states.ts'
import { figure, serviceWords } from '../../delivery/words.ts'
import { StateMark } from '../state-mark.tsx'
import { type Look, rateOf } from './rate.ts'
import { SendState } from './send-state.tsx'
import type { ToldProgress } from './told.ts'

/** A service that asked for less is slow for about as long, in milliseconds. */
const slowFor = 3 * 60_000

const isSlow = ({ log, at, send }: ToldProgress, service: Service): boolean =>
  send.state === 'sending' &&
  log.some(
    ({ event, detail, at: then }) =>
      event === 'slowed' && detail.service === service && new Date(at).getTime() - new Date(then).getTime() < slowFor,
  )

function State({ progress, service }: { progress: ToldProgress; service: Service }) {
  const balance = progress.services[service]
  if (isAtRest(balance))
    return (
      <StateMark shape="tick" tone="green">
        끝남
      </StateMark>
    )
  if (isSlow(progress, service))
    return (
      <StateMark shape="triangle" tone="amber">
        천천히 (서버가 줄여 달라고 함)
      </StateMark>
    )
  return <SendState state={progress.send.state} />
}

/** 메일 서비스별. */
export function ServicesTable({ progress, looks }: { progress: ToldProgress; looks: Record<string, readonly Look[]> }) {
  const names = Object.keys(serviceWords) as Service[]
  const shown = names.filter((name) => sumOf(progress.services[name]) > 0)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="send-services" className="desk__part">
      <div className="desk__head">
        <h2 id="send-services">메일 서비스별</h2>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by the keyboard. */}
      <section className="send-scroll" tabIndex={0} aria-label="메일 서비스별 표">
        <table className="facts">
          <thead>
            <tr>
              <th scope="col">메일 서비스</th>
              {['보낼 사람', '접수', '재시도', '거절', '통/분'].map((word) => (
                <th key={word} scope="col" className="facts__number">
                  {word}
                </th>
              ))}
              <th scope="col">상태</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((name) => {
              const balance = progress.services[name]
              const rate = progress.send.state === 'sending' ? rateOf(looks[name] ?? []) : null
              const figures = [sumOf(balance), balance.submitted, balance.deferred, balance.rejected]
              return (
                <tr key={name}>
                  <th scope="row">{serviceWords[name]}</th>
                  {figures.map((value, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are.
                    <td key={column} className="facts__number">
                      {figure(value)}
                    </td>
                  ))}
                  <td className="facts__number">{rate === null ? '–' : figure(rate)}</td>
                  <td>
                    <State progress={progress} service={name} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </section>
  )
}
