import { getEnabledNodes, type SanitizedServerEditorConfig } from '@payloadcms/richtext-lexical'
import { $getRoot, $isElementNode, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { $makeCaption, $makeNote, $makeParagraph } from '../../src/admin/editor/lines.ts'
import { readBody } from '../../src/assemble/lexical-read.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import { note, paragraph } from '../../src/document/build.ts'
import type { Block } from '../../src/document/nodes.ts'
import config from '../../src/payload.config.ts'
import { bodies } from '../support/bodies.ts'

let nodes: ReturnType<typeof getEnabledNodes>

beforeAll(async () => {
  const { editor } = await config
  nodes = getEnabledNodes({
    editorConfig: (editor as unknown as { editorConfig: SanitizedServerEditorConfig }).editorConfig,
  })
})

function open(blocks: Block[]): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [...nodes],
    onError: (error) => {
      throw error
    },
  })
  editor.setEditorState(editor.parseEditorState(JSON.stringify(writeBody(blocks, pictures))))
  return editor
}

const pictures = { picture: (asset: string) => ({ id: asset, alt: `alt of ${asset}` }) }
const stored = { picture: (media: unknown) => ({ asset: String(media), alt: `alt of ${media}` }) }

/** What the editor would save. */
const saved = (editor: LexicalEditor) => readBody(JSON.parse(JSON.stringify(editor.getEditorState())), stored)

describe('the editor', () => {
  it('opens every body that the importer writes, and saves it unchanged', () => {
    fc.assert(
      fc.property(bodies, (blocks) => {
        expect(saved(open(blocks))).toEqual({ blocks, problems: [] })
      }),
      { numRuns: 100 },
    )
  })

  it('turns a line into note, caption and paragraph, and keeps its words', () => {
    const editor = open([paragraph(2, '하나'), paragraph(1, '둘')])
    const change = (make: (line: Parameters<typeof $makeNote>[0]) => void) => {
      editor.update(
        () => {
          const line = $getRoot().getFirstChild()
          if ($isElementNode(line)) make(line)
        },
        { discrete: true },
      )
      return saved(editor).blocks[0]
    }
    expect(change((line) => $makeNote(line, '※'))).toEqual(note('※', '하나'))
    expect(change((line) => $makeNote(line, '**'))).toEqual(note('**', '하나'))
    expect(change($makeCaption)).toEqual(paragraph(1, '하나'))
    expect(change((line) => $makeParagraph(line, 9))).toEqual(paragraph(4, '하나'))
    expect(change((line) => $makeParagraph(line, -1))).toEqual(paragraph(1, '하나'))
  })
})
