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
}

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
