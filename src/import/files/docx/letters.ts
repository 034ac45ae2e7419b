import { fileLetters } from '../letters.ts'
import { symbolOf } from '../symbols.ts'
import { attribute, child, elements, textOf, type XmlElement } from '../xml.ts'
import { isOn } from './parts.ts'

/** Branches that are no text of the draft: deleted text and what older programs show instead of a drawing. */
const left = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText'])

/** Counts letters straight from the tree of a part, apart from the reading; `calls` collects notes that are called. */
export function rawLetters(tree: XmlElement, calls: Set<string>): number {
  let letters = 0
  const visit = (one: XmlElement): void => {
    if (left.has(one.local)) return
    if (one.local === 'r' && isOn(child(one, 'rPr'), 'vanish')) return
    if (one.local === 'tr' && child(child(one, 'trPr'), 'del')) return
    if (one.name === 'w:t' || one.name === 'm:t') letters += fileLetters(textOf(one))
    else if (one.local === 'sym') {
      const code = Number.parseInt(attribute(one, 'char') ?? '', 16)
      letters += fileLetters(symbolOf(attribute(one, 'font') ?? '', code) ?? '')
    } else if (one.local === 'footnoteReference') calls.add(`n${attribute(one, 'id')}`)
    else if (one.local === 'endnoteReference') calls.add(`e${attribute(one, 'id')}`)
    for (const inner of elements(one)) visit(inner)
  }
  visit(tree)
  return letters
}
