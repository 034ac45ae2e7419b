/** The reference draft on its whole way: imported, rendered, and read back from every output. */
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articles } from '../../src/document/walk.ts'
import { createPress, type Press } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { type Rendered, renderIssue } from '../../src/publish/render.ts'
import { sourceMark } from '../../templates/labels.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { addresses, type LoadedIssue, loadIssue, recipient, referenceFile } from '../support/issues.ts'
import { bare, hasTool, popplerFonts, popplerPages, qpdfCheck } from '../support/pdf.ts'
import { draftBodyWords, draftMailWords, inOrder, wordsOf } from '../support/words.ts'

const file = referenceFile('kiat-watch-2024-18.txt')
const poppler = hasTool('pdftotext')
const least = 0.995

describe.skipIf(file === null)('the reference draft', () => {
  let press: Press
  let loaded: LoadedIssue
  let rendered: Rendered
  let pdf: Uint8Array
  let jsPages: string[]
  let labels: string[] | null
  let outline: string[]

  const text = (name: string) => Buffer.from(rendered.files.find((f) => f.name === name)?.bytes ?? []).toString('utf8')
  const body = (pages: string[]) => pages.slice(1 + rendered.print.frontPages, -1)

  beforeAll(async () => {
    press = createPress()
    loaded = await loadIssue(file ?? '')
    rendered = await renderIssue(loaded.issue, kiatWatch, loaded.pictures, { press, addresses, recipient })
    pdf = rendered.files.find(({ name }) => name === 'issue.pdf')?.bytes ?? new Uint8Array()
    ;({ pages: jsPages, labels, outline } = await readPdf(pdf))
  })
  afterAll(() => press.close())

  /** The summary table's numbers are the pages on which a reader finds the titles. */
  function expectTrueNumbers(pages: string[]): void {
    const summary = bare(pages.slice(1, 1 + rendered.print.frontPages).join(''))
    const all = [...articles(loaded.issue)]
    expect(all.length).toBe(9)
    for (const { article } of all) {
      const heading = bare(article.title + sourceMark(article.source))
      const found = body(pages).findIndex((page) => bare(page).includes(heading)) + 1
      expect(found, article.title).toBeGreaterThan(0)
      expect(summary, `${article.title}: page ${found}`).toContain(bare(`${article.summary.at(-1)}${found}`))
    }
  }

  it.skipIf(!poppler)('has true page numbers to poppler', () => expectTrueNumbers(popplerPages(pdf)))
  it('has true page numbers to pdf.js', () => expectTrueNumbers(jsPages))

  it('takes one print and misses no glyph', () => {
    expect(rendered.print.prints).toBe(1)
    expect(rendered.print.missingGlyphs).toEqual([])
  })

  it('has page labels i, 1, 2 … and its articles as outline', () => {
    const pages = Array.from({ length: jsPages.length - 2 - rendered.print.frontPages }, (_, i) => String(i + 1))
    expect(labels).toEqual(['표지', 'i', ...pages, '뒤표지'])
    const headings = loaded.issue.sections.flatMap((section) => [
      bare(section.title),
      ...section.articles.map((node) => bare(node.title + sourceMark(node.source))),
    ])
    expect(outline.slice(1).map(bare)).toEqual(headings)
  })

  it.skipIf(!hasTool('qpdf'))('is sound, says qpdf', () => {
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors found')
  })

  it.skipIf(!hasTool('pdffonts'))('has no Type 3 font', () => {
    expect(popplerFonts(pdf).filter((line) => line.includes('Type 3'))).toEqual([])
  })

  /** States the share, so that a run tells how near the limit it is. */
  function expectWords(name: string, wanted: string[], found: string[]): void {
    const { share, lost } = inOrder(wanted, found)
    console.log(`${name}: ${(share * 100).toFixed(2)} % of ${wanted.length} words in order`)
    expect(share, `lost: ${lost.slice(0, 20).join(' ')}`).toBeGreaterThanOrEqual(least)
  }

  it.skipIf(!poppler)('says its words in order in the PDF', () => {
    expectWords('PDF', draftBodyWords(loaded.draft), wordsOf(body(popplerPages(pdf)).join('\n')))
  })

  it('says its words in order on the web page', () => {
    const $ = load(text('web.html'))
    $('p,li,td,th,h2,h3,div').append('\n')
    expectWords('web', draftBodyWords(loaded.draft), wordsOf($('.text').text()))
  })

  it('says titles, summaries and references in order in the mail and its text', () => {
    const $ = load(text('email.html'))
    $('p,h2,h3,td,div').append('\n')
    expectWords('mail', draftMailWords(loaded.draft), wordsOf($('body').text()))
    expectWords('text', draftMailWords(loaded.draft), wordsOf(text('email.txt')))
  })
})
