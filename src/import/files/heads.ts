import { bulletMark, ListCounter, type ListLevel, type NumberForm } from './numbers.ts'

/** Text of a paragraph head as `ListLevel` has it: `^1.` becomes `%1.`; without a number it is a mark. */
export function levelOf(form: NumberForm, text: string, start: number, depth: number): ListLevel {
  if (/\^[\dnN]/.test(text)) {
    const path = Array.from({ length: depth + 1 }, (_, at) => `%${at + 1}`).join('.')
    return { form, text: text.replace(/\^(\d)/g, '%$1').replace(/\^[nN]/g, path), start }
  }
  return { form: 'bullet', start: 1, text: text.trim() === '' ? '' : markOf(text, depth) }
}

/** A bullet as a draft writes it; those of Hangul's own fonts go by their depth. */
export const markOf = (text: string, depth: number): string =>
  bulletMark(text, depth, !/[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u.test(text))

/** What a paragraph shape draws before the text. */
export interface Head {
  kind: 'NUMBER' | 'BULLET' | 'OUTLINE'
  list: string
  level: number
}

/** Shapes and lists of a Hangul file, however its format stores them. */
export interface Shapes {
  heads: ReadonlyMap<string, Head>
  numberings: ReadonlyMap<string, ListLevel[]>
  bullets: ReadonlyMap<string, string>
  /** Character shapes that are raised. */
  raised: ReadonlySet<string>
  /** Levels of the styles whose names say that they head something. */
  headings: ReadonlyMap<string, number>
  /** Styles of captions that stand among the paragraphs. */
  captions: ReadonlySet<string>
}

const headingNames: readonly [RegExp, number][] = [
  [/^(?:제목|대\s?제목|[편장]\s?제목|title)$/i, 1],
  [/^(?:중\s?제목|절\s?제목)$/, 2],
  [/^소\s?제목$/, 3],
]

/** Level of a heading by the name of its style, 0 for other styles; outline styles bear body text as often as headings. */
export function headingLevel(name: string): number {
  const counted = /^(?:제목|heading)\s?([1-6])$/i.exec(name.trim())?.[1]
  if (counted) return Number(counted)
  return headingNames.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? 0
}

/** True for the style that Hangul has for captions, by its name. */
export const namesCaption = (name: string): boolean => /^(?:캡션|caption)$/i.test(name.trim())

/** Gives the label of each paragraph in turn by its shape; `outline` is the list of the section's outline. */
export function headLabels(shapes: Shapes): (shape: string, outline: string) => string {
  const counter = new ListCounter()
  return (shape, outline) => {
    const head = shapes.heads.get(shape)
    if (!head) return ''
    if (head.kind === 'BULLET') return markOf(shapes.bullets.get(head.list) ?? '', head.level)
    const list = head.kind === 'OUTLINE' ? outline : head.list
    return counter.next(`${head.kind} ${list}`, head.level, shapes.numberings.get(list) ?? [])
  }
}
