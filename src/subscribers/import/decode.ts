/** Bytes of a file of addresses → text, in pieces, so that memory stays flat. */
import { BulletinError } from '../../errors.ts'
import { decodeCp949 } from '../../import/cp949.ts'
import type { FileFacts } from './import.ts'

export type Encoding = FileFacts['encoding']

const unreadable = (): BulletinError =>
  new BulletinError(
    'SUBSCRIBERS_FILE',
    '파일의 글자를 읽을 수 없습니다. 엑셀에서 ‘CSV UTF-8(쉼표로 분리)’로 다시 저장해 올리세요.',
  )

interface PieceDecoder {
  take(bytes: Uint8Array): string
  end(): string
}

/** By the platform; `fatal` throws at what is not in the encoding. */
function platformDecoder(encoding: Exclude<Encoding, 'cp949'>): PieceDecoder {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return { take: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/** CP949, whose characters have one or two bytes: half a character waits for the next piece. */
function cp949Decoder(): PieceDecoder {
  let half = Buffer.alloc(0)
  const decode = (bytes: Uint8Array): string => {
    const text = decodeCp949(bytes)
    if (text === null) throw unreadable()
    return text
  }
  return {
    take(piece) {
      const bytes = Buffer.concat([half, piece])
      let at = 0
      while (at < bytes.length) at += (bytes[at] ?? 0) < 0x80 ? 1 : 2
      const end = at > bytes.length ? bytes.length - 1 : bytes.length
      half = Buffer.from(bytes.subarray(end))
      return decode(bytes.subarray(0, end))
    },
    end: () => decode(half),
  }
}

/** The text of a stream. Throws SUBSCRIBERS_FILE for bytes that are not in the encoding. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === 'cp949' ? cp949Decoder() : platformDecoder(encoding)
  try {
    for await (const piece of bytes) yield decoder.take(piece)
    yield decoder.end()
  } catch (error) {
    throw error instanceof TypeError ? unreadable() : error
  }
}

/** Looks at the bytes of a file as they go by. */
export interface Look {
  take(bytes: Uint8Array): void
  /** What was seen; UTF-8 is told by validity, else it is taken for CP949. */
  seen(): { encoding: Encoding; head: Buffer; lines: number; size: number }
}

/** Bytes from the beginning that are looked at closely. */
const headLength = 256 * 1024

function encodingOf(head: Buffer, isUtf8: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Separators, line ends and Latin letters have a zero byte each, on one side.
  if (even + odd > head.length / 16) return odd > even ? 'utf-16le' : 'utf-16be'
  return isUtf8 ? 'utf-8' : 'cp949'
}

export function createLook(): Look {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  let head = Buffer.alloc(0)
  let lines = 0
  let size = 0
  const read = (bytes: Uint8Array | null): void => {
    try {
      if (bytes) decoder.decode(bytes, { stream: true })
      else decoder.decode()
    } catch {
      isUtf8 = false
    }
  }
  return {
    take(bytes) {
      if (head.length < headLength) head = Buffer.concat([head, bytes.subarray(0, headLength - head.length)])
      size += bytes.length
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++
      if (isUtf8) read(bytes)
    },
    seen() {
      if (isUtf8) read(null)
      return { encoding: encodingOf(head, isUtf8), head, lines: lines + 1, size }
    },
  }
}
