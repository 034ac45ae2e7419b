import { attribute, child, elements, type XmlElement } from '../xml.ts'
import { val } from './parts.ts'

/** What a paragraph style says of the text that bears it. */
export interface Style {
  /** 1–6, 0 for other text. */
  heading: number
  caption: boolean
  list: { list: string; level: number } | null
}

const none: Style = { heading: 0, caption: false, list: null }

/** Membership in a list as `w:numPr` gives it; `list` is `0` where a paragraph leaves the list of its style. */
export function listOf(properties: XmlElement | undefined): { list: string | null; level: number | null } | null {
  const numbering = child(properties, 'numPr')
  if (!numbering) return null
  const level = val(numbering, 'ilvl')
  return { list: val(numbering, 'numId') ?? null, level: level === undefined ? null : Number(level) || 0 }
}

/** Level of a heading from the style's name (`heading 1`) or its outline level; 0 for none. */
function headingOf(name: string, properties: XmlElement | undefined): number | null {
  const named = /^(?:heading|제목)\s?([1-9])$/i.exec(name)
  if (named) return Math.min(Number(named[1]), 6)
  const level = val(properties, 'outlineLvl')
  return level === undefined ? null : Number(level) < 6 ? Number(level) + 1 : 0
}

const isTitle = /^(?:title|제목)$/i

const deeper = (level: number | null, titled: boolean): number | null =>
  level && titled ? Math.min(level + 1, 6) : level

/**
 * Paragraph styles by id, with what they inherit; `used` are those that the text bears. A title in the text makes its
 * headings one level deeper.
 */
export function readStyles(tree: XmlElement | null, used: ReadonlySet<string>): (id: string | undefined) => Style {
  const sources = new Map(
    elements(tree ?? undefined, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]),
  )
  const titled = [...sources].some(([id, style]) => used.has(id) && isTitle.test(val(style, 'name') ?? ''))
  const known = new Map<string, Style>()
  const read = (id: string, depth: number): Style => {
    const found = known.get(id)
    if (found) return found
    const source = sources.get(id)
    if (!source || depth > 20) return none
    const base = val(source, 'basedOn')
    const inherited = base ? read(base, depth + 1) : none
    const name = val(source, 'name') ?? ''
    const properties = child(source, 'pPr')
    const own = listOf(properties)
    const style: Style = {
      heading: isTitle.test(name) ? 1 : (deeper(headingOf(name, properties), titled) ?? inherited.heading),
      caption: /^(?:caption|캡션)$/i.test(name) || inherited.caption,
      list: own?.list ? { list: own.list, level: own.level ?? 0 } : inherited.list,
    }
    known.set(id, style)
    return style
  }
  return (id) => (id === undefined ? none : read(id, 0))
}
