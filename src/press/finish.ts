import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { identify, intendColours } from './archival.ts'
import { markArtifacts } from './artifacts.ts'
import type { PageWords } from './in-page/headings.ts'
import { describeLinks } from './links.ts'
import { nameOutline } from './outline.ts'
import { labelOf } from './pages.ts'
import { xmp } from './xmp.ts'

/** What a PDF says of itself. */
export interface PdfMeta {
  title: string
  author: string
  subject: string
  /** BCP 47. */
  language: string
  /** Publication date of the document, not of the print: equal documents give equal files. */
  date: Date
  /** True for a file after PDF/A-2b. */
  pdfa?: boolean
}

/** Runs of pages that are numbered alike; lengths in pages. */
export interface PageCounts {
  cover: number
  front: number
  body: number
  back: number
}

const unread: PageWords = { headings: [], targets: {} }

/**
 * Adds what Chromium leaves out or gets wrong: author, XMP, page labels, the title in the window, tab order by structure,
 * bookmarks and link descriptions in the page's own words, artifacts.
 */
export function finish(pdf: PDFDocument, meta: PdfMeta, counts: PageCounts, words: PageWords = unread): void {
  pdf.setTitle(meta.title, { showInWindowTitleBar: true })
  pdf.setAuthor(meta.author)
  pdf.setSubject(meta.subject)
  pdf.setLanguage(meta.language)
  pdf.setCreator('bulletin')
  pdf.setProducer('Chromium, pdf-lib')
  pdf.setCreationDate(meta.date)
  pdf.setModificationDate(meta.date)
  pdf.catalog.set(PDFName.of('PageLabels'), pageLabels(pdf, counts))
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp(pdf, meta)))
  identify(pdf, meta)
  if (meta.pdfa) intendColours(pdf)
  for (const page of pdf.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  nameOutline(pdf, words.headings)
  const numbered = { coverPages: counts.cover, frontPages: counts.front, bodyPages: counts.body }
  describeLinks(pdf, { targets: words.targets, label: (sheet) => labelOf(numbered, sheet) })
  markArtifacts(pdf)
}

/** Page labels (ISO 32000-1 §12.4.2): 표지, i ii …, 1 2 …, 뒤표지. */
function pageLabels(pdf: PDFDocument, counts: PageCounts): PDFDict {
  const word = (text: string) => pdf.context.obj({ P: PDFHexString.fromText(text) }) as PDFDict
  const style = (name: string) => pdf.context.obj({ S: PDFName.of(name) }) as PDFDict
  const runs = [
    { pages: counts.cover, label: word('표지') },
    { pages: counts.front, label: style('r') },
    { pages: counts.body, label: style('D') },
    { pages: counts.back, label: word('뒤표지') },
  ]
  const nums: (PDFNumber | PDFDict)[] = []
  let first = 0
  for (const { pages, label } of runs) {
    if (pages > 0) nums.push(PDFNumber.of(first), label)
    first += pages
  }
  return pdf.context.obj({ Nums: nums }) as PDFDict
}
