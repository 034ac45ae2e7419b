'use client'
import { memo, type RefObject, useMemo } from 'react'
import type { ArticleView, LineView, PieceView } from '../../manuscripts/view.ts'
import { Badge, type Mark, Marked } from './marked.tsx'

interface Row {
  line: LineView
  edge: '' | 'article' | 'open'
  isTitle: boolean
  marks: readonly Mark[]
  tinted: boolean
  /** Numbers of places that begin at this line and have no words of their own. */
  badges: readonly number[]
}

/** What is said of each line by the places that are still to be looked at. */
export function rowsOf(
  lines: readonly LineView[],
  articles: readonly ArticleView[],
  pieces: readonly PieceView[],
  open: number | null,
): Row[] {
  const edges = new Map<number, Row['edge']>()
  const titles = new Set(articles.map(({ from }) => from))
  for (const { from, to, index } of articles)
    for (let line = from; line <= to && line > 0; line++) edges.set(line, index === open ? 'open' : 'article')
  const marks = new Map<number, Mark[]>()
  const tinted = new Set<number>()
  const badges = new Map<number, number[]>()
  const put = <T,>(map: Map<number, T[]>, line: number, value: T) => map.set(line, [...(map.get(line) ?? []), value])
  for (const { number, signs, lines: range, answer } of pieces) {
    if (answer || !range) continue
    for (const { line, text } of signs ?? []) put(marks, line, { number, find: text })
    if (signs && signs.length > 0) continue
    put(badges, range.from, number)
    for (let line = range.from; line <= range.to; line++) tinted.add(line)
  }
  return lines.map((line) => ({
    line,
    edge: edges.get(line.number) ?? '',
    isTitle: titles.has(line.number),
    marks: marks.get(line.number) ?? [],
    tinted: tinted.has(line.number),
    badges: badges.get(line.number) ?? [],
  }))
}

const classOf = ({ edge, tinted, isTitle }: Row): string =>
  ['import-line', edge && `import-line--${edge}`, tinted && 'import-line--tinted', isTitle && 'import-line--title']
    .filter(Boolean)
    .join(' ')

const same = (a: Row, b: Row): boolean =>
  a.line === b.line &&
  a.edge === b.edge &&
  a.tinted === b.tinted &&
  a.badges.join() === b.badges.join() &&
  JSON.stringify(a.marks) === JSON.stringify(b.marks)

const LineRow = memo(
  ({ row }: { row: Row }) => (
    <li className={classOf(row)} data-line={row.line.number}>
      <span className="import-line__number">{row.line.number}</span>
      <span className="import-line__text">
        {row.badges.map((number) => (
          <Badge key={number} number={number} />
        ))}
        {row.line.dropped && row.line.text.trim() !== '' ? (
          <del>
            <span className="visually-hidden">쪽 장식이라 뺀 줄 </span>
            {row.line.text}
          </del>
        ) : (
          <Marked text={row.line.text} marks={row.marks} />
        )}
      </span>
    </li>
  ),
  (before, after) => same(before.row, after.row),
)
LineRow.displayName = 'LineRow'

interface Props {
  pane: RefObject<HTMLElement | null>
  lines: readonly LineView[]
  articles: readonly ArticleView[]
  pieces: readonly PieceView[]
  open: number | null
  hidden: boolean
  tied: boolean
  onTied: (tied: boolean) => void
}

/** The manuscript as it was read, with what was left out struck through. */
export function SourcePane({ pane, lines, articles, pieces, open, hidden, tied, onTied }: Props) {
  const rows = useMemo(() => rowsOf(lines, articles, pieces, open), [lines, articles, pieces, open])
  const opened = articles.find(({ index }) => index === open)
  const here = opened && opened.from > 0 ? `${opened.from}–${opened.to}줄 / ` : ''
  return (
    <section className={hidden ? 'import-pane import-pane--hidden' : 'import-pane'} aria-labelledby="source-head">
      <div className="import-pane__head">
        <h2 id="source-head">원고</h2>
        <span className="desk__quiet">{`${here}${lines.length}줄`}</span>
        <label className="import-tied">
          <input type="checkbox" checked={tied} onChange={(event) => onTied(event.target.checked)} />
          오른쪽과 함께 움직임
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer. */}
      <section className="import-scroller" ref={pane} tabIndex={0} aria-label="원고의 줄">
        <ol className="import-lines">
          {rows.map((row) => (
            <LineRow key={row.line.number} row={row} />
          ))}
        </ol>
      </section>
    </section>
  )
}
