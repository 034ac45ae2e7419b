/**
 * A newsletter's message, encoded once per edition. Per recipient only named slots are filled in, on the encoded message;
 * every value is escaped for the place that it goes to.
 */
import { createHash } from 'node:crypto'
import type { Signer } from './dkim.ts'
import { encodeText, type Field, fieldLine, mailbox, mailDate } from './header.ts'
import { encodeQuotedPrintable, softBreak } from './quoted-printable.ts'

/** What differs per recipient in the bodies: strings that the frozen mail holds in place of them, and their values. */
export type Slots = Record<'reason' | 'preferences' | 'unsubscribe', string>

/** What a message is made of, alike for all recipients. */
export interface Newsletter {
  /** Of the send; goes into Feedback-ID. */
  send: string
  publication: { key: string; name: string }
  subject: string
  /** For advertising `(광고)` begins the subject, as Korean law has it. */
  advertising: boolean
  from: { name: string; address: string }
  replyTo: string | null
  html: string
  text: string
  slots: Slots
}

/** One recipient's own part. */
export interface Recipient {
  /** Id of the ledger row: the Message-ID is made of it, so a message that is sent again is known as the same. */
  row: string
  address: string
  values: Slots
}

/** A message ready for `DATA`: no line begins with a dot, and the last one ends with CRLF. */
export interface EncodedMessage {
  pieces: Buffer[]
  /** Bytes in all. */
  size: number
}

export interface PreparedMessage {
  for(recipient: Recipient, now: Date): Promise<EncodedMessage>
}

/** Encodes what all recipients get alike. `sign` makes the DKIM signature; null where the relay signs. */
export function prepareMessage(newsletter: Newsletter, sign: Signer | null): PreparedMessage {
  const { send, publication, from, replyTo, slots } = newsletter
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  const boundary = `=_${createHash('sha256').update(newsletter.html).update(newsletter.text).digest('hex').slice(0, 32)}`
  const subject = newsletter.advertising ? `(광고) ${newsletter.subject}` : newsletter.subject
  const before: Field[] = [
    { name: 'From', value: mailbox(from.name, from.address) },
    ...(replyTo ? [{ name: 'Reply-To', value: replyTo }] : []),
    { name: 'Subject', value: encodeText(subject) },
    { name: 'List-Id', value: `${mailbox(publication.name, `${publication.key}.${domain}`)}` },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    { name: 'Feedback-ID', value: `${send}:${publication.key}:newsletter:${domain}` },
    { name: 'Auto-Submitted', value: 'auto-generated' },
    { name: 'MIME-Version', value: '1.0' },
    { name: 'Content-Type', value: `multipart/alternative; boundary="${boundary}"` },
  ]
  const part = (type: string, content: string, fill: (value: string) => string): Piece[] => [
    fixed(
      `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`,
    ),
    ...encodedAround(content, slots, fill),
    fixed('\r\n'),
  ]
  const body = joined([
    ...part('text/plain', newsletter.text, flat),
    ...part('text/html', newsletter.html, escapeHtml),
    fixed(`--${boundary}--\r\n`),
  ])
  return {
    async for({ row, address, values }, now) {
      const fields: Field[] = [
        ...before,
        { name: 'To', value: address },
        { name: 'Date', value: mailDate(now) },
        { name: 'Message-ID', value: `<${row}@${domain}>` },
        { name: 'List-Unsubscribe', value: `<${values.unsubscribe}>` },
      ]
      const content = body.map((piece) => (typeof piece === 'function' ? Buffer.from(piece(values)) : piece))
      const signature = sign ? await sign(fields, content) : null
      const head = Buffer.from(`${[...(signature ? [signature] : []), ...fields].map(fieldLine).join('')}\r\n`)
      return { pieces: [head, ...content], size: content.reduce((sum, { length }) => sum + length, head.length) }
    },
  }
}

/** Bytes that all get alike, or what makes a recipient's own. */
type Piece = Buffer | ((values: Slots) => string)

const fixed = (text: string): Buffer => Buffer.from(text)

/** Values in plain text stand on one line. */
const flat = (value: string): string => value.replace(/[\s\p{Cc}]+/gu, ' ')
const escapeHtml = (value: string): string => flat(value).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

const slotNames = ['reason', 'preferences', 'unsubscribe'] as const

/** The content encoded around its slots: each slot begins at the head of a line, and so does what follows it. */
function encodedAround(content: string, slots: Slots, fill: (value: string) => string): Piece[] {
  const pattern = new RegExp(
    slotNames.map((name) => `(${slots[name].replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')})`).join('|'),
  )
  // Splitting by a pattern with three groups gives, after each text, what each group found.
  const found = content.split(pattern)
  const pieces: Piece[] = []
  for (let at = 0; at < found.length; at += slotNames.length + 1) {
    const isLast = at + slotNames.length >= found.length
    pieces.push(fixed(encodeQuotedPrintable(found[at] ?? '') + (isLast ? '' : softBreak)))
    if (isLast) break
    const name = slotNames.find((_, index) => found[at + 1 + index] !== undefined)
    if (name) pieces.push((values) => encodeQuotedPrintable(fill(values[name])) + softBreak)
  }
  return pieces
}

/** Neighbouring bytes made one, so that few writes carry a message. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (typeof piece !== 'function' && last && typeof last !== 'function')
      out[out.length - 1] = Buffer.concat([last, piece])
    else out.push(piece)
  }
  return out
}
