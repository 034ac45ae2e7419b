import type { FileBlock, FileTable, Runs } from '../content.ts'
import { alternative } from '../pictures.ts'
import { type PlacedCell, rowsOf } from '../tables.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../xml.ts'
import { readList } from './blocks.ts'
import type { Context } from './reader.ts'

const shapes = new Set(['rect', 'ellipse', 'line', 'arc', 'polygon', 'curve', 'connectLine'])
const forms = new Set([
  'edit',
  'comboBox',
  'btn',
  'radioBtn',
  'checkBtn',
  'listBox',
  'scrollBar',
  'video',
  'unknownObject',
])
const others = new Set(['tbl', 'pic', 'container', 'ole', 'chart', 'equation', 'textart'])

/** True for what stands in a run beside text. */
export const isObject = (one: XmlElement): boolean =>
  shapes.has(one.local) || forms.has(one.local) || others.has(one.local)

const numberOf = (one: XmlElement | undefined, name: string, otherwise: number): number => {
  const value = Number(attribute(one, name) ?? otherwise)
  return Number.isInteger(value) && value >= 0 && value < 65536 ? value : otherwise
}

/** Files of other programs leave places and lists out: cells then stand one behind another. */
function readCell(cell: XmlElement, row: number, column: number, context: Context): PlacedCell {
  const [address, span] = [child(cell, 'cellAddr'), child(cell, 'cellSpan')]
  return {
    row: numberOf(address, 'rowAddr', row),
    column: numberOf(address, 'colAddr', column),
    colspan: numberOf(span, 'colSpan', 1),
    rowspan: numberOf(span, 'rowSpan', 1),
    header: attribute(cell, 'header') === '1',
    blocks: readList(child(cell, 'subList') ?? cell, context),
  }
}

/** Paragraphs of a caption, marked as such. */
const readCaption = (object: XmlElement, context: Context): FileBlock[] =>
  readList(child(child(object, 'caption'), 'subList'), context).map((block) =>
    block.type === 'paragraph' ? { ...block, caption: true } : block,
  )

function readTable(table: XmlElement, context: Context): FileTable {
  const caption = readCaption(table, context)
  const cells = elements(table, 'tr').flatMap((row, at) =>
    elements(row, 'tc').map((cell, column) => readCell(cell, at, column, context)),
  )
  context.table()
  return { type: 'table', rows: rowsOf(cells), caption }
}

function readPicture(picture: XmlElement, context: Context, out: Runs): void {
  const id = attribute(child(picture, 'img'), 'binaryItemIDRef') ?? ''
  const alt = alternative(textOf(child(picture, 'shapeComment')))
  const file = context.pictures.name(id, context.media.get(id) ?? null)
  const caption = readCaption(picture, context)
  if (caption.length === 0) {
    out.pieces.push({ type: 'picture', file, alt })
    return
  }
  const shown = { type: 'paragraph', heading: 0, label: '', caption: false } as const
  out.boxes.push({ type: 'box', blocks: [...caption, { ...shown, pieces: [{ type: 'picture', file, alt }] }] })
}

/** A shape with text is a frame; one without is lost. */
function readShape(shape: XmlElement, context: Context, out: Runs): void {
  const text = child(child(shape, 'drawText'), 'subList')
  const blocks = [...readCaption(shape, context), ...readList(text, context)]
  if (blocks.length > 0) out.boxes.push({ type: 'box', blocks })
  context.losses.add(text ? 'text-box' : 'drawing')
}

/** Reads an object: a table, a picture, a shape, a group of those. */
export function readObject(one: XmlElement, context: Context, out: Runs): void {
  const { losses } = context
  if (one.local === 'tbl') out.boxes.push(readTable(one, context))
  else if (one.local === 'pic') readPicture(one, context, out)
  else if (shapes.has(one.local)) readShape(one, context, out)
  else if (one.local === 'container') {
    for (const inner of elements(one)) if (isObject(inner)) readObject(inner, context, out)
    out.boxes.push(...readCaption(one, context))
  } else if (one.local === 'equation') {
    losses.add('equation')
    out.pieces.push({ type: 'text', value: textOf(child(one, 'script')).replace(/\s+/g, ' ') })
    out.boxes.push(...readCaption(one, context))
  } else if (one.local === 'textart') {
    losses.add('text-box')
    out.pieces.push({ type: 'text', value: attribute(one, 'text') ?? '' })
  } else {
    losses.add(forms.has(one.local) ? 'drawing' : 'chart')
    out.boxes.push(...readCaption(one, context))
  }
}
