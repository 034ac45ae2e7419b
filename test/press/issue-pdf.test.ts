/** The demo issue on paper: what the PDF says of itself holds when read back by readers that had no part in making it. */
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articles } from '../../src/document/walk.ts'
import { destinations } from '../../src/press/destinations.ts'
import { createPress, type Press, type Print } from '../../src/press/press.ts'
import { type PdfText, readPdf } from '../../src/press/read.ts'
import { printIssue } from '../../src/publish/render.ts'
import { sourceMark } from '../../templates/labels.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { demoFile, type LoadedIssue, loadIssue } from '../support/issues.ts'
import { bare, hasTool, popplerFonts, popplerInfo, popplerPages, qpdfCheck } from '../support/pdf.ts'

let press: Press
let demo: LoadedIssue
let print: Print
let text: PdfText

beforeAll(async () => {
  press = createPress()
  demo = await loadIssue(demoFile)
  print = await printIssue(demo.issue, kiatWatch, demo.pictures, press)
  text = await readPdf(print.pdf)
})
afterAll(() => press.close())

const titles = () => [...articles(demo.issue)].map(({ article }) => article.title)

/** Page number that the summary table prints behind each title. */
function summaryNumbers(summary: string): Map<string, number> {
  const flat = bare(summary)
  const all = titles().map(bare)
  return new Map(
    titles().map((title, index) => {
      const from = flat.indexOf(all[index] as string)
      const next = all[index + 1]
      const entry = flat.slice(from, next === undefined ? undefined : flat.indexOf(next, from))
      // The section's name may stand between a number and the next title, so the number is the last one before Hangul.
      const sentences = bare([...articles(demo.issue)][index]?.article.summary.at(-1) ?? '')
      const after = entry.slice(entry.lastIndexOf(sentences) + sentences.length)
      return [title, Number(/^\d+/.exec(after)?.[0])]
    }),
  )
}

/** Every article's title and mark stand on the page that the summary promises, and on no other body page as a heading. */
function expectTrueNumbers(pages: readonly string[]): void {
  const numbers = summaryNumbers(pages.slice(1, 1 + print.frontPages).join('\n'))
  expect(numbers.size).toBe(9)
  for (const { article } of articles(demo.issue)) {
    const number = numbers.get(article.title) as number
    const heading = bare(article.title + sourceMark(article.source))
    expect(bare(pages[print.frontPages + number] ?? ''), `${article.title} on page ${number}`).toContain(heading)
    const others = pages.filter((_, i) => i > print.frontPages && i !== print.frontPages + number)
    expect(others.some((page) => bare(page).includes(heading))).toBe(false)
  }
}

describe('page numbers', () => {
  it('in the summary table are true to pdf.js', () => expectTrueNumbers(text.pages))

  it.skipIf(!hasTool('pdftotext'))('in the summary table are true to poppler', () =>
    expectTrueNumbers(popplerPages(print.pdf)),
  )

  it('are labelled 표지, i, 1, 2 … 뒤표지', () => {
    expect(text.labels).toEqual(['표지', 'i', '1', '2', '3', '4', '5', '6', '7', '8', '9', '뒤표지'])
  })

  it('stand at the foot of their own page', () => {
    for (let number = 1; number <= 9; number++) {
      const folio = number % 2 === 1 ? `${number}❚` : `❚${number}`
      const foot = bare(text.pages[1 + number] ?? '')
      expect(foot.includes(folio) || foot.includes([...folio].reverse().join('')), `folio of page ${number}`).toBe(true)
    }
  })

  it('can be clicked: title and number of each row lead to the page of its article', async () => {
    const pdf = await PDFDocument.load(print.pdf, { updateMetadata: false })
    const pages = destinations(pdf)
    const links = pdf.getPage(1).node.lookup(PDFName.of('Annots'), PDFArray)
    const targets = links.asArray().map((_, i) => links.lookup(i, PDFDict).get(PDFName.of('Dest')))
    const names = targets.map((name) => (name instanceof PDFName ? name.decodeText() : ''))
    for (const { article } of articles(demo.issue)) {
      expect(names.filter((name) => name === article.id).length, article.title).toBeGreaterThanOrEqual(2)
      expect(pages.get(article.id)).toBe(1 + print.frontPages + (print.pageOf[article.id] ?? 0))
    }
  })

  it('take one print', () => expect(print.prints).toBe(1))
})

describe('the file', () => {
  it('has the sections and articles as its outline', () => {
    const expected = demo.issue.sections.flatMap((section) => [
      section.title,
      ...section.articles.map((node) => bare(`${node.title} ${sourceMark(node.source)}`)),
    ])
    expect(text.outline.slice(1).map((entry) => (expected.includes(entry) ? entry : bare(entry)))).toEqual(expected)
    expect(text.outline[0]).toBe('산업기술 동향워치 2024년 18호 요약')
  })

  it('says title, author and language, and is tagged', async () => {
    const pdf = await PDFDocument.load(print.pdf, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('산업기술 동향워치 2024년 18호')
    expect(pdf.getAuthor()).toBe('한국산업기술진흥원')
    expect(String(pdf.catalog.lookup(PDFName.of('Lang')))).toMatch(/ko|FEFF006B006F/)
    expect(pdf.catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict)
    expect(String((pdf.catalog.lookup(PDFName.of('MarkInfo')) as PDFDict).get(PDFName.of('Marked')))).toBe('true')
  })

  it('is dated by the issue, not by the print', async () => {
    const pdf = await PDFDocument.load(print.pdf, { updateMetadata: false })
    expect(pdf.getCreationDate()).toEqual(new Date('2024-09-25T00:00:00+09:00'))
  })

  it('embeds no Type 3 font', async () => {
    const pdf = await PDFDocument.load(print.pdf, { updateMetadata: false })
    const subtypes = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font')
          ? [String(object.get(PDFName.of('Subtype')))]
          : [],
      )
    expect(subtypes.length).toBeGreaterThan(4)
    expect(subtypes).not.toContain('/Type3')
  })

  it.skipIf(!hasTool('pdffonts'))('embeds every font as a subset, says poppler', () => {
    const fonts = popplerFonts(print.pdf)
    expect(fonts.length).toBeGreaterThan(4)
    for (const line of fonts) {
      expect(line).not.toContain('Type 3')
      expect(line).toMatch(/^[A-Z]{6}\+.*yes yes yes/)
    }
  })

  it.skipIf(!hasTool('qpdf'))('is sound, says qpdf', () => {
    expect(qpdfCheck(print.pdf)).toContain('No syntax or stream encoding errors found')
  })

  it.skipIf(!hasTool('pdfinfo'))('has headings, lists, tables and the figure in its structure, says poppler', () => {
    const structure = popplerInfo(print.pdf, '-struct-text')
    for (const tag of ['H1', 'H2', 'L ', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link']) expect(structure).toContain(tag)
    const words = bare(structure.replace(/NonStruct|"/g, ''))
    for (const { article } of articles(demo.issue)) {
      const heading = `H2(block)${bare(article.title + sourceMark(article.source))}`
      expect(words.includes(heading), heading).toBe(true)
    }
    expect(popplerInfo(print.pdf)).toMatch(/Tagged:\s+yes/)
  })

  it('has one alternative text for the figure', async () => {
    const figure = [...articles(demo.issue)]
      .flatMap(({ article }) => article.body)
      .find((block) => block.type === 'figure')
    const pdf = await PDFDocument.load(print.pdf, { updateMetadata: false })
    const alternatives = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of('Figure')
          ? [(object.get(PDFName.of('Alt')) as { decodeText(): string } | undefined)?.decodeText()]
          : [],
      )
    expect(alternatives).toEqual([figure?.type === 'figure' && figure.alt])
  })
})
