import { crc32, deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'

/** A zip of these parts. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, part] of Object.entries(parts)) zip.file(name, part)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 } })
}

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Further parts of a Word file: the inside of each, without its root. */
export interface DocxExtras {
  footnotes?: string
  endnotes?: string
  styles?: string
  numbering?: string
  comments?: string
  header?: string
  media?: Record<string, Uint8Array>
  /** External addresses by relationship id. */
  links?: Record<string, string>
}

const roots = {
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  styles: 'styles',
  numbering: 'numbering',
  comments: 'comments',
  header: 'hdr',
} as const

/** A Word file whose body is this XML: for what no library writes. */
export function rawDocx(body: string, extras: DocxExtras = {}): Promise<Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  }
  const links: string[] = []
  for (const [part, root] of Object.entries(roots)) {
    const inner = extras[part as keyof typeof roots]
    if (inner === undefined) continue
    parts[`word/${part}.xml`] = `<w:${root} ${namespaces}>${inner}</w:${root}>`
    links.push(`<Relationship Id="${part}" Type="${relations}/${part}" Target="${part}.xml"/>`)
  }
  for (const [id, bytes] of Object.entries(extras.media ?? {})) {
    parts[`word/media/${id}.png`] = bytes
    links.push(`<Relationship Id="${id}" Type="${relations}/image" Target="media/${id}.png"/>`)
  }
  for (const [id, address] of Object.entries(extras.links ?? {}))
    links.push(`<Relationship Id="${id}" Type="${relations}/hyperlink" Target="${address}" TargetMode="External"/>`)
  parts['word/_rels/document.xml.rels'] = `<Relationships>${links.join('')}</Relationships>`
  return zipOf(parts)
}

/** A paragraph of Word XML. */
export const wp = (inner: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner}</w:p>`

/** A run of Word XML. */
export const wr = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A zip of one stream of zeros that `names` entries share: ten kilobytes that say, and are, `names` × `size` bytes. */
export function overlappingZip(names: number, size: number, told = size): Uint8Array {
  const zeros = Buffer.alloc(size)
  const packed = deflateRawSync(zeros, { level: 9 })
  const head = (signature: number, name: string, before: number[], behind: number): Buffer => {
    const out = Buffer.alloc(behind === 0 ? 30 : 46)
    out.writeUInt32LE(signature, 0)
    const at = 4 + before.length * 2
    for (const [index, value] of before.entries()) out.writeUInt16LE(value, 4 + index * 2)
    out.writeUInt16LE(8, at + 2)
    out.writeUInt32LE(crc32(zeros), at + 8)
    out.writeUInt32LE(packed.length, at + 12)
    out.writeUInt32LE(told, at + 16)
    out.writeUInt16LE(name.length, at + 20)
    return Buffer.concat([out, Buffer.from(name)])
  }
  const first = 'word/document.xml'
  const local = Buffer.concat([head(0x04034b50, first, [20], 0), packed])
  const list = Array.from({ length: names }, (_, at) =>
    head(0x02014b50, at === 0 ? first : `word/${at}.xml`, [20, 20], 1),
  )
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names, 8)
  end.writeUInt16LE(names, 10)
  end.writeUInt32LE(Buffer.concat(list).length, 12)
  end.writeUInt32LE(local.length, 16)
  return new Uint8Array(Buffer.concat([local, ...list, end]))
}
