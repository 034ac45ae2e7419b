import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PdfMeta } from './finish.ts'
import { srgbProfile } from './srgb.ts'

/** Gives a file an identifier; equal documents have the same (ISO 32000-1 §14.4). */
export function identify(pdf: PDFDocument, meta: PdfMeta): void {
  const digest = createHash('sha256')
    .update(JSON.stringify([meta, pdf.getPageCount()]))
    .digest('hex')
  const id = PDFHexString.of(digest.slice(0, 32).toUpperCase())
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
}

/**
 * Says what colours are meant in a file for archives (ISO 19005-2 §6.2.3). The rest of PDF/A-2b is kept by what the press
 * prints: fonts inside, no script, no encryption, links that print; `test/press/archival.test.ts` checks it.
 */
export function intendColours(pdf: PDFDocument): void {
  const profile = pdf.context.flateStream(srgbProfile(), { N: 3 })
  const intent = pdf.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: pdf.context.register(profile),
  })
  pdf.catalog.set(PDFName.of('OutputIntents'), pdf.context.obj([pdf.context.register(intent)]))
}
