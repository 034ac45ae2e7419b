/** Quoted-printable (RFC 2045 §6.7) in pieces: what is put together again never has a long line, nor a dot at a line's head. */

const longestLine = 76
const hex = Array.from({ length: 256 }, (_, byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)

/** Bytes that may stand as they are; space and tab are decided by what follows. */
const isPlain = (byte: number): boolean => (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32 || byte === 9

/**
 * Encodes text that begins at the head of a line. Line breaks stay line breaks, as CRLF. A dot at the head of a line is
 * written `=2E`, so that the SMTP client has no dots to double (RFC 5321 §4.5.2).
 */
export function encodeQuotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(encodeLine)
    .join('\r\n')
}

function encodeLine(line: string): string {
  const bytes = Buffer.from(line, 'utf8')
  let out = ''
  let width = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    const isLast = at === bytes.length - 1
    const isEndSpace = isLast && (byte === 32 || byte === 9)
    let piece = isPlain(byte) && !isEndSpace ? String.fromCharCode(byte) : (hex[byte] as string)
    // One place is kept for the `=` of a soft line break.
    if (width + piece.length > longestLine - 1) {
      out += '=\r\n'
      width = 0
    }
    if (width === 0 && piece === '.') piece = '=2E'
    out += piece
    width += piece.length
  }
  return out
}

/** Longest HTML part as it is encoded, in bytes: Gmail cuts off what is longer. */
export const longestEncoded = 100_000
/** From here on it is told to be long. */
export const longEncoded = longestEncoded * 0.8

/** Bytes of a text as it is encoded. */
export const encodedSize = (text: string): number => encodeQuotedPrintable(text).length

/** Ends a piece in the middle of a line: what is encoded next begins at a line's head. */
export const softBreak = '=\r\n'
