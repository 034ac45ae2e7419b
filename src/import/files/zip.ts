import yauzl from 'yauzl'
import { damaged, encrypted, expands } from './failures.ts'
import { parseXml, type XmlElement } from './xml.ts'

/** Limits of a zip before and while it is unpacked, in bytes and entries. */
export const zipLimits = {
  entries: 5000,
  /** All entries together. */
  total: 400 * 1024 * 1024,
  single: 200 * 1024 * 1024,
  /** Beyond this size a file that shrinks more than `ratio` times was made to fill the memory. */
  suspect: 100 * 1024 * 1024,
  ratio: 150,
  /** One XML part. */
  part: 96 * 1024 * 1024,
} as const

/** An opened zip whose entries are known to fit the limits. */
export interface Archive {
  names: string[]
  /** Bytes of an entry, null where there is none. Throws DRAFT_DAMAGED and DRAFT_EXPANDS. */
  read(name: string): Promise<Uint8Array | null>
  /** Tree of an XML entry, null where there is none; `place` is what a damaged one is called. */
  xml(name: string, place: string): Promise<XmlElement | null>
}

function checkSizes(entries: readonly yauzl.Entry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  if (total > zipLimits.total || entries.some((entry) => entry.uncompressedSize > zipLimits.single)) throw expands()
  if (total > zipLimits.suspect && total > packed * zipLimits.ratio) throw expands()
}

const fromBytes = (bytes: Uint8Array): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) reject(damaged('압축 목록', error))
      else resolve(zip)
    })
  })

/** The central directory; yauzl refuses absolute names and those with `..`. */
const listEntries = (zip: yauzl.ZipFile): Promise<yauzl.Entry[]> =>
  new Promise((resolve, reject) => {
    if (zip.entryCount > zipLimits.entries) return reject(expands())
    const entries: yauzl.Entry[] = []
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      if (entries.length > zipLimits.entries) reject(expands())
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error) => reject(damaged('압축 목록', error)))
    zip.readEntry()
  })

const inflate = (zip: yauzl.ZipFile, entry: yauzl.Entry, limit: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(damaged(entry.fileName, cause))
    try {
      zip.openReadStream(entry, (error, stream) => {
        if (error || !stream) return fail(error)
        const parts: Buffer[] = []
        let size = 0
        stream.on('data', (part: Buffer) => {
          size += part.length
          if (size <= limit) parts.push(part)
          else {
            reject(expands())
            stream.destroy()
          }
        })
        stream.on('error', fail)
        stream.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
      })
    } catch (error) {
      fail(error)
    }
  })

const utf8 = (bytes: Uint8Array): string => {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** Opens a zip and checks all its sizes before anything is unpacked. Throws DRAFT_DAMAGED, DRAFT_EXPANDS, DRAFT_ENCRYPTED. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await fromBytes(bytes)
  const entries = await listEntries(zip)
  checkSizes(entries)
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  const read = async (name: string, limit: number = zipLimits.single): Promise<Uint8Array | null> => {
    const entry = byName.get(name)
    if (!entry) return null
    if (entry.isEncrypted()) throw encrypted()
    return inflate(zip, entry, limit)
  }
  return {
    names: [...byName.keys()],
    read: (name) => read(name),
    xml: async (name, place) => {
      const part = await read(name, zipLimits.part)
      if (!part) return null
      const tree = parseXml(utf8(part))
      if (!tree) throw damaged(place)
      return tree
    },
  }
}
