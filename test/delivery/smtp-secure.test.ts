/** Passwords and TLS on the way to a relay. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { smtpTransport } from '../../src/delivery/smtp-connection.ts'
import { childEnv } from '../../src/env.ts'
import { makeCertificates } from '../support/certificates.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-tls-'))
const certificates = makeCertificates(folder)
if (!certificates) console.warn('SKIPPED: openssl is not installed, so TLS to a relay is not tested')
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Seen {
  logins: { method: string; user: string; password: string; secure: boolean }[]
  messages: number
  host: string
}

/** A relay that knows one user; gives its port and what it saw. */
async function relay(options: SMTPServerOptions): Promise<Seen> {
  const seen: Seen = { logins: [], messages: 0, host: '' }
  const server = new SMTPServer({
    ...(certificates ? { key: certificates.key, cert: certificates.cert } : {}),
    ...options,
    onAuth: ({ method, username, password }, session, done) => {
      const user = username ?? ''
      seen.logins.push({ method, user, password: password ?? '', secure: session.secure })
      done(password === 'pa:ss/word' ? null : new Error('wrong password'), { user })
    },
    onData: (stream, _session, done) => {
      stream.resume().on('end', () => {
        seen.messages++
        done()
      })
    },
  })
  // A client that refuses the certificate breaks off.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  seen.host = `localhost:${typeof address === 'object' && address ? address.port : 0}`
  closing.push(() => new Promise<void>((done) => server.close(() => done())))
  return seen
}

const login = `watch:${encodeURIComponent('pa:ss/word')}`
const wrong = 'watch:wrong'
const open = (url: string) => smtpTransport({ url, patience: { connect: 5000, reply: 5000 } }).open()

describe('on this machine, without TLS', () => {
  const options = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true }

  it.each(['PLAIN', 'LOGIN'])('logs in by AUTH %s', async (method) => {
    const seen = await relay({ ...options, authMethods: [method] })
    await (await open(`smtp://${login}@${seen.host}`)).close()
    expect(seen.logins).toEqual([{ method, user: 'watch', password: 'pa:ss/word', secure: false }])
  })

  it.each(['PLAIN', 'LOGIN'])('tells that the password is wrong (AUTH %s)', async (method) => {
    const seen = await relay({ ...options, authMethods: [method] })
    await expect(open(`smtp://${wrong}@${seen.host}`)).rejects.toMatchObject({
      name: 'ConnectionRefused',
      why: 'authentication',
      reply: { code: 535 },
    })
  })
})

describe('beyond this machine', () => {
  it('no password is sent in the clear, whatever the server offers', async () => {
    const heard: string[] = []
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.write('220 relay.example.org ESMTP\r\n')
      socket.on('data', (chunk) => {
        heard.push(chunk.toString())
        socket.write(/^EHLO/.test(chunk.toString()) ? '250-relay\r\n250 AUTH PLAIN LOGIN\r\n' : '502 5.5.1 no\r\n')
      })
    })
    server.listen(0, '0.0.0.0')
    await once(server, 'listening')
    closing.push(() => new Promise((done) => server.close(done)))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    // A name that leads here and is not one of this machine's.
    await expect(open(`smtp://${login}@0.0.0.0:${port}`)).rejects.toMatchObject({ why: 'tls' })
    expect(heard.map((line) => line.slice(0, 8).trim())).toEqual([expect.stringMatching(/^EHLO/), 'STARTTLS'])
  })
})

describe.skipIf(!certificates)('with TLS', () => {
  /** What a process says that trusts the authority, or nobody but the usual ones. */
  const handOver = async (url: string, authority = ''): Promise<string> => {
    const program = ['--import', 'tsx', resolve('test/support/hand-over.ts'), url]
    const env = childEnv(authority ? { NODE_EXTRA_CA_CERTS: authority } : {})
    return (await promisify(execFile)(process.execPath, program, { env })).stdout
  }

  it.each([
    ['STARTTLS', 'smtp:', false],
    ['TLS from the start', 'smtps:', true],
  ])('%s: an unknown certificate is refused before the password', async (_name, protocol, secure) => {
    const seen = await relay({ secure })
    await expect(open(`${protocol}//${login}@${seen.host}`)).rejects.toMatchObject({
      name: 'ConnectionRefused',
      why: 'tls',
    })
    expect(seen.logins).toEqual([])
  })

  it.each([
    ['STARTTLS', 'smtp:', false],
    ['TLS from the start', 'smtps:', true],
  ])('%s: hands over to a server whose authority is trusted', async (_name, protocol, secure) => {
    const seen = await relay({ secure })
    expect(await handOver(`${protocol}//${login}@${seen.host}`, certificates?.authority)).toBe('taken 250')
    expect(seen).toMatchObject({ messages: 1, logins: [{ user: 'watch', secure: true }] })
    expect(await handOver(`${protocol}//${wrong}@${seen.host}`, certificates?.authority)).toBe(
      'refused: authentication',
    )
    expect(await handOver(`${protocol}//${login}@${seen.host}`)).toBe('refused: tls')
  })

  it('a certificate of another name is refused', async () => {
    const seen = await relay({})
    const elsewhere = `smtp://${login}@${seen.host.replace('localhost', 'localhost.localdomain')}`
    // Where the name leads nowhere, nothing was sent either.
    expect(await handOver(elsewhere, certificates?.authority)).toMatch(/^refused: (tls|unreachable)$/)
    expect(seen.logins).toEqual([])
  })
})
