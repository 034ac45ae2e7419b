import type { Runs } from '../content.ts'
import { plainSymbols } from '../symbols.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../xml.ts'
import { readList } from './blocks.ts'
import { isObject, readObject } from './objects.ts'
import type { Context } from './reader.ts'

/** Numbers that a caption carries; those of notes and pages are the program's. */
const textNumbers = new Set(['PICTURE', 'TABLE', 'EQUATION'])

function addText(value: string, isRaised: boolean, context: Context, out: Runs): void {
  if (value === '' || context.deleting.size > 0) return
  const text = plainSymbols(value, '', (count) => context.losses.add('symbol', count)).replace(/[\t\r\n]+/g, ' ')
  out.pieces.push({ type: isRaised ? 'raised' : 'text', value: text })
}

const spaces = new Set(['nbSpace', 'fwSpace'])

/** What stands between the letters of a text: tabs, line ends, marks of tracked changes. */
function readMark(one: XmlElement, context: Context, out: Runs): void {
  if (one.local === 'deleteBegin') {
    context.deleting.add(attribute(one, 'Id') ?? '')
    context.losses.add('deleted-text')
  } else if (one.local === 'deleteEnd') context.deleting.delete(attribute(one, 'Id') ?? '')
  else if (one.local === 'insertBegin') context.losses.add('inserted-text')
  else if (context.deleting.size > 0) return
  else if (one.local === 'tab') out.pieces.push({ type: 'tab' })
  else if (one.local === 'lineBreak') out.pieces.push({ type: 'break' })
  else if (one.local === 'hyphen') out.pieces.push({ type: 'text', value: '-' })
  else if (spaces.has(one.local)) out.pieces.push({ type: 'text', value: ' ' })
}

function readText(text: XmlElement, isRaised: boolean, context: Context, out: Runs): void {
  for (const node of text.children) {
    if (typeof node === 'string') addText(node, isRaised, context, out)
    else readMark(node, context, out)
  }
}

function readControl(one: XmlElement, context: Context, out: Runs): void {
  const { losses } = context
  if (one.local === 'footNote' || one.local === 'endNote') {
    const key = context.note(one.local === 'footNote' ? 'n' : 'e', readList(child(one, 'subList'), context))
    if (context.deleting.size === 0) out.pieces.push({ type: 'note', key })
  } else if (one.local === 'header' || one.local === 'footer') {
    if (textOf(one).trim() !== '') losses.add('header-footer')
  } else if (one.local === 'hiddenComment') losses.add('comment')
  else if (one.local === 'fieldBegin') {
    const type = attribute(one, 'type')
    if (type === 'HYPERLINK') losses.add('link')
    if (type === 'MEMO') losses.add('comment')
  } else if (one.local === 'autoNum' && textNumbers.has(attribute(one, 'numType') ?? ''))
    addText(attribute(one, 'num') ?? '', false, context, out)
}

function readRunChild(one: XmlElement, isRaised: boolean, context: Context, out: Runs): void {
  if (one.local === 't') readText(one, isRaised, context, out)
  else if (one.local === 'ctrl') for (const inner of elements(one)) readControl(inner, context, out)
  else if (one.local === 'compose') addText(attribute(one, 'composeText') ?? '', false, context, out)
  else if (one.local === 'dutmal') {
    addText(textOf(child(one, 'mainText')), false, context, out)
    addText(`(${textOf(child(one, 'subText'))})`, false, context, out)
  } else if (one.local === 'switch') {
    const known = elements(one, 'case').find((branch) => elements(branch).some((inner) => isObject(inner)))
    for (const inner of elements(known ?? child(one, 'default'))) readRunChild(inner, isRaised, context, out)
  } else if (isObject(one) && context.deleting.size === 0) readObject(one, context, out)
}

/** Reads the runs of a paragraph. */
export function readRuns(paragraph: XmlElement, context: Context, out: Runs): void {
  for (const run of elements(paragraph, 'run')) {
    const section = child(run, 'secPr')
    if (section) context.outline = attribute(section, 'outlineShapeIDRef') ?? context.outline
    const isRaised = context.shapes.raised.has(attribute(run, 'charPrIDRef') ?? '')
    for (const one of elements(run)) readRunChild(one, isRaised, context, out)
  }
}
