import type { Piece, Runs } from '../content.ts'
import { plainSymbols, symbolOf } from '../symbols.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../xml.ts'
import { readDrawing } from './drawings.ts'
import { linear } from './equations.ts'
import { isOn, val } from './parts.ts'
import type { Context } from './reader.ts'

/** Elements that only hold runs. */
const holders = new Set(['smartTag', 'ins', 'moveTo', 'fldSimple', 'customXml', 'dir', 'bdo', 'rubyBase'])

/** Signs that an element stands for. */
const signs: Readonly<Record<string, Piece>> = {
  tab: { type: 'tab' },
  ptab: { type: 'tab' },
  cr: { type: 'break' },
  noBreakHyphen: { type: 'text', value: '-' },
}

/** The branch of an alternative that this reader knows: the first, unless nothing is in it. */
export function branchOf(alternative: XmlElement): XmlElement[] {
  const choice = child(alternative, 'Choice')
  const inner = elements(choice)
  return inner.length > 0 ? inner : elements(child(alternative, 'Fallback'))
}

const addText = (text: string, isRaised: boolean, out: Runs): void => {
  if (text === '') return
  out.pieces.push(isRaised ? { type: 'raised', value: text } : { type: 'text', value: text.replace(/[\t\r\n]+/g, ' ') })
}

function readSymbol(one: XmlElement, context: Context, out: Runs): void {
  const code = Number.parseInt(attribute(one, 'char') ?? '', 16)
  const found = Number.isFinite(code) ? symbolOf(attribute(one, 'font') ?? '', code) : null
  if (found === null) context.losses.add('symbol')
  addText(found ?? '□', false, out)
}

function readRunChild(one: XmlElement, isRaised: boolean, context: Context, out: Runs): void {
  const sign = signs[one.local]
  if (sign) out.pieces.push(sign)
  else if (one.local === 't') {
    addText(
      plainSymbols(textOf(one), '', (count) => context.losses.add('symbol', count)),
      isRaised,
      out,
    )
  } else if (one.local === 'br') {
    out.pieces.push(attribute(one, 'type') === 'page' ? { type: 'page' } : { type: 'break' })
  } else if (one.local === 'sym') readSymbol(one, context, out)
  else if (one.local === 'footnoteReference' || one.local === 'endnoteReference') {
    const kind = one.local === 'footnoteReference' ? 'n' : 'e'
    out.pieces.push({ type: 'note', key: context.call(kind, attribute(one, 'id') ?? '') })
  } else if (one.local === 'drawing' || one.local === 'pict' || one.local === 'object') readDrawing(one, context, out)
  else if (one.local === 'AlternateContent')
    for (const inner of branchOf(one)) readRunChild(inner, isRaised, context, out)
  else if (one.local === 'instrText' && /^\s*HYPERLINK\s+"?(?:https?|mailto)/i.test(textOf(one)))
    context.losses.add('link')
  else if (one.local === 'ruby') readRuby(one, context, out)
}

/** Text above a word follows it in brackets. */
function readRuby(ruby: XmlElement, context: Context, out: Runs): void {
  readRuns(elements(child(ruby, 'rubyBase')), context, out)
  const above: Runs = { pieces: [], boxes: [] }
  readRuns(elements(child(ruby, 'rt')), context, above)
  if (above.pieces.length > 0)
    out.pieces.push({ type: 'text', value: '(' }, ...above.pieces, { type: 'text', value: ')' })
}

function readRun(run: XmlElement, context: Context, out: Runs): void {
  const properties = child(run, 'rPr')
  if (isOn(properties, 'vanish')) {
    if (textOf(run).trim() !== '') context.losses.add('hidden-text')
    return
  }
  const isRaised = val(properties, 'vertAlign') === 'superscript'
  for (const one of elements(run)) readRunChild(one, isRaised, context, out)
}

/** Reads what stands in a paragraph, in order: deleted text is left out, inserted text kept. */
export function readRuns(nodes: readonly XmlElement[], context: Context, out: Runs): void {
  for (const one of nodes) {
    if (one.local === 'r' && one.name !== 'm:r') readRun(one, context, out)
    else if (one.local === 'del' || one.local === 'moveFrom') {
      if (elements(one).length > 0) context.losses.add('deleted-text')
    } else if (one.local === 'oMath' || one.local === 'oMathPara') {
      context.losses.add('equation')
      addText(linear(one), false, out)
    } else if (one.local === 'hyperlink') {
      if (context.part.relations.get(attribute(one, 'id') ?? '')?.external) context.losses.add('link')
      readRuns(elements(one), context, out)
    } else if (one.local === 'sdt') readRuns(elements(child(one, 'sdtContent')), context, out)
    else if (one.local === 'AlternateContent') readRuns(branchOf(one), context, out)
    else if (holders.has(one.local)) {
      if (one.local === 'ins' || one.local === 'moveTo') context.losses.add('inserted-text')
      readRuns(elements(one), context, out)
    }
  }
}
