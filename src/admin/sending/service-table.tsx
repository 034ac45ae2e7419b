import { type Service, services } from '../../delivery/address.ts'
import { isAtRest, sumOf } from '../../delivery/states.ts'
import { StateMark } from '../state-mark.tsx'
import { rateOf, type Sample } from './figures.ts'
import type { ProgressView } from './wire.ts'
import { lookOf, number, serviceWords } from './words.ts'

function ServiceState({ progress, service }: { progress: ProgressView; service: Service }) {
  const balance = progress.services[service]
  if (isAtRest(balance))
    return (
      <StateMark shape="tick" tone="green">
        남은 것 없음
      </StateMark>
    )
  const { shape, tone, word } = lookOf(progress.send.state, 0)
  return (
    <StateMark shape={shape} tone={tone}>
      {word}
    </StateMark>
  )
}

/** 메일 서비스별. */
export function ServiceTable({ progress, samples }: { progress: ProgressView; samples: readonly Sample[] }) {
  const used = services.filter((service) => sumOf(progress.services[service]) > 0)
  const rate = (service: Service): string => {
    const found = progress.send.state === 'sending' ? rateOf(samples, service) : null
    return found === null ? '—' : number(found)
  }
  return (
    <section className="desk__part" aria-labelledby="send-services">
      <div className="desk__head">
        <h2 id="send-services">메일 서비스별</h2>
      </div>
      <table className="send-table">
        <thead>
          <tr>
            <th scope="col">메일 서비스</th>
            {['보낼 사람', '접수', '재시도', '거절', '통/분'].map((word) => (
              <th key={word} scope="col" className="send-table__figure">
                {word}
              </th>
            ))}
            <th scope="col">상태</th>
          </tr>
        </thead>
        <tbody>
          {used.map((service) => {
            const balance = progress.services[service]
            return (
              <tr key={service}>
                <th scope="row">{serviceWords[service]}</th>
                {[sumOf(balance), balance.submitted, balance.deferred, balance.rejected].map((figure, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places.
                  <td key={index} className="send-table__figure">
                    {number(figure)}
                  </td>
                ))}
                <td className="send-table__figure">{rate(service)}</td>
                <td>
                  <ServiceState progress={progress} service={service} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
