import type { Article, Block, Inline, Note, NoteCall } from './nodes.ts'
import { allBlocks, cellBlocks, inlinesOf } from './walk.ts'

/** Which note explains which call, and what is left over on either side. */
export interface NoteLinks {
  /** Number of the note in its article, from 1, for every note; a part of its anchor. */
  numbers: ReadonlyMap<Note, number>
  noteOf: ReadonlyMap<NoteCall, Note>
  /** The first call of a note; the way back from the note. */
  callOf: ReadonlyMap<Note, NoteCall>
  /** Index of the body block that holds each unanswered call. */
  lonelyCalls: readonly { call: NoteCall; index: number }[]
  /** Term notes without a call before them. */
  lonelyNotes: readonly { note: Note; index: number }[]
}

/** Binds calls to notes in reading order: a term note answers the calls of its sign since the note of that sign before it. */
export function linkNotes(article: Pick<Article, 'body'>): NoteLinks {
  const numbers = new Map<Note, number>()
  const noteOf = new Map<NoteCall, Note>()
  const callOf = new Map<Note, NoteCall>()
  const lonelyNotes: { note: Note; index: number }[] = []
  let open: { call: NoteCall; index: number }[] = []

  for (const { block, path } of allBlocks(article.body)) {
    const index = Number(path.split('/')[0])
    for (const piece of pieces(block)) {
      for (const call of calls(piece.content)) open.push({ call, index })
      if (!piece.note) continue
      const note = piece.note
      numbers.set(note, numbers.size + 1)
      if (note.mark === '※') continue
      const answered = open.filter(({ call }) => call.mark === note.mark)
      for (const { call } of answered) noteOf.set(call, note)
      open = open.filter(({ call }) => call.mark !== note.mark)
      if (answered[0]) callOf.set(note, answered[0].call)
      else lonelyNotes.push({ note, index })
    }
  }
  return { numbers, noteOf, callOf, lonelyCalls: open, lonelyNotes }
}

interface Piece {
  content: Inline[]
  note?: Note
}

function pieces(block: Block): Piece[] {
  if (block.type === 'note') return [{ content: block.children, note: block }]
  if (block.type !== 'table') return inlinesOf(block).map((content) => ({ content }))
  return [
    { content: block.caption },
    ...cellBlocks(block).map((inner) => ({
      content: inner.children,
      ...(inner.type === 'note' ? { note: inner } : {}),
    })),
  ]
}

const calls = (content: readonly Inline[]): NoteCall[] =>
  content.flatMap((node) => (node.type === 'noteCall' ? [node] : node.type === 'link' ? calls(node.children) : []))
