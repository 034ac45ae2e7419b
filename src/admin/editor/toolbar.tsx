'use client'
/** The toolbar of the body: depths, notes, signs, exhibits, and one menu with the rest. */
import type { ToolbarGroup, ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { INSERT_BLOCK_COMMAND, INSERT_INLINE_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { insertTable } from './insert-table.ts'
import { depths, type LineKind, moreLines, notes } from './line-kinds.ts'
import { $cellOf } from './table-tools.ts'
import { $insertCircled, $wrapInBrackets } from './text-signs.ts'
import { word } from './toolbar-word.tsx'

type Context = Parameters<NonNullable<ToolbarGroupItem['isEnabled']>>[0]

/** Puts a block of a kind at the caret. */
export const insertBlock = (editor: LexicalEditor, blockType: string): boolean =>
  editor.dispatchCommand(INSERT_BLOCK_COMMAND, { blockType, blockName: '' })

/** An editor inside a block knows fewer blocks than the body. */
const knows =
  (blockType: string, kind: 'blocks' | 'inline_blocks' = 'blocks') =>
  ({ editorConfigContext: { fieldProps } }: Context): boolean =>
    `${fieldProps.schemaPath}.lexical_internal_feature.blocks.lexical_${kind}.${blockType}` in
    (fieldProps.featureClientSchemaMap?.blocks ?? {})

// Counted from 1: an order of 0 would be none to Payload, and sorted last.
const lineButton = (kind: LineKind, index: number): ToolbarGroupItem => ({
  key: kind.key,
  label: kind.label,
  order: index + 1,
  ChildComponent: word(kind.label),
  isActive: ({ selection }) => kind.isActive(selection),
  onSelect: ({ editor }) => editor.update(kind.apply),
})

const signButton = (key: string, face: string, label: string, apply: () => void, order: number): ToolbarGroupItem => ({
  key,
  label,
  order,
  ChildComponent: word(face),
  onSelect: ({ editor }) => editor.update(apply),
})

const blockButton = (blockType: string, label: string, order: number): ToolbarGroupItem => ({
  key: `insert-${blockType}`,
  label,
  order,
  ChildComponent: word(label),
  isEnabled: (context) => $cellOf(context.selection) === null && knows(blockType)(context),
  onSelect: ({ editor }) => insertBlock(editor, blockType),
})

const inlineItem = (blockType: string, label: string, order: number): ToolbarGroupItem => ({
  key: `insert-${blockType}`,
  label,
  order,
  ChildComponent: word(''),
  isEnabled: knows(blockType, 'inline_blocks'),
  onSelect: ({ editor }) => editor.dispatchCommand(INSERT_INLINE_BLOCK_COMMAND, { blockType, blockName: '' }),
})

/** In a menu the label stands beside the face, which is therefore empty. */
const inMenu = (item: ToolbarGroupItem): ToolbarGroupItem => ({ ...item, ChildComponent: word('') })

function TabHint() {
  return (
    <span className="toolbar-hint" aria-hidden="true">
      <kbd>Tab</kbd> 한 단 아래
    </span>
  )
}

const tableButton: ToolbarGroupItem = {
  key: 'insertTable',
  label: '표',
  order: 1,
  ChildComponent: word('표'),
  isEnabled: ({ selection }) => $cellOf(selection) === null,
  onSelect: ({ editor }) => insertTable(editor),
}

/** Groups from left to right; those of Payload's own features are ordered where the editor is put together. */
export const toolbarGroups: ToolbarGroup[] = [
  { type: 'buttons', key: 'depth', order: 1, items: depths.map(lineButton) },
  { type: 'buttons', key: 'notes', order: 2, items: notes.map(lineButton) },
  {
    type: 'buttons',
    key: 'signs',
    order: 3,
    items: [
      signButton('circled', '①', '동그라미 번호', $insertCircled, 1),
      signButton('brackets', '「」', '법·계획 괄호', $wrapInBrackets, 2),
    ],
  },
  {
    type: 'buttons',
    key: 'exhibits',
    order: 30,
    items: [tableButton, blockButton('figure', '그림', 2), blockButton('chart', '차트', 3)],
  },
  {
    type: 'dropdown',
    key: 'more',
    order: 60,
    ChildComponent: word('더 보기'),
    items: [
      inlineItem('footnote', '각주', 1),
      inlineItem('crossReference', '상호참조', 2),
      inMenu(blockButton('heading', '소제목', 3)),
      inMenu(blockButton('box', '상자', 4)),
      inMenu(blockButton('pair', '나란히', 5)),
      ...moreLines.map((kind, index) => inMenu(lineButton(kind, index + 5))),
    ],
  },
  { type: 'buttons', key: 'hint', order: 99, items: [{ key: 'tabHint', label: '', Component: TabHint }] },
]
