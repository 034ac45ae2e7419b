import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'

/** A file as Chromium printed it, its structure elements set aside unread. */
export interface PrintedFile {
  /** Everything but the structure elements; a reference to one of them leads to nothing here. */
  pdf: PDFDocument
  /** Text of each structure element as it stands in the file, by object number. */
  structure: Map<number, Uint8Array>
}

const element = '<</Type /StructElem'

/**
 * Opens what Chromium printed. Nine of ten of its objects are structure elements that nobody changes, and to read them
 * would take as long as a third of the print; `writePdf` puts them back. Throws what pdf-lib throws on a broken file.
 */
export async function openPrinted(bytes: Uint8Array): Promise<PrintedFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { table, offsets } = crossReferences(file)
  const structure = new Map<number, Uint8Array>()
  const kept: Uint8Array[] = []
  let from = 0
  for (const [index, { number, offset }] of offsets.entries()) {
    const start = file.indexOf(' obj\n', offset, 'latin1') + 5
    if (file.toString('latin1', start, start + element.length) !== element) continue
    const next = offsets[index + 1]?.offset ?? table
    structure.set(number, file.subarray(start, file.lastIndexOf('\nendobj', next, 'latin1')))
    kept.push(file.subarray(from, offset))
    from = next
  }
  kept.push(file.subarray(from))
  const pdf = await PDFDocument.load(Buffer.concat(kept), { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  // What is new must not take the number of an element that was set aside.
  pdf.context.largestObjectNumber = Math.max(pdf.context.largestObjectNumber, offsets.length)
  return { pdf, structure }
}

/** Where the table begins and every object, in the order of the file; empty for a file whose table is of another kind. */
function crossReferences(file: Buffer): { table: number; offsets: { number: number; offset: number }[] } {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1] ?? -1)
  const head = table < 0 ? null : /^xref\n0 (\d+)\n/.exec(file.toString('latin1', table, table + 32))
  if (!head) return { table, offsets: [] }
  const lines = file.toString('latin1', table + head[0].length, table + head[0].length + Number(head[1]) * 20)
  const offsets = Array.from({ length: Number(head[1]) }, (_, number) => ({
    number,
    offset: Number(lines.slice(number * 20, number * 20 + 10)),
    used: lines[number * 20 + 17] === 'n',
  }))
  return { table, offsets: offsets.filter(({ used }) => used).sort((a, b) => a.offset - b.offset) }
}
