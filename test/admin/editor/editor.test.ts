import { $isTableCellNode } from '@lexical/table'
import { getEnabledNodes, type SanitizedServerEditorConfig } from '@payloadcms/richtext-lexical'
import { $getRoot, $getSelection, $isElementNode, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { $makeCaption, $makeNote, $makeParagraph, $makeProse } from '../../../src/admin/editor/lines.ts'
import { $canUse, tableTools } from '../../../src/admin/editor/table-tools.ts'
import { readBody } from '../../../src/assemble/lexical-read.ts'
import { writeBody } from '../../../src/assemble/lexical-write.ts'
import { cell, cellParagraph, note, paragraph, row, table } from '../../../src/document/build.ts'
import type { Block } from '../../../src/document/nodes.ts'
import config from '../../../src/payload.config.ts'
import { bodies } from '../../support/bodies.ts'

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
const saved = (editor: LexicalEditor) => {
  const { blocks, problems } = readBody(JSON.parse(JSON.stringify(editor.getEditorState())), stored)
  return { blocks, problems }
}

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
    expect(change($makeProse)).toEqual(paragraph(0, '하나'))
    expect(change((line) => $makeParagraph(line, 9))).toEqual(paragraph(4, '하나'))
    expect(change((line) => $makeParagraph(line, -1))).toEqual(paragraph(1, '하나'))
  })

  it('makes a line under a table its source or remark', () => {
    const editor = open([table('표', [], [row(cell('하나'))]), paragraph(1, '통계청'), paragraph(1, '잠정치')])
    editor.update(
      () => {
        const [source, remark] = $getRoot().getChildren().slice(-2)
        if ($isElementNode(source)) $makeNote(source, '자료')
        if ($isElementNode(remark)) $makeNote(remark, '주')
      },
      { discrete: true },
    )
    const text = (value: string) => [{ type: 'text', value }]
    expect(saved(editor)).toEqual({
      blocks: [{ ...table('표', [], [row(cell('하나'))]), source: text('통계청'), remark: text('잠정치') }],
      problems: [],
    })
  })

  it('merges a cell with its neighbour, where both are a rectangle', () => {
    const editor = open([table('표', [], [row(cell('하나'), cell('둘')), row(cell('셋'), cell('넷'))])])
    const use = (key: string, on: string): boolean => {
      const tool = tableTools.find((one) => one.key === key)
      let usable = false
      editor.update(
        () => {
          const text = $getRoot()
            .getAllTextNodes()
            .find((node) => node.getTextContent() === on)
          text?.getParents().find($isTableCellNode)?.selectStart()
          usable = tool !== undefined && $canUse(tool, $getSelection())
          if (usable) tool?.apply()
        },
        { discrete: true },
      )
      return usable
    }
    expect(use('mergeRight', '둘')).toBe(false)
    expect(use('mergeBelow', '넷')).toBe(false)
    expect(use('mergeRight', '하나')).toBe(true)
    expect(use('mergeBelow', '하나')).toBe(false)
    expect(saved(editor).blocks).toEqual([
      table(
        '표',
        [],
        [row(cell([cellParagraph(0, '하나'), cellParagraph(0, '둘')], { colspan: 2 })), row(cell('셋'), cell('넷'))],
      ),
    ])
    expect(use('mergeRight', '셋')).toBe(true)
    expect(use('mergeBelow', '하나')).toBe(true)
  })
})
