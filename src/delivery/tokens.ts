/**
 * Signed references in links and envelope addresses. A token is an id and a message authentication code (HMAC-SHA256, cut as
 * RFC 2104 §5 allows); each purpose has a key of its own, so that a token of one purpose opens nothing of another.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a token is for. */
export type Purpose = 'unsubscribe' | 'preferences' | 'confirm' | 'reconfirm' | 'subscriber' | 'bounce' | 'address'

/** Bytes of the code that a token carries: 96 bits. */
const codeLength = 12
/** Bytes of an ObjectId. */
const idLength = 12

export interface Tokens {
  /** 32 characters of base64url for a document's id (24 hex digits). */
  sign(purpose: Purpose, id: string): string
  /** The id, or null for what was not signed here for this purpose. */
  open(purpose: Purpose, token: string): string | null
  /** Local part of an envelope sender for a ledger row: `bounce-` and 39 characters of base32. Case is without meaning. */
  envelopeLocal(row: string): string
  /** The row of an envelope sender's local part, or null. */
  openEnvelope(local: string): string | null
  /** Hex; what stays of an address that was erased. Takes a normalised address. */
  addressHash(address: string): string
}

/** Tokens of one installation; `secret` is its own and must never change, or every link in sent mails dies. */
export function createTokens(secret: string): Tokens {
  const keys = new Map<Purpose, Buffer>()
  const keyOf = (purpose: Purpose): Buffer => {
    const key = keys.get(purpose) ?? createHmac('sha256', secret).update(`bulletin ${purpose} 1`).digest()
    keys.set(purpose, key)
    return key
  }
  const code = (purpose: Purpose, id: Buffer): Buffer =>
    createHmac('sha256', keyOf(purpose)).update(id).digest().subarray(0, codeLength)
  const whole = (purpose: Purpose, id: string): Buffer => {
    const bytes = Buffer.from(id, 'hex')
    if (bytes.length !== idLength) throw new TypeError(`not an id: ${id}`)
    return Buffer.concat([bytes, code(purpose, bytes)])
  }
  const opened = (purpose: Purpose, bytes: Buffer): string | null => {
    if (bytes.length !== idLength + codeLength) return null
    const id = bytes.subarray(0, idLength)
    return timingSafeEqual(bytes.subarray(idLength), code(purpose, id)) ? id.toString('hex') : null
  }
  return {
    sign: (purpose, id) => whole(purpose, id).toString('base64url'),
    open: (purpose, token) => (/^[\w-]{32}$/.test(token) ? opened(purpose, Buffer.from(token, 'base64url')) : null),
    envelopeLocal: (row) => `${envelopePrefix}${base32(whole('bounce', row))}`,
    openEnvelope: (local) => {
      const lower = local.toLowerCase()
      if (!lower.startsWith(envelopePrefix)) return null
      const bytes = fromBase32(lower.slice(envelopePrefix.length))
      return bytes && opened('bounce', bytes)
    },
    addressHash: (address) => createHmac('sha256', keyOf('address')).update(address).digest('hex'),
  }
}

const envelopePrefix = 'bounce-'
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 §6 in lower case, without padding. */
function base32(bytes: Buffer): string {
  let out = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += alphabet[(held >>> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? out + alphabet[(held << (5 - bits)) & 31] : out
}

/** Null for what is no base32, or has bits left over that an encoder would have left empty. */
function fromBase32(text: string): Buffer | null {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const char of text) {
    const value = alphabet.indexOf(char)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >>> bits) & 255)
    }
    held &= (1 << bits) - 1
  }
  return held === 0 ? Buffer.from(bytes) : null
}
