import type { Block, Box, Exhibit, Heading, HeadingKind, Note, Pair, Paragraph } from './nodes.ts'

/** A paragraph with the notes under it and the deeper paragraphs that belong to it. */
export interface OutlineItem {
  paragraph: Paragraph
  notes: Note[]
  children: OutlineItem[]
  /** Index of the paragraph in the body. */
  index: number
}

/** A table, figure, chart, pair of them or box with the notes under it. */
export interface Standing {
  standing: Exhibit | Pair | Box
  notes: Note[]
  index: number
}

export interface HeadingPart {
  heading: Heading
  notes: Note[]
  index: number
}

/** A note that follows nothing. */
export interface LooseNote {
  note: Note
  index: number
}

export type OutlinePart = OutlineItem | Standing | HeadingPart | LooseNote

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
      open = open.filter((parent) => parent.paragraph.depth > 0 && parent.paragraph.depth < block.depth)
      const parent = block.depth === 0 ? undefined : open.at(-1)
      if (parent) parent.children.push(item)
      else parts.push(item)
      open.push(item)
      last = item
      return
    }
    const part: Standing | HeadingPart =
      block.type === 'heading' ? { heading: block, notes: [], index } : { standing: block, notes: [], index }
    parts.push(part)
    open = []
    last = part
  })
  return parts
}

const headingOrder: readonly HeadingKind[] = ['boxed', 'numbered', 'bracketed', 'topic']

/** How deep each heading of a body stands, from 1, so that no level is skipped: a `1.` without a boxed numeral above it is 1. */
export function headingLevels(body: readonly Block[]): ReadonlyMap<Heading, number> {
  const levels = new Map<Heading, number>()
  let open: number[] = []
  for (const block of body) {
    if (block.type !== 'heading') continue
    const order = headingOrder.indexOf(block.kind)
    open = [...open.filter((other) => other < order), order]
    levels.set(block, open.length)
  }
  return levels
}
