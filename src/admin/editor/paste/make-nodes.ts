/** Blocks of the document as nodes of the editor. */
import {
  $parseSerializedNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { writeBody } from '../../../assemble/lexical-write.ts'
import type { Block, Depth } from '../../../document/nodes.ts'
import { freshId } from './fresh-blocks.ts'

/** Nodes of blocks, with ids that no other block has; none for no blocks. */
export function $makeNodes(blocks: readonly Block[]): LexicalNode[] {
  if (blocks.length === 0) return []
  const { children } = writeBody(blocks, { id: freshId }).root
  return children.map((node) => $parseSerializedNode(node as unknown as SerializedLexicalNode))
}

/** Blocks whose paragraphs have a depth of their place instead of their own. */
export const atDepth = (blocks: readonly Block[], depth: Depth): Block[] =>
  blocks.map((block) => (block.type === 'paragraph' ? { ...block, depth } : block))

/** Headings as paragraphs, for places that hold none. */
export const withoutHeadings = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.type === 'heading' ? { type: 'paragraph', depth: 1, children: block.children } : block))
