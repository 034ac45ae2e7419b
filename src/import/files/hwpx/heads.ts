import { type Head, headingLevel, levelOf, namesCaption, type Shapes } from '../heads.ts'
import type { ListLevel, NumberForm } from '../numbers.ts'
import { attribute, below, elements, textOf, type XmlElement } from '../xml.ts'

const forms: Readonly<Record<string, NumberForm>> = {
  CIRCLED_DIGIT: 'circled',
  ROMAN_CAPITAL: 'roman',
  ROMAN_SMALL: 'smallRoman',
  LATIN_CAPITAL: 'latin',
  LATIN_SMALL: 'smallLatin',
  HANGUL_SYLLABLE: 'syllable',
  CIRCLED_HANGUL_SYLLABLE: 'circledSyllable',
  HANGUL_JAMO: 'jamo',
  CIRCLED_HANGUL_JAMO: 'circledJamo',
  HANGUL_PHONETIC: 'hangulNumber',
  IDEOGRAPH: 'hanja',
}

function readNumbering(source: XmlElement): ListLevel[] {
  const levels: ListLevel[] = []
  for (const head of elements(source, 'paraHead')) {
    const depth = (Number(attribute(head, 'level')) || 1) - 1
    const start = Number(attribute(head, 'start') ?? 1)
    const form = forms[attribute(head, 'numFormat') ?? ''] ?? 'digit'
    if (depth >= 0 && depth < 10) levels[depth] = levelOf(form, textOf(head), start, depth)
  }
  return levels
}

const headKinds = new Set(['NUMBER', 'BULLET', 'OUTLINE'])

/** Reads `header.xml`. */
export function readShapes(header: XmlElement | null): Shapes {
  const heads = new Map<string, Head>()
  const numberings = new Map<string, ListLevel[]>()
  const bullets = new Map<string, string>()
  const raised = new Set<string>()
  const headings = new Map<string, number>()
  const captions = new Set<string>()
  for (const one of header ? below(header) : []) {
    const id = attribute(one, 'id') ?? ''
    if (one.local === 'numbering') numberings.set(id, readNumbering(one))
    else if (one.local === 'bullet') bullets.set(id, attribute(one, 'char') ?? '')
    else if (one.local === 'charPr' && elements(one, 'supscript').length > 0) raised.add(id)
    else if (one.local === 'style') {
      const name = attribute(one, 'name') ?? ''
      headings.set(id, headingLevel(name))
      if (namesCaption(name)) captions.add(id)
    } else if (one.local === 'paraPr') {
      const heading = elements(one, 'heading')[0]
      const kind = attribute(heading, 'type') ?? 'NONE'
      if (headKinds.has(kind)) {
        const level = Number(attribute(heading, 'level')) || 0
        heads.set(id, { kind: kind as Head['kind'], list: attribute(heading, 'idRef') ?? '0', level })
      }
    }
  }
  return { heads, numberings, bullets, raised, headings, captions }
}
