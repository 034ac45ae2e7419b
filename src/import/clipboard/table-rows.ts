/** Rows of an HTML table on a grid: merged cells cut at its ends, hidden rows left out, short rows filled up. */
import { isHidden, type Markup, type MarkupElement, markupText, styleOf } from './markup.ts'
import type { PieceCell } from './pieces.ts'

interface Spans {
  colspan: number
  rowspan: number
  header: boolean
}

interface RawCell extends Spans {
  content: readonly Markup[]
}

const mostSpan = 100

const spanOf = (element: MarkupElement, name: string): number =>
  Math.min(Math.max(Number.parseInt(element.attributes[name] ?? '1', 10) || 1, 1), mostSpan)

const elementsOf = (element: MarkupElement): MarkupElement[] =>
  element.children.filter((child): child is MarkupElement => typeof child !== 'string')

/** Text that runs over empty neighbours is no merged cell to a spreadsheet. */
function cellsOf(row: MarkupElement, head: boolean): RawCell[] {
  return elementsOf(row).flatMap((cell): RawCell[] => {
    if (cell.name !== 'td' && cell.name !== 'th') return []
    const header = head || cell.name === 'th'
    const colspan = spanOf(cell, 'colspan')
    const overflow = styleOf(cell, 'mso-ignore') === 'colspan'
    const content = isHidden(cell) ? [] : cell.children
    const first = { content, header, colspan: overflow ? 1 : colspan, rowspan: spanOf(cell, 'rowspan') }
    const rest = Array.from({ length: overflow ? colspan - 1 : 0 }, (): RawCell => ({ ...first, content: [] }))
    return [first, ...rest]
  })
}

/** A table's cells, its captions and how many hidden rows with words were left out. */
export function layOut(table: MarkupElement): { rows: RawCell[][]; captions: MarkupElement[]; hidden: number } {
  const found: { cells: RawCell[]; hidden: boolean; words: boolean }[] = []
  const captions: MarkupElement[] = []
  const visit = (element: MarkupElement, head: boolean) => {
    for (const child of elementsOf(element)) {
      if (child.name === 'tr') {
        const cells = cellsOf(child, head)
        const tall = cells.some((cell) => cell.rowspan > 1)
        found.push({ cells, hidden: isHidden(child) && !tall, words: markupText(child).trim() !== '' })
      } else if (child.name === 'caption') captions.push(child)
      else if (/^t(?:head|body|foot)$/u.test(child.name)) visit(child, child.name === 'thead')
    }
  }
  visit(table, false)
  found.forEach((row, at) => {
    if (!row.hidden) return
    for (let above = 0; above < at; above++) {
      for (const cell of found[above]?.cells ?? []) if (above + cell.rowspan > at) cell.rowspan--
    }
  })
  const shown = found.filter((row) => !row.hidden && row.cells.length > 0)
  const hidden = found.filter((row) => row.hidden && row.words).length
  return { rows: shown.map((row) => row.cells), captions, hidden }
}

const empty = (): PieceCell => ({ colspan: 1, rowspan: 1, header: false, pieces: [] })

const isEmptyRow = (row: readonly PieceCell[]): boolean =>
  row.every((cell) => cell.pieces.length === 0 && cell.rowspan === 1)

/** Cells that cover a whole grid: spans end at its border, rows that are too short end in empty cells. */
export function gridOf(source: readonly PieceCell[][]): PieceCell[][] {
  const rows = source.slice(0, source.findLastIndex((row) => !isEmptyRow(row)) + 1)
  const taken = rows.map(() => new Set<number>())
  const placed = rows.map((row, at) => {
    let column = 0
    return row.map((cell) => {
      while (taken[at]?.has(column)) column++
      let colspan = 1
      while (colspan < cell.colspan && !taken[at]?.has(column + colspan)) colspan++
      const rowspan = Math.min(cell.rowspan, rows.length - at)
      for (let down = 0; down < rowspan; down++)
        for (let wide = 0; wide < colspan; wide++) taken[at + down]?.add(column + wide)
      return { ...cell, colspan, rowspan }
    })
  })
  const columns = Math.max(0, ...taken.map((row) => Math.max(-1, ...row) + 1))
  return placed.map((row, at) => {
    const free = Array.from({ length: columns }, (_, column) => column).filter((column) => !taken[at]?.has(column))
    return [...row, ...free.map(empty)]
  })
}
