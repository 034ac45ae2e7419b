import type { Block } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { PagedContext } from './context.ts'

/** The attribute by which a preview finds a block on its page; nothing in what is published. */
export function mark(node: Block, { blockName }: PagedContext): Html | null {
  const name = blockName?.(node)
  return name ? html` data-block="${name}"` : null
}
