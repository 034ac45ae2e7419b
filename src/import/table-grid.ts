import type { DraftCell, DraftTable } from './draft.ts'
import type { Span } from './lines.ts'

/** Cells of a table as they stand, every row of the same length, empty where nothing stands. */
export type Grid = readonly (readonly string[])[]

/** A cell on the grid with its reach; `column` is that of its left edge. */
interface Placed {
  text: string
  column: number
  colspan: number
  rowspan: number
  header?: boolean
}

/** Rows of a table with its merges, and how many empty places were taken for merged ones by guess. */
export interface Merged {
  header: DraftTable['header']
  rows: DraftCell[][]
  guessed: number
}

export const isFigure = (text: string): boolean => /^[(△▲+-]?[\d.,]+/.test(text) || /^[-–]$/.test(text)

const isYear = (text: string): boolean => /^(?:19|20)\d{2}(?:\s?[.년]\s?\d{0,2}(?:Q|월|분기)?)?$/.test(text)

const known =
  /^(?:구분|순위|기업|국가|산업|품목|분야|항목|회사|기관|추정기관|개발단계|소재|종류|정책명|주요|호수|연도|시기|지역|부문|\(.*단위.*\)|$)/

/** The first row is a header where it is short and no row of figures: a list of `label | text` pairs has none. */
export function isHeader(first: readonly string[], rest: Grid): boolean {
  if (rest.length === 0 || first.some((cell) => cell.includes('\n') || cell.length > 40 || /^[∙-]\s/.test(cell)))
    return false
  const figures = rest.some((row) => row.slice(1).some((cell) => /^[(△▲+-]?[\d.,]+/.test(cell)))
  const longer = rest.some((row) =>
    row.some((cell, column) => column > 0 && cell.length > 2 * (first[column]?.length ?? 0) + 8),
  )
  return known.test(first[0] ?? '') || figures || longer
}

/** How many rows head the table: under a row with empty places, rows whose first place is empty go on with it. */
export function headerRowCount(grid: Grid): number {
  const [first = [], second = []] = grid
  const columns = first.length
  // A name over the whole table stands above the header proper.
  const named = columns > 2 && first[0] !== '' && first.slice(1).every((cell) => cell === '')
  if (named && second.every((cell) => cell !== '') && isHeader(second, grid.slice(2))) return 2
  if (!isHeader(first, grid.slice(1))) return 0
  let count = 1
  while (count < Math.min(grid.length - 1, 4)) {
    const [above = [], row = []] = [grid[count - 1], grid[count]]
    const filled = row.filter((cell) => cell !== '' && !isYear(cell))
    const empty = row.every((cell) => cell === '')
    const open = above.slice(1).some((cell) => cell === '')
    if (!open || row[0] !== '' || empty || filled.filter(isFigure).length > filled.length / 2) break
    count++
  }
  return count
}

/** Header rows: an empty place extends the cell to its left, or the cell above that has nothing under it. */
function mergeHead(grid: Grid): Placed[][] {
  const anchors: (Placed | undefined)[] = []
  return grid.map((cells, at) => {
    const row: Placed[] = []
    const above = [...anchors]
    cells.forEach((text, column) => {
      const over = above[column]
      const whole = over && cells.slice(over.column, over.column + over.colspan).every((cell) => cell === '')
      if (at > 0 && over && whole) {
        if (over.column === column) over.rowspan++
        return
      }
      const left = row.at(-1)
      if (text === '' && left && left.column + left.colspan === column && !startsBelow(above, column)) left.colspan++
      else row.push({ text, column, colspan: 1, rowspan: 1, header: true })
      anchors[column] = row.at(-1)
    })
    return row
  })
}

/** A group above ends where the next one begins; no cell reaches under both. */
const startsBelow = (above: readonly (Placed | undefined)[], column: number): boolean =>
  above[column] !== undefined && above[column]?.column === column

const total = /^(?:합|총|소|누)?\s?계$|합계|총계|종계|소계|전체|평균|비중/

/** Columns of words: empty places in them are taken for merged ones. */
function wordColumns(grid: Grid, head: Grid): boolean[] {
  return (grid[0] ?? []).map((_, column) => {
    if (column === 0) return true
    const cells = grid.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    const remark = head.some((row) => /비고|참고|기타/.test(row[column] ?? ''))
    return cells.length > 0 && !remark && !cells.some(isFigure)
  })
}

/** A label over a row without one stands in the row where the figures are. */
function lowerLabels(grid: Grid): string[][] {
  const rows = grid.map((row) => [...row])
  return rows.filter((row, at) => {
    const next = rows[at + 1]
    const alone = row[0] !== '' && row.slice(1).every((cell) => cell === '')
    if (!alone || !next || next[0] !== '' || row.length < 3) return true
    next[0] = row[0] ?? ''
    return false
  })
}

/** Body rows: an empty place in a column of words belongs to the cell above, behind a total to the total. */
function mergeBody(grid: Grid, head: Grid): { rows: Placed[][]; guessed: number } {
  const words = wordColumns(grid, head)
  const open: (Placed | undefined)[] = []
  let guessed = 0
  const rows = grid.map((cells) => {
    const row: Placed[] = []
    const isTotal = total.test(cells[0] ?? '') && cells.slice(2).some((cell) => cell !== '')
    const blank = cells.every((cell) => cell === '')
    cells.forEach((text, column) => {
      const left = row.at(-1)
      if (text === '' && column === 1 && isTotal && left && words[1] && !blank) {
        left.colspan++
        open[1] = undefined
        return
      }
      const over = open[column]
      const extends_ = text === '' && !blank && words[column] && over && (column !== 1 || !isTotal)
      if (extends_) {
        over.rowspan++
        guessed++
        return
      }
      const placed = { text, column, colspan: 1, rowspan: 1 }
      row.push(placed)
      open[column] = text === '' ? undefined : placed
    })
    return row
  })
  return { rows, guessed }
}

const plain = ({ text, colspan, rowspan, header }: Placed): DraftCell =>
  colspan === 1 && rowspan === 1
    ? text
    : {
        text,
        ...(colspan > 1 ? { colspan } : {}),
        ...(rowspan > 1 ? { rowspan } : {}),
        ...(header ? { header: true } : {}),
      }

const isLong = (row: readonly string[] | undefined): boolean => row?.every((cell) => cell.length > 30) ?? false

/** Names between long texts head the row below them, as the header does the first. */
const headsRow = (body: Grid, at: number): boolean =>
  isLong(body[at - 1]) &&
  isLong(body[at + 1]) &&
  (body[at] ?? []).every((cell) => cell !== '' && cell.length <= 12 && !cell.includes('\n') && !isFigure(cell))

const asHeader = (rows: DraftCell[][]): DraftTable['header'] => (rows.length > 1 ? rows : (rows[0] ?? []))

/** Header and body of a table whose merged cells are empty places. */
export function mergeGrid(grid: Grid): Merged {
  const count = headerRowCount(grid)
  const head = grid.slice(0, count)
  const body = lowerLabels(grid.slice(count))
  const { rows, guessed } = mergeBody(body, head)
  return {
    header: asHeader(mergeHead(head).map((row) => row.map(plain))),
    rows: rows.map((row, at) =>
      count > 0 && headsRow(body, at) ? row.map(({ text }) => ({ text, header: true })) : row.map(plain),
    ),
    guessed,
  }
}

/** Header and body of a table that tells its merges itself; `spans` has a place a cell, null where one is covered. */
export function spanGrid(grid: Grid, spans: readonly (readonly (Span | null)[])[]): Merged {
  const isHead = (row: readonly (Span | null)[]) => row.some(Boolean) && row.every((span) => !span || span.header)
  let count = spans.findIndex((row) => !isHead(row))
  if (count === -1) count = 0
  if (count === 0 && headerRowCount(grid) > 0)
    count = Math.max(1, ...(spans[0] ?? []).map((span) => span?.rowspan ?? 1))
  if (count >= grid.length) count = 0
  const rows = grid.map((cells, at) =>
    cells.flatMap((text, column): DraftCell[] => {
      const span = spans[at]?.[column]
      if (!span) return []
      const end = at < count ? count : grid.length
      return [plain({ ...span, header: at < count, text, column, rowspan: Math.min(span.rowspan, end - at) })]
    }),
  )
  return { header: asHeader(rows.slice(0, count)), rows: rows.slice(count), guessed: 0 }
}
