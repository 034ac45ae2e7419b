import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'

/**
 * Where the named destinations of a PDF are: name → page, counted from 1. Chromium makes one of every element that a link
 * in the document points to (ISO 32000-1 §12.3.2.3, either the dictionary of PDF 1.1 or a name tree).
 */
export function destinations(pdf: PDFDocument): Map<string, number> {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const found = new Map<string, number>()
  const add = (name: string, value: unknown): void => {
    const target = value instanceof PDFRef ? pdf.context.lookup(value) : value
    const array = target instanceof PDFDict ? target.lookup(PDFName.of('D')) : target
    const page = array instanceof PDFArray ? array.get(0) : undefined
    const number = page instanceof PDFRef ? pages.get(page.toString()) : undefined
    if (number !== undefined) found.set(name, number)
  }
  const old = pdf.catalog.lookup(PDFName.of('Dests'))
  if (old instanceof PDFDict) for (const [name, value] of old.entries()) add(name.decodeText(), value)
  const names = pdf.catalog.lookup(PDFName.of('Names'))
  const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined
  if (tree instanceof PDFDict) readTree(tree, add)
  return found
}

function readTree(node: PDFDict, add: (name: string, value: unknown) => void): void {
  const leaves = node.lookup(PDFName.of('Names'))
  if (leaves instanceof PDFArray) {
    for (let i = 0; i + 1 < leaves.size(); i += 2) {
      const key = leaves.lookup(i)
      if (key instanceof PDFString || key instanceof PDFHexString) add(key.decodeText(), leaves.get(i + 1))
    }
  }
  const kids = node.lookup(PDFName.of('Kids'))
  if (kids instanceof PDFArray) {
    for (let i = 0; i < kids.size(); i++) {
      const kid = kids.lookup(i)
      if (kid instanceof PDFDict) readTree(kid, add)
    }
  }
}
