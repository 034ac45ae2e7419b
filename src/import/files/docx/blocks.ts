import type { FileBlock, FileTable, Runs } from '../content.ts'
import { type PlacedCell, rowsOf } from '../tables.ts'
import { child, elements, type XmlElement } from '../xml.ts'
import { isOn, val } from './parts.ts'
import type { Context } from './reader.ts'
import { branchOf, readRuns } from './runs.ts'
import { listOf } from './styles.ts'

/** Elements of a kind, also inside of content controls and marks of custom XML. */
const unwrapped = (of: XmlElement, local: string): XmlElement[] =>
  elements(of).flatMap((one) => {
    if (one.local === local) return [one]
    if (one.local === 'sdt') return unwrapped(child(one, 'sdtContent') ?? one, local)
    return one.local === 'customXml' || one.local === 'ins' ? unwrapped(one, local) : []
  })

function readParagraph(source: XmlElement, context: Context): FileBlock[] {
  const properties = child(source, 'pPr')
  const style = context.styleOf(val(properties, 'pStyle'))
  const out: Runs = { pieces: [], boxes: [] }
  readRuns(elements(source), context, out)
  if (isOn(properties, 'pageBreakBefore')) out.pieces.unshift({ type: 'page' })
  const own = listOf(properties)
  const list = own?.list ?? style.list?.list ?? null
  const level = own?.level ?? (own?.list ? 0 : (style.list?.level ?? 0))
  const isEmpty = out.pieces.every((piece) => piece.type !== 'text' && piece.type !== 'raised')
  const label = list && list !== '0' && !isEmpty ? context.labelOf(list, level) : ''
  const outline = val(properties, 'outlineLvl')
  const heading = outline === undefined ? style.heading : Number(outline) < 6 ? Number(outline) + 1 : 0
  return [{ type: 'paragraph', heading, label, caption: style.caption, pieces: out.pieces }, ...out.boxes]
}

interface OpenCell extends PlacedCell {
  open: boolean
}

/** A cell that a merge from above covers belongs to that cell; its own text, which Word hides, is kept there. */
function cover(above: OpenCell | undefined, blocks: FileBlock[]): boolean {
  if (!above) return false
  above.rowspan++
  const says = blocks.some((block) => block.type !== 'paragraph' || block.pieces.length > 0)
  if (says) above.blocks = above.blocks.concat(blocks)
  return true
}

/** Cells of a row by the column that they begin in. */
function readRow(source: XmlElement, row: number, columns: (OpenCell | undefined)[], context: Context): OpenCell[] {
  const properties = child(source, 'trPr')
  const header = isOn(properties, 'tblHeader')
  const out: OpenCell[] = []
  let column = Number(val(properties, 'gridBefore') ?? 0) || 0
  for (let before = 0; before < column; before++) columns[before] = undefined
  for (const cell of unwrapped(source, 'tc')) {
    const own = child(cell, 'tcPr')
    const colspan = Math.min(Math.max(Number(val(own, 'gridSpan') ?? 1) || 1, 1), 100)
    const merge = val(own, 'vMerge')
    const blocks = context.blocks(elements(cell), context)
    const above = columns[column]
    if (!(merge !== undefined && merge !== 'restart' && cover(above?.open ? above : undefined, blocks))) {
      const made: OpenCell = { row, column, header, colspan, rowspan: 1, blocks, open: merge === 'restart' }
      out.push(made)
      for (let wide = 0; wide < colspan; wide++) columns[column + wide] = made
    }
    column += colspan
  }
  columns.length = column
  return out
}

function readTable(source: XmlElement, context: Context): FileTable {
  context.table()
  const columns: (OpenCell | undefined)[] = []
  const cells: OpenCell[] = []
  let row = 0
  for (const one of unwrapped(source, 'tr')) {
    if (child(child(one, 'trPr'), 'del')) {
      context.losses.add('deleted-text')
      continue
    }
    cells.push(...readRow(one, row, columns, context))
    row++
  }
  return { type: 'table', rows: rowsOf(cells), caption: [] }
}

/** Elements that only hold blocks. */
const holders = new Set(['customXml', 'ins', 'moveTo'])

function readOne(one: XmlElement, context: Context): FileBlock[] {
  if (one.local === 'p') return readParagraph(one, context)
  if (one.local === 'tbl') return [readTable(one, context)]
  if (one.local === 'sdt') return readBlocks(elements(child(one, 'sdtContent')), context)
  if (one.local === 'AlternateContent') return readBlocks(branchOf(one), context)
  if (holders.has(one.local)) return readBlocks(elements(one), context)
  if (one.local === 'oMathPara') return readParagraph({ ...one, local: 'p', children: [one] }, context)
  if ((one.local === 'del' || one.local === 'moveFrom') && elements(one).length > 0) context.losses.add('deleted-text')
  if (one.local === 'altChunk') context.losses.add('chart')
  return []
}

/** Reads blocks of the body, of a cell, a note or a text box; content controls are entered. */
export const readBlocks = (nodes: readonly XmlElement[], context: Context): FileBlock[] =>
  nodes.flatMap((one) => readOne(one, context))
