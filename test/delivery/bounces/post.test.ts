/** The door for bounces that are posted. */
import { describe, expect, it } from 'vitest'
import { postBounce } from '../../../src/delivery/bounces/post.ts'

const seen: { bytes: Uint8Array; recipient: string | null }[] = []
const key = 'one-long-secret-of-ours'
const open = {
  secret: key,
  takeIn: async (bytes: Uint8Array, recipient: string | null) => {
    seen.push({ bytes, recipient })
    return { kind: 'bounce' as const, status: '5.1.1', suspended: true }
  },
}
const request = (
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer> = 'From: a@example.com\r\n\r\n',
) => new Request('https://watch.example.org/bounces', { method: 'POST', headers, body })
const headers = { authorization: `Bearer ${key}`, 'content-type': 'message/rfc822' }

describe('POST /bounces', () => {
  it('takes a message in, and tells nothing of the reader', async () => {
    seen.length = 0
    const answer = await postBounce(
      request({ ...headers, 'x-envelope-to': '<bounce-abc@example.org>' }, 'Subject: 반송\r\n\r\n'),
      open,
    )
    expect([answer.status, await answer.json()]).toEqual([200, { kind: 'bounce', status: '5.1.1' }])
    expect(seen).toEqual([{ bytes: Buffer.from('Subject: 반송\r\n\r\n'), recipient: 'bounce-abc@example.org' }])
  })

  it('is not there without the setting', async () => {
    expect((await postBounce(request(headers), { ...open, secret: null })).status).toBe(404)
  })

  it.each(['', 'Bearer', `Bearer ${key}x`, `Bearer ${key.slice(1)}`, `Basic ${key}`, key, `Bearer ${key} x`])(
    'stays shut for %j',
    async (authorization) => {
      seen.length = 0
      expect((await postBounce(request({ ...headers, authorization }), open)).status).toBe(401)
      expect(seen).toEqual([])
    },
  )

  it('refuses what is no message, too large, or for no address', async () => {
    seen.length = 0
    const status = async (more: Record<string, string>, body?: Uint8Array<ArrayBuffer>) =>
      (await postBounce(request({ ...headers, ...more }, body), open)).status
    expect(await status({ 'content-type': 'text/plain' })).toBe(415)
    expect(await status({ 'content-type': 'message/rfc822-headers' })).toBe(415)
    expect(await status({ 'x-envelope-to': 'a@example.org, b@example.org' })).toBe(400)
    expect(await status({}, new Uint8Array(1024 * 1024 + 1))).toBe(413)
    expect(await status({ 'content-length': '999999999' })).toBe(413)
    expect(seen).toEqual([])
    expect(await status({}, new Uint8Array(1024 * 1024))).toBe(200)
  })

  it('refuses a stream as soon as it is too long', async () => {
    let given = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        given++
        controller.enqueue(new Uint8Array(256 * 1024))
      },
    })
    const endless = new Request('https://watch.example.org/bounces', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    expect((await postBounce(endless, open)).status).toBe(413)
    expect(given).toBeLessThan(10)
  })

  it('asks for another try when the database is away', async () => {
    const away = { ...open, takeIn: () => Promise.reject(new Error('mongodb://user:password@db')) }
    const answer = await postBounce(request(headers), away)
    expect(answer.status).toBe(503)
    expect(await answer.text()).not.toContain('password')
  })
})
