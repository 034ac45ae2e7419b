import { referenceDate } from '../../src/document/date.ts'
import { titleLanguage } from '../../src/document/language.ts'
import type { Reference } from '../../src/document/nodes.ts'
import { type Html, html, type Value } from '../html.ts'
import { referenceLine } from '../labels.ts'
import { words } from './words.ts'

const one = (reference: Reference, line: string): Value => {
  const parts: Value[] = []
  if (reference.organisation) parts.push(words(reference.organisation, { context: line }))
  if (reference.title) {
    const lang = titleLanguage(reference.title)
    parts.push(lang ? html`<span lang="${lang}">${reference.title}</span>` : words(reference.title, { context: line }))
  }
  if (reference.date) parts.push(referenceDate(reference.date))
  return parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]))
}

/** The reference line, titles in their own language. */
export function reference(references: readonly Reference[]): Html {
  const line = referenceLine(references)
  return html`(참고 : ${references.flatMap((item, index) => [index > 0 && '; ', one(item, line)])})`
}
