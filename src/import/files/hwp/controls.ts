import type { FileBlock, Runs } from '../content.ts'
import { Losses } from '../losses.ts'
import { plainSymbols } from '../symbols.ts'
import { type PlacedCell, rowsOf, showsSomething } from '../tables.ts'
import { type List, listsOf, readParagraphs } from './paragraphs.ts'
import type { Context } from './reader.ts'
import { controlName, type HwpRecord, tags } from './records.ts'

/** Bit of a cell's list that makes it a head. */
const headCell = 1 << 18

/** Offsets inside the list header of a cell, behind the fields that all lists have. */
const cellAt = { flags: 4, column: 8, row: 10, colspan: 12, rowspan: 14 }

/** Offset of the picture's number in its record. */
const pictureAt = 71

const blocksOf = (lists: readonly List[], context: Context): FileBlock[] =>
  lists.flatMap((list) => readParagraphs(list.paragraphs, context))

const asCaption = (blocks: readonly FileBlock[]): FileBlock[] =>
  blocks.map((block) => (block.type === 'paragraph' ? { ...block, caption: true } : block))

function readCell({ header, paragraphs }: List, context: Context): PlacedCell {
  const { bytes } = header
  return {
    row: bytes.u16(cellAt.row),
    column: bytes.u16(cellAt.column),
    colspan: bytes.u16(cellAt.colspan),
    rowspan: bytes.u16(cellAt.rowspan),
    header: (bytes.u32(cellAt.flags) & headCell) !== 0,
    blocks: readParagraphs(paragraphs, context),
  }
}

function readTable(control: HwpRecord, context: Context, out: Runs): void {
  const at = control.children.findIndex((one) => one.tag === tags.TABLE)
  const [before, behind] =
    at === -1 ? [[], control.children] : [control.children.slice(0, at), control.children.slice(at)]
  const caption = asCaption(blocksOf(listsOf(before), context))
  const cells = listsOf(behind).map((list) => readCell(list, context))
  context.table()
  out.boxes.push({ type: 'table', rows: rowsOf(cells), caption })
}

/** Pictures and texts of a shape and of the shapes that it groups; false where it has neither. */
function readShape(shape: HwpRecord, caption: FileBlock[], context: Context, out: Runs): boolean {
  const text = listsOf(shape.children)
  let found = text.length > 0
  if (found) {
    context.losses.add('text-box')
    out.boxes.push({ type: 'box', blocks: blocksOf(text, context) })
  }
  for (const one of shape.children) {
    if (one.tag === tags.PICTURE) {
      const number = one.bytes.u16(pictureAt)
      const file = context.pictures.name(String(number), context.info.picture(number))
      const piece = { type: 'picture', file, alt: '' } as const
      if (caption.length === 0) out.pieces.push(piece)
      else {
        const shown = { type: 'paragraph', heading: 0, label: '', caption: false, pieces: [piece] } as const
        out.boxes.push({ type: 'box', blocks: [...caption.splice(0), { ...shown, pieces: [piece] }] })
      }
      found = true
    } else if (one.tag === tags.SHAPE_COMPONENT) found = readShape(one, caption, context, out) || found
  }
  return found
}

function readDrawing(control: HwpRecord, context: Context, out: Runs): void {
  const at = control.children.findIndex((one) => one.tag === tags.SHAPE_COMPONENT)
  const caption = asCaption(blocksOf(listsOf(at === -1 ? control.children : control.children.slice(0, at)), context))
  const shapes = control.children.filter((one) => one.tag === tags.SHAPE_COMPONENT)
  const found = shapes.map((shape) => readShape(shape, caption, context, out)).some(Boolean)
  if (!found) context.losses.add('drawing')
  out.boxes.push(...caption)
}

function readNote(kind: 'n' | 'e', control: HwpRecord, context: Context, out: Runs): void {
  out.pieces.push({ type: 'note', key: context.note(kind, blocksOf(listsOf(control.children), context)) })
}

/** Text that hangs on a control in any other way: the caption of an equation. */
function readRest(control: HwpRecord, context: Context, out: Runs): void {
  out.boxes.push(...asCaption(blocksOf(listsOf(control.children), context)).filter(showsSomething))
}

function readFurniture(control: HwpRecord, context: Context): void {
  if (blocksOf(listsOf(control.children), { ...context, losses: new Losses() }).some(showsSomething))
    context.losses.add('header-footer')
}

/** The script of an equation, as a formula is typed in Hangul. */
export const equationText = (record: HwpRecord): string => record.bytes.counted(4).text.replace(/\s+/g, ' ')

/** Numbers that a caption carries, by their sort: pictures, tables, equations. */
export const numberText = (control: HwpRecord): string => {
  const sort = control.bytes.u32(4) & 0xf
  return sort >= 3 && sort <= 5 ? String(control.bytes.u16(8)) : ''
}

/** Text that stands in the control itself: letters over one another, and text above text. */
export function controlText(control: HwpRecord): string {
  const { bytes } = control
  const main = bytes.counted(4).text
  return controlName(bytes) === 'tdut' ? `${main}(${bytes.counted(6 + main.length * 2).text})` : main
}

function readOwnText(control: HwpRecord, context: Context, out: Runs): void {
  const value = plainSymbols(controlText(control), '', (count) => context.losses.add('symbol', count))
  out.pieces.push({ type: 'text', value })
}

type Reader = (control: HwpRecord, context: Context, out: Runs) => void

const readers: Readonly<Record<string, Reader>> = {
  'tbl ': readTable,
  'gso ': readDrawing,
  'fn  ': (control, context, out) => readNote('n', control, context, out),
  'en  ': (control, context, out) => readNote('e', control, context, out),
  eqed: (control, context, out) => {
    const found = control.children.find((one) => one.tag === tags.EQUATION)
    context.losses.add('equation')
    if (found) out.pieces.push({ type: 'text', value: equationText(found) })
    readRest(control, context, out)
  },
  atno: (control, _, out) => {
    const value = numberText(control)
    if (value) out.pieces.push({ type: 'text', value })
  },
  head: readFurniture,
  foot: readFurniture,
  tcmt: (_, context) => context.losses.add('comment'),
  '%%me': (_, context) => context.losses.add('comment'),
  '%hlk': (_, context) => context.losses.add('link'),
  tcps: readOwnText,
  tdut: readOwnText,
  secd: (control, context) => {
    context.outline = String(control.bytes.u16(18))
    readFurniture(control, context)
  },
  form: (_, context) => context.losses.add('drawing'),
}

/** Reads what hangs on a paragraph: a table, a drawing, a note; what else holds text is kept as text. */
export function readControl(control: HwpRecord, context: Context, out: Runs): void {
  const read = readers[controlName(control.bytes)] ?? readRest
  read(control, context, out)
}
