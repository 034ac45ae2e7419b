import { $isTableNode } from '@lexical/table'
import { $isBlockNode } from '@payloadcms/richtext-lexical/client'
import { $createTextNode, $getRoot, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { $createCaptionNode, $isCaptionNode } from '../caption-node.ts'
import type { Thing } from '../facts/read-facts.ts'

/** Gives a thing of the body a name: a block in its field, a table at the end of its caption line. */
export function storeName(editor: LexicalEditor, place: Thing['place'], name: string): void {
  editor.update(() => {
    const nodes = $getRoot().getChildren()
    if (place && 'block' in place) {
      const block = nodes.find((node) => $isBlockNode(node) && node.getFields().id === place.block)
      if ($isBlockNode(block)) block.setFields({ ...block.getFields(), name })
    } else if (place) {
      const table = nodes.filter($isTableNode)[place.table]
      if (!table) return
      const above = table.getPreviousSibling()
      const caption = $isCaptionNode(above) ? above : $createCaptionNode()
      if (!$isCaptionNode(above)) table.insertBefore(caption)
      caption.append($createTextNode(`${caption.getTextContent() ? ' ' : ''}{#${name}}`))
    }
  })
}
