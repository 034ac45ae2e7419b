import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  /** Text of each page in content order, as a reader's search would see it. */
  pages: string[]
  /** Addresses that links lead out to. */
  links: string[]
  labels: string[] | null
  outline: string[]
}

interface OutlineItem {
  title: string
  items: OutlineItem[]
}

/** Reads a PDF back with a reader that had no part in making it. Throws what pdf.js throws on a broken file. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0, isEvalSupported: false })
  const pdf = await task.promise
  try {
    const pages: string[] = []
    const links: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
      for (const annotation of await page.getAnnotations()) {
        if (typeof annotation.unsafeUrl === 'string') links.push(annotation.unsafeUrl)
      }
    }
    const flat = (items: OutlineItem[]): string[] => items.flatMap((item) => [item.title, ...flat(item.items)])
    const outline = (await pdf.getOutline()) as OutlineItem[] | null
    return { pages, links, labels: await pdf.getPageLabels(), outline: flat(outline ?? []) }
  } finally {
    await task.destroy()
  }
}
