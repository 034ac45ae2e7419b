import { $getTableNodeFromLexicalNodeOrThrow, INSERT_TABLE_COMMAND } from '@lexical/table'
import { $getSelection, $isParagraphNode, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { $createCaptionNode, $isCaptionNode } from './caption-node.ts'
import { $selectedLines } from './lines.ts'
import { $cellOf } from './table-tools.ts'

/** A table with a header row, in place of an empty line, under a caption line that waits for its words. */
export const insertTable = (editor: LexicalEditor): void =>
  editor.update(() => {
    const [line] = $selectedLines($getSelection())
    const payload = { columns: '3', rows: '3', includeHeaders: { rows: true, columns: false } }
    editor.dispatchCommand(INSERT_TABLE_COMMAND, payload)
    if ($isParagraphNode(line) && line.isEmpty() && line.getNextSibling()) line.remove()
    const cell = $cellOf($getSelection())
    const table = cell && $getTableNodeFromLexicalNodeOrThrow(cell)
    if (table && !$isCaptionNode(table.getPreviousSibling())) table.insertBefore($createCaptionNode())
  })
