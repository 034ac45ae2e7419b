import type { FileBlock } from '../content.ts'
import type { Losses } from '../losses.ts'
import type { Pictures } from '../pictures.ts'
import type { Part } from './parts.ts'
import type { Style } from './styles.ts'

/** What the readers of one part share. */
export interface Context {
  part: Part
  /** Tells the pictures of one part from those of another. */
  name: string
  losses: Losses
  pictures: Pictures
  styleOf: (id: string | undefined) => Style
  labelOf: (list: string, level: number) => string
  /** Key under which a note is called in the draft; `id` is the file's own. */
  call: (kind: 'n' | 'e', id: string) => string
  /** Reads blocks: the runs of a paragraph hold text boxes. */
  blocks: (nodes: Part['tree'][], context: Context) => FileBlock[]
  /** Is told of every table that was read. */
  table: () => void
}
