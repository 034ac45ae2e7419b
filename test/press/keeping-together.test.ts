/** What must not be parted by the end of a page: a statement from what follows it, a note from its paragraph, a caption from its table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, note, paragraph, row, table } from '../../src/document/build.ts'
import type { Block } from '../../src/document/nodes.ts'
import { createPress, type Press, type Print } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { printIssue } from '../../src/publish/render.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'
import { bare } from '../support/pdf.ts'

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

/** Lines that fill a page from its head; the place where it ends falls into the blocks that follow. */
const filler = (lines: number): Block[] => Array.from({ length: lines }, (_, i) => paragraph(2, `채움 ${i + 1}`))
const fillings = Array.from({ length: 22 }, (_, i) => 18 + i)

interface Parts {
  /** Index of the page within the article on which a word stands. */
  pageOf(word: string): number
  pages: string[]
}

/** One article a filling, each with the same blocks behind its filling. */
async function printAll(blocks: Block[]): Promise<{ print: Print; articles: Parts[] }> {
  const issue = makeIssue({ 시험: fillings.map((n) => makeArticle(`채움 ${n}줄`, [...filler(n), ...blocks])) })
  const print = await printIssue(issue, kiatWatch, new Map(), press)
  const all = (await readPdf(print.pdf)).pages.map(bare)
  return {
    print,
    articles: fillings.map((_, index) => {
      const first = print.frontPages + (print.pageOf[`a${index + 1}`] ?? 0)
      const pages = all.slice(first, first + (print.pagesIn[`a${index + 1}`] ?? 0))
      return { pages, pageOf: (word) => pages.findIndex((page) => page.includes(word)) }
    }),
  }
}

const sentence = (first: string, words: number, last: string) =>
  `${first} ${Array.from({ length: words }, (_, i) => `이어지는낱말${i}`).join(' ')} ${last}`

describe('a note', () => {
  it('stays with the first line of a short paragraph', async () => {
    const { articles } = await printAll([
      paragraph(2, '맨앞낱말 뒤의 끝낱말*'),
      note('*', sentence('풀이첫말', 20, '풀이끝말')),
    ])
    for (const { pageOf } of articles) {
      expect(pageOf('풀이첫말')).toBe(pageOf('맨앞낱말'))
      expect(pageOf('풀이첫말')).toBeGreaterThanOrEqual(0)
    }
    // The test would be empty if every article fitted one page, or none did.
    expect(new Set(articles.map(({ pages }) => pages.length)).size).toBeGreaterThan(1)
  })

  it('stays with the last line of a long paragraph', async () => {
    const long = sentence('맨앞낱말', 60, '끝낱말*')
    const { articles } = await printAll([paragraph(2, long), note('*', '풀이첫말 한 줄'), note('※', '덧붙임 한 줄')])
    for (const { pageOf } of articles) {
      expect(pageOf('풀이첫말')).toBe(pageOf('끝낱말'))
      expect(pageOf('덧붙임')).toBe(pageOf('끝낱말'))
    }
    expect(articles.some(({ pageOf }) => pageOf('맨앞낱말') !== pageOf('끝낱말'))).toBe(true)
  })
})

describe('a statement of depth 1', () => {
  it('never stands alone at the foot', async () => {
    const { articles } = await printAll([paragraph(1, '머리진술'), paragraph(2, sentence('딸린첫말', 40, '딸린끝말'))])
    for (const { pageOf } of articles) expect(pageOf('머리진술')).toBe(pageOf('딸린첫말'))
    expect(new Set(articles.map(({ pages }) => pages.length)).size).toBeGreaterThan(1)
  })
})

describe('a caption', () => {
  it('stands on the page of its head and its first row', async () => {
    const head = row(cell('머리칸', { header: true }), cell('다음칸', { header: true }))
    const rows = Array.from({ length: 6 }, (_, i) => row(cell(`줄${i}칸`, { header: true }), cell('값')))
    const { articles } = await printAll([table('표의제목', [head], rows, '억불')])
    for (const { pageOf } of articles) {
      expect(pageOf('머리칸')).toBe(pageOf('표의제목'))
      expect(pageOf('줄0칸')).toBe(pageOf('표의제목'))
      expect(pageOf('단위:억불')).toBe(pageOf('표의제목'))
    }
    expect(articles.some(({ pageOf }) => pageOf('줄5칸') !== pageOf('줄0칸'))).toBe(true)
  })
})

describe('a reference line', () => {
  it('never stands alone on a page', async () => {
    const { articles } = await printAll([paragraph(2, sentence('맨앞낱말', 30, '끝낱말'))])
    for (const { pageOf } of articles) expect(pageOf('(참고:')).toBe(pageOf('끝낱말'))
    expect(new Set(articles.map(({ pages }) => pages.length)).size).toBeGreaterThan(1)
  })
})

describe('a heading', () => {
  it('keeps its title beside it even before a row that no page can hold', async () => {
    const tall = row(
      cell(
        Array.from({ length: 90 }, (_, i) => ({
          type: 'cellParagraph',
          depth: 1,
          children: [{ type: 'text', value: `칸의 줄 ${i}` }],
        })),
      ),
      cell('값'),
    )
    const issue = makeIssue({
      분야이름: [makeArticle('글의제목', [table('표의제목', [], [tall, row(cell('가'), cell('나'))])])],
    })
    const print = await printIssue(issue, kiatWatch, new Map(), press)
    const page = bare((await readPdf(print.pdf)).pages[1 + print.frontPages] ?? '')
    expect(page).toContain('분야이름글의제목')
  })
})
