import type { Change } from '../../publish/changes.ts'

const kinds: Record<Change['kind'], string> = { added: '더함', removed: '뺌', moved: '옮김', changed: '고침' }

const shortened = (text: string): string => ([...text].length > 160 ? `${[...text].slice(0, 160).join('')}…` : text)

/** What two states of an issue say differently: the word before and after, told apart by more than colour. */
export function Changes({ title, changes, none }: { title: string; changes: readonly Change[]; none: string }) {
  return (
    <section className="desk__part" aria-label={title}>
      <div className="desk__head">
        <h2>{title}</h2>
        <span className="desk__quiet">{changes.length > 0 ? `${changes.length}곳` : ''}</span>
      </div>
      {changes.length === 0 ? <p className="desk__quiet">{none}</p> : null}
      <ul className="change-list">
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two changes may read the same; the list is never reordered.
          <li key={index}>
            <p>
              <b>{kinds[change.kind]}</b> {change.where}
            </p>
            {change.before ? <del>{shortened(change.before)}</del> : null}
            {change.after ? <ins>{shortened(change.after)}</ins> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
