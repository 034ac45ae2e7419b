/** A returned message, taken apart as far as reports need it. */
import { createHash } from 'node:crypto'
import PostalMime, { type Attachment, decodeWords, type Header } from 'postal-mime'
import { type Fields, readFields } from './fields.ts'

/** Bytes that are looked at; reports stand before the original that they may include. */
export const mostBytes = 1024 * 1024
/** Lines that are looked at: the parser takes its time for each, however short. */
const mostLines = 30_000
const mostText = 50_000

export interface Returned {
  header: Fields
  /** What a person would read, links and markup gone. */
  text: string
  /** Text of `message/delivery-status`. */
  deliveryStatus: string | null
  /** Text of `message/feedback-report`. */
  feedback: string | null
  /** A receipt (RFC 8098), which says nothing about delivery. */
  isReceipt: boolean
  /** Header of the original that came back, where it is included. */
  original: Fields | null
  /** Names the report: its Message-ID, or a hash of its bytes. */
  id: string
}

/** Null for what can't be read as a message at all. Never throws. */
export async function readReturned(bytes: Uint8Array): Promise<Returned | null> {
  const looked = bytes.subarray(0, Math.min(mostBytes, endOfLines(bytes)))
  try {
    const mail = await PostalMime.parse(looked, {
      // Nothing inside a message that came back speaks for the report itself.
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: 30,
      maxHeadersSize: 256 * 1024,
    })
    const part = (...types: string[]): string | null => {
      const found = mail.attachments.find(({ mimeType }) => types.includes(mimeType))
      return found ? contentOf(found) : null
    }
    const original = part('message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers')
    return {
      header: headerOf(mail.headers),
      text: (mail.text ?? plain(mail.html ?? '')).slice(0, mostText),
      deliveryStatus: part('message/delivery-status', 'message/global-delivery-status'),
      feedback: part('message/feedback-report'),
      isReceipt: part('message/disposition-notification', 'message/global-disposition-notification') !== null,
      original: original === null ? null : readFields(headOf(original)),
      id: mail.messageId ?? createHash('sha256').update(looked).digest('hex'),
    }
  } catch {
    // The parser refuses what is nested without end; that is nobody's bounce.
    return null
  }
}

/** Where the last line that is looked at ends. */
function endOfLines(bytes: Uint8Array): number {
  let at = 0
  for (let line = 0; line < mostLines; line++) {
    const end = bytes.indexOf(0x0a, at)
    if (end < 0) return bytes.length
    at = end + 1
  }
  return at
}

const headerOf = (headers: readonly Header[]): Fields => {
  const fields: Fields = new Map()
  for (const { key, value } of headers) {
    const values = fields.get(key) ?? []
    values.push(key === 'subject' ? decodeWords(value) : value)
    fields.set(key, values)
  }
  return fields
}

const contentOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content)

/** Lines before the first empty one. */
const headOf = (message: string): string => message.replace(/^\s+/, '').split(/\r?\n\r?\n/, 1)[0] ?? ''

/** Markup taken off; good enough to look for codes in. */
const plain = (html: string): string =>
  html
    .slice(0, mostText)
    .replace(/<(style|script)\b[\s\S]{0,5000}?<\/\1>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
