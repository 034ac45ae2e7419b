import { PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'

/**
 * Gives the bookmarks the text that their headings have in the page: Chromium glues words where a heading's line breaks
 * and doubles a heading that touches two pages. Leaves all as they are, and returns false, where there are not as many
 * bookmarks as headings.
 */
export function nameOutline(pdf: PDFDocument, headings: readonly string[]): boolean {
  const items = itemsOf(pdf)
  if (items.length !== headings.length) return false
  for (const [index, item] of items.entries()) {
    const text = headings[index]
    if (text) item.set(PDFName.of('Title'), PDFHexString.fromText(text))
  }
  return true
}

/** Items of the outline from the first to the last, each before those below it (ISO 32000-1 §12.3.3). */
function itemsOf(pdf: PDFDocument): PDFDict[] {
  const found: PDFDict[] = []
  const visit = (parent: PDFDict): void => {
    const seen = new Set<PDFDict>()
    for (let item = childOf(parent, 'First'); item && !seen.has(item); item = childOf(item, 'Next')) {
      seen.add(item)
      found.push(item)
      visit(item)
    }
  }
  const root = pdf.catalog.lookup(PDFName.of('Outlines'))
  if (root instanceof PDFDict) visit(root)
  return found
}

const childOf = (item: PDFDict, name: string): PDFDict | null => {
  const child = item.lookup(PDFName.of(name))
  return child instanceof PDFDict ? child : null
}
