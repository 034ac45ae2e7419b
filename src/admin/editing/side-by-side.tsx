'use client'
import type { Names, Shown, ShownCell } from '../../editing/shown.ts'
import { shownItem } from '../../editing/shown.ts'
import { type Words, wordChanges } from '../../editing/word-changes.ts'

type Hand = 'left' | 'right'

/** Words of one side; those that the other does not have are struck or underlined, and told to readers. */
function Marked({ words, hand }: { words: readonly Words[]; hand: Hand }) {
  const Tag = hand === 'left' ? 'del' : 'ins'
  return words.map(({ text, isOwn }, index) =>
    isOwn && text.trim() !== '' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text in their order.
      <Tag key={index}>{text}</Tag>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text in their order.
      <span key={index}>{text}</span>
    ),
  )
}

const textOf = (rows: readonly ShownCell[][] | undefined, row: number, cell: number): string =>
  rows?.[row]?.[cell]?.text ?? ''

function MarkedTable({ shown, other, hand }: { shown: Shown; other: Shown | undefined; hand: Hand }) {
  return (
    <table className="merge__table">
      <tbody>
        {(shown.rows ?? []).map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text that does not change.
          <tr key={row}>
            {cells.map(({ text, isHead, colSpan, rowSpan }, cell) => {
              const Cell = isHead ? 'th' : 'td'
              const there = textOf(other?.rows, row, cell)
              const words = hand === 'left' ? wordChanges(text, there).left : wordChanges(there, text).right
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of a text that does not change.
                <Cell key={cell} colSpan={colSpan} rowSpan={rowSpan}>
                  <Marked words={words} hand={hand} />
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Item({ shown, other, hand }: { shown: Shown; other: Shown | undefined; hand: Hand }) {
  if (shown.rows)
    return (
      <div className="merge__item">
        <span className="merge__kind">{shown.kind}</span>
        <MarkedTable {...{ shown, other, hand }} />
      </div>
    )
  const there = other && !other.rows ? other.text : ''
  const words = hand === 'left' ? wordChanges(shown.text, there).left : wordChanges(there, shown.text).right
  return (
    <p className="merge__item">
      {shown.kind ? <span className="merge__kind">{shown.kind}</span> : null}
      <span className="merge__words">{shown.text === '' ? '(비어 있음)' : <Marked words={words} hand={hand} />}</span>
    </p>
  )
}

/** Items of one side beside those of the other, paired in their order; `none` stands where a side has nothing. */
export function Column({
  items,
  others,
  kind,
  hand,
  names,
  none = '(없음)',
}: {
  items: readonly unknown[]
  others: readonly unknown[]
  kind: 'value' | 'list' | 'body'
  hand: Hand
  names: Names
  none?: string
}) {
  if (items.length === 0) return <p className="merge__item merge__none">{none}</p>
  return items.map((item, index) => {
    const other = others[index]
    return (
      <Item
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a text that does not change.
        key={index}
        shown={shownItem(kind, item, names)}
        other={other === undefined ? undefined : shownItem(kind, other, names)}
        hand={hand}
      />
    )
  })
}
