/** A file opened without its structure elements and written again holds all that it held. */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/press/press.ts'
import { openPrinted } from '../../src/press/printed.ts'
import { readPdf } from '../../src/press/read.ts'
import { writePdf } from '../../src/press/write-pdf.ts'
import { hasTool, popplerInfo, qpdfCheck } from '../support/pdf.ts'
import { body, job, table, words } from './flow-page.ts'

let press: Press
let bytes: Uint8Array
beforeAll(async () => {
  press = createPress()
  const rows = Array.from({ length: 30 }, (_, i) => [`줄${i}`, words(4)])
  bytes = await press.printPlain(job([body(`<h2>제목</h2><p>${words(90)}</p>${table(rows)}`)], ['b1']).html)
})
afterAll(() => press.close())

/** Text of every object by number, and how many of them are structure elements. */
async function objectsOf(file: Uint8Array): Promise<{ texts: Map<number, string>; elements: number }> {
  const pdf = await PDFDocument.load(file, { updateMetadata: false })
  const objects = pdf.context.enumerateIndirectObjects()
  const elements = objects.filter(
    ([, object]) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('StructElem'),
  )
  return {
    texts: new Map(objects.map(([ref, object]) => [ref.objectNumber, object.toString()])),
    elements: elements.length,
  }
}

describe('a printed file', () => {
  it('is opened without its structure elements', async () => {
    const { pdf, structure } = await openPrinted(bytes)
    const { elements } = await objectsOf(bytes)
    expect(structure.size).toBe(elements)
    expect(elements).toBeGreaterThan(100)
    expect(pdf.context.enumerateIndirectObjects().length).toBeLessThan(elements)
  })

  it('is written with every object that it had', async () => {
    const written = await writePdf(await openPrinted(bytes))
    const before = await objectsOf(bytes)
    const after = await objectsOf(written)
    for (const [number, text] of before.texts) expect(after.texts.get(number), `object ${number}`).toBe(text)
    expect(after.elements).toBe(before.elements)
    expect(written.length).toBeLessThan(bytes.length)
    expect((await readPdf(written)).pages).toEqual((await readPdf(bytes)).pages)
  })

  it('gives new objects numbers of their own', async () => {
    const file = await openPrinted(bytes)
    const ref = file.pdf.context.register(file.pdf.context.obj({ Type: 'Test' }))
    expect(file.structure.has(ref.objectNumber)).toBe(false)
    const after = await objectsOf(await writePdf(file))
    expect(after.texts.get(ref.objectNumber)).toContain('Test')
    expect(after.elements).toBe(file.structure.size)
  })

  it.skipIf(!hasTool('qpdf') || !hasTool('pdfinfo'))('is sound and tagged to readers', async () => {
    const written = await writePdf(await openPrinted(bytes))
    expect(qpdfCheck(written)).toContain('No syntax or stream encoding errors found')
    expect(popplerInfo(written, '-struct-text')).toBe(popplerInfo(bytes, '-struct-text'))
  })
})

describe('a file whose cross-references are of another kind', () => {
  it('is opened whole', async () => {
    const written = await writePdf(await openPrinted(bytes))
    const { structure, pdf } = await openPrinted(written)
    expect(structure.size).toBe(0)
    expect(pdf.getPageCount()).toBeGreaterThan(1)
  })
})
