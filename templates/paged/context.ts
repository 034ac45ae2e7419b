import type { Block, Chart, Table } from '../../src/document/nodes.ts'
import type { Apparatus } from '../apparatus.ts'
import type { Html } from '../html.ts'

/** What a paged writer needs from outside the document. */
export interface PagedContext {
  /** Address of a picture of the issue, null when its bytes are not at hand. */
  asset(name: string): string | null
  apparatus: Apparatus
  /** Name of a block, for whoever wants to find it on its page; absent in print. */
  blockName?(node: Block): string | undefined
}

/** What the writers of a body need besides: the measures of the house style, in mm. */
export interface BodyContext extends PagedContext {
  /** Width that an exhibit may fill. */
  width: number
  /** Width inside a box. */
  boxWidth: number
  /** Space between two exhibits side by side. */
  gutter: number
  /** Draws a chart of this width. */
  chart(node: Chart, width: number): Html
  /** Sets a table of this width; the plain one where absent. */
  table?(node: Table, context: BodyContext): Html
}
