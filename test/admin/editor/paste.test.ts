import { registerTablePlugin } from '@lexical/table'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { describe, expect, it } from 'vitest'
import { $insertClipping } from '../../../src/admin/editor/paste/insert.ts'
import { pasteSentence } from '../../../src/admin/editor/paste/sentence.ts'
import { $cellOf } from '../../../src/admin/editor/table-tools.ts'
import { cell, note, paragraph, row, table } from '../../../src/document/build.ts'
import type { Block } from '../../../src/document/nodes.ts'
import { readClipboard } from '../../../src/import/clipboard/read-clipboard.ts'
import { clipboardFixture, clippingOf, markupOf, outlineOf } from '../../support/clipboard.ts'
import { openEditor, savedIn } from '../../support/headless-editor.ts'

/** Sets the caret: `하|나` stands before `나` in the text 하나. */
function $caretAt(place: string): void {
  const [before = '', after = ''] = place.split('|')
  const node = $getRoot()
    .getAllTextNodes()
    .find((text) => text.getTextContent() === before + after)
  if ($isTextNode(node)) node.select(before.length, before.length)
  else $getRoot().selectEnd()
}

/** Pastes text or HTML at a place of a body, and goes on typing `✎` where the caret stands then. */
async function paste(blocks: Block[], place: string, from: { text?: string; html?: string }): Promise<string[]> {
  const editor: LexicalEditor = await openEditor(blocks)
  registerTablePlugin(editor)
  editor.update(
    () => {
      $caretAt(place)
      const html = from.html === undefined ? null : markupOf(from.html)
      const clipping = readClipboard(html, from.text ?? '', $cellOf($getSelection()) ? 'cell' : 'body')
      $insertClipping(editor, clipping, true)
    },
    { discrete: true },
  )
  editor.update(
    () => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText('✎')
    },
    { discrete: true },
  )
  const { blocks: out, problems } = savedIn(editor)
  expect(problems).toEqual([])
  return outlineOf(out)
}

const body = [paragraph(1, '하나'), paragraph(2, '둘셋'), note('*', '풀이')]

describe('pasting into lines', () => {
  it('puts words of one line into the line', async () => {
    expect(await paste(body, '둘|셋', { text: '과 ' })).toEqual(['1단 하나', '2단 둘과✎셋', '* 풀이'])
    expect(await paste(body, '둘|셋', { html: '<b>굵</b>은 x<sup>2</sup>' })).toEqual([
      '1단 하나',
      '2단 둘굵은 x^{2}✎셋',
      '* 풀이',
    ])
  })

  it('goes on at the depth of the line where nothing tells one, and joins both ends', async () => {
    expect(await paste(body, '둘|셋', { text: '가\n나\n다' })).toEqual([
      '1단 하나',
      '2단 둘가',
      '2단 나',
      '2단 다✎셋',
      '* 풀이',
    ])
  })

  it('puts an outline behind the line of the caret, before it, or between its halves', async () => {
    const text = '□ 가\n- 나'
    expect(await paste(body, '하나|', { text })).toEqual(['1단 하나', '1단 가', '2단 나✎', '2단 둘셋', '* 풀이'])
    expect(await paste(body, '|하나', { text })).toEqual(['1단 가', '2단 나✎', '1단 하나', '2단 둘셋', '* 풀이'])
    expect(await paste(body, '둘|셋', { text })).toEqual([
      '1단 하나',
      '2단 둘',
      '1단 가',
      '2단 나✎',
      '2단 셋',
      '* 풀이',
    ])
  })

  it('takes the place of an empty body', async () => {
    const lines = await paste([], '', { html: clipboardFixture('hancom.html') })
    expect(lines[0]).toBe('1단 세 나라가 오류 정정* 예산을 몰아줌')
    expect(lines.at(-1)).toBe('자료 : 국립표준기술연구소✎')
  })

  it('puts a table between lines, with the caret below it', async () => {
    const html = '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'
    expect(await paste(body, '하나|', { html })).toEqual([
      '1단 하나',
      '표 ‘’ 머리 0행',
      '1 | 2',
      '3 | 4',
      '2단 ✎둘셋',
      '* 풀이',
    ])
  })
})

describe('pasting into a table', () => {
  const grid = [table('표', [], [row(cell('가'), cell('나')), row(cell('다'), cell('라'))])]

  it('fills cells from the caret’s on, and makes the table larger where it must', async () => {
    expect(await paste(grid, '|라', { text: '1\t2\n3\t4' })).toEqual([
      '표 ‘표’ 머리 0행',
      '가 | 나 | ',
      '다 | ✎1 | 2',
      ' | 3 | 4',
    ])
  })

  it('puts lines into the cell and a table among them below', async () => {
    const html = '<p>∙ 하나</p><p>- 둘</p><table><tr><td>1</td><td>2</td></tr></table>'
    expect(await paste(grid, '나|', { html })).toEqual([
      '표 ‘표’ 머리 0행',
      '가 | 나 / ∙ 하나 / - 둘✎',
      '다 | 라',
      '표 ‘’ 머리 0행',
      '1 | 2',
    ])
  })
})

describe('the sentence', () => {
  it('counts what was put in and says what to look at', () => {
    const web = clippingOf(clipboardFixture('web.html'))
    expect(pasteSentence(web.blocks, web.hidden)).toBe(
      '표 1개, 그림 자리 1개, 소제목 1개, 문단 14개를 붙였습니다. 서식은 뺐습니다. 그림은 자리만 두었습니다. 펼쳐서 그림 파일을 올리세요. 원본에서 숨긴 곳 1개는 붙이지 않았습니다.',
    )
  })
})
