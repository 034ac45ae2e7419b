import type { FileBlock } from '../content.ts'
import type { Losses } from '../losses.ts'
import type { Pictures } from '../pictures.ts'
import type { DocInfo } from './doc-info.ts'

/** What the readers of one file share. */
export interface Context {
  losses: Losses
  pictures: Pictures
  info: DocInfo
  labelOf: (shape: string, outline: string) => string
  /** Keeps a note and gives its key. */
  note: (kind: 'n' | 'e', blocks: FileBlock[]) => string
  /** Is told of every table that was read. */
  table: () => void
  /** Outline numbering of the section. */
  outline: string
}
