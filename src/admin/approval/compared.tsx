import type { EditionView } from '../../approval/view.ts'
import type { Count } from '../../publish/compare-counts.ts'
import { StateMark } from '../state-mark.tsx'

const columns = [
  ['source', '원고'],
  ['pdf', 'PDF'],
  ['web', '웹'],
  ['mail', '메일'],
] as const

/** What was held against the document in every output; an edition in which anything differs is never made. */
export function Compared({ edition }: { edition: EditionView }) {
  const { titles, pages, tables, numbers, links } = edition.compared
  const rows: [string, Count, string][] = [
    ['기사 제목과 순서', titles, '같음'],
    ['요약표의 쪽 번호', pages, '실제 시작 쪽과 같음'],
    ['표', tables, '같음'],
    ['숫자 표현', numbers, '같음. 메일에는 요약의 숫자만 있음'],
    ['연결', links, '모두 같은 곳을 가리킴. 메일의 연결은 기사로 감'],
  ]
  return (
    <section className="desk__part" aria-labelledby="approval-compared">
      <div className="desk__head">
        <h2 id="approval-compared">자동 대조 결과</h2>
        <span className="desk__counts">
          <StateMark shape="tick" tone="green">
            모두 일치
          </StateMark>
        </span>
      </div>
      <table className="facts">
        <thead>
          <tr>
            <th scope="col">항목</th>
            {columns.map(([name, word]) => (
              <th key={name} scope="col" className="facts__number">
                {word}
              </th>
            ))}
            <th scope="col">결과</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, count, result]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {columns.map(([name]) => (
                <td key={name} className="facts__number">
                  {count[name]?.toLocaleString('ko-KR') ?? '—'}
                </td>
              ))}
              <td>{result}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {edition.fit.length > 0 ? (
        <details className="edition__fit">
          <summary>지면 살피기 {edition.fit.length}건</summary>
          <ul>
            {edition.fit.map(({ message, hint }) => (
              <li key={message}>
                {message} {hint}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
