import { BulletinError, type ErrorCode, errorCodes } from '../errors.ts'
import type { ConvertedDraft } from '../import/files/convert.ts'

/**
 * How the process apart answers: four bytes with the length of a JSON head, the head, then the pictures one behind
 * another in the order and with the lengths that the head gives.
 */
type Head =
  | { draft: Omit<ConvertedDraft, 'pictures'>; pictures: { file: string; mediaType: string; length: number }[] }
  | { error: { code: string; message: string } }

function pack(head: Head, pictures: readonly Uint8Array[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, json.length)
  return new Uint8Array(Buffer.concat([length, json, ...pictures]))
}

/** Bytes of a draft that was read. */
export const packDraft = ({ pictures, ...draft }: ConvertedDraft): Uint8Array =>
  pack(
    { draft, pictures: pictures.map(({ file, mediaType, bytes }) => ({ file, mediaType, length: bytes.length })) },
    pictures.map((picture) => picture.bytes),
  )

/** Bytes of a refusal. */
export const packError = ({ code, message }: BulletinError): Uint8Array => pack({ error: { code, message } }, [])

const isCode = (code: string): code is ErrorCode => code in errorCodes

/** The draft in an answer; null where the answer is not whole. Throws the `BulletinError` that the answer tells of. */
export function unpack(bytes: Uint8Array): ConvertedDraft | null {
  if (bytes.length < 4) return null
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  if (bytes.length < 4 + length) return null
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head
  if ('error' in head) {
    const { code, message } = head.error
    throw new BulletinError(isCode(code) ? code : 'DRAFT_DAMAGED', message)
  }
  let at = 4 + length
  if (head.pictures.reduce((sum, picture) => sum + picture.length, at) !== bytes.length) return null
  const pictures = head.pictures.map(({ file, mediaType, length: size }) => {
    at += size
    return { file, mediaType, bytes: bytes.slice(at - size, at) }
  })
  return { ...head.draft, pictures }
}
