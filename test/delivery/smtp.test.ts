import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../src/database/port.ts'
import { createMailer, type Mailer, type Message } from '../../src/delivery/smtp.ts'
import { type MailCatcher, startMailCatcher } from '../../src/mailcatcher/catcher.ts'

const from = 'bulletin@example.org'
const message = { to: 'reader@example.org', subject: '제22호 해외 동향', html: '<p>□ 본문</p>', text: '□ 본문' }

describe('a server that takes mail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-smtp-'))
  let catcher: MailCatcher
  let mailer: Mailer
  beforeAll(async () => {
    catcher = await startMailCatcher({ folder, smtpPort: 0, webPort: 0 })
    mailer = createMailer({ url: catcher.smtpUrl, from })
  })
  afterAll(async () => {
    mailer.close()
    await catcher.close()
    rmSync(folder, { recursive: true })
  })

  it('gets the message as it was given', async () => {
    const messageId = '<edition-7@example.org>'
    const sent = await mailer.send({ ...message, messageId, headers: { 'List-Id': '<kiat-watch.example.org>' } })
    expect(sent).toEqual({ messageId, response: expect.stringMatching(/^250 /) })
    const [id] = await catcher.mailbox.ids()
    const caught = await catcher.mailbox.read(id!)
    expect(caught?.envelope).toEqual({ from, to: ['reader@example.org'] })
    expect(caught?.email).toMatchObject({
      subject: message.subject,
      messageId,
      html: message.html,
      text: message.text,
    })
    expect(caught?.email.headers.find(({ key }) => key === 'list-id')?.value).toBe('<kiat-watch.example.org>')
  })

  it('is given a Message-ID if there is none', async () => {
    expect((await mailer.send(message)).messageId).toMatch(/^<[^@\s]+@example\.org>$/)
  })

  it.each([
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org, b@example.org',
    'a@example.org b@example.org',
    '"이름" <a@example.org>',
    'nobody',
    '',
    `${'a'.repeat(250)}@example.org`,
  ])('is not asked for the address %j', async (to) => {
    const before = (await catcher.mailbox.ids()).length
    const refused = expect.stringContaining('not one plain mail address')
    await expect(mailer.send({ ...message, to })).rejects.toMatchObject({ code: 'MAIL_FAILED', message: refused })
    expect((await catcher.mailbox.ids()).length).toBe(before)
  })

  it.each<Partial<Message>>([
    { subject: '제목\r\nBcc: b@example.org' },
    { messageId: '<a@b>\r\nBcc: b@example.org' },
    { headers: { 'X-A': 'a\r\nBcc: b@example.org' } },
    { headers: { 'X-A:\r\nBcc': 'b@example.org' } },
  ])('is not given headers that are smuggled in: %j', async (smuggled) => {
    await expect(mailer.send({ ...message, ...smuggled })).rejects.toMatchObject({ code: 'MAIL_FAILED' })
  })

  it('is not contacted for a sender that is no address', () => {
    expect(() => createMailer({ url: catcher.smtpUrl, from: 'x <a@b.c>' })).toThrow('not one plain mail address')
  })
})

describe('a server that refuses', () => {
  let server: SMTPServer
  let port: number
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth, _session, done) => done(Object.assign(new Error('5.7.8 bad credentials'), { responseCode: 535 })),
      onRcptTo: ({ address }, _session, done) =>
        done(
          address.startsWith('no')
            ? Object.assign(new Error('5.1.1 no such reader'), { responseCode: 550 })
            : undefined,
        ),
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on('end', () => done(Object.assign(new Error('5.7.1 looks like spam'), { responseCode: 554 })))
      },
    })
    server.on('error', () => {})
    const listener = server.listen(0, '127.0.0.1')
    await once(listener, 'listening')
    port = (listener.address() as { port: number }).port
  })
  afterAll(() => new Promise<void>((done) => server.close(done)))

  it.each([
    ['noone@example.org', '550 5.1.1 no such reader'],
    ['reader@example.org', '554 5.7.1 looks like spam'],
  ])('%s: its words are told', async (to, words) => {
    const mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from })
    const failure = await mailer.send({ ...message, to }).catch((error) => error)
    expect(failure).toMatchObject({
      code: 'MAIL_FAILED',
      message: `127.0.0.1:${port} did not take the message (${words})`,
    })
    expect(failure.cause).toBeInstanceOf(Error)
  })

  it('credentials: neither is told', async () => {
    const mailer = createMailer({ url: `smtp://editor:hunter2@127.0.0.1:${port}`, from })
    const failure = await mailer.send(message).catch((error) => error)
    expect(failure).toMatchObject({ code: 'MAIL_FAILED', message: expect.stringContaining('535') })
    expect(failure.message).not.toMatch(/editor|hunter2/)
  })
})

describe('no answer', () => {
  it('nobody listens: the server is named', async () => {
    const port = await freePort()
    const failure = await createMailer({ url: `smtp://127.0.0.1:${port}`, from })
      .send(message)
      .catch((error) => error)
    expect(failure).toMatchObject({
      code: 'MAIL_FAILED',
      message: expect.stringMatching(new RegExp(`${port}.*ECONNREFUSED`)),
    })
  })

  it('a server that hangs up is a failure, not a success', async () => {
    const server: Server = createServer((socket) => socket.end('220 hello\r\n')).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const failure = createMailer({ url: `smtp://127.0.0.1:${port}`, from }).send(message)
    await expect(failure).rejects.toMatchObject({ code: 'MAIL_FAILED' })
    server.close()
  })
})
