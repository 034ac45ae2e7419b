import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseAddress } from '../../src/delivery/address.ts'
import { createTokens, type Purpose } from '../../src/delivery/tokens.ts'

const tokens = createTokens('a secret for tests only')
const id = fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => Buffer.from(bytes).toString('hex'))
const purpose = fc.constantFrom<Purpose>('unsubscribe', 'preferences', 'confirm', 'reconfirm', 'subscriber')

describe('a token', () => {
  it('opens to its id, for its purpose and in its installation alone', () => {
    fc.assert(
      fc.property(id, purpose, purpose, (row, mine, other) => {
        const token = tokens.sign(mine, row)
        expect(token).toMatch(/^[\w-]{32}$/)
        expect(tokens.open(mine, token)).toBe(row)
        if (other !== mine) expect(tokens.open(other, token)).toBeNull()
        expect(createTokens('another secret').open(mine, token)).toBeNull()
      }),
    )
  })

  it('opens no more when one bit of it is changed', () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 0, max: 191 }), (row, bit) => {
        const bytes = Buffer.from(tokens.sign('unsubscribe', row), 'base64url')
        bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
        expect(tokens.open('unsubscribe', bytes.toString('base64url'))).toBeNull()
      }),
    )
  })

  it.each(['', 'x', 'a'.repeat(32), `${'a'.repeat(31)}=`, 'a'.repeat(64), '../../../../etc/passwd'])(
    'is not %j',
    (text) => {
      expect(tokens.open('unsubscribe', text)).toBeNull()
    },
  )
})

describe('an envelope sender', () => {
  it('tells its row, in any case of letters, and fits a local part', () => {
    fc.assert(
      fc.property(id, (row) => {
        const local = tokens.envelopeLocal(row)
        expect(local.length).toBeLessThanOrEqual(64)
        expect(local).toMatch(/^bounce-[a-z2-7]+$/)
        expect(tokens.openEnvelope(local)).toBe(row)
        expect(tokens.openEnvelope(local.toUpperCase())).toBe(row)
      }),
    )
  })

  it('is refused when forged', () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 0, max: 38 }), fc.constantFrom(...'abcdefghij234567'), (row, at, char) => {
        const local = tokens.envelopeLocal(row)
        const forged = `${local.slice(0, 7 + at)}${char}${local.slice(8 + at)}`
        if (forged !== local) expect(tokens.openEnvelope(forged)).toBeNull()
      }),
    )
  })
})

describe('an address', () => {
  it.each([
    [' Kim@Example.ORG ', 'kim@example.org'],
    ['kim+watch@example.org', 'kim+watch@example.org'],
    ['kim@한국.example', 'kim@xn--3e0b707e.example'],
  ])('%j is kept as %j', (given, kept) => {
    expect(normaliseAddress(given)).toBe(kept)
  })

  it.each([
    'kim',
    'kim@',
    '@example.org',
    'kim@example',
    'kim@example.org\nBcc: all@example.org',
    'kim@example.org, lee@example.org',
    '"kim"@example.org',
    'kim@example..org',
    '.kim@example.org',
    `${'k'.repeat(65)}@example.org`,
    'kim@[127.0.0.1]',
    '김@example.org',
  ])('%j is none', (given) => {
    expect(normaliseAddress(given)).toBeNull()
  })
})
