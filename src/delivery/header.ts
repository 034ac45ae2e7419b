/** Header fields (RFC 5322, words in other scripts by RFC 2047), one line each. */

/** One field of a message. */
export interface Field {
  name: string
  value: string
}

/** Bytes of text that one encoded word carries: base64 of 45 bytes and its wrapping stay below 75 characters. */
const wordBytes = 45

/** Text as it may stand in a header: plain where it is ASCII, else encoded words of whole characters, folded. */
export function encodeText(text: string): string {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (/^[\x20-\x7e]*$/.test(flat) && flat.length <= 70 && !flat.includes('=?')) return flat
  const words: string[] = []
  let word = ''
  for (const char of flat) {
    if (Buffer.byteLength(word + char) > wordBytes) {
      words.push(word)
      word = ''
    }
    word += char
  }
  words.push(word)
  return words.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ')
}

/** `Name <address>` for a From or Reply-To field. */
export function mailbox(name: string, address: string): string {
  const encoded = encodeText(name)
  if (encoded === '') return address
  return `${/^[A-Za-z0-9 ]+$/.test(encoded) || encoded.startsWith('=?') ? encoded : `"${encoded.replace(/["\\]/g, '\\$&')}"`} <${address}>`
}

/** A date as RFC 5322 §3.3 wants it, in UTC. */
export const mailDate = (date: Date): string => date.toUTCString().replace('GMT', '+0000')

/** The field as it goes over the wire, its line break included. Throws TypeError for a value that would begin another field. */
export function fieldLine({ name, value }: Field): string {
  const unfolded = value.replace(/\r\n[ \t]/g, '')
  if (!/^[A-Za-z0-9-]+$/.test(name) || !/^[\x20-\x7e]*$/.test(unfolded))
    throw new TypeError(`the header field ${name} can't be sent`)
  return `${name}: ${value}\r\n`
}

/** A field in DKIM's relaxed form (RFC 6376 §3.4.2), its line break included. */
export const relaxed = ({ name, value }: Field): string =>
  `${name.toLowerCase()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}\r\n`
