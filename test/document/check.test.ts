import { describe, expect, it } from 'vitest'
import { box, cell, chart, figure, footnote, note, paragraph, reference, row, table } from '../../src/document/build.ts'
import { type CheckCode, check, longestTable } from '../../src/document/check.ts'
import type { Article, Block, Issue } from '../../src/document/nodes.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

const sound: Block[] = [paragraph(1, '시험을 위해 꾸민 진술')]
const whole = makeArticle('온전한 기사', sound)
const withArticle = (changes: Partial<Article>): Issue => makeIssue({ '정책 동향': [{ ...whole, ...changes }] })
const withBody = (...body: Block[]): Issue => withArticle({ body })
const rows = (count: number) => Array.from({ length: count }, () => row(cell('가'), cell('나')))

/** A chart of one series over years. */
const years = (cells: string[][]) => chart('bar', '해마다', ['연도', '수출'], cells, { alt: '해마다 늘어남' })

/** One issue for every code, wrong in that way. */
const wrong: Record<CheckCode, Issue> = {
  'issue-empty': makeIssue({ '정책 동향': [] }),
  'issue-date-missing': makeIssue({ '정책 동향': [whole] }, { date: '2026-02-30' }),
  'lead-missing': makeIssue({ '정책 동향': [whole] }, { lead: ' ' }),
  'section-empty': makeIssue({ '정책 동향': [whole], 이슈포커스: [] }),
  'title-missing': withArticle({ title: ' ' }),
  'title-repeated': makeIssue({ '정책 동향': [whole, whole] }),
  'summary-missing': withArticle({ summary: [' '] }),
  'body-empty': withArticle({ body: [] }),
  'reference-missing': withArticle({ references: [] }),
  'source-missing': withArticle({ source: { country: '', organisation: '', date: '' } }),
  'country-unknown': withArticle({ source: { country: '蘭', organisation: 'TNO', date: '' } }),
  'date-invalid': withArticle({ references: [{ organisation: 'TNO', title: 'Report', date: '2026-13' }] }),
  'caption-missing': withBody(...sound, table('', [], rows(1))),
  'table-empty': withBody(...sound, table('빈 표', [], [])),
  'table-ragged': withBody(...sound, table('들쭉날쭉한 표', [], [...rows(1), row(cell('하나뿐'))])),
  'table-long': withBody(...sound, table('긴 표', [], rows(longestTable + 1))),
  'name-repeated': withBody(
    ...sound,
    { ...years([['2024', '1']]), name: 'gdp' },
    { ...years([['2024', '1']]), name: 'gdp' },
  ),
  'reference-dead': withBody(paragraph(1, [{ type: 'text', value: '아래 ' }, reference('nowhere')])),
  'footnote-empty': withBody(paragraph(1, [{ type: 'text', value: '낱말' }, footnote(' ')])),
  'box-empty': withBody(...sound, box('callout', '빈 상자', [])),
  'chart-empty': withBody(...sound, years([])),
  'chart-cell': withBody(...sound, years([['2024', '약 3할']])),
  'chart-ragged': withBody(...sound, years([['2024', '1', '2']])),
  'chart-year': withBody(
    ...sound,
    years([
      ['2021', '1'],
      ['2022', '2'],
      ['2024', '3'],
      ['2025', '4'],
    ]),
  ),
  'chart-series': withBody(
    ...sound,
    chart('line', '일곱 줄', ['연도', ...'가나다라마바사'], [['2024', ...'1234567']], { alt: '줄' }),
  ),
  'chart-column': withBody(
    ...sound,
    chart('line', '이름 없는 계열', ['연도', '가', ' '], [['2024', '1', '2']], { alt: '줄' }),
  ),
  'picture-missing': withBody(...sound, figure('그림', null, '')),
  'alt-missing': withBody(...sound, figure('그림', 'picture.png', ' ')),
  'note-lonely': withBody(...sound, note('*', '부르는 데가 없는 주')),
  'call-lonely': withBody(paragraph(1, '주가 없는 낱말*')),
  'depth-skipped': withBody(...sound, paragraph(3, '두 단을 내려간 문단')),
  'link-unsafe': withBody(
    paragraph(1, [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: '연결' }] }]),
  ),
  'text-empty': withBody(...sound, paragraph(1, ' ')),
}

describe('check', () => {
  it('finds nothing in a sound issue', () => expect(check(makeIssue({ '정책 동향': [whole] }))).toEqual([]))

  it.each(Object.entries(wrong))('%s is found, with what to do next in Korean', (code, issue) => {
    const found = check(issue).filter((problem) => problem.code === code)
    expect(found.length).toBeGreaterThan(0)
    for (const { message, hint } of found) {
      expect(message).toMatch(/[가-힣].*[.)]$/)
      expect(hint).toMatch(/[가-힣].*\.$/)
    }
  })

  it('tells the place of a problem by its path', () => {
    expect(check(wrong['caption-missing'])).toMatchObject([
      { code: 'caption-missing', severity: 'error', path: 'sections/0/articles/0/body/1' },
    ])
    expect(check(wrong['date-invalid'])).toMatchObject([{ path: 'sections/0/articles/0/references/0' }])
  })

  it('counts merged cells when it compares the rows of a table', () => {
    const merged = table(
      '합친 표',
      [row(cell('가', { colspan: 2 }))],
      [row(cell('무리', { rowspan: 2 }), cell('나')), row(cell('다'))],
    )
    expect(check(withBody(...sound, merged))).toEqual([])
  })

  it('collects everything in one pass', () => {
    const codes = check(
      makeIssue({ '정책 동향': [makeArticle('', [], { summary: [], references: [] })] }, { lead: '' }),
    )
    expect(codes.map((problem) => problem.code)).toEqual([
      'lead-missing',
      'title-missing',
      'summary-missing',
      'body-empty',
      'reference-missing',
    ])
  })
})
