import type { FileBlock, Piece, Runs } from '../content.ts'
import { plainSymbols } from '../symbols.ts'
import { readControl } from './controls.ts'
import type { Context } from './reader.ts'
import { type HwpRecord, tags } from './records.ts'
import { readTokens, type Token } from './text.ts'

/** Bit of a paragraph that begins a page. */
const pageBreak = 1 << 2

/** Stretches of text by character shape: from which code unit on which shape holds. */
function shapesOf(paragraph: HwpRecord): [from: number, shape: string][] {
  const record = paragraph.children.find((one) => one.tag === tags.PARA_CHAR_SHAPE)
  const count = record ? Math.floor(record.bytes.data.length / 8) : 0
  return Array.from({ length: count }, (_, at) => [record!.bytes.u32(at * 8), String(record!.bytes.u32(at * 8 + 4))])
}

/** Cuts a run of text where its characters begin or cease to be raised. */
function textPieces(token: Extract<Token, { type: 'text' }>, shapes: [number, string][], context: Context): Piece[] {
  const { raised } = context.info.shapes
  const cuts = [
    token.at,
    ...shapes.map(([from]) => from).filter((from) => from > token.at && from < token.at + token.value.length),
  ]
  return cuts.map((cut, index): Piece => {
    const shape = shapes.findLast(([from]) => from <= cut)?.[1] ?? ''
    const value = token.value.slice(cut - token.at, (cuts[index + 1] ?? Number.POSITIVE_INFINITY) - token.at)
    const plain = plainSymbols(value, '', (count) => context.losses.add('symbol', count))
    return { type: raised.has(shape) ? 'raised' : 'text', value: plain }
  })
}

function readParagraph(paragraph: HwpRecord, context: Context): FileBlock[] {
  const text = paragraph.children.find((one) => one.tag === tags.PARA_TEXT)
  const controls = paragraph.children.filter((one) => one.tag === tags.CTRL_HEADER)
  const shapes = shapesOf(paragraph)
  const out: Runs = { pieces: [], boxes: [] }
  // A list that hangs on a paragraph without a control is a master page.
  if (paragraph.children.some((one) => one.tag === tags.LIST_HEADER)) context.losses.add('header-footer')
  let next = 0
  for (const token of text ? readTokens(text.bytes) : []) {
    if (token.type === 'text') out.pieces.push(...textPieces(token, shapes, context))
    else if (token.type === 'control') {
      const control = controls[next++]
      if (control) readControl(control, context, out)
    } else out.pieces.push({ type: token.type })
  }
  // Records without a sign in the text come last, so that nothing of them is lost.
  for (const control of controls.slice(next)) readControl(control, context, out)
  if (out.pieces.length === 0 && out.boxes.length > 0) return out.boxes
  const label = out.pieces.length > 0 ? context.labelOf(String(paragraph.bytes.u16(8)), context.outline) : ''
  const style = String(paragraph.bytes.u8(10))
  const heading = context.info.shapes.headings.get(style) ?? 0
  const caption = context.info.shapes.captions.has(style)
  if (paragraph.bytes.u8(11) & pageBreak) out.pieces.unshift({ type: 'page' })
  return [{ type: 'paragraph', heading, label, caption, pieces: out.pieces }, ...out.boxes]
}

/** Reads the paragraphs among records. */
export const readParagraphs = (records: readonly HwpRecord[], context: Context): FileBlock[] =>
  records.filter((one) => one.tag === tags.PARA_HEADER).flatMap((paragraph) => readParagraph(paragraph, context))

/** A list header and the paragraphs that belong to it: they follow it, or stand below it. */
export interface List {
  header: HwpRecord
  paragraphs: HwpRecord[]
}

/** The lists among the records below a control, in order. */
export function listsOf(records: readonly HwpRecord[]): List[] {
  const out: List[] = []
  for (const record of records) {
    if (record.tag === tags.LIST_HEADER)
      out.push({ header: record, paragraphs: record.children.filter((one) => one.tag === tags.PARA_HEADER) })
    else if (record.tag === tags.PARA_HEADER) out.at(-1)?.paragraphs.push(record)
  }
  return out
}
