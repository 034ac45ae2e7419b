import { inflateRawSync } from 'node:zlib'
import CFB from 'cfb'
import { damaged, encrypted, expands, readingOnly, wrongKind } from '../failures.ts'
import { compoundKind } from '../kind.ts'
import { Bytes } from './bytes.ts'

/** Bits of the properties in `FileHeader`. */
const flags = {
  compressed: 1 << 0,
  password: 1 << 1,
  distribution: 1 << 2,
  rights: 1 << 4,
  certificate: 1 << 8,
  certificateRights: 1 << 10,
}

/** Most bytes that one stream, and all streams together, may have when unpacked. */
const limits = { stream: 128 * 1024 * 1024, total: 400 * 1024 * 1024 }

/** An opened Hangul file. */
export interface HwpContainer {
  /** Paths of the sections in order. */
  sections: string[]
  /** Unpacked bytes of a stream, null where there is none. Throws DRAFT_DAMAGED with `place`, DRAFT_EXPANDS. */
  read(path: string, place: string, packed?: boolean): Uint8Array | null
}

function openCompound(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    const file = CFB.read(bytes as unknown as number[], { type: 'array' })
    const out = new Map<string, Uint8Array>()
    file.FullPaths.forEach((path, index) => {
      const entry = file.FileIndex[index]
      if (entry?.type === 2 && entry.content) out.set(path.replace(/^[^/]*\//, ''), Uint8Array.from(entry.content))
    })
    return out
  } catch (cause) {
    throw damaged('파일 목록', cause)
  }
}

function checkHeader(header: Bytes): number {
  if (header.data.length < 40) throw damaged('파일 머리')
  const major = header.u8(35)
  if (major !== 5) throw wrongKind('이 판의 한글 파일은', '한글에서 열어 ‘한글 표준 문서(.hwpx)’로 저장해 올리세요.')
  const properties = header.u32(36)
  if (properties & (flags.password | flags.certificate)) throw encrypted()
  if (properties & (flags.distribution | flags.rights | flags.certificateRights)) throw readingOnly()
  return properties
}

const sectionNumber = (path: string): number => Number(/Section(\d+)$/.exec(path)?.[1] ?? 0)

/** Opens a compound file of Hangul 5. Throws DRAFT_ENCRYPTED, DRAFT_FORMAT, DRAFT_DAMAGED. */
export function openHwp(bytes: Uint8Array): HwpContainer {
  const streams = openCompound(bytes)
  compoundKind([...streams.keys()])
  const properties = checkHeader(new Bytes(streams.get('FileHeader') ?? new Uint8Array()))
  const isPacked = (properties & flags.compressed) !== 0
  const sections = [...streams.keys()].filter((path) => /^BodyText\/Section\d+$/.test(path))
  if (sections.length === 0) throw damaged('본문')
  let total = 0
  return {
    sections: sections.sort((a, b) => sectionNumber(a) - sectionNumber(b)),
    read: (path, place, packed = isPacked) => {
      const stored = streams.get(path)
      if (!stored) return null
      const out = packed ? unpack(stored, place) : stored
      total += out.length
      if (total > limits.total) throw expands()
      return out
    },
  }
}

function unpack(stored: Uint8Array, place: string): Uint8Array {
  try {
    return new Uint8Array(inflateRawSync(stored, { maxOutputLength: limits.stream }))
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    throw code === 'ERR_BUFFER_TOO_LARGE' ? expands() : damaged(place, cause)
  }
}
