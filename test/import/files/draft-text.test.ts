/** What files become, word for word. */
import { describe, expect, it } from 'vitest'
import type { FileBlock, FileCell } from '../../../src/import/files/content.ts'
import { convertFile } from '../../../src/import/files/convert.ts'
import { captionText, draftText } from '../../../src/import/files/draft-text.ts'
import { Losses } from '../../../src/import/files/losses.ts'
import { writeNumber } from '../../../src/import/files/numbers.ts'
import { importDraft } from '../../../src/import/import.ts'
import { blockText } from '../../../src/import/letters.ts'
import { fixtures } from '../../support/files/fixtures.ts'
import { rawDocx, wp, wr } from '../../support/files/raw-zip.ts'

const textOf = async (name: string): Promise<string> => {
  const { text } = await convertFile(await fixtures[name]!(), name)
  return text.replace(/\n{3,}/g, '\n\n').trim()
}
const paragraph = (value: string, more: Partial<FileBlock> = {}): FileBlock =>
  ({
    type: 'paragraph',
    heading: 0,
    label: '',
    caption: false,
    pieces: value ? [{ type: 'text', value }] : [],
    ...more,
  }) as FileBlock
const cell = (value: string, more: Partial<FileCell> = {}): FileCell => ({
  header: false,
  colspan: 1,
  rowspan: 1,
  blocks: [paragraph(value)],
  ...more,
})
const write = (...blocks: FileBlock[]): string => draftText({ blocks, notes: new Map() }, new Losses()).trimEnd()

const mergedTable = `<table><tr><th rowspan="2">구분</th><th colspan="2">수출</th></tr>
<tr><th>2023</th><th>2024</th></tr>
<tr><td rowspan="2">한국</td><td>1</td><td>2</td></tr>
<tr><td colspan="2">넓은 값</td></tr>
<tr><td>미국</td><td>3</td><td>4</td></tr>
</table>`

describe.each(['docx', 'hwpx', 'hwp'])('a .%s file', (format) => {
  it('keeps merged cells and heads, without the empty row', async () => {
    expect(await textOf(`${format}: merged cells`)).toBe(`< 합친 칸 >\n${mergedTable}`)
  })

  it('puts footnotes at their calls', async () => {
    const text = await textOf(`${format}: footnotes`)
    expect(text).toContain('□ 첫 문장[^n1] 뒤의 말[^n2]')
    expect(text).toContain('<td>칸 안의 부름[^n3]</td>')
    expect(text).toMatch(/\n\n\[\^n1\]: 첫 각주의 글\n\[\^n2\]: 둘째 \^\{2\)\} 각주\n\[\^n3\]: 셋째 각주$/)
  })

  it('flattens a table in a table into its cell', async () => {
    expect(await textOf(`${format}: a table in a table`)).toContain(
      '<td>칸의 글<br>안쪽 하나 / 안쪽 둘<br>셋 / 넷</td>',
    )
  })

  it('takes a table of one cell for a frame', async () => {
    expect(await textOf(`${format}: a table as a frame`)).toBe('앞 글\n\n◆ 틀 안의 첫 줄\n◆ 틀 안의 둘째 줄\n\n뒤 글')
  })

  it('lets signs of Markdown stand for themselves', async () => {
    const text = await textOf(`${format}: tabs, breaks and signs of Markdown`)
    expect(text).toContain('제목\t오른쪽 글\n면적 3km^{2} 줄 안의 줄바꿈\n')
    expect(text).toContain('\n\f새 쪽의 글')
    const issue = importDraft(text)
    const read = [
      ...(issue.front ?? []),
      ...issue.sections.flatMap(({ articles }) => articles.flatMap(({ body }) => body)),
    ]
    expect(read.map(blockText).join('\n')).toContain(
      '# 우물 정 <b>꺾쇠</b> | 막대 | *별* &amp; \\* ![그림](a.png) [ ^1]',
    )
  })
})

describe('lists', () => {
  it('keep the numbers that Word draws, and marks by depth', async () => {
    expect(await textOf('docx: lists')).toBe(
      '1. 첫째\n가) 하나\n나) 둘\n① 작은 것\n2. 둘째\n5. 다섯째\n□ 네모\n○ 동그라미\n※ 덧붙임',
    )
  })

  it('keep the numbers that Hangul draws', async () => {
    expect(await textOf('hwpx: lists, captions, equations, groups')).toContain(
      '□ 네모\n○ 동그라미\n\n1. 첫째\n가) 개요',
    )
  })

  it.each([
    ['roman', 14, 'XIV'],
    ['circled', 20, '⑳'],
    ['circled', 21, '21'],
    ['syllable', 3, '다'],
    ['hangulNumber', 23, '이십삼'],
    ['hanja', 10, '十'],
    ['circledSyllable', 2, '㉯'],
  ] as const)('write %s %i as %s', (form, value, written) => {
    expect(writeNumber(form, value)).toBe(written)
  })
})

describe('what Word alone has', () => {
  it('reads text boxes once, though they stand in the file twice', async () => {
    expect(await textOf('docx: text boxes')).toBe('앞 글\n\n상자 하나\n\n상자 둘')
  })

  it('reads equations, links, symbols and headings', async () => {
    expect(await textOf('docx: equations, links, symbols, comments')).toBe(
      '수식 (a+b)/2\n누리집→\n□메모 달린 글\n## 제목 글',
    )
  })
})

describe('heading styles of Word', () => {
  const styles = ['Title', 'heading 1', 'heading 2']
    .map((name, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:name w:val="${name}"/></w:style>`)
    .join('')
  const styled = (at: number, text: string) => wp(wr(text), `<w:pStyle w:val="s${at}"/>`)

  it('are one level deeper under a title', async () => {
    const bare = await rawDocx(styled(1, '장') + styled(2, '절'), { styles })
    expect((await convertFile(bare, 'x')).text).toBe('# 장\n## 절\n')
    const titled = await rawDocx(styled(0, '제목') + styled(1, '장') + styled(2, '절'), { styles })
    expect((await convertFile(titled, 'x')).text).toBe('# 제목\n## 장\n### 절\n')
  })

  it('leave marked text as it is', async () => {
    const bytes = await rawDocx(styled(1, '□ 네모로 시작하는 글'), { styles })
    expect((await convertFile(bytes, 'x')).text).toBe('□ 네모로 시작하는 글\n')
  })
})

describe('captions', () => {
  it.each([
    ['표 1. 수출 추이', '〈표 1〉 수출 추이'],
    ['그림 2 수출', '〈그림 2〉 수출'],
    ['수출 추이', '< 수출 추이 >'],
    ['< 수출 >', '< 수출 >'],
    ['값 < 2', '값 < 2'],
  ])('%s becomes %s', (written, wanted) => {
    expect(captionText(written)).toBe(wanted)
  })

  it('stand above a picture though the file has them below', () => {
    const picture = paragraph('', {
      pieces: [{ type: 'picture', file: 'picture-1.png', alt: '선' }],
    } as Partial<FileBlock>)
    expect(write(picture, paragraph('그림 1. 추이', { caption: true } as Partial<FileBlock>))).toBe(
      '〈그림 1〉 추이\n![선](picture-1.png)',
    )
  })
})

describe('tables', () => {
  it('lose empty rows without losing the reach of merged cells', () => {
    const rows = [
      [cell('가', { rowspan: 3 }), cell('1')],
      [cell('')],
      [cell('2')],
      [cell('', { rowspan: 2 }), cell('')],
      [cell('3')],
    ]
    expect(write({ type: 'table', rows, caption: [] })).toBe(
      '<table><tr><td rowspan="2">가</td><td>1</td></tr>\n<tr><td>2</td></tr>\n<tr><td></td><td>3</td></tr>\n</table>',
    )
  })

  it('of more rows than the importer joins stand on one line', () => {
    const rows = Array.from({ length: 3500 }, (_, at) => [cell(`행 ${at}`), cell('값')])
    const issue = importDraft(write(paragraph('< 긴 표 >'), { type: 'table', rows, caption: [] }))
    const blocks = [
      ...(issue.front ?? []),
      ...issue.sections.flatMap(({ articles }) => articles.flatMap(({ body }) => body)),
    ]
    const table = blocks.find((block) => block.type === 'table')
    expect(table?.type === 'table' && table.rows.length + (table.header.length > 0 ? 1 : 0)).toBe(3500)
  })

  it('that follow one another stay two', () => {
    const table: FileBlock = {
      type: 'table',
      rows: [
        [cell('가'), cell('나')],
        [cell('다'), cell('라')],
      ],
      caption: [],
    }
    const issue = importDraft(`글\n${write(table, table)}`)
    const blocks = [
      ...(issue.front ?? []),
      ...issue.sections.flatMap(({ articles }) => articles.flatMap(({ body }) => body)),
    ]
    expect(blocks.filter((block) => block.type === 'table')).toHaveLength(2)
  })
})
