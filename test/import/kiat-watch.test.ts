import { describe, expect, it } from 'vitest'
import { importWhole } from './whole.ts'

const article = (title: string, mark: string, reference: string) =>
  `${title} (${mark})\n\n${title}에 관한 첫 문장을 적어 둔 줄\n\n- 둘째 단계 문장을 적어 둔 줄\n\n(참고 : ${reference})\n`
const one = article('바다 위 발전소의 전망', '韓 바다연, 12.27', '바다연, 바다 발전, 2024.12.27.')
const two = article('땅속 열 저장의 과제', 'WEF, 1.3', 'WEF, Heat, 2025.01.03.')
const three = article('하늘 길 관제의 변화', '英 교통부, 1월', '교통부, Sky, 2025.01.')
const shape = (text: string) =>
  importWhole(text).issue.sections.map((section) => [
    section.title,
    ...section.articles.map((a) => [a.title, a.page, a.summary.length]),
  ])

const expected = [
  ['이슈포커스', ['바다 위 발전소의 전망', 1, 1]],
  ['정책 동향', ['땅속 열 저장의 과제', 2, 1], ['하늘 길 관제의 변화', 3, 2]],
]
const body = `이슈포커스\n${one}\f❚ 2\n\n정책 동향\n${two}\f정책 동향\n\n3 ❚\n\n${three}`
const rows = [
  ['이슈', '포커스', '∙ 바다 위 발전소의 전망 (韓 바다연, 12.27)', '- 요약 하나를 적은 줄', '1'],
  ['정책', '동향', '∙ 땅속 열 저장의 과제 (WEF, 1.3)', '- 요약 둘을 적은 줄', '2'],
  ['∙ 하늘 길 관제의 변화 (英 교통부, 1월)', '- 요약 셋을 적은 줄', '- 요약 넷을 적은 줄', '3'],
].flat()
const head = ['요약', 'i ❚', '산업기술 동향워치 2025년 1호 요약', '구분 주요 내용 페이지']

describe('a draft in the style of kiat-watch', () => {
  it.each([
    ['blank lines in its summary table', `${[...head, ...rows].join('\n\n')}\n\f1 ❚\n\n${body}`],
    ['none', `${[...head, ...rows].join('\n')}\n\f1 ❚\n\n${body}`],
    ['no page numbers on pages', `${[...head, ...rows].join('\n')}\n\n${body.replace(/\f|❚ 2|3 ❚/g, '')}`],
    [
      'page numbers at line ends',
      `${[...head, ...rows].join('\n').replace(/\n(\d)(?=\n|$)/g, ' $1')}\n\f1 ❚\n\n${body}`,
    ],
    [
      'a cover',
      `산업기술 동향워치\n2025-1호\n이슈포커스\n∙ 바다 위 발전소의 전망 (韓 바다연, 12.27)\n\f${[...head, ...rows].join('\n')}\n\f1 ❚\n\n${body}`,
    ],
  ])('is read with %s', (_, text) => expect(shape(text)).toEqual(expected))

  it('is read without a summary table', () => {
    const plain = expected.map(([title, ...articles]) => [title, ...articles.map((a) => [a[0], null, 0])])
    expect(shape(body)).toEqual(plain)
  })

  it('takes years from references and number from the title', () => {
    const { issue } = importWhole(`${[...head, ...rows].join('\n')}\n\f1 ❚\n\n${body}`)
    expect([issue.year, issue.number, issue.title]).toEqual([2025, 1, '산업기술 동향워치 2025년 1호'])
    expect(issue.sections.flatMap((s) => s.articles.map((a) => a.source.date))).toEqual([
      '2024-12-27',
      '2025-01-03',
      '2025-01',
    ])
  })

  it('reads the number of 2025 covers', () => {
    const { issue } = importWhole(`산업기술 동향워치\n2025-4호\n\f${body}`)
    expect([issue.year, issue.number, issue.title]).toEqual([2025, 4, '산업기술 동향워치 2025-4호'])
  })

  it('drops running heads in the middle of an article and joins over the page', () => {
    const text = body.replace(
      '둘째 단계 문장을 적어 둔 줄\n\n(참고 : W',
      '둘째 단계 문장이 쪽을 넘어가는 \n\n정책 동향\n\n5 ❚\n\n줄을 확인\n\n(참고 : W',
    )
    const block = importWhole(text).issue.sections[1]?.articles[0]?.body.at(-1)
    expect(block).toMatchObject({ text: '둘째 단계 문장이 쪽을 넘어가는 줄을 확인' })
  })

  it('keeps what stands on the back cover, and says so', () => {
    const { issue } = importWhole(`${body}\n\n기술로 여는 내일\n`)
    expect(issue.back).toEqual([{ type: 'paragraph', depth: 1, text: '기술로 여는 내일' }])
    expect(issue.problems.map((problem) => problem.code)).toContain('text-in-back')
  })

  it('reports articles that summary table and body don’t share', () => {
    const { issue } = importWhole(
      `${[...head, ...rows].join('\n')}\n\f1 ❚\n\n이슈포커스\n${one}\f❚ 2\n\n정책 동향\n${two}`,
    )
    expect(issue.sections[1]?.articles[1]).toMatchObject({ title: '하늘 길 관제의 변화', body: [] })
    expect(issue.problems.map((problem) => problem.code)).toContain('article-body-missing')
  })

  it('reports a title without source mark and an article without references', () => {
    const { issue } = importWhole(`이슈포커스\n${one}\n출처가 없는 글의 제목\n\n본문 문장을 하나 적어 둔 줄\n\n${two}`)
    const codes = issue.problems.map((problem) => problem.code)
    expect(codes).toContain('source-mark-missing')
    expect(issue.sections[0]?.articles.map((a) => a.title)).toContain('출처가 없는 글의 제목')
  })

  it('puts notes under the paragraph that they explain', () => {
    const text = body.replace('- 둘째', '* 첫 줄의 풀이\n\n- 둘째')
    expect(importWhole(text).issue.sections[0]?.articles[0]?.body.map((block) => block.type)).toEqual([
      'paragraph',
      'note',
      'paragraph',
    ])
  })

  it('ranks the marks of each article by itself', () => {
    const text = `이슈포커스\n${one.replace('\n- 둘째', '\n○ 첫째\n\n- 둘째')}\n${two.replace('\n- 둘째', '\n□ 첫째\n\n○ 둘째')}`
    const depths = importWhole(text).issue.sections[0]?.articles.map((a) =>
      a.body.map((b) => b.type === 'paragraph' && b.depth),
    )
    expect(depths).toEqual([
      [1, 1, 2],
      [1, 1, 2],
    ])
  })

  it('reads titles that run over two lines, in summary table and body', () => {
    const long = '바다 위 발전소의 전망을 살펴보고 다음 과제를 적은 글로서 줄을 넘어가는 \n제목'
    const [first = '', ...rest] = [...head, ...rows].join('\n').split('바다 위 발전소의 전망')
    const text = `${[first, ...rest].join(long)}\n\f1 ❚\n\n${body.replace('바다 위 발전소의 전망', long)}`
    expect(shape(text)[0]).toEqual(['이슈포커스', [long.replace('\n', ''), 1, 1]])
  })
})
