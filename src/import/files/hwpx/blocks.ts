import type { FileBlock, Runs } from '../content.ts'
import { attribute, elements, type XmlElement } from '../xml.ts'
import { isObject, readObject } from './objects.ts'
import type { Context } from './reader.ts'
import { readRuns } from './runs.ts'

function readParagraph(source: XmlElement, context: Context): FileBlock[] {
  const out: Runs = { pieces: [], boxes: [] }
  readRuns(source, context, out)
  const says = out.pieces.length > 0
  if (!says && out.boxes.length > 0) return out.boxes
  const label = says ? context.labelOf(attribute(source, 'paraPrIDRef') ?? '', context.outline) : ''
  const style = attribute(source, 'styleIDRef') ?? ''
  const heading = context.shapes.headings.get(style) ?? 0
  const caption = context.shapes.captions.has(style)
  if (attribute(source, 'pageBreak') === '1') out.pieces.unshift({ type: 'page' })
  return [{ type: 'paragraph', heading, label, caption, pieces: out.pieces }, ...out.boxes]
}

/** An object that stands among paragraphs instead of in one. */
function readLoose(object: XmlElement, context: Context): FileBlock[] {
  const out: Runs = { pieces: [], boxes: [] }
  readObject(object, context, out)
  const shown: FileBlock = { type: 'paragraph', heading: 0, label: '', caption: false, pieces: out.pieces }
  return out.pieces.length > 0 ? [shown, ...out.boxes] : out.boxes
}

/** Reads the paragraphs of a section, a cell, a note or a frame. */
export const readList = (list: XmlElement | undefined, context: Context): FileBlock[] =>
  elements(list).flatMap((one) => {
    if (one.local === 'p') return readParagraph(one, context)
    return isObject(one) ? readLoose(one, context) : []
  })
