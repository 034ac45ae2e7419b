import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { blankCodes } from './blank-codes.ts'
import { type Operation, operationsOf } from './content-stream.ts'
import { isBlank, untagged } from './untagged.ts'

/** What of a page's resources its content stream names. */
export interface Named {
  /** True for a form that holds marked content of its own. */
  isMarkedForm(name: string): boolean
  /** Codes of a font that paint nothing, as upper-case hex. */
  blanks(font: string): ReadonlySet<string>
}

/**
 * Tells readers to pass over what is no content: running heads, page numbers, rails, rules, grounds and marks, which
 * Chromium paints outside every tag (ISO 32000-1 §14.8.2.2). Spaces that it left untagged between two words are brought
 * into the tag before them. Nothing that is painted changes. Returns how many pages were marked.
 */
export function markArtifacts(pdf: PDFDocument): number {
  const forms = new Map<string, boolean>()
  const blanks = new Map<string, ReadonlySet<string>>()
  return pdf.getPages().filter((page) => markPage(pdf, page, named(pdf, page, forms, blanks))).length
}

function named(
  pdf: PDFDocument,
  page: PDFPage,
  forms: Map<string, boolean>,
  blanks: Map<string, ReadonlySet<string>>,
): Named {
  const resources = page.node.Resources()
  const find = (kind: string, name: string) => {
    const list = resources?.lookup(PDFName.of(kind))
    return list instanceof PDFDict ? list.get(PDFName.of(name)) : undefined
  }
  const cached = <T>(cache: Map<string, T>, ref: unknown, make: () => T): T => {
    const key = ref instanceof PDFRef ? ref.toString() : ''
    const known = cache.get(key)
    if (known !== undefined) return known
    const made = make()
    if (key) cache.set(key, made)
    return made
  }
  return {
    isMarkedForm: (name) => {
      const ref = find('XObject', name)
      return cached(forms, ref, () => {
        const form = pdf.context.lookup(ref)
        return form instanceof PDFRawStream && isForm(form) && Buffer.from(decode(form) ?? []).includes('BDC')
      })
    },
    blanks: (name) => {
      const ref = find('Font', name)
      return cached(blanks, ref, () => {
        const font = pdf.context.lookup(ref)
        const map = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined
        return blankCodes(map instanceof PDFRawStream ? (decode(map) ?? new Uint8Array()) : new Uint8Array())
      })
    },
  }
}

const isForm = (stream: PDFRawStream): boolean => stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')

function markPage(pdf: PDFDocument, page: PDFPage, resources: Named): boolean {
  const ref = page.node.get(PDFName.of('Contents'))
  const stream = pdf.context.lookup(ref)
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return false
  const bytes = decode(stream)
  const marked = bytes && markContent(bytes, resources)
  if (!marked) return false
  const packed = deflateSync(marked)
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  stream.dict.set(PDFName.of('Length'), PDFNumber.of(packed.length))
  pdf.context.assign(ref, PDFRawStream.of(stream.dict, packed))
  return true
}

/** Bytes of a stream that is plain or deflated; null for any other. */
function decode(stream: PDFRawStream): Uint8Array | null {
  const filter = stream.dict.get(PDFName.of('Filter'))
  if (filter === undefined) return stream.contents
  if (filter !== PDFName.of('FlateDecode') || stream.dict.has(PDFName.of('DecodeParms'))) return null
  return inflateSync(stream.contents)
}

const pagination = '/Artifact <</Type /Pagination>> BDC\n'
const layout = '/Artifact <</Type /Layout>> BDC\n'

/** A content stream with its untagged painting marked; null where there is none or where its tags cut through text. */
export function markContent(bytes: Uint8Array, resources: Named): Uint8Array | null {
  const operations = operationsOf(bytes)
  const spans = operations && untagged(bytes, operations, resources.isMarkedForm)
  if (!operations || !spans || spans.length === 0) return null
  const pieces: Uint8Array[] = []
  let copied = 0
  const copyTo = (end: number, text: string): void => {
    pieces.push(bytes.subarray(copied, end), Buffer.from(text, 'latin1'))
    copied = end
  }
  for (const span of spans) {
    const from = (operations[span.first] as Operation).from
    const to = (operations[span.last] as Operation).to
    if (span.after !== null && isBlank(bytes, operations, span, resources.blanks)) {
      const end = operations[span.after] as Operation
      copyTo(end.from, '')
      copied = end.to
      copyTo(to, '\nEMC')
    } else {
      copyTo(from, span.leading ? pagination : layout)
      copyTo(to, '\nEMC')
    }
  }
  pieces.push(bytes.subarray(copied))
  return Buffer.concat(pieces)
}
