import { describe, expect, it } from 'vitest'
import { type Check, type ReadinessParts, readiness } from '../../src/delivery/readiness.ts'
import { sendLike } from '../support/send.ts'

const missing = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })
const silent = Object.assign(new Error('no answer'), { code: 'ETIMEOUT' })

/** A resolver that knows some names. */
const names =
  (known: Record<string, string[]>, otherwise: Error = missing): ReadinessParts['txt'] =>
  async (name) => {
    const found = known[name]
    if (!found) throw otherwise
    return found
  }

const published = {
  'watch._domainkey.example.org': ['v=DKIM1; k=rsa; p=MIIBIjAN'],
  'example.org': ['other', 'v=spf1 include:example.org -all'],
  '_dmarc.example.org': ['v=DMARC1; p=reject'],
}

const parts = (more: Partial<ReadinessParts> = {}): ReadinessParts => ({
  send: sendLike({ state: 'draft' }),
  forbidden: null,
  statusOf: async () => 200,
  isReaderPage: async () => true,
  addresses: { web: '/web', pdf: '/pdf', unsubscribe: '/u/x' },
  from: { name: '산업기술 동향워치', address: 'watch@example.org' },
  replyTo: null,
  dkim: { domain: 'example.org', selector: 'watch' },
  txt: names(published),
  size: 63_000,
  already: 0,
  ...more,
})

const levels = async (more: Partial<ReadinessParts> = {}): Promise<Record<string, Check['level']>> =>
  Object.fromEntries((await readiness(parts(more))).checks.map(({ key, level }) => [key, level]))

describe('what is looked at before a send', () => {
  it('is all well where all is well', async () => {
    expect(new Set(Object.values(await levels()))).toEqual(new Set(['ok']))
  })

  it('blocks what is not published, not open, or too large', async () => {
    const found = await levels({
      forbidden: 'EDITION_CHANGED',
      statusOf: async (address) => (address === '/pdf' ? 404 : 200),
      isReaderPage: async () => false,
      size: 100_001,
    })
    expect(found).toMatchObject({ edition: 'error', public: 'error', unsubscribe: 'error', size: 'error' })
  })

  it('warns of records that are missing', async () => {
    expect(await levels({ txt: names({ 'example.org': [] }) })).toMatchObject({
      dkim: 'warning',
      spf: 'warning',
      dmarc: 'warning',
    })
  })

  it('takes a key that was withdrawn for none', async () => {
    const txt = names({ ...published, 'watch._domainkey.example.org': ['v=DKIM1; p='] })
    expect(await levels({ txt })).toMatchObject({ dkim: 'warning' })
  })

  it('says that it could not find out, and never that all is well', async () => {
    const dead = async (): Promise<never> => {
      throw silent
    }
    const { checks } = await readiness(parts({ txt: dead, statusOf: dead, isReaderPage: dead }))
    const unknown = checks.filter(({ level }) => level === 'unknown')
    expect(unknown.map(({ key }) => key)).toEqual(['public', 'unsubscribe', 'dkim', 'spf', 'dmarc'])
    for (const { words, meaning } of unknown) {
      expect(words).toContain('확인하지 못함')
      expect(meaning).not.toBe('')
    }
  })

  it('concludes nothing from a resolver that does not know the domain', async () => {
    expect(await levels({ txt: names({}) })).toMatchObject({ dkim: 'unknown', spf: 'unknown', dmarc: 'unknown' })
  })

  it('leaves the signature to the mail server where it signs', async () => {
    const { checks } = await readiness(parts({ dkim: null }))
    const dkim = checks.find(({ key }) => key === 'dkim')
    expect(dkim).toMatchObject({ level: 'unknown', words: expect.stringContaining('메일 서버가 함') })
  })

  it('finds the DMARC policy of the parent domain', async () => {
    const from = { name: '동향', address: 'watch@mail.example.org' }
    const txt = names({ ...published, 'mail.example.org': [] })
    expect(await levels({ from, txt })).toMatchObject({ dmarc: 'ok', spf: 'warning' })
  })

  it('tells how many have it already', async () => {
    const { checks } = await readiness(parts({ already: 10_904 }))
    expect(checks.at(-1)).toMatchObject({ level: 'warning', words: '이미 보낸 10,904명은 빠집니다' })
  })
})
