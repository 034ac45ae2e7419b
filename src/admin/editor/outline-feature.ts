import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'
import { CaptionNode } from './caption-node.ts'
import { NoteNode } from './note-node.ts'
import { ProseNode } from './prose-node.ts'

/** The outline of an article: depths by Tab, note lines, caption lines, prose. */
export const OutlineFeature = createServerFeature({
  key: 'outline',
  feature: {
    ClientFeature: '/src/admin/editor/outline-client.tsx#OutlineFeatureClient',
    nodes: [createNode({ node: NoteNode }), createNode({ node: CaptionNode }), createNode({ node: ProseNode })],
  },
})
