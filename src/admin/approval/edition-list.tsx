'use client'
import type { EditionView } from '../../approval/view.ts'
import { HandoutLinks } from '../handout/handout-links.tsx'
import { moment } from '../moments.ts'
import { EditionState } from '../state-mark.tsx'
import { Hash } from './issue-bar.tsx'

function Output({ href, word, of }: { href: string; word: string; of: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {word}
      <span className="visually-hidden">{` ${of}, 새 창`}</span>
    </a>
  )
}

const words = { pdf: 'PDF', web: '웹', mail: '메일' } as const

/** What an editor may shorten or move before the next edition. */
function Fit({ found, of }: { found: EditionView['fit']; of: string }) {
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

/** The editions of an issue with links to their three outputs: public addresses once they are published. */
export function EditionList({ editions, isLoaded }: { editions: readonly EditionView[]; isLoaded: boolean }) {
  return (
    <section className="desk__part" aria-labelledby="desk-editions">
      <div className="desk__head">
        <h2 id="desk-editions">편집본</h2>
      </div>
      {isLoaded && editions.length === 0 ? <p className="desk__quiet">아직 편집본이 없습니다.</p> : null}
      <ul className="editions">
        {editions.map((edition) => {
          const name = `편집본 ${edition.ordinal}차`
          const isPublic = edition.state === 'published'
          return (
            <li key={edition.id} className="edition">
              <span className="edition__name">{name}</span>
              <EditionState state={edition.state} />
              <span className="edition__when">{moment(edition.publishedAt ?? edition.madeAt)}</span>
              <Hash hash={edition.hash} />
              <span className="edition__links">
                {edition.outputs.map((output) => (
                  <Output
                    key={output.name}
                    href={isPublic ? edition[output.name] : output.address}
                    word={words[output.name]}
                    of={name}
                  />
                ))}
                <HandoutLinks collection="editions" id={edition.id} of={name} />
              </span>
              <Fit found={edition.fit} of={name} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
