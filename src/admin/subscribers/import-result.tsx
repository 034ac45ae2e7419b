import type { Outcome } from '../../subscribers/import/import.ts'
import { figure, type ImportView } from './import-view.ts'

const words: Record<Outcome, [name: string, meaning: string]> = {
  added: ['더함', '명단에 새로 들어갔습니다.'],
  already: ['이미 있음', '고른 명단을 이미 구독하고 있습니다.'],
  duplicate: ['파일 안에서 겹침', '같은 주소가 파일의 앞줄에 있습니다.'],
  pending: ['확인 대기', '스스로 신청했으나 아직 확인하지 않았습니다. 그대로 두었습니다.'],
  left: ['해지', '구독을 그만둔 사람이라 다시 넣지 않았습니다.'],
  bounced: ['반송 정지', '메일이 되돌아온 주소라 넣지 않았습니다.'],
  erased: ['삭제', '정보를 지워 달라고 한 사람이라 넣지 않았습니다.'],
  refused: ['거절', '줄에 잘못이 있어 넣지 않았습니다.'],
}

/** What became of every row; the sum is the rows that were read. */
export function ImportResult({ found }: { found: ImportView }) {
  const { counts } = found
  return (
    <section className="desk__part" aria-labelledby="result-head">
      <div className="desk__head">
        <h2 id="result-head">{`읽은 줄 ${figure(counts.rows)}`}</h2>
      </div>
      <table className="subscriber-counts">
        <tbody>
          {(Object.entries(words) as [Outcome, [string, string]][]).map(([outcome, [name, meaning]]) => (
            <tr key={outcome}>
              <th scope="row">{name}</th>
              <td>{figure(counts[outcome])}</td>
              <td className="desk__quiet">{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {counts.refused > 0 ? (
        <p>
          <a href={`/api/subscriber-imports/${found.id}/errors`} download>
            {`거절한 ${figure(counts.refused)}줄 내려받기(CSV)`}
          </a>
          <span className="desk__quiet"> 줄 번호와 까닭이 들어 있습니다. 30일 뒤에 지웁니다.</span>
        </p>
      ) : null}
    </section>
  )
}
