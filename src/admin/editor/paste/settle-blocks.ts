import { BlockNode } from '@payloadcms/richtext-lexical/client'
import {
  $addUpdateTag,
  $hasUpdateTag,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { settlesNow } from './fresh-blocks.ts'

/**
 * Payload completes the fields of a new block in an update of its own, marked by a tag; that is no step to undo. Returns how to stop.
 */
export const registerSettling = (editor: LexicalEditor): (() => void) =>
  editor.registerNodeTransform(BlockNode, (node) => {
    if ($hasUpdateTag(SKIP_DOM_SELECTION_TAG) && settlesNow(node.getFields().id)) $addUpdateTag(HISTORY_MERGE_TAG)
  })
