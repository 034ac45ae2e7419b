import type { BoxKind } from '../src/document/nodes.ts'

/** Marks of the outline from depth 1; empty where a depth has none. */
export type OutlineMarks = readonly [string, string, string, string]

/** What a house style keeps of its own in a word processor; page and colours come from its `area` and `light`. */
export interface OfficeLook {
  marks: OutlineMarks
  /** Marks inside of boxes, where they are others. */
  boxMarks?: Partial<Record<BoxKind, OutlineMarks>>
  /** Signs on both sides of a caption, empty where there are none. */
  caption: readonly [string, string]
}
