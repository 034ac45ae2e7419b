/** Tables of the editor's JSON. */
import type { Cell, CellBlock, CellDepth, NoteMark, Row } from '../document/nodes.ts'
import { isLineSign, looseLine } from './lexical-exhibit.ts'
import { isBlank, type Report, readInline } from './lexical-inline.ts'
import { childrenOf, type RawNode, UnknownNode, wholeOf } from './lexical-node.ts'

const rowHeader = 1

/** A note's sign, or the plainest of them. */
export function markOf(value: unknown): NoteMark {
  return value === '**' || value === '***' || value === '※' ? value : '*'
}

/** Splits a paragraph at its line breaks: in a cell each line is a paragraph of its own. */
function lines(nodes: RawNode[]): RawNode[][] {
  const out: RawNode[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'linebreak') out.push([])
    else out.at(-1)?.push(node)
  }
  return out
}

function readCellBlocks(cell: RawNode, path: string, report: Report): CellBlock[] {
  return childrenOf(cell, path).flatMap((node, index): CellBlock[] => {
    const here = `${path}/${index}`
    const children = childrenOf(node, here)
    if (node.type === 'note') {
      const content = readInline(children, here, report)
      if (isBlank(content)) return []
      if (isLineSign(node.mark)) return [looseLine(node.mark, content, report)]
      return [{ type: 'note', mark: markOf(node.mark), children: content }]
    }
    if (node.type !== 'paragraph' && node.type !== 'prose' && node.type !== 'caption')
      throw new UnknownNode(node.type, here)
    if (node.type === 'caption') {
      report('caption-in-cell', '표의 칸 안에 표 제목이 있어 본문으로 싣습니다.', '그 줄을 표 바로 위로 옮기세요.')
    }
    const depth = wholeOf(node.indent, 0, 3, 0) as CellDepth
    return lines(children)
      .map((line) => readInline(line, here, report))
      .filter((content) => !isBlank(content))
      .map((content): CellBlock => ({ type: 'cellParagraph', depth, children: content }))
  })
}

interface RawRow {
  cells: RawNode[]
  path: string
}

function rawRows(table: RawNode, path: string): RawRow[] {
  return childrenOf(table, path).map((row, index) => {
    const here = `${path}/${index}`
    if (row.type !== 'tablerow') throw new UnknownNode(row.type, here)
    const cells = childrenOf(row, here)
    const stranger = cells.find((cell) => cell.type !== 'tablecell')
    if (stranger) throw new UnknownNode(stranger.type, here)
    return { cells, path: here }
  })
}

const spanOf = (value: unknown): number => wholeOf(value, 1, 1000, 1)
const stateOf = (cell: RawNode): number => wholeOf(cell.headerState, 0, 3, 0)

/** Number of leading rows whose every cell heads its column, with the rows that their tall cells reach into. */
function headSize(rows: RawRow[]): number {
  const heads = (row: RawRow) => row.cells.length > 0 && row.cells.every((cell) => stateOf(cell) & rowHeader)
  const plain = rows.findIndex((row) => !heads(row))
  let size = plain === -1 ? rows.length : plain
  for (let index = 0; index < size; index++) {
    const tallest = Math.max(...(rows[index]?.cells ?? []).map((cell) => spanOf(cell.rowSpan)), 1)
    size = Math.max(size, Math.min(index + tallest, rows.length))
  }
  return size
}

function readRow(row: RawRow, room: number, report: Report): Row {
  const cells = row.cells.map(
    (cell, index): Cell => ({
      type: 'cell',
      header: stateOf(cell) !== 0,
      colspan: spanOf(cell.colSpan),
      rowspan: Math.min(spanOf(cell.rowSpan), room),
      children: readCellBlocks(cell, `${row.path}/${index}`, report),
    }),
  )
  return { type: 'row', cells }
}

/** Head and body of a table; spans are cut at the table's end and at the border between the two. Throws UnknownNode. */
export function readTable(table: RawNode, path: string, report: Report): { head: Row[]; body: Row[] } {
  const rows = rawRows(table, path)
  const size = headSize(rows)
  return {
    head: rows.slice(0, size).map((row, index) => readRow(row, size - index, report)),
    body: rows.slice(size).map((row, index) => readRow(row, rows.length - size - index, report)),
  }
}
