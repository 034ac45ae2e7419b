import type { DraftTable } from './draft.ts'
import type { Line, Span } from './lines.ts'
import type { Reading } from './reading.ts'
import { type Grid, mergeGrid, spanGrid } from './table-grid.ts'

/** Index behind the rows that stand together at `start`; a blank line ends a table. */
export function tabTableEnd(lines: readonly Line[], start: number): number {
  let end = start + 1
  while (lines[end]?.cells && lines[end]!.gap === 0 && !lines[end]!.top) end++
  return end
}

/** Number of columns that something stands in. */
const columnsOf = (lines: readonly Line[]): number =>
  lines.reduce((most, { cells }) => Math.max(most, (cells?.findLastIndex((cell) => cell !== '') ?? 0) + 1), 0)

interface SpanTable {
  grid: string[][]
  spans: (Span | null)[][]
}

/** Cells beyond the header's last column are pieces of that column's text; rows that are too short end in an empty cell. */
function foldSpans(lines: readonly Line[]): SpanTable {
  const columns = lines[0]?.spans?.length ?? 0
  const out: SpanTable = { grid: [], spans: [] }
  for (const line of lines) {
    const cells = [...(line.cells ?? [])]
    const spans = [...(line.spans ?? [])]
    const last = spans.slice(0, columns).findLastIndex((span) => span !== null)
    const beyond = cells.splice(columns).filter((cell) => cell !== '')
    if (beyond.length > 0 && last !== -1) cells[last] = [cells[last] ?? '', ...beyond].filter(Boolean).join('\n')
    while (cells.length < columns) {
      cells.push('')
      spans.push({ colspan: 1, rowspan: 1, header: false })
    }
    spans.forEach((span, column) => {
      if (span) span.colspan = Math.max(1, Math.min(span.colspan, columns - column))
    })
    out.grid.push(cells)
    out.spans.push(spans.slice(0, columns))
  }
  return out
}

const isFull = (lines: readonly Line[]): boolean => lines.every((line) => line.spans)

/** Reads tab-separated, Markdown or HTML rows: their cells are given; empty places tell what was merged. */
export function readTabTable(lines: readonly Line[], caption: string, reading: Reading): DraftTable {
  reading.put(lines, 'table')
  const columns = columnsOf(lines)
  const grid: Grid = lines.map(({ cells }) => Array.from({ length: columns }, (_, column) => cells?.[column] ?? ''))
  const folded = isFull(lines) ? foldSpans(lines) : null
  const { header, rows, guessed } = folded ? spanGrid(folded.grid, folded.spans) : mergeGrid(grid)
  const uneven = folded ? undefined : lines.find((line) => (line.cells?.length ?? 0) < columns)
  if (uneven) {
    reading.problem(
      'table-rows-uneven',
      uneven.number,
      '칸 수가 다른 줄이 있어 빈칸으로 채웠습니다. 합친 칸이면 표에서 칸을 합쳐 주세요.',
    )
  } else if (guessed > 0) {
    reading.problem(
      'table-cells-merged',
      lines[0]?.number ?? null,
      `표의 빈칸 ${guessed}곳을 위 칸과 합쳤습니다. 정말 빈칸이면 합친 칸을 나누어 주세요.`,
    )
  }
  return { type: 'table', caption, header, rows }
}
