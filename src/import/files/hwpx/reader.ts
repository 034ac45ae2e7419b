import type { FileBlock } from '../content.ts'
import type { Shapes } from '../heads.ts'
import type { Losses } from '../losses.ts'
import type { Pictures } from '../pictures.ts'

/** What the readers of one file share. */
export interface Context {
  losses: Losses
  pictures: Pictures
  media: ReadonlyMap<string, Uint8Array>
  shapes: Shapes
  labelOf: (shape: string, outline: string) => string
  /** Keeps a note and gives its key. */
  note: (kind: 'n' | 'e', blocks: FileBlock[]) => string
  /** Is told of every table that was read. */
  table: () => void
  /** Outline numbering of the section. */
  outline: string
  /** Marks of deleted text that are open; what stands between them is left out. */
  deleting: Set<string>
}
