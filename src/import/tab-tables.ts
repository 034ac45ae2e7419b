import type { DraftTable } from './draft.ts'
import type { Line } from './lines.ts'
import type { Reading } from './reading.ts'

/** Index behind the rows that stand together at `start`; a blank line ends a table. */
export function tabTableEnd(lines: readonly Line[], start: number): number {
  let end = start + 1
  while (lines[end]?.cells && lines[end]!.gap === 0 && !lines[end]!.top) end++
  return end
}

const isFigure = (text: string): boolean => /^[(△▲+-]?[\d.,]+/.test(text)

/** The first row is a header where it is short and no row of figures: a list of `label | text` pairs has none. */
function isHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (rest.length === 0 || first.some((cell) => cell.includes('\n') || cell.length > 40 || /^[∙-]\s/.test(cell)))
    return false
  const known =
    /^(?:구분|순위|기업|국가|산업|품목|분야|항목|회사|기관|추정기관|개발단계|소재|종류|정책명|주요|\(.*단위.*\)|$)/
  const figures = rest.some((row) => row.slice(1).some(isFigure))
  const longer = rest.some((row) =>
    row.some((cell, column) => column > 0 && cell.length > 2 * (first[column]?.length ?? 0) + 8),
  )
  return known.test(first[0] ?? '') || figures || longer
}

/** Reads tab-separated or Markdown rows: their cells are given, so header and rows come directly. */
export function readTabTable(lines: readonly Line[], caption: string, reading: Reading): DraftTable {
  const filled = lines.map((line) => (line.cells?.findLastIndex((cell) => cell !== '') ?? 0) + 1)
  const columns = filled.reduce((most, count) => Math.max(most, count), 0)
  const grid = lines.map(({ cells }) => Array.from({ length: columns }, (_, column) => cells?.[column] ?? ''))
  reading.put(lines, 'table')
  const uneven = lines.find((line) => (line.cells?.length ?? 0) < columns)
  if (uneven) {
    reading.problem(
      'table-rows-uneven',
      uneven.number,
      '칸 수가 다른 줄이 있어 빈칸으로 채웠습니다. 합친 칸이면 표에서 칸을 합쳐 주세요.',
    )
  }
  const [first = [], ...rest] = grid
  const headed = isHeader(first, rest)
  return { type: 'table', caption, header: headed ? first : [], rows: headed ? rest : grid }
}
