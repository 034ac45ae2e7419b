import type { Block, Figure, Note, Paragraph, Table } from './nodes.ts'

/** A paragraph with the notes under it and the deeper paragraphs that belong to it. */
export interface OutlineItem {
  paragraph: Paragraph
  notes: Note[]
  children: OutlineItem[]
  /** Index of the paragraph in the body. */
  index: number
}

/** A table or figure with the notes under it. */
export interface Exhibit {
  exhibit: Table | Figure
  notes: Note[]
  index: number
}

/** A note that follows nothing. */
export interface LooseNote {
  note: Note
  index: number
}

export type OutlinePart = OutlineItem | Exhibit | LooseNote

/**
 * Gives the flat body its shape: deeper paragraphs become children of the shallower one before them, notes go with the
 * block that they stand under, exhibits interrupt the outline. A skipped depth keeps its paragraph's own depth.
 */
export function outline(body: readonly Block[]): OutlinePart[] {
  const parts: OutlinePart[] = []
  let open: OutlineItem[] = []
  let last: { notes: Note[] } | null = null
  body.forEach((block, index) => {
    if (block.type === 'note') {
      if (last) last.notes.push(block)
      else parts.push({ note: block, index })
      return
    }
    if (block.type === 'paragraph') {
      const item: OutlineItem = { paragraph: block, notes: [], children: [], index }
      open = open.filter((parent) => parent.paragraph.depth < block.depth)
      const parent = open.at(-1)
      if (parent) parent.children.push(item)
      else parts.push(item)
      open.push(item)
      last = item
      return
    }
    const exhibit: Exhibit = { exhibit: block, notes: [], index }
    parts.push(exhibit)
    open = []
    last = exhibit
  })
  return parts
}
