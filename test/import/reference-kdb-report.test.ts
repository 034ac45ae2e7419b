import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DraftBlock, DraftExhibit } from '../../src/import/draft.ts'
import { blockText } from '../../src/import/letters.ts'
import { blocksOf, importWhole } from './whole.ts'

const file = new URL('../../../shared/reference/kdb-report.txt', import.meta.url)
const present = existsSync(file)
if (!present) console.info('reference-kdb-report: ../shared/reference is absent, this report is not checked here')

/** Footnote and the word before its call, by hand; the text lost 7's number, pages with 17 and 18 are missing. */
const calls: [note: string, before: string][] = [
  ['1', '것으로 정의'],
  ['2', '군사영역으로까지 확대'],
  ['3', '중국에 대한 투자를 확대'],
  ['4', '대중국 견제가 본격화'],
  ['5', '산업 육성정책'],
  ['6', '제조 경쟁국을 견제'],
  ['8', '(lab to market)'],
  ['9', '녹색 무역장벽'],
  ['10', '집중(약 90%)'],
  ['11', '등이 참여'],
  ['12', '반도체 전공정'],
  ['13', '후공정'],
  ['14', '맞춤형 메모리반도체인 PNM'],
  ['15', '이나 PIM'],
  ['16', '기존 디자인하우스'],
  ['19', '높은 수준'],
  ['20', 'R&D 팹 구성'],
  ['21', '원가 격차를 유발'],
  ['22', '것으로 조사'],
  ['23', '들지 못하는'],
  ['24', '5.7% 수준에 불과'],
]
const tables = 12
const figures = 11
const sources = 18
const remarks = 2

const squeeze = (text: string): string => text.replace(/\s/g, '')
const exhibitsOf = (block: DraftBlock): DraftExhibit[] => {
  if (block.type === 'pair') return block.exhibits
  if (block.type === 'box') return block.body.flatMap(exhibitsOf)
  return block.type === 'table' || block.type === 'figure' || block.type === 'chart' ? [block] : []
}

describe.skipIf(!present)('the reference report kdb-report', () => {
  const { issue } = importWhole(present ? readFileSync(file) : '글')
  const blocks = blocksOf(issue)
  const exhibits = blocks.flatMap(exhibitsOf)
  const kindsOf = (type: DraftBlock['type']) =>
    blocks.flatMap((block) =>
      (block.type === 'box' || block.type === 'heading') && block.type === type ? [block.kind] : [],
    )

  it('has its title, abstract, notes and three chapters', () => {
    expect(issue.publication).toBe('kdb-report')
    expect(issue.report?.title.endsWith('육성전략*')).toBe(true)
    expect(issue.report?.summary.map((block) => block.type === 'paragraph' && block.depth)).toEqual([0, 0])
    expect(issue.report?.notes.map((note) => note.mark)).toEqual(['*', '**'])
    expect(issue.sections.map((section) => section.articles.map((article) => article.title))).toEqual([
      ['新산업정책의 필요성과 정책과제', '반도체 산업 육성전략', 'AI 산업 육성전략'],
    ])
    expect(kindsOf('heading')).toEqual(Array(7).fill('numbered'))
  })

  it('puts the call of every footnote behind its word', () => {
    const text = squeeze(blocks.map(blockText).join('\n'))
    const found = [...text.matchAll(/\[\^(\d+)\]/g)].map((match) => match[1])
    const right = calls.filter(([note, before]) => text.includes(`${squeeze(before)}[^${note}]`))
    console.info(`kdb-report: ${right.length} of ${calls.length} calls in place, ${found.length} calls in all`)
    expect(calls.filter((call) => !right.includes(call))).toEqual([])
    expect(found).toEqual(Object.keys(issue.footnotes ?? {}))
    expect(found).toHaveLength(22)
  })

  it('says which call and which pages are missing', () => {
    const codes = issue.problems.map((problem) => [problem.code, problem.line])
    expect(codes).toContainEqual(['footnote-call-missing', 141])
    expect(codes).toContainEqual(['footnotes-missing', 340])
    expect(codes).toContainEqual(['exhibits-missing', 544])
  })

  it('has every exhibit with its remark and source', () => {
    const of = (type: string) => exhibits.filter((exhibit) => exhibit.type === type).length
    expect([of('table'), of('figure')]).toEqual([tables, figures])
    expect(exhibits.filter((exhibit) => exhibit.source).length).toBe(sources)
    expect(exhibits.filter((exhibit) => exhibit.remark).length).toBe(remarks)
    expect(exhibits.filter((exhibit) => /[<〈]|그림 \d|표 \d/.test(exhibit.caption))).toEqual([])
    expect(exhibits.filter((exhibit) => exhibit.caption === '')).toEqual([])
    expect(blocks.filter((block) => block.type === 'pair').length).toBe(2)
  })

  it('has three reference boxes and the closing one', () => {
    const boxes = blocks.flatMap((block) =>
      block.type === 'box' ? [[block.kind, block.title, block.body.length]] : [],
    )
    expect(boxes).toEqual([
      ['reference', '유럽의 AI.Fund', 4],
      ['reference', '일본 니혼 M&A 센터', 4],
      ['reference', 'AI 연합학습(Federated Learning)', 3],
      ['about', 'NEXT 100 포럼 소개', 6],
    ])
  })

  it('has the outline that was counted', () => {
    const depth = (wanted: number) =>
      blocks.filter((block) => block.type === 'paragraph' && block.depth === wanted).length
    expect([depth(0), depth(1)]).toEqual([0, 25])
    const inner = blocks.flatMap((block) => (block.type === 'box' ? block.body : []))
    const stars = [...blocks, ...inner].flatMap((block): (string | number)[] =>
      block.type === 'note' ? [block.mark] : block.type === 'paragraph' && block.depth === 4 ? [4] : [],
    )
    expect(stars).toEqual(['*', '*', '*', 4, '*', '**', '*', 4])
  })

  it('loses no letters', () => {
    const share = issue.letters.out / issue.letters.in
    console.info(`kdb-report: letters in ${issue.letters.in}, out ${issue.letters.out} (${(share * 100).toFixed(2)} %)`)
    expect(Math.abs(1 - share)).toBeLessThan(0.005)
  })
})
