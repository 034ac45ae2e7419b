'use client'
import {
  $getTableNodeFromLexicalNodeOrThrow,
  INSERT_TABLE_COMMAND,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table'
import type { ToolbarGroup } from '@payloadcms/richtext-lexical'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $getSelection, $isParagraphNode, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { TablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { $createCaptionNode, $isCaptionNode } from './caption-node.ts'
import { $selectedLines } from './lines.ts'
import { $canUse, $cellOf, tableTools } from './table-tools.ts'
import { sign, word } from './toolbar-word.tsx'

/** Merging on; colours, which print doesn't know, off. */
function Tables() {
  return <TablePlugin hasCellMerge hasCellBackgroundColor={false} hasHorizontalScroll />
}

/** A table with a header row, in place of an empty line, under a caption line that waits for its words. */
const insert = (editor: LexicalEditor) =>
  editor.update(() => {
    const [line] = $selectedLines($getSelection())
    const payload = { columns: '3', rows: '3', includeHeaders: { rows: true, columns: false } }
    editor.dispatchCommand(INSERT_TABLE_COMMAND, payload)
    if ($isParagraphNode(line) && line.isEmpty() && line.getNextSibling()) line.remove()
    const cell = $cellOf($getSelection())
    const table = cell && $getTableNodeFromLexicalNodeOrThrow(cell)
    if (table && !$isCaptionNode(table.getPreviousSibling())) table.insertBefore($createCaptionNode())
  })

const groups: ToolbarGroup[] = [
  {
    type: 'buttons',
    key: 'table',
    order: 30,
    items: [
      {
        key: 'insertTable',
        label: '표',
        ChildComponent: word('표'),
        isEnabled: ({ selection }) => $cellOf(selection) === null,
        onSelect: ({ editor }) => {
          insert(editor)
        },
      },
    ],
  },
  {
    type: 'dropdown',
    key: 'tableTools',
    order: 31,
    ChildComponent: word('표 도구'),
    items: tableTools.map((tool, index) => ({
      key: tool.key,
      label: tool.label,
      order: index + 1,
      ChildComponent: word(''),
      isEnabled: ({ selection }) => $canUse(tool, selection),
      onSelect: ({ editor }) => {
        editor.update(tool.apply)
      },
    })),
  },
]

/** Client half of tables: nodes, plugin, toolbar, slash menu. */
export const TableFeatureClient = createClientFeature({
  nodes: [TableNode, TableRowNode, TableCellNode],
  plugins: [{ Component: Tables, position: 'normal' }],
  toolbarFixed: { groups },
  slashMenu: {
    groups: [
      {
        key: 'exhibits',
        label: '표',
        items: [
          {
            key: 'table',
            label: '표',
            keywords: ['표', 'table'],
            Icon: sign('▦'),
            onSelect: ({ editor }) => {
              insert(editor)
            },
          },
        ],
      },
    ],
  },
})
