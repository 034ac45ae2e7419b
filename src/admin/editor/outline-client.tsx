'use client'
import type { ToolbarGroup, ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { createClientFeature, INSERT_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import { $isParagraphNode, type BaseSelection, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { $isCaptionNode, CaptionNode } from './caption-node.ts'
import { $eachLine, $makeCaption, $makeNote, $makeParagraph, $makeProse, $selectedLines } from './lines.ts'
import { $isNoteNode, type LineMark, NoteNode } from './note-node.ts'
import { OutlinePlugin } from './outline-plugin.tsx'
import { PastePlugin } from './paste/paste-plugin.tsx'
import { $isProseNode, ProseNode } from './prose-node.ts'
import { sign, word } from './toolbar-word.tsx'

interface Kind {
  key: string
  label: string
  /** Words that find it in the slash menu. */
  keywords: string[]
  apply: () => void
  isActive: (selection: BaseSelection) => boolean
}

const depths: Kind[] = [0, 1, 2, 3].map((indent) => ({
  key: `depth${indent + 1}`,
  label: `${indent + 1}단`,
  keywords: ['단', '본문', `depth${indent + 1}`],
  apply: () => $eachLine((line) => $makeParagraph(line, indent)),
  isActive: (selection) => {
    const [line] = $selectedLines(selection)
    return $isParagraphNode(line) && line.getIndent() === indent
  },
}))

const note = (mark: LineMark, key: string, label: string): Kind => ({
  key,
  label,
  keywords: ['주', '참고', 'note', mark],
  apply: () => $eachLine((line) => $makeNote(line, mark)),
  isActive: (selection) => {
    const [line] = $selectedLines(selection)
    return $isNoteNode(line) && line.getMark() === mark
  },
})

const lines: Kind[] = [
  note('*', 'note1', '주 *'),
  note('**', 'note2', '주 **'),
  note('***', 'note3', '주 ***'),
  note('※', 'remark', '참고 ※'),
  {
    key: 'caption',
    label: '표 제목',
    keywords: ['표', '그림', '제목', '캡션', 'caption'],
    apply: () => $eachLine((line) => $makeCaption(line)),
    isActive: (selection) => $isCaptionNode($selectedLines(selection)[0]),
  },
]

/** Lines that are seldom wanted; they stand in a menu of their own. */
const moreLines: Kind[] = [
  note('주', 'exhibitRemark', '표의 주'),
  note('자료', 'exhibitSource', '표의 자료'),
  {
    key: 'prose',
    label: '줄글',
    keywords: ['줄글', '초록', '요약', 'prose'],
    apply: () => $eachLine((line) => $makeProse(line)),
    isActive: (selection) => $isProseNode($selectedLines(selection)[0]),
  },
]

const run = (editor: LexicalEditor, kind: Kind) => editor.update(kind.apply)

// Counted from 1: an order of 0 would be none to Payload, and sorted last.
const button = (kind: Kind, index: number): ToolbarGroupItem => ({
  key: kind.key,
  label: kind.label,
  order: index + 1,
  ChildComponent: word(kind.label),
  isActive: ({ selection }) => kind.isActive(selection),
  onSelect: ({ editor }) => run(editor, kind),
})

const insertFigure = (editor: LexicalEditor) =>
  editor.dispatchCommand(INSERT_BLOCK_COMMAND, { blockType: 'figure', blockName: '' })

const groups: ToolbarGroup[] = [
  { type: 'buttons', key: 'depth', order: 1, items: depths.map(button) },
  { type: 'buttons', key: 'lines', order: 2, items: lines.map(button) },
  {
    type: 'dropdown',
    key: 'moreLines',
    order: 3,
    ChildComponent: word('그 밖의 줄'),
    items: moreLines.map((kind, index) => ({ ...button(kind, index), ChildComponent: word('') })),
  },
  {
    type: 'buttons',
    key: 'figure',
    order: 32,
    items: [
      {
        key: 'insertFigure',
        label: '그림',
        ChildComponent: word('그림'),
        onSelect: ({ editor }) => insertFigure(editor),
      },
    ],
  },
]

/** Client half of the outline: nodes, keys, toolbar, slash menu. */
export const OutlineFeatureClient = createClientFeature({
  nodes: [NoteNode, CaptionNode, ProseNode],
  plugins: [
    { Component: OutlinePlugin, position: 'normal' },
    { Component: PastePlugin, position: 'belowContainer' },
  ],
  toolbarFixed: { groups },
  slashMenu: {
    groups: [
      {
        key: 'outline',
        label: '단과 주',
        items: [...depths, ...lines, ...moreLines].map((kind) => ({
          key: kind.key,
          label: kind.label,
          keywords: kind.keywords,
          Icon: sign('¶'),
          onSelect: ({ editor }: { editor: LexicalEditor }) => run(editor, kind),
        })),
      },
    ],
  },
})
