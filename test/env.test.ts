import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keepSecret, readEnv } from '../src/env.ts'
import { BulletinError } from '../src/errors.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-env-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('readEnv', () => {
  it('fills in defaults', () => {
    expect(readEnv({})).toEqual({
      databaseUrl: undefined,
      dataDir: resolve('var'),
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      payloadSecret: undefined,
      smtpUrl: 'smtp://127.0.0.1:1025',
      mailSmtpPort: 1025,
      mailWebPort: 8025,
      mailFrom: 'bulletin@example.org',
      bounceDomain: 'example.org',
      bounceImapUrl: undefined,
      bounceSecret: undefined,
      mailRates: { naver: null, gmail: null, kakao: null, other: null },
      mailConnections: 5,
      dkim: undefined,
      chromiumPath: undefined,
    })
  })

  it('lets the public address and the mail server follow the ports', () => {
    const env = readEnv({ PORT: '4000', MAIL_SMTP_PORT: '2525' })
    expect(env.publicUrl).toBe('http://localhost:4000')
    expect(env.smtpUrl).toBe('smtp://127.0.0.1:2525')
  })

  it('takes an empty variable for an unset one and drops a closing slash', () => {
    const env = readEnv({ DATABASE_URL: '', SMTP_URL: ' ', PUBLIC_URL: 'https://bulletin.example.org/' })
    expect(env.databaseUrl).toBeUndefined()
    expect(env.publicUrl).toBe('https://bulletin.example.org')
  })

  it('accepts hosts of a replica set', () => {
    const url = 'mongodb://u:p@db1,db2:27018/bulletin?replicaSet=rs0'
    expect(readEnv({ DATABASE_URL: url }).databaseUrl).toBe(url)
  })

  it('reads the limits of mail services, and takes the settings of the signature together only', () => {
    expect(readEnv({ MAIL_RATES: 'naver=600 other=1000' }).mailRates).toEqual({
      naver: 600,
      gmail: null,
      kakao: null,
      other: 1000,
    })
    expect(() => readEnv({ MAIL_RATES: 'yahoo=600' })).toThrow(/MAIL_RATES/)
    expect(() => readEnv({ DKIM_DOMAIN: 'example.org' })).toThrow(/DKIM_SELECTOR .*\n.*DKIM_KEY_FILE/)
  })

  it('reads a mailbox of bounces by a URL that names user and host', () => {
    const mailbox = 'imaps://bounces:pa%40ss@mail.example.org/INBOX'
    expect(readEnv({ BOUNCE_IMAP_URL: mailbox }).bounceImapUrl).toBe(mailbox)
    for (const wrong of ['pop3://bounces:x@mail.example.org', 'imaps://mail.example.org/INBOX', 'imaps://', 'mailbox'])
      expect(() => readEnv({ BOUNCE_IMAP_URL: wrong })).toThrow(/BOUNCE_IMAP_URL/)
    expect(() => readEnv({ BOUNCE_SECRET: 'short' })).toThrow(/BOUNCE_SECRET/)
  })

  it('names every bad variable at once, and no value', () => {
    const bad = {
      PORT: '70000',
      SMTP_URL: 'http://secret-word@host',
      MAIL_FROM: 'a@b.c\r\nBcc: x@y.z',
      DATABASE_URL: 'postgres://secret-word@host',
      PAYLOAD_SECRET: 'short',
    }
    let error: unknown
    try {
      readEnv(bad)
    } catch (caught) {
      error = caught
    }
    expect(error).toBeInstanceOf(BulletinError)
    const { code, message } = error as BulletinError
    expect(code).toBe('CONFIG_INVALID')
    for (const name of Object.keys(bad)) expect(message).toContain(`${name} must`)
    for (const value of ['secret-word', 'short', '70000', 'Bcc']) expect(message).not.toContain(value)
  })
})

describe('.env.example', () => {
  it('documents every variable', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1])
    const names = readFileSync('src/env.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)
    expect(documented.sort()).toEqual([...names].map((match) => match[1]).sort())
  })
})

describe('keepSecret', () => {
  it('makes a secret once, for its owner only', () => {
    const env = { payloadSecret: undefined, dataDir: join(folder, 'new') }
    const secret = keepSecret(env)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(keepSecret(env)).toBe(secret)
    expect(statSync(join(env.dataDir, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('prefers the configured one', () => {
    expect(keepSecret({ payloadSecret: 'configured-secret', dataDir: join(folder, 'none') })).toBe('configured-secret')
  })
})
