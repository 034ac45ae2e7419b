/** Tables that go on under a repeated caption, and long tables whose head Chromium repeats. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press, type Print } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { bare, hasTool, popplerInfo } from '../support/pdf.ts'
import { body, job, notes, table, words } from './flow-page.ts'

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

async function printed(content: string): Promise<{ print: Print; pages: string[] }> {
  const print = await press.print(job([body(content)], ['b1', 't1']))
  return { print, pages: (await readPdf(print.pdf)).pages.map(bare) }
}

const filler = (count: number) => Array.from({ length: count }, (_, i) => `<p>채움 ${i}</p>`).join('')
const plainRows = (count: number) => Array.from({ length: count }, (_, i) => [`줄${i}앞`, `${words(4)} 줄${i}뒤`])
/** Sheets on which each of the rows stands. */
const sheetsOf = (pages: string[], count: number) =>
  Array.from({ length: count }, (_, i) => pages.flatMap((page, sheet) => (page.includes(`줄${i}앞`) ? [sheet] : [])))

describe('a table that goes on', () => {
  it('bears its caption, its unit and its head on every page, and what stands below it on the last', async () => {
    const { print, pages } = await printed(
      filler(8) + table(plainRows(90), { continued: '(계속)', caption: '표의 제목', foot: '어느 기관' }) + filler(3),
    )
    const own = pages.filter((page) => page.includes('줄'))
    expect(own.length).toBeGreaterThan(2)
    for (const [index, page] of own.entries()) {
      expect(page).toContain('표의제목')
      expect(page.includes('(계속)')).toBe(index > 0)
      expect(page).toContain('(단위:억불)')
      expect(page).toContain('머리칸1')
      expect(page.includes('자료:어느기관')).toBe(index === own.length - 1)
    }
    expect(print.prints).toBe(1)
  })

  it.each(Array.from({ length: 14 }, (_, i) => 22 + i))(
    'has at least two rows on either side behind %i lines, none cut and none lost',
    async (before) => {
      const { pages } = await printed(filler(before) + table(plainRows(7), { continued: '(계속)' }))
      const sheets = sheetsOf(pages, 7)
      for (const [row, list] of sheets.entries()) {
        expect(list.length, `row ${row}`).toBe(1)
        expect(pages[list[0] ?? 0]).toContain(`줄${row}뒤`)
      }
      const first = sheets.filter(([sheet]) => sheet === sheets[0]?.[0]).length
      expect(first === 7 || (first >= 2 && first <= 5), `${first} rows on the first page`).toBe(true)
    },
  )

  it('names a group again on the next page', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [
      ...(i % 20 === 0 ? [`20|묶음${i / 20}호`] : []),
      `줄${i}앞`,
      '값',
    ])
    const { pages } = await printed(filler(5) + table(rows, { continued: '(계속)' }))
    for (const [group, rowsOf] of [0, 1, 2].map(
      (g) => [g, Array.from({ length: 20 }, (_, i) => `줄${g * 20 + i}앞`)] as const,
    )) {
      const own = pages.filter((page) => rowsOf.some((row) => page.includes(row)))
      for (const page of own) expect(page.split(`묶음${group}호`).length - 1).toBe(1)
    }
    const twice = [0, 1, 2].filter((g) => pages.filter((page) => page.includes(`묶음${g}호`)).length > 1)
    expect(twice.length).toBeGreaterThan(0)
  })

  it('is found whole by its name', async () => {
    const { print } = await printed(
      `<article data-place id="a1">${table(plainRows(90), { continued: '(계속)' })}</article><p><a href="#t1"><span data-page-of="t1">00</span></a></p>`,
    )
    expect(print.pagesIn.t1).toBe(print.pages - 1)
  })

  it('stands on one page where it has room there', async () => {
    const { pages } = await printed(filler(2) + table(plainRows(9), { continued: '(계속)' }))
    expect(pages.join('')).not.toContain('(계속)')
  })

  it.skipIf(!hasTool('pdfinfo'))('is a table with head cells on each page to a reader', async () => {
    const { print, pages } = await printed(filler(8) + table(plainRows(90), { continued: '(계속)' }))
    const parts = pages.filter((page) => page.includes('줄')).length
    const structure = popplerInfo(print.pdf, '-struct-text')
    expect(structure.match(/^\s*Table/gm)?.length).toBe(parts)
    expect(structure.match(/^\s*TH\b/gm)?.length).toBe(parts * 2)
  })
})

describe('a table that goes on, with notes', () => {
  it('has each note on the page of its row, those of caption and head on the first', async () => {
    const made = notes()
    const caption = `제목${made.call('제목풀이')}`
    const head = `머리${made.call('머리풀이')}`
    const rows = Array.from({ length: 80 }, (_, i) => [
      `줄${i}앞${i % 5 === 2 ? made.call(`풀이${i}끝 ${words(14)}`) : ''}`,
      words(4),
    ])
    const { print, pages } = await printed(
      filler(9) + table(rows, { continued: '(계속)', caption, head }) + made.block(),
    )
    expect(print.footnotesMoved).toEqual([])
    const first = pages.findIndex((page) => page.includes('줄0앞'))
    expect(pages.findIndex((page) => page.includes('제목풀이'))).toBe(first)
    expect(pages.findIndex((page) => page.includes('머리풀이'))).toBe(first)
    for (let i = 2; i < 80; i += 5) {
      const sheet = pages.findIndex((page) => page.includes(`줄${i}앞`))
      expect(pages[sheet], `note of row ${i}`).toContain(`풀이${i}끝`)
    }
  })
})

describe('a table without a word for going on', () => {
  it('has its head repeated by Chromium, and notes on the pages of their rows', async () => {
    const made = notes()
    const rows = Array.from({ length: 80 }, (_, i) => [
      ...(i % 8 === 0 ? [`8|묶음${i / 8}호`] : []),
      `줄${i}앞${i % 5 === 2 ? made.call(`풀이${i}끝 ${words(14)}`) : ''}`,
      words(4),
    ])
    const { print, pages } = await printed(filler(9) + table(rows) + made.block())
    expect(print.footnotesMoved).toEqual([])
    const own = pages.filter((page) => page.includes('줄'))
    for (const page of own) expect(page).toContain('머리칸1')
    expect(pages.join('').split('표제목').length - 1).toBe(1)
    for (let i = 2; i < 80; i += 5) {
      const sheet = pages.findIndex((page) => page.includes(`줄${i}앞`))
      expect(pages[sheet], `note of row ${i}`).toContain(`풀이${i}끝`)
      expect(pages[sheet]).toContain(`묶음${Math.floor(i / 8)}호`)
    }
  })

  it('sends the notes of a row higher than a page to the next foot and says so', async () => {
    const made = notes()
    const rows = [
      ['가', '나'],
      [`높은 줄${made.call('높은줄의풀이')}`, words(900)],
      ['다', '라'],
    ]
    const { print, pages } = await printed(table(rows) + filler(3) + made.block())
    expect(print.footnotesMoved.map(({ number }) => number)).toEqual([1])
    expect(pages.join('')).toContain('높은줄의풀이')
    expect(pages.join('')).toContain('글899')
  })
})
