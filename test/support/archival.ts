/** What can be checked of PDF/A-2b (ISO 19005-2) without a validator: one sentence for every fault found. */
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { type Operation, operationsOf, operationText } from '../../src/press/content-stream.ts'

const named = (name: string): PDFName => PDFName.of(name)
const nameAt = (dict: PDFDict, key: string): string => dict.get(named(key))?.toString() ?? ''

export function archivalFaults(pdf: PDFDocument, bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.subarray(0, 16))
  const faults: string[] = []
  if (!/^%PDF-1\.[4-7]\n%/.test(head.toString('latin1')) || head.subarray(10, 14).some((byte) => byte < 128))
    faults.push('6.1.2: the header is not followed by a comment of four bytes above 127')
  if (!(pdf.context.trailerInfo.ID instanceof PDFArray)) faults.push('6.1.3: the trailer has no ID')
  if (pdf.context.trailerInfo.Encrypt) faults.push('6.1.3: the file is encrypted')
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object
    if (object instanceof PDFStream && object.dict.has(named('F'))) faults.push('6.1.7: a stream lies outside the file')
    if (dict instanceof PDFDict) faults.push(...dictFaults(dict))
  }
  return [...faults, ...catalogFaults(pdf), ...pageFaults(pdf)]
}

const forbidden: [key: string, clause: string][] = [
  ['AA', '6.5.2: additional actions'],
  ['TR', '6.2.5: a transfer function'],
  ['HTP', '6.2.5: a halftone phase'],
  ['OPI', '6.2.9: an OPI dictionary'],
  ['Ref', '6.2.9: a reference to another file'],
  ['EF', '6.8: an embedded file'],
]

function dictFaults(dict: PDFDict): string[] {
  const faults = forbidden.flatMap(([key, fault]) => (dict.has(named(key)) ? [fault] : []))
  const filters = nameAt(dict, 'Filter')
  if (/LZW|Crypt|JPX/.test(filters)) faults.push(`6.1.7: filter ${filters}`)
  if (nameAt(dict, 'Interpolate') === 'true') faults.push('6.2.8: an image is interpolated')
  if (nameAt(dict, 'ColorSpace').includes('CMYK')) faults.push('6.2.4: CMYK under an RGB output intent')
  const type = nameAt(dict, 'Type')
  if (type === '/Font') faults.push(...fontFaults(dict))
  if (type === '/Annot' && Number(nameAt(dict, 'F')) !== 4) faults.push('6.3.2: an annotation is hidden or not printed')
  if (type === '/Annot' && nameAt(dict, 'Subtype') !== '/Link') faults.push('6.3.3: an annotation without appearance')
  const action = dict.lookup(named('A'))
  if (type === '/Annot' && action instanceof PDFDict && !['/URI', '/GoTo'].includes(nameAt(action, 'S')))
    faults.push(`6.5.1: action ${nameAt(action, 'S')}`)
  const blend = nameAt(dict, 'BM')
  if (blend !== '' && !blends.has(blend)) faults.push(`6.2.10: blend mode ${blend}`)
  if (Math.max(0, ...dict.keys().map((key) => key.toString().length)) > 127) faults.push('6.1.13: a name is too long')
  return faults
}

const blends = new Set([
  '/Normal',
  '/Multiply',
  '/Screen',
  '/Overlay',
  '/Darken',
  '/Lighten',
  '/SoftLight',
  '/HardLight',
])

function fontFaults(font: PDFDict): string[] {
  const kind = nameAt(font, 'Subtype')
  if (kind === '/Type0')
    return nameAt(font, 'Encoding') === '/Identity-H' ? [] : [`6.2.11.3: encoding ${nameAt(font, 'Encoding')}`]
  if (kind !== '/CIDFontType2') return [`6.2.11: font of the kind ${kind}`]
  const descriptor = font.lookup(named('FontDescriptor'), PDFDict)
  const faults = descriptor.has(named('FontFile2')) ? [] : ['6.2.11.4: a font is not embedded']
  if (!font.has(named('CIDToGIDMap'))) faults.push('6.2.11.3: a font has no CIDToGIDMap')
  if (descriptor.has(named('CIDSet'))) faults.push('6.2.11.4.2: a CIDSet would have to be whole')
  return faults
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text as it stands in XMP, for a pattern. */
const quoted = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => entities[char] ?? char).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

function catalogFaults(pdf: PDFDocument): string[] {
  const faults: string[] = []
  for (const key of ['OCProperties', 'AcroForm', 'Requirements', 'OpenAction', 'Collection'])
    if (pdf.catalog.has(named(key))) faults.push(`the catalog has ${key}`)
  const metadata = pdf.catalog.lookup(named('Metadata'))
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : ''
  if (!/<pdfaid:part>2<.*<pdfaid:conformance>B</s.test(xmp)) faults.push('6.6.4: XMP names no part and conformance')
  for (const [value, tag] of [
    [pdf.getTitle(), 'dc:title'],
    [pdf.getAuthor(), 'dc:creator'],
    [pdf.getProducer(), 'pdf:Producer'],
    [pdf.getCreationDate()?.toISOString(), 'xmp:CreateDate'],
    [pdf.getModificationDate()?.toISOString(), 'xmp:ModifyDate'],
  ])
    if (!new RegExp(`<${tag}>(<[^>]*>)*${quoted(value ?? '')}<`).test(xmp))
      faults.push(`6.6.2: ${tag} differs from the dictionary`)
  const intents = pdf.catalog.lookup(named('OutputIntents'))
  const intent = intents instanceof PDFArray && intents.size() === 1 ? intents.lookup(0, PDFDict) : null
  const profile = intent?.lookup(named('DestOutputProfile'))
  if (!intent || nameAt(intent, 'S') !== '/GTS_PDFA1' || !(profile instanceof PDFRawStream))
    return [...faults, '6.2.3: no output intent with a profile']
  const icc = inflateSync(profile.contents)
  if (icc.toString('latin1', 12, 20) !== 'mntrRGB ' || icc.readUInt32BE(0) !== icc.length) faults.push('6.2.3: profile')
  return faults
}

function pageFaults(pdf: PDFDocument): string[] {
  return pdf.getPages().flatMap((page) => {
    const content = page.node.lookup(named('Contents'))
    const bytes = content instanceof PDFRawStream ? inflateSync(content.contents) : new Uint8Array()
    const fonts = page.node.Resources()?.lookup(named('Font'))
    return contentFaults(bytes, operationsOf(bytes) ?? [], (name) => {
      const font = fonts instanceof PDFDict ? fonts.lookup(named(name), PDFDict) : null
      return font?.lookup(named('DescendantFonts'), PDFArray).lookup(0, PDFDict) ?? null
    })
  })
}

function contentFaults(
  bytes: Uint8Array,
  operations: readonly Operation[],
  fontOf: (name: string) => PDFDict | null,
): string[] {
  const faults = new Set<string>()
  let depth = 0
  let font: PDFDict | null = null
  for (const operation of operations) {
    depth += operation.name === 'q' ? 1 : operation.name === 'Q' ? -1 : 0
    if (depth > 28) faults.add('6.1.13: graphics states nest deeper than 28')
    if (/^[kK]$/.test(operation.name)) faults.add('6.2.4: CMYK under an RGB output intent')
    if (operation.name === 'Tf') font = fontOf(operationText(bytes, operation).slice(1).split(' ')[0] ?? '')
    if (operation.name !== 'Tj' || !font) continue
    for (const code of operationText(bytes, operation).match(/[\dA-Fa-f]{4}/g) ?? []) {
      const glyph = Number.parseInt(code, 16)
      if (glyph === 0) faults.add('6.2.11.8: the glyph .notdef is shown')
      const [said, inside] = [widthIn(font, glyph), advanceOf(font, glyph)]
      if (inside !== null && Math.abs(said - inside) > 1)
        faults.add(`6.2.11.5: glyph ${glyph} is ${inside} wide, not ${said}`)
    }
  }
  return [...faults]
}

const widths = new WeakMap<PDFDict, Map<number, number>>()

/** Width of a glyph as the font's dictionary says it (ISO 32000-1 §9.7.4.3). */
function widthIn(font: PDFDict, glyph: number): number {
  const known = widths.get(font) ?? new Map<number, number>()
  if (!widths.has(font)) {
    widths.set(font, known)
    const list = font.lookup(named('W'))
    const items = list instanceof PDFArray ? list.asArray() : []
    for (let at = 0; at < items.length; ) {
      const first = (items[at] as PDFNumber).asNumber()
      const next = items[at + 1]
      if (next instanceof PDFArray) {
        for (const [index, width] of next.asArray().entries()) known.set(first + index, (width as PDFNumber).asNumber())
        at += 2
      } else {
        const last = (next as PDFNumber).asNumber()
        for (let code = first; code <= last; code++) known.set(code, (items[at + 2] as PDFNumber).asNumber())
        at += 3
      }
    }
  }
  const otherwise = font.lookup(named('DW'))
  return known.get(glyph) ?? (otherwise instanceof PDFNumber ? otherwise.asNumber() : 1000)
}

const programs = new WeakMap<PDFDict, DataView>()

/** Width of a glyph in the font program, in thousandths of an em (OpenType 1.9 §hmtx); null without a program. */
function advanceOf(font: PDFDict, glyph: number): number | null {
  let view = programs.get(font)
  if (!view) {
    const file = font.lookup(named('FontDescriptor'), PDFDict).lookup(named('FontFile2'))
    if (!(file instanceof PDFRawStream)) return null
    const bytes = inflateSync(file.contents)
    view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    programs.set(font, view)
  }
  const table = (tag: string): number => {
    for (let entry = 12; entry < 12 + (view?.getUint16(4) ?? 0) * 16; entry += 16)
      if ([0, 1, 2, 3].every((at) => view?.getUint8(entry + at) === tag.charCodeAt(at)))
        return view?.getUint32(entry + 8) ?? 0
    return 0
  }
  const metrics = view.getUint16(table('hhea') + 34)
  const at = table('hmtx') + Math.min(glyph, metrics - 1) * 4
  return (view.getUint16(at) * 1000) / view.getUint16(table('head') + 18)
}
