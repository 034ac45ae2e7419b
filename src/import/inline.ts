/** Running text of a draft: what `draft.ts` says of calls, references and raised signs. */
import { parseInline } from '../document/inline.ts'
import type { Phrasing } from '../document/nodes.ts'

/** Reads one text; a call whose footnote is not in `footnotes` stays as it is typed. */
export function draftInline(text: string, footnotes: Readonly<Record<string, string>> = {}): Phrasing[] {
  const out: Phrasing[] = []
  const token = /\[\^([^\]\s]+)\]|\[#([^\]:]+)(:쪽)?\]|\^\{([^{}]+)\}/gu
  let end = 0
  const upTo = (index: number): void => {
    if (index > end) out.push(...parseInline(text.slice(end, index)))
  }
  for (const match of text.matchAll(token)) {
    const [whole, call, name, page, raised] = match
    const note = call === undefined ? undefined : footnotes[call]
    if (call !== undefined && note === undefined) continue
    upTo(match.index)
    if (note !== undefined) out.push({ type: 'footnote', children: draftInline(note) })
    else if (name !== undefined) out.push({ type: 'reference', to: name, form: page ? 'page' : 'label' })
    else out.push({ type: 'superscript', value: raised ?? '' })
    end = match.index + whole.length
  }
  upTo(text.length)
  return out
}
