'use client'
import { editionAddresses } from '../../publish/addresses.ts'
import { moment } from '../moments.ts'
import type { EditionRow } from './use-desk.ts'

function Output({ href, word, of }: { href: string; word: string; of: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {word}
      <span className="visually-hidden">{` ${of}, 새 창`}</span>
    </a>
  )
}

/** What an editor may shorten or move before the next edition. */
function Fit({ found, of }: { found: { code: string; message: string; hint: string }[]; of: string }) {
  if (found.length === 0) return null
  return (
    <details className="edition__fit">
      <summary>
        지면 살피기 {found.length}건<span className="visually-hidden"> {of}</span>
      </summary>
      <ul>
        {found.map(({ message, hint }) => (
          <li key={message}>
            {message} {hint}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The editions of an issue with links to their three outputs. */
export function EditionList({ editions, refusal }: { editions: EditionRow[] | null; refusal: string }) {
  return (
    <section className="desk__part" aria-labelledby="desk-editions">
      <div className="desk__head">
        <h2 id="desk-editions">편집본</h2>
      </div>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          편집본을 불러오지 못했습니다. {refusal}
        </p>
      ) : null}
      {editions?.length === 0 ? <p className="desk__quiet">아직 발행하지 않았습니다.</p> : null}
      <ul className="editions">
        {(editions ?? []).map((edition) => {
          const name = `편집본 ${edition.ordinal}차`
          const { pdf, web, mail } = editionAddresses(edition)
          return (
            <li key={edition.id} className="edition">
              <span className="edition__name">{name}</span>
              <span className="edition__when">{moment(edition.publishedAt)}</span>
              <code className="edition__hash" title={edition.hash}>
                {edition.hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')}
              </code>
              <span className="edition__links">
                <Output href={pdf} word="PDF" of={name} />
                <Output href={web} word="웹" of={name} />
                <Output href={mail} word="메일" of={name} />
              </span>
              <Fit found={edition.report?.fit ?? []} of={name} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
