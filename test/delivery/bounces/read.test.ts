/** What each kind of returned message is read as. */
import fc from 'fast-check'
import { ObjectId } from 'mongodb'
import { describe, expect, it } from 'vitest'
import { readBounce } from '../../../src/delivery/bounces/read.ts'
import { returned, verpOf } from '../../support/bounces.ts'
import { tokens } from '../../support/sending.ts'

const row = new ObjectId().toHexString()
const other = new ObjectId().toHexString()
const read = (bytes: Uint8Array, recipient: string | null = null) => readBounce(bytes, recipient, tokens)

describe('a delivery report', () => {
  it.each([
    ['postfix-unknown-user', '5.1.1'],
    ['postfix-expired', '4.4.1'],
    ['gmail-mailbox-full', '5.2.2'],
    ['exchange-unknown', '5.1.10'],
    ['exchange-policy', '5.7.1'],
    ['blocked-without-detail', '5.7.0'],
    ['two-recipients', '5.1.1'],
  ])('%s is a bounce with %s', async (name, status) => {
    expect(await read(returned(name, { row }))).toMatchObject({ kind: 'bounce', row, status })
  })

  it.each(['postfix-delayed', 'relayed'])('%s is no failure', async (name) => {
    expect(await read(returned(name, { row }))).toEqual({ kind: 'passing' })
  })

  it('counts with a key of ours alone, wherever it stands', async () => {
    expect(await read(returned('keyless', { row }))).toEqual({ kind: 'keyless' })
    expect(await read(returned('forged-key', { row }))).toEqual({ kind: 'forged' })
    const posted = await read(returned('keyless', { row }), verpOf(row))
    expect(posted).toMatchObject({ kind: 'bounce', row, status: '5.1.1' })
    // The original inside is not believed to be ours by its Return-Path: that is where a forger would write it.
    const inside = returned('keyless', { row }, (text) =>
      text.replace('Return-Path: <watch@example.org>', `Return-Path: <${verpOf(row)}>`),
    )
    expect(await read(inside)).toEqual({ kind: 'keyless' })
  })

  it('hidden in a forwarded message is none', async () => {
    const bounce = returned('postfix-unknown-user', { row }).toString()
    const nested = `Delivered-To: ${verpOf(row)}\r\nFrom: kim@example.com\r\nSubject: FW\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n${bounce}\r\n--x--\r\n`
    expect(await read(Buffer.from(nested))).toEqual({ kind: 'unclear' })
  })

  it('may be cut off behind its status, and be as large as it likes', async () => {
    const whole = returned('postfix-unknown-user', { row })
    const cut = whole.subarray(0, whole.indexOf('Remote-MTA'))
    expect(await read(cut)).toMatchObject({ kind: 'bounce', status: '5.1.1' })
    expect((await read(whole.subarray(0, whole.indexOf('Action: failed')))).kind).toBe('unclear')
    const huge = returned('postfix-unknown-user', { row }, (text) =>
      text.replace('\n...\n', `\n${'x'.repeat(70)}\n`.repeat(150_000)),
    )
    expect(huge.length).toBeGreaterThan(10_000_000)
    expect(await read(huge)).toMatchObject({ kind: 'bounce', status: '5.1.1' })
  })
})

describe('a bounce in prose', () => {
  it.each([
    ['naver-prose-unknown', '5.1.1'],
    ['naver-prose-euckr', '5.1.1'],
    ['naver-prose-wrong-charset', '5.1.1'],
    ['daum-prose-full', '5.0.0'],
  ])('%s is one with %s', async (name, status) => {
    expect(await read(returned(name, { row }))).toMatchObject({ kind: 'bounce', row, status })
  })

  it('without a code, or without the key, is none', async () => {
    expect(await read(returned('naver-prose-no-code', { row }))).toEqual({ kind: 'unclear' })
    const keyless = returned('naver-prose-unknown', { row }, (text) =>
      text.replaceAll(verpOf(row), 'watch@example.org'),
    )
    expect(await read(keyless)).toEqual({ kind: 'keyless' })
  })

  it('is not what a person writes', async () => {
    expect(await read(returned('person-answers', { row }))).toEqual({ kind: 'unclear' })
  })
})

describe('an automatic answer', () => {
  it.each(['vacation-korean', 'vacation-exchange', 'vacation-precedence', 'read-receipt'])(
    '%s is ignored',
    async (name) => {
      expect(await read(returned(name, { row }))).toEqual({ kind: 'auto-reply' })
    },
  )
})

describe('a complaint', () => {
  it.each(['arf-abuse', 'arf-by-link', 'arf-headers-only', 'arf-to-verp'])('%s is proven', async (name) => {
    expect(await read(returned(name, { row }))).toMatchObject({ kind: 'complaint', row, status: 'abuse' })
  })

  it('is not proven by a Message-ID alone', async () => {
    expect(await read(returned('arf-message-id-alone', { row }))).toEqual({ kind: 'keyless' })
  })

  it('is none when it is put together from two messages', async () => {
    expect(await read(returned('arf-abuse', { row, original: other }))).toEqual({ kind: 'forged' })
    expect(await read(returned('arf-abuse', { row, link: other }))).toEqual({ kind: 'forged' })
    expect(await read(returned('arf-to-verp', { row, original: other }))).toEqual({ kind: 'forged' })
  })

  it.each(['arf-not-spam', 'arf-auth-failure'])('is not %s', async (name) => {
    expect(await read(returned(name, { row }))).toEqual({ kind: 'feedback' })
  })
})

describe('whatever comes', () => {
  const names = ['postfix-unknown-user', 'gmail-mailbox-full', 'naver-prose-unknown', 'arf-abuse', 'vacation-korean']

  it('is read without a throw, and never as a bounce without a key', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.option(fc.string({ maxLength: 80 })),
        async (bytes, to) => {
          const { kind } = await read(bytes, to)
          expect(['bounce', 'complaint']).not.toContain(kind)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is read without a throw when a real report is damaged, and never as of another row', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.nat(4000), fc.uint8Array({ maxLength: 12 })), { maxLength: 8 }),
        fc.nat(4000),
        async (name, edits, end) => {
          const bytes = Buffer.from(returned(name, { row }))
          for (const [at, put] of edits) bytes.set(put, Math.min(at, bytes.length - put.length))
          const verdict = await read(end % 3 === 0 ? bytes.subarray(0, end) : bytes)
          if ('row' in verdict) expect(verdict.row).toBe(row)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('ends soon: nested without end, endless headers, lines made to be slow', async () => {
    const nested = `Delivered-To: ${verpOf(row)}\r\n${Array.from({ length: 500 }, (_, n) => `Content-Type: multipart/mixed; boundary="n${n}"\r\n\r\n--n${n}\r\n`).join('')}`
    const deep = Buffer.from(nested)
    const wide = Buffer.from(`X-A: ${'a'.repeat(900_000)}\r\n\r\n`)
    const slow = ['Status: ', '4.', '<', '<style>', ' ', '550', 'bounce-', '\n ', '\n\n', '전송 '].map((piece) =>
      Buffer.from(
        `Delivered-To: ${verpOf(row)}\r\nFrom: MAILER-DAEMON@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${piece.repeat(20_000)}\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n${piece.repeat(20_000)}\r\n--b--\r\n`,
      ),
    )
    const from = performance.now()
    for (const bytes of [deep, wide, ...slow, Buffer.alloc(5_000_000, 10)]) await read(bytes)
    expect(performance.now() - from).toBeLessThan(10_000)
  })
})
