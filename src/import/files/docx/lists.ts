import { bulletMark, ListCounter, type ListLevel, type NumberForm } from '../numbers.ts'
import { attribute, child, elements, type XmlElement } from '../xml.ts'
import { val } from './parts.ts'

const forms: Readonly<Record<string, NumberForm>> = {
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  upperRoman: 'roman',
  lowerRoman: 'smallRoman',
  upperLetter: 'latin',
  lowerLetter: 'smallLatin',
  ganada: 'syllable',
  chosung: 'jamo',
  koreanDigital: 'hangulNumber',
  koreanCounting: 'hangulNumber',
  koreanLegal: 'hangulNumber',
  chineseCounting: 'hanja',
  japaneseCounting: 'hanja',
  ideographDigital: 'hanja',
  bullet: 'bullet',
  none: 'bullet',
}

function readLevel(source: XmlElement, depth: number): ListLevel {
  const format = val(source, 'numFmt') ?? 'decimal'
  const form = forms[format] ?? 'digit'
  const text = val(source, 'lvlText') ?? ''
  const start = Number(val(source, 'start') ?? '1')
  const font = attribute(child(child(source, 'rPr'), 'rFonts'), 'ascii') ?? ''
  const isPlain = !/wingdings|symbol|courier/i.test(font) && !/[\ue000-\uf8ff]/.test(text)
  if (form !== 'bullet') return { form, text, start: Number.isFinite(start) ? start : 1 }
  return { form, start: 1, text: format === 'none' || text.trim() === '' ? '' : bulletMark(text, depth, isPlain) }
}

const readLevels = (source: XmlElement | undefined): ListLevel[] =>
  elements(source, 'lvl').reduce<ListLevel[]>((levels, level) => {
    const depth = Number(attribute(level, 'ilvl')) || 0
    if (depth < 9) levels[depth] = readLevel(level, depth)
    return levels
  }, [])

/** Gives the label of each list paragraph in turn: `1.`, `가)`, `□`; empty where the list is not known. */
export function listLabels(tree: XmlElement | null): (list: string, level: number) => string {
  const abstract = new Map(
    elements(tree ?? undefined, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', readLevels(one)]),
  )
  const lists = new Map(
    elements(tree ?? undefined, 'num').map((one): [string, { key: string; levels: ListLevel[] }] => {
      const id = attribute(one, 'numId') ?? ''
      const base = val(one, 'abstractNumId') ?? ''
      const levels = [...(abstract.get(base) ?? [])]
      const overrides = elements(one, 'lvlOverride')
      for (const override of overrides) {
        const depth = Number(attribute(override, 'ilvl')) || 0
        const own = child(override, 'lvl')
        if (own) levels[depth] = readLevel(own, depth)
        const start = val(override, 'startOverride')
        const level = levels[depth]
        if (level && start !== undefined) levels[depth] = { ...level, start: Number(start) || 1 }
      }
      // Lists of one definition count on together unless one of them begins anew.
      return [id, { key: overrides.length > 0 ? `num ${id}` : `abstract ${base}`, levels }]
    }),
  )
  const counter = new ListCounter()
  return (list, level) => {
    const found = lists.get(list)
    return found ? counter.next(found.key, Math.min(level, 8), found.levels) : ''
  }
}
