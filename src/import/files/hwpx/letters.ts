import { fileLetters } from '../letters.ts'
import { attribute, elements, type XmlElement } from '../xml.ts'

/** Branches that are no text of the draft. */
const left = new Set([
  'header',
  'footer',
  'hiddenComment',
  'fieldBegin',
  'secPr',
  'shapeComment',
  'metaTag',
  'parameterset',
  'memogroup',
])

/** Text that stands in attributes. */
const attributes: Readonly<Record<string, string>> = { compose: 'composeText', textart: 'text' }

/** Counts letters straight from the tree of a section, apart from the reading; deleted text is left out. */
export function rawLetters(section: XmlElement): number {
  let letters = 0
  const deleting = new Set<string>()
  const add = (text: string) => {
    if (deleting.size === 0) letters += fileLetters(text)
  }
  const visit = (one: XmlElement, isText: boolean): void => {
    if (left.has(one.local)) return
    if (one.local === 'deleteBegin') deleting.add(attribute(one, 'Id') ?? '')
    if (one.local === 'deleteEnd') deleting.delete(attribute(one, 'Id') ?? '')
    if (one.local === 'autoNum' && /^(?:PICTURE|TABLE|EQUATION)$/.test(attribute(one, 'numType') ?? ''))
      add(attribute(one, 'num') ?? '')
    const told = attributes[one.local]
    if (told) add(attribute(one, told) ?? '')
    const inside = isText || /^(?:t|script|mainText|subText)$/.test(one.local)
    for (const node of one.children) {
      if (typeof node === 'string') {
        if (inside) add(node)
      } else visit(node, inside && one.local !== 'textart')
    }
  }
  for (const one of elements(section)) visit(one, false)
  return letters
}
