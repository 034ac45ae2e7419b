/** The message that is encoded once and filled in per recipient. */
import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { createSigner } from '../../src/delivery/dkim.ts'
import { relaxed } from '../../src/delivery/header.ts'
import { type Newsletter, prepareMessage, type Recipient } from '../../src/delivery/message.ts'
import { encodeQuotedPrintable } from '../../src/delivery/quoted-printable.ts'
import { hostileTexts } from '../support/hostile.ts'

const slots = {
  reason: 'slot-0123456789abcdef-reason',
  preferences: 'https://slot-0123456789abcdef.invalid/preferences',
  unsubscribe: 'https://slot-0123456789abcdef.invalid/unsubscribe',
}
const newsletter: Newsletter = {
  send: '0123456789abcdef01234567',
  publication: { key: 'kiat-watch', name: '산업기술 동향워치' },
  subject: '[산업기술 동향워치] 2026년 22호 — 빅테크 4사의 청정에너지 확보 전략 비교 외 8편',
  advertising: false,
  from: { name: '산업기술 동향워치', address: 'watch@example.org' },
  replyTo: 'reply@example.org',
  html: `<!doctype html><p>.점으로 시작\r\n.</p><p>${slots.reason}</p><a href="${slots.preferences}">설정</a> <a href="${slots.unsubscribe}">그만</a>`,
  text: `해상풍력\n.\n${slots.reason} ${slots.unsubscribe}\n`,
  slots,
}
const recipient: Recipient = {
  row: 'abcdef0123456789abcdef01',
  address: 'reader@example.com',
  values: {
    reason: '2026년 3월 2일 누리집에서 동의하셨습니다.',
    preferences: 'https://watch.example.org/p/token',
    unsubscribe: 'https://watch.example.org/u/token',
  },
}
const now = new Date('2026-11-20T01:02:03Z')

const raw = async (given: Newsletter = newsletter, to: Recipient = recipient): Promise<string> =>
  Buffer.concat((await prepareMessage(given, null).for(to, now)).pieces).toString('utf8')

const header = (message: string): string => message.slice(0, message.indexOf('\r\n\r\n'))

describe('a message', () => {
  it('has the fields that readers’ programs and the RFCs ask for', async () => {
    const fields = header(await raw()).replace(/\r\n[ \t]/g, ' ')
    expect(fields).toContain('List-Unsubscribe: <https://watch.example.org/u/token>')
    expect(fields).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(fields).toMatch(/List-Id: .*<kiat-watch\.example\.org>/)
    expect(fields).toContain('Message-ID: <abcdef0123456789abcdef01@example.org>')
    expect(fields).toContain('Feedback-ID: 0123456789abcdef01234567:kiat-watch:newsletter:example.org')
    expect(fields).toContain('Reply-To: reply@example.org')
    expect(fields).toContain('Auto-Submitted: auto-generated')
    expect(fields).toContain('Date: Fri, 20 Nov 2026 01:02:03 +0000')
  })

  it('reads back as it was written, in both parts', async () => {
    const mail = await PostalMime.parse(await raw())
    expect(mail.subject).toBe(newsletter.subject)
    expect(mail.html?.trim()).toBe(
      '<!doctype html><p>.점으로 시작\n.</p><p>2026년 3월 2일 누리집에서 동의하셨습니다.</p><a href="https://watch.example.org/p/token">설정</a> <a href="https://watch.example.org/u/token">그만</a>',
    )
    expect(mail.text?.trim()).toBe(
      '해상풍력\n.\n2026년 3월 2일 누리집에서 동의하셨습니다. https://watch.example.org/u/token',
    )
  })

  it('marks advertising only where it is asked for', async () => {
    expect((await PostalMime.parse(await raw({ ...newsletter, advertising: true }))).subject).toMatch(/^\(광고\) \[/)
    expect((await PostalMime.parse(await raw())).subject).not.toContain('광고')
  })

  it.each(Object.entries(hostileTexts))(
    'keeps %s from becoming markup, a field or the end of the message',
    async (_, text) => {
      const values = { ...recipient.values, reason: text }
      const message = await raw(
        { ...newsletter, subject: text, from: { ...newsletter.from, name: text } },
        { ...recipient, values },
      )
      const names = header(message)
        .split(/\r\n(?![ \t])/)
        .map((line) => line.slice(0, line.indexOf(':')))
      expect(names).toEqual(
        header(await raw())
          .split(/\r\n(?![ \t])/)
          .map((line) => line.slice(0, line.indexOf(':'))),
      )
      expect(message).not.toMatch(/\r\n\./)
      const html = (await PostalMime.parse(message)).html ?? ''
      expect(html.match(/<[a-z]+/gi)).toEqual(((await PostalMime.parse(await raw())).html ?? '').match(/<[a-z]+/gi))
    },
  )

  it('refuses an address that would begin another field', async () => {
    await expect(raw(newsletter, { ...recipient, address: 'a@example.org\r\nBcc: all@example.org' })).rejects.toThrow(
      TypeError,
    )
  })
})

describe('quoted-printable', () => {
  it('has short lines, no dot at a line’s head, and gives every text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const encoded = encodeQuotedPrintable(text)
        for (const line of encoded.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(76)
          expect(line).not.toMatch(/^\.|[ \t]$/)
        }
        const bytes = encoded
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        expect(Buffer.from(bytes, 'latin1').toString('utf8')).toBe(text.replace(/\r\n|\r|\n/g, '\r\n'))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the signature', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })

  it('covers both fields of unsubscribing, and holds for the fields it names', async () => {
    const signer = createSigner({ domain: 'example.org', selector: 'bulletin', privateKey })
    const message = Buffer.concat((await prepareMessage(newsletter, signer).for(recipient, now)).pieces).toString(
      'utf8',
    )
    const fields = header(message)
      .split(/\r\n(?![ \t])/)
      .map((line) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 2) }))
    const own = fields[0]!
    const tag = (name: string) => new RegExp(`\\b${name}=([^;]*)`).exec(own.value.replace(/\s+/g, ''))?.[1] ?? ''
    const named = tag('h').split(':')
    expect(named).toEqual(
      expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'from', 'subject', 'date']),
    )
    expect(named.filter((name) => name === 'from')).toHaveLength(2)
    const rest = fields.slice(1)
    const covered = named.flatMap((name) =>
      rest.splice(
        rest.findIndex((field) => field.name.toLowerCase() === name),
        rest.some((field) => field.name.toLowerCase() === name) ? 1 : 0,
      ),
    )
    const unsigned = { ...own, value: own.value.replace(/\bb=[\s\S]*$/, 'b=') }
    const data = `${covered.map(relaxed).join('')}${relaxed(unsigned).trimEnd()}`
    const verifies = createVerify('RSA-SHA256').update(data).verify(createPublicKey(publicKey), tag('b'), 'base64')
    expect(verifies).toBe(true)
  })

  it('wants an RSA key', () => {
    const other = generateKeyPairSync('ed25519', {
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    })
    for (const key of ['no key', other.privateKey])
      expect(() => createSigner({ domain: 'example.org', selector: 's', privateKey: key })).toThrow(/DKIM key/)
  })
})
