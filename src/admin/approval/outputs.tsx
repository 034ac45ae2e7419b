'use client'
import type { EditionView, OutputView } from '../../approval/view.ts'
import { fetchJson } from '../fetch-json.ts'
import { moment } from '../moments.ts'
import { StateMark } from '../state-mark.tsx'
import { Hash } from './issue-bar.tsx'
import { PdfThumbnail } from './pdf-thumbnail.tsx'

const words: Record<OutputView['name'], string> = { pdf: 'PDF', web: '웹', mail: '메일' }

/** `1.9MB`, `63KB`. */
export const size = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)}MB` : `${Math.max(1, Math.round(bytes / 1000))}KB`

const fact = (name: OutputView['name'], edition: EditionView, bytes: number): string => {
  if (name === 'pdf') return `${edition.pages}쪽 · ${size(bytes)}`
  return name === 'web' ? `기사 ${edition.articles}편` : `${size(bytes)} / 100KB`
}

function Output({ output, edition, onSeen }: { output: OutputView; edition: EditionView; onSeen: () => void }) {
  const word = words[output.name]
  const note = () => {
    const body = { output: output.name, hash: edition.hash }
    void fetchJson(`/api/editions/${edition.id}/seen`, { method: 'POST', body })
      .then(onSeen)
      .catch(() => undefined)
  }
  return (
    <li className="output">
      <div className="output__picture" aria-hidden="true">
        {output.name === 'pdf' ? (
          <PdfThumbnail address={output.address} />
        ) : (
          <iframe title={word} src={output.address} sandbox="allow-same-origin" tabIndex={-1} loading="lazy" />
        )}
      </div>
      <p className="output__name">
        <b>{word}</b> {fact(output.name, edition, output.size)}
        <a href={output.address} target="_blank" rel="noreferrer" onClick={note} data-output={output.name}>
          열기<span className="visually-hidden">{` ${word}, 새 창`}</span>
        </a>
      </p>
      <Hash hash={output.hash} />
      <p className="output__seen">
        {output.seenAt ? (
          <StateMark shape="tick" tone="green">{`봄 ${moment(output.seenAt)}`}</StateMark>
        ) : (
          <StateMark shape="ring" tone="grey">
            아직 보지 않음
          </StateMark>
        )}
      </p>
    </li>
  )
}

/** The three things that are approved together: real pictures of the hashed files, and whether this person has seen them. */
export function Outputs(props: { edition: EditionView; onSeen: () => void; children: React.ReactNode }) {
  const { edition, onSeen, children } = props
  return (
    <section className="desk__part" aria-labelledby="approval-outputs">
      <div className="desk__head">
        <h2 id="approval-outputs">승인할 것</h2>
        <span className="desk__quiet">세 결과물을 함께 승인합니다</span>
        {children}
      </div>
      <ul className="outputs">
        {edition.outputs.map((output) => (
          <Output key={output.name} output={output} edition={edition} onSeen={onSeen} />
        ))}
      </ul>
      <p className="approval__sentence">
        승인은 이 편집본, 이 해시에만 효력이 있습니다. 뒤에 무엇이든 한 글자라도 바뀌면 승인은 무효가 되고, 예약된
        발행도 멈춥니다.
      </p>
    </section>
  )
}
