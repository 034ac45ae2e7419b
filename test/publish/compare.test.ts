/** One thing changed in one output is found there, and named for what it is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Issue } from '../../src/document/nodes.ts'
import { createPress, type Press, type Print } from '../../src/press/press.ts'
import { type PdfText, readPdf } from '../../src/press/read.ts'
import { compareOutputs } from '../../src/publish/compare.ts'
import type { Difference, Outputs } from '../../src/publish/comparison.ts'
import { printIssue, type Rendered, renderIssue } from '../../src/publish/render.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { twoArticles as issue, twoArticlesPictures } from '../fixtures/issues/two-articles.ts'
import { addresses, demoFile, loadIssue, recipient } from '../support/issues.ts'

let press: Press
let rendered: Rendered
let outputs: Outputs

const readOutputs = async ({ files }: Rendered): Promise<Outputs> => {
  const text = (name: string) => Buffer.from(files.find((file) => file.name === name)?.bytes ?? []).toString('utf8')
  const pdf = await readPdf(files.find((file) => file.name === 'issue.pdf')?.bytes ?? new Uint8Array())
  return { pdf, web: text('web.html'), email: text('email.html'), text: text('email.txt') }
}

beforeAll(async () => {
  press = createPress()
  rendered = await renderIssue(issue, kiatWatch, twoArticlesPictures, { press, addresses, recipient })
  outputs = await readOutputs(rendered)
})
afterAll(() => press.close())

const differences = (
  changed: Partial<Outputs>,
  layout: Pick<Print, 'coverPages' | 'frontPages' | 'pageOf' | 'pagesIn'> = rendered.print,
) => compareOutputs(issue, kiatWatch, { ...outputs, ...changed }, layout).differences

/** Replaces in one output, and makes sure that there was something to replace. */
function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from)
  return text.replace(from, () => to)
}
const pdfWith = (from: string, to: string): PdfText => {
  expect(outputs.pdf.pages.join('')).toContain(from)
  return { ...outputs.pdf, pages: outputs.pdf.pages.map((page) => page.replaceAll(from, () => to)) }
}
const facts = (found: Difference[]) => found.map(({ output, fact }) => `${output} ${fact}`)

describe('outputs as they were made', () => {
  it('do not differ', () => {
    const { differences: found, counts } = compareOutputs(issue, kiatWatch, outputs, rendered.print)
    expect(found).toEqual([])
    expect(counts).toEqual({
      titles: { source: 2, pdf: 2, web: 2, mail: 2 },
      pages: { source: 2, pdf: 2, web: 2, mail: 2 },
      tables: { source: 1, pdf: 1, web: 1, mail: null },
      numbers: { source: 15, pdf: 15, web: 15, mail: 2 },
      links: { source: 1, pdf: 1, web: 1, mail: 4 },
    })
  })

  it('do not differ for the demo', async () => {
    const demo = await loadIssue(demoFile)
    const all = await renderIssue(demo.issue, kiatWatch, demo.pictures, { press, addresses, recipient })
    const { differences: found, counts } = compareOutputs(demo.issue, kiatWatch, await readOutputs(all), all.print)
    expect(found).toEqual([])
    const tables = JSON.stringify(demo.issue).split('"type":"table"').length - 1
    expect(counts.titles).toEqual({ source: 9, pdf: 9, web: 9, mail: 9 })
    expect(counts.tables).toEqual({ source: tables, pdf: tables, web: tables, mail: null })
    expect(tables).toBeGreaterThan(5)
  })
})

describe('what is counted', () => {
  const counted = (changed: Partial<Outputs>) =>
    compareOutputs(issue, kiatWatch, { ...outputs, ...changed }, rendered.print).counts

  it('is what each output has, and not what the document has', () => {
    expect(counted({ pdf: pdfWith('견인차', '화물차') }).tables).toMatchObject({ source: 1, pdf: 0, web: 1 })
    expect(counted({ pdf: pdfWith('64', '46') }).numbers.pdf).toBeLessThan(15)
    expect(counted({ pdf: { ...outputs.pdf, links: [] } }).links).toMatchObject({ source: 1, pdf: 0, web: 1 })
    expect(counted({ email: '' })).toMatchObject({ titles: { web: 2, mail: 0 }, links: { mail: 0 } })
  })
})

describe('a change in the PDF is found:', () => {
  it.each([
    ['a title', '전기화 어디까지', '전기화 여기까지', 'pdf title'],
    ['a word', '본전', '손해', 'pdf words'],
    ['a number', '64', '46', 'pdf numbers'],
    ['a cell', '견인차', '화물차', 'pdf words'],
    ['a reference', 'Strom am Kai', 'Strom am Bau', 'pdf words'],
  ])('%s', (_, from, to, fact) => expect(facts(differences({ pdf: pdfWith(from, to) }))).toContain(fact))

  it('a link', () => {
    expect(facts(differences({ pdf: { ...outputs.pdf, links: ['https://example.org/other'] } }))).toEqual(['pdf link'])
  })

  it('an article on another page', () => {
    const layout = { ...rendered.print, pageOf: { ...rendered.print.pageOf, a2: 1 } }
    expect(facts(differences({}, layout))).toContain('pdf title')
  })

  it('a number in the summary table', () => {
    const pages = outputs.pdf.pages.map((page, i) => (i === 1 ? changed(page, '막이 나옴 2', '막이 나옴 3') : page))
    expect(facts(differences({ pdf: { ...outputs.pdf, pages } }))).toEqual(['pdf page'])
  })
})

describe('a change on the web page is found:', () => {
  it.each([
    ['a title', '<h3 id="a1-title">항만', '<h3 id="a1-title">공항', 'web title'],
    ['a page number', '>1쪽<', '>3쪽<', 'web page'],
    ['a number in a sentence', '12억 달러', '13억 달러', 'web words'],
    ['a cell', '<p class="cell-0">64</p>', '<p class="cell-0">46</p>', 'web table'],
    ['a word left out', '은 세계 전체', '은 전체', 'web words'],
    ['a link', 'href="https://example.org/ports?year=2026&amp;lang=ko"', 'href="https://example.org/"', 'web link'],
  ])('%s', (_, from, to, fact) => {
    const found = differences({ web: changed(outputs.web, from, to) })
    expect(facts(found)).toContain(fact)
    expect(found.every(({ output }) => output === 'web')).toBe(true)
  })

  it('a word too many', () => {
    const web = changed(outputs.web, '야적장 사이로', '야적장 사이로 늘')
    expect(facts(differences({ web }))).toEqual(['web words'])
  })
})

describe('a change in the mail is found:', () => {
  it.each([
    ['a title', '>해조류로', '>해초로', ['email title', 'email words']],
    ['a summary', '전력망 보강이 다음', '전력망 보강이 첫', ['email words']],
    ['a date in a reference', '2026.10.02.', '2026.10.20.', ['email words']],
    ['a page number', 'PDF 2쪽<', 'PDF 3쪽<', ['email page']],
  ])('%s', (_, from, to, expected) => {
    expect(facts(differences({ email: changed(outputs.email, from, to) }))).toEqual(expected)
  })

  it('a link to an article', () => {
    const email = outputs.email.replaceAll('#a2"', '#a3"')
    expect(facts(differences({ email }))).toContain('email link')
  })

  it('page numbers changed about', () => {
    const email = outputs.email
      .replace('PDF 1쪽<', 'PDF 0쪽<')
      .replace('PDF 2쪽<', 'PDF 1쪽<')
      .replace('PDF 0쪽<', 'PDF 2쪽<')
    expect(facts(differences({ email }))).toEqual(['email page', 'email page'])
  })
})

describe('a change in the text is found:', () => {
  it.each([
    ['a title', '■ 항만', '■ 공항', 'text words'],
    ['a summary', '젖은 채 한 달', '젖은 채 두 달', 'text words'],
    ['a page number', '(PDF 2쪽)', '(PDF 3쪽)', 'text page'],
    ['a link', '#a2', '#a1', 'text link'],
  ])('%s', (_, from, to, fact) => {
    expect(facts(differences({ text: changed(outputs.text, from, to) }))).toEqual([fact])
  })
})

describe('a difference', () => {
  it('names its article and what it found', () => {
    expect(differences({ web: changed(outputs.web, '12억 달러', '13억 달러') })).toMatchObject([
      { article: '항만 하역의 전기화 어디까지 왔나', detail: expect.stringMatching(/13억.* \/ .*12억/) },
    ])
  })

  it('is found when the document says more than was made', async () => {
    const more: Issue = structuredClone(issue)
    const body = more.sections[0]?.articles[0]?.body[2]
    if (body?.type === 'paragraph') body.children.unshift({ type: 'text', value: '777가지 ' })
    const found = compareOutputs(more, kiatWatch, outputs, rendered.print).differences
    expect(facts(found)).toEqual(expect.arrayContaining(['pdf words', 'pdf numbers', 'web words']))
    await expect(printIssue(more, kiatWatch, twoArticlesPictures, press)).resolves.toMatchObject({ prints: 1 })
  })
})
