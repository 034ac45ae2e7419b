/** READER of a clipboard's plain text: lines, and rows of cells that tabs keep apart. */
import { LineText } from './line.ts'
import type { Cutting, Piece, PieceCell } from './pieces.ts'
import { gridOf } from './table-rows.ts'

/** A mark or number that a program set off by a tab. */
const setOff = /^(\s*(?:[^\p{L}\p{N}\s]|[ㅇo]|\(?(?:\d{1,3}|[가-하])[.)]|[①-⑳]))\t+/u

const look = { raised: false, url: '' }

function linePiece(text: string): Piece[] {
  const line = new LineText()
  line.add(text, look)
  const content = line.take()
  return content.length > 0 ? [{ type: 'line', content }] : []
}

const cellOf = (text: string): PieceCell => ({
  colspan: 1,
  rowspan: 1,
  header: false,
  pieces: text.split(/\r?\n/u).flatMap(linePiece),
})

/** Splits at line ends that don't stand in a quoted cell, `"…"` between tabs. */
function splitLines(text: string): string[] {
  return text.match(/(?:(?<=^|\t|\n)"(?:[^"]|"")*"(?=\t|\r?\n|$)|[^\n])+|\n/gu)?.filter((line) => line !== '\n') ?? []
}

const cellsIn = (line: string): string[] =>
  line.split('\t').map((cell) => (/^"[\s\S]*"$/u.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell))

/** Lines that a spreadsheet or table would copy: a tab between words, and not behind a mark. */
const isRow = (line: string): boolean => line.includes('\t') && line.trim() !== ''

/** A lone row among lines of text is more often an indented line than a table. */
function rowsAt(lines: readonly string[], start: number): number {
  let end = start
  while (end < lines.length && isRow(lines[end] ?? '')) end++
  const run = lines.slice(start, end)
  const inner = run.filter((line) => line.trim().includes('\t')).length
  return inner > 1 || (inner === 1 && lines.length === run.length) ? end : start
}

/** Pieces of a plain text. */
export function readPlain(text: string): Cutting {
  const lines = splitLines(text.replace(/\r\n?/gu, '\n')).map((line) => line.replace(setOff, '$1 '))
  const pieces: Piece[] = []
  for (let at = 0; at < lines.length; at++) {
    const end = rowsAt(lines, at)
    if (end > at) {
      const rows = lines.slice(at, end).map((line) => cellsIn(line).map(cellOf))
      pieces.push({ type: 'table', rows: gridOf(rows) })
      at = end - 1
    } else pieces.push(...linePiece(lines[at] ?? ''))
  }
  return { pieces, hidden: 0 }
}
