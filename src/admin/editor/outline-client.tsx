'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { CaptionNode } from './caption-node.ts'
import { depths, moreLines, notes } from './line-kinds.ts'
import { NoteNode } from './note-node.ts'
import { OutlinePlugin } from './outline-plugin.tsx'
import { PastePlugin } from './paste/paste-plugin.tsx'
import { ProseNode } from './prose-node.ts'
import { TermPlugin } from './terms/term-plugin.tsx'
import { toolbarGroups } from './toolbar.tsx'
import { sign } from './toolbar-word.tsx'

/** Client half of the outline: nodes, keys, toolbar, slash menu. */
export const OutlineFeatureClient = createClientFeature({
  nodes: [NoteNode, CaptionNode, ProseNode],
  plugins: [
    { Component: OutlinePlugin, position: 'normal' },
    { Component: TermPlugin, position: 'belowContainer' },
    { Component: PastePlugin, position: 'belowContainer' },
  ],
  toolbarFixed: { groups: toolbarGroups },
  slashMenu: {
    groups: [
      {
        key: 'outline',
        label: '단과 주',
        items: [...depths, ...notes, ...moreLines].map((kind) => ({
          key: kind.key,
          label: kind.label,
          keywords: kind.keywords,
          Icon: sign('¶'),
          onSelect: ({ editor }: { editor: LexicalEditor }) => editor.update(kind.apply),
        })),
      },
    ],
  },
})
