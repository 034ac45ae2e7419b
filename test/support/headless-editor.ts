/** The editor of bodies without a browser, opened on blocks of the document. */
import { getEnabledNodes, type SanitizedServerEditorConfig } from '@payloadcms/richtext-lexical'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { type BodyReading, readBody } from '../../src/assemble/lexical-read.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import type { Block } from '../../src/document/nodes.ts'
import config from '../../src/payload.config.ts'

const pictures = { picture: (asset: string) => ({ id: asset, alt: `alt of ${asset}` }) }
const stored = { picture: (media: unknown) => ({ asset: String(media), alt: `alt of ${media}` }) }

/** Opens an editor with the nodes of the product. */
export async function openEditor(blocks: readonly Block[]): Promise<LexicalEditor> {
  const { editor } = await config
  const { editorConfig } = editor as unknown as { editorConfig: SanitizedServerEditorConfig }
  const opened = createHeadlessEditor({
    nodes: [...getEnabledNodes({ editorConfig })],
    onError: (error) => {
      throw error
    },
  })
  opened.setEditorState(opened.parseEditorState(JSON.stringify(writeBody(blocks, pictures))))
  return opened
}

/** What the editor would save. */
export const savedIn = (editor: LexicalEditor): BodyReading =>
  readBody(JSON.parse(JSON.stringify(editor.getEditorState())), stored)
