/** What happens when an issue outgrows its pages: the summary table, groups of rows, very long tables. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, paragraph, row, table } from '../../src/document/build.ts'
import { check, longestTable } from '../../src/document/check.ts'
import type { Issue, Row } from '../../src/document/nodes.ts'
import { articles } from '../../src/document/walk.ts'
import { createPress, type Press, type Print } from '../../src/press/press.ts'
import { type PdfText, readPdf } from '../../src/press/read.ts'
import { printIssue } from '../../src/publish/render.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'
import { bare } from '../support/pdf.ts'

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

async function printed(issue: Issue): Promise<{ print: Print; text: PdfText }> {
  const print = await printIssue(issue, kiatWatch, new Map(), press)
  return { print, text: await readPdf(print.pdf) }
}

const many = (count: number, section: string) =>
  Array.from({ length: count }, (_, i) =>
    makeArticle(`${section} ${i + 1}번째 글`, [paragraph(1, `${section} 본문 ${i + 1}`)]),
  )

/** The folio in the right place of its line: `1 ❚` outside at the right of odd pages, `❚ 2` at the left of even ones. */
const folioOf = (page: string): string | undefined =>
  /(?:❚\s*([ivx\d]+)|([ivx\d]+)\s*❚)/.exec(page)?.slice(1).find(Boolean)

describe('a summary of forty articles', () => {
  const issue = makeIssue({ 이슈포커스: many(3, '초점'), 산업동향: many(30, '산업'), 정책동향: many(7, '정책') })
  let print: Print
  let text: PdfText
  beforeAll(async () => {
    ;({ print, text } = await printed(issue))
  })

  it('runs on over roman pages, its head and the name of its section repeated on each', () => {
    expect(print.frontPages).toBeGreaterThanOrEqual(2)
    const front = text.pages.slice(1, 1 + print.frontPages)
    for (const page of front) {
      expect(bare(page)).toContain('구분주요내용페이지')
      expect(front.indexOf(page) === 0 || page.includes('산업동향') || page.includes('정책동향')).toBe(true)
    }
    // A page that begins in the middle of a section names it again.
    const second = front[1] ?? ''
    const first = /(초점|산업|정책) \d+번째 글/.exec(second)?.[1]
    expect(second).toContain(`${first}동향`)
  })

  it('gives every article its true page', () => {
    const front = bare(text.pages.slice(1, 1 + print.frontPages).join(''))
    let page = 0
    for (const { article } of articles(issue)) {
      page++
      expect(front).toContain(bare(`${article.summary[0]}${page}`))
      expect(bare(text.pages[print.frontPages + page] ?? '')).toContain(bare(article.title))
    }
    expect(page).toBe(40)
  })

  it('is labelled and folioed i, ii … and 1, 2 …', () => {
    const roman = ['i', 'ii', 'iii', 'iv'].slice(0, print.frontPages)
    const arabic = Array.from({ length: 40 }, (_, i) => String(i + 1))
    expect(text.labels).toEqual(['표지', ...roman, ...arabic, '뒤표지'])
    expect(text.pages.slice(1, -1).map(folioOf)).toEqual([...roman, ...arabic])
  })

  it.each([
    [4, 1],
    [20, 2],
    [40, 3],
  ])('puts folios on the outer side: %i articles, %i front pages', async (count, frontPages) => {
    const { print: job } = await printed(makeIssue({ 가: many(count, '가') }))
    expect(job.frontPages).toBe(frontPages)
    const positions = await folioSides(job.pdf)
    const body = positions.slice(1 + job.frontPages, -1)
    expect(body).toEqual(body.map((_, i) => (i % 2 === 0 ? 'right' : 'left')))
    expect(positions.slice(1, 1 + job.frontPages)).toEqual(
      Array.from({ length: job.frontPages }, (_, i) => (i % 2 === 0 ? 'right' : 'left')),
    )
  })
})

/** On which side of each page the bar of the folio stands. */
async function folioSides(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const sides: (string | undefined)[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const bar = items.find((item) => 'str' in item && item.str.includes('❚'))
    sides.push(bar && 'transform' in bar ? (bar.transform[4] > 297 ? 'right' : 'left') : undefined)
  }
  await task.destroy()
  return sides
}

/** A table of groups of rows, each row with a word of its own. */
function groups(...sizes: number[]): Row[] {
  let number = 0
  return sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, i) => {
      const cells = [cell(`줄${++number}끝`), cell(`값 ${number * 7}`)]
      return i === 0 ? row(cell(`묶음${group + 1}호`, { header: true, rowspan: size }), ...cells) : row(...cells)
    }),
  )
}
const headRow = row(cell('이름', { header: true }), cell('줄', { header: true }), cell('값', { header: true }))
const tableIssue = (rows: Row[]) =>
  makeIssue({
    표: [makeArticle('긴 표', [table('줄이 많은 표', [headRow], rows)]), makeArticle('뒤의 글', [paragraph(1, '글')])],
  })

describe('a group of rows that falls on two pages', () => {
  it.each([[[5, 60, 7]], [[100]], [[29, 2, 2, 2, 29, 3, 40]]])('is named on every page it is on: %j', async (sizes) => {
    const { print, text } = await printed(tableIssue(groups(...sizes)))
    expect(print.prints).toBe(1)
    const body = text.pages.slice(2, -2).map(bare)
    expect(body.length).toBe(print.pagesIn.a1)
    let first = 1
    sizes.forEach((size, group) => {
      const rows = Array.from({ length: size }, (_, i) => `줄${first + i}끝`)
      for (const page of body.filter((one) => rows.some((word) => one.includes(word)))) {
        expect(page.split(`묶음${group + 1}호`).length - 1, `묶음${group + 1}호`).toBe(1)
      }
      first += size
    })
  })
})

describe('a very long table', () => {
  it('prints whole up to the limit, in one print', { timeout: 60_000 }, async () => {
    const issue = tableIssue(groups(...Array.from({ length: longestTable / 4 - 1 }, () => 4)))
    expect(check(issue).filter(({ severity }) => severity === 'error')).toEqual([])
    const { print, text } = await printed(issue)
    expect(print.prints).toBe(1)
    const body = bare(text.pages.join(''))
    for (let n = 1; n <= longestTable - 4; n++) expect(body.includes(`줄${n}끝`), `row ${n}`).toBe(true)
    expect(text.pages[1 + (print.pageOf.a2 ?? 0)]).toContain('뒤의 글')
  })

  it('of 10,000 rows is refused in Korean, before anything is printed', () => {
    const [problem, ...others] = check(tableIssue(groups(...Array.from({ length: 2500 }, () => 4)))).filter(
      ({ severity }) => severity === 'error',
    )
    expect(others).toEqual([])
    expect(problem).toMatchObject({
      code: 'table-long',
      path: 'sections/0/articles/0/body/0',
      message: expect.stringContaining('10001줄'),
    })
  })
})
