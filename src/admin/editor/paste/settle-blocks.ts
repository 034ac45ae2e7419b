import { BlockNode, InlineBlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $addUpdateTag,
  $hasUpdateTag,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { settlesNow } from './fresh-blocks.ts'

/**
 * Payload completes the fields of a new block in an update of its own, marked by a tag; that is no step to undo. Returns how to stop.
 */
export function registerSettling(editor: LexicalEditor): () => void {
  const settle = (node: BlockNode | InlineBlockNode) => {
    if ($hasUpdateTag(SKIP_DOM_SELECTION_TAG) && settlesNow(node.getFields().id)) $addUpdateTag(HISTORY_MERGE_TAG)
  }
  return mergeRegister(
    editor.registerNodeTransform(BlockNode, settle),
    editor.registerNodeTransform(InlineBlockNode, settle),
  )
}
