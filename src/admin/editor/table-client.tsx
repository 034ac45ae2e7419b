'use client'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import type { ToolbarGroup } from '@payloadcms/richtext-lexical'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { TablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { useEffect } from 'react'
import { insertTable } from './insert-table.ts'
import { registerTables } from './table-keys.ts'
import { $canUse, tableTools } from './table-tools.ts'
import { sign, word } from './toolbar-word.tsx'

/** Merging on; colours, which print doesn't know, off. */
function Tables() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => registerTables(editor), [editor])
  return <TablePlugin hasCellMerge hasCellBackgroundColor={false} hasHorizontalScroll />
}

const groups: ToolbarGroup[] = [
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
              insertTable(editor)
            },
          },
        ],
      },
    ],
  },
})
