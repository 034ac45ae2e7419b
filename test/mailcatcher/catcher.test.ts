import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions } from 'nodemailer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type MailCatcher, startMailCatcher } from '../../src/mailcatcher/catcher.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-mail-'))
let catcher: MailCatcher
beforeAll(async () => {
  catcher = await startMailCatcher({ folder, smtpPort: 0, webPort: 0, imageOrigin: 'http://localhost:3000' })
})
afterEach(async () => {
  for (const id of await catcher.mailbox.ids()) await catcher.mailbox.remove(id)
})
afterAll(async () => {
  await catcher.close()
  rmSync(folder, { recursive: true })
})

async function send(message: SendMailOptions): Promise<string> {
  const transport = nodemailer.createTransport(catcher.smtpUrl)
  await transport.sendMail({ from: 'bulletin@example.org', to: 'reader@example.org', ...message })
  transport.close()
  return (await catcher.mailbox.ids())[0]!
}

const get = (path: string) => fetch(catcher.webUrl + path)

/** Asks for a path as it is; fetch would tidy it up first. */
const getRaw = (path: string) =>
  new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(catcher.webUrl)
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', reject).on('end', () => resolve(answer))
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  })

describe('the list', () => {
  it('says so when there is none', async () => {
    expect(await (await get('/')).text()).toContain('받은 메일이 없습니다.')
  })

  it('shows the newest first', async () => {
    await send({ subject: '제22호', text: '본문' })
    await send({ subject: '제23호', text: '본문' })
    const text = await (await get('/')).text()
    expect(text.indexOf('제23호')).toBeGreaterThan(0)
    expect(text.indexOf('제23호')).toBeLessThan(text.indexOf('제22호'))
    expect(text).not.toContain('받은 메일이 없습니다.')
  })

  it('is there for scripts, too', async () => {
    await send({ subject: '알림', from: '"기관, 소식" <news@example.org>', to: ['a@example.org', 'b@example.org'] })
    const [first] = (await (await get('/messages.json')).json()) as Record<string, unknown>[]
    expect(first).toMatchObject({
      subject: '알림',
      from: '기관, 소식 <news@example.org>',
      to: 'a@example.org, b@example.org',
      envelope: { from: 'news@example.org', to: ['a@example.org', 'b@example.org'] },
    })
  })
})

describe('a message', () => {
  it('is shown with headers, text, framed HTML and its bytes', async () => {
    const id = await send({
      subject: '해외 동향',
      text: '□ 본문\n',
      html: '<p>□ 본문</p>',
      headers: { 'X-Edition': '7' },
    })
    const page = await (await get(`/messages/${id}`)).text()
    expect(page).toContain('<h1>해외 동향</h1>')
    expect(page).toContain('<pre>□ 본문')
    expect(page).toContain('<th scope="row">X-Edition</th><td>7</td>')
    expect(page).toContain(`<iframe sandbox=""`)
    expect(await (await get(`/messages/${id}/html`)).text()).toContain('<p>□ 본문</p>')
    const raw = await get(`/messages/${id}/raw`)
    expect(raw.headers.get('content-disposition')).toBe(`attachment; filename="${id}.eml"`)
    expect(await raw.text()).toMatch(/^X-Edition: 7\r$/m)
  })

  it('cannot put markup into our page, run anything or load anything', async () => {
    const attack = `"'><script>alert(1)</script><img src=x onerror=alert(2)>`
    const id = await send({
      subject: `제목 ${attack}`,
      from: { name: attack, address: 'evil@example.org' },
      text: attack,
      html: `<script>alert(3)</script><img src="https://evil.example/pixel.gif"><a href="javascript:alert(4)">x</a>`,
      headers: { 'X-Attack': attack },
    })
    for (const path of ['/', `/messages/${id}`]) {
      const response = await get(path)
      const text = await response.text()
      expect(text).toContain('&lt;script&gt;alert(1)')
      expect(text).not.toMatch(/<script|<img|onerror=alert\(2\)[^&]*>/i)
      expect(response.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'/,
      )
    }
    const frame = (await get(`/messages/${id}/html`)).headers
    expect(frame.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: http://localhost:3000",
    )
    expect(frame.get('x-content-type-options')).toBe('nosniff')
  })

  it('shows pictures that came with it', async () => {
    const content = Buffer.from('89504e470d0a1a0a', 'hex')
    const id = await send({
      html: '<img src="cid:logo@example.org" alt="로고">',
      attachments: [{ filename: 'logo.png', content, cid: 'logo@example.org' }],
    })
    const body = await (await get(`/messages/${id}/html`)).text()
    expect(body).toContain(`src="data:image/png;base64,${content.toString('base64')}"`)
  })
})

describe('addresses that are none', () => {
  it.each(['/messages/none', '/favicon.ico', '/messages/', '/messages/20240101000000000-000000000000'])(
    '%s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  it.each([
    '/messages/../secret',
    '/messages/..%2fsecret',
    '/messages/....//secret/raw',
    '/../../etc/passwd',
    '/messages/../secret.eml/raw',
  ])('%s leads out of nowhere', async (path) => {
    writeFileSync(join(folder, 'secret'), 'top secret')
    writeFileSync(join(folder, 'secret.eml'), 'top secret')
    const answer = await getRaw(path)
    expect(answer).toMatch(/^HTTP\/1.1 404/)
    expect(answer).not.toContain('top secret')
  })

  it('nothing can be posted', async () => {
    expect((await fetch(catcher.webUrl, { method: 'POST' })).status).toBe(405)
  })
})

describe('the catcher', () => {
  it('keeps nothing of a message that is broken off', async () => {
    const { hostname, port } = new URL(catcher.smtpUrl)
    const socket = connect(Number(port), hostname)
    const say = async (line: string, reply: string) => {
      const answered = new Promise((resolve) =>
        socket.on('data', (chunk) => String(chunk).includes(reply) && resolve(0)),
      )
      socket.write(line)
      await answered
    }
    await say('', '220')
    await say('EHLO x\r\nMAIL FROM:<a@b.c>\r\nRCPT TO:<d@e.f>\r\nDATA\r\n', '354')
    socket.write('Subject: half\r\n\r\nhalf a mess')
    const drafts = () => readdirSync(folder).filter((name) => name.endsWith('.draft')).length
    await expect.poll(drafts).toBe(1)
    socket.destroy()
    await expect.poll(drafts).toBe(0)
    expect(await catcher.mailbox.ids()).toEqual([])
  })

  it('names the port that is taken and the variable to change', async () => {
    const { port } = new URL(catcher.smtpUrl)
    const taken = startMailCatcher({ folder, smtpPort: Number(port), webPort: 0 })
    await expect(taken).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('MAIL_SMTP_PORT'),
    })
    const web = new URL(catcher.webUrl).port
    const other = startMailCatcher({ folder, smtpPort: 0, webPort: Number(web) })
    await expect(other).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(`port ${web} is taken; set MAIL_WEB_PORT`),
    })
  })
})
