import type { EditionView } from '../../approval/view.ts'
import { StateMark } from '../state-mark.tsx'

/** What was held against the document in every output; an edition in which anything differs is never made. */
export function Compared({ edition }: { edition: EditionView }) {
  const { titles, tables, numbers, links } = edition.compared
  const rows: [string, number, string][] = [
    ['기사 제목과 순서', titles, 'PDF, 웹, 메일이 같음'],
    ['요약표의 쪽 번호', titles, '실제 시작 쪽과 같음'],
    ['표', tables, 'PDF와 웹이 같음'],
    ['숫자 표현', numbers, 'PDF와 웹이 같음'],
    ['연결', links, '모두 같은 곳을 가리킴'],
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
            <th scope="col" className="facts__number">
              원고
            </th>
            <th scope="col">결과</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, count, result]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className="facts__number">{count.toLocaleString('ko-KR')}</td>
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
