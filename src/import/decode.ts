import { BulletinError } from '../errors.ts'
import { decodeCp949 } from './cp949.ts'

/** Largest draft that is read, in bytes (for a string: in UTF-16 units). */
export const maximumDraftBytes = 20 * 1024 * 1024

/** Most lines with text that a draft may have; a bulletin of 200 pages has about 10,000. */
export const maximumDraftLines = 200_000

/** Throws DRAFT_TOO_LARGE above `maximumDraftLines`. */
export function checkLineCount(lines: number): void {
  if (lines <= maximumDraftLines) return
  const limit = maximumDraftLines.toLocaleString('ko-KR')
  throw new BulletinError(
    'DRAFT_TOO_LARGE',
    `원고가 ${lines.toLocaleString('ko-KR')}줄입니다. ${limit}줄까지 읽을 수 있으니 나누어 올려 주세요.`,
  )
}

const unreadable = (why: string, cause?: unknown) =>
  new BulletinError(
    'DRAFT_UNREADABLE',
    `원고를 글로 읽을 수 없습니다(${why}). 한글이나 워드에서 ‘텍스트(UTF-8)’로 다시 저장해 주세요.`,
    { cause },
  )

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Share of letters that a Korean bulletin is made of; UTF-16 read with the wrong byte order falls far below. */
function familiarity(text: string): number {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const familiar = sample.match(/[A-Za-z0-9\u1100-\u11ff\u3040-\u30ff\u3131-\u318e\u4e00-\u9fff\uac00-\ud7a3]/gu)
  return letters === 0 ? 0 : (familiar?.length ?? 0) / letters
}

function decodeUtf16WithoutMark(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null
  const readings = ['utf-16le', 'utf-16be'].map((encoding) => decodeAs(encoding, bytes))
  const best = readings
    .filter((text): text is string => text !== null && !text.includes('\0'))
    .sort((a, b) => familiarity(b) - familiarity(a))[0]
  return best !== undefined && /[ \n]/.test(best) && familiarity(best) > 0.9 ? best : null
}

function decodeBytes(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return decodeAs('utf-16le', bytes) ?? fail('UTF-16이 깨져 있음')
  if (a === 0xfe && b === 0xff) return decodeAs('utf-16be', bytes) ?? fail('UTF-16이 깨져 있음')
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs('utf-8', bytes) ?? fail('UTF-8이 깨져 있음')
  if (bytes.includes(0)) return decodeUtf16WithoutMark(bytes) ?? fail('글이 아닌 파일')
  return decodeAs('utf-8', bytes) ?? decodeCp949(bytes) ?? fail('알 수 없는 문자 부호')
}

function fail(why: string): never {
  throw unreadable(why)
}

/**
 * Turns the bytes of a draft into text: UTF-8 (with or without BOM), UTF-16, EUC-KR/CP949, told apart by validity.
 * Throws DRAFT_TOO_LARGE above `maximumDraftBytes`, DRAFT_UNREADABLE for anything that is not text.
 */
export function decodeDraft(input: Uint8Array | string): string {
  if (input.length > maximumDraftBytes) {
    const megabytes = (input.length / 1024 / 1024).toFixed(1)
    throw new BulletinError(
      'DRAFT_TOO_LARGE',
      `원고가 ${megabytes} MB입니다. ${maximumDraftBytes / 1024 / 1024} MB까지 읽을 수 있으니 원고를 나누어 올려 주세요.`,
    )
  }
  const text = (typeof input === 'string' ? input : decodeBytes(input)).replace(/^\ufeff/, '')
  if (text.includes('\0')) fail('글이 아닌 파일')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text.
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f]/g)?.length ?? 0
  if (controls > 8 && controls > text.length / 100) fail('글이 아닌 파일')
  return text
}
