/** Words with `*` and the notes that explain them, found in lines of text: the document's own binding, with places in the editor. */
import { parseInline } from '../../../document/inline.ts'
import type { Block, NoteCall, NoteMark } from '../../../document/nodes.ts'
import { linkNotes } from '../../../document/notes.ts'

/** One line of the editor as it reads. */
export interface TermLine {
  key: string
  /** Sign of a note line; null for others. */
  mark: NoteMark | null
  text: string
}

export interface Term {
  /** Line of the word. */
  line: string
  /** Where word and sign stand in the line's text. */
  start: number
  end: number
  /** `FMC*`. */
  words: string
  mark: string
  /** Line of the note; null where none explains it. */
  note: string | null
}

export interface Terms {
  terms: Term[]
  /** For every note line the line of the first word that it explains. */
  callOf: ReadonlyMap<string, string>
}

const word = /[^\s「」()[\],.·:;“”‘’]*$/u

interface Call {
  node: NoteCall
  term: Omit<Term, 'note'>
}

function callsIn({ key, text }: TermLine): Call[] {
  let at = 0
  return parseInline(text).flatMap((node): Call[] => {
    const start = at
    if (node.type === 'text') at += node.value.length
    if (node.type === 'law') at += node.value.length + 2
    if (node.type !== 'noteCall') return []
    at += node.mark.length
    const before = word.exec(text.slice(0, start))?.[0] ?? ''
    const from = start - before.length
    return [{ node, term: { line: key, start: from, end: at, words: text.slice(from, at), mark: node.mark } }]
  })
}

/** Binds calls to notes in reading order, as the document does. */
export function findTerms(lines: readonly TermLine[]): Terms {
  const calls = lines.map(callsIn)
  const body = lines.map((line, at): Block => {
    const children = (calls[at] ?? []).map(({ node }) => node)
    return line.mark ? { type: 'note', mark: line.mark, children } : { type: 'paragraph', depth: 1, children }
  })
  const { noteOf } = linkNotes({ body })
  const lineOf = new Map(body.map((block, at) => [block, lines[at]?.key ?? '']))
  const terms = calls.flat().map(({ node, term }): Term => {
    const note = noteOf.get(node)
    return { ...term, note: note ? (lineOf.get(note) ?? null) : null }
  })
  const callOf = new Map<string, string>()
  for (const { note, line } of terms) if (note && !callOf.has(note)) callOf.set(note, line)
  return { terms, callOf }
}
