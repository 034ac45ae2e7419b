/**
 * From end to end with mail software of others: the sending worker hands over to Postfix, OpenDKIM and dkimpy judge our
 * signature, Postfix bounces what nobody takes, and the worker reads that out of Dovecot.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from 'mongodb'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { imapMailbox } from '../../src/delivery/bounces/mailbox.ts'
import { childEnv } from '../../src/env.ts'
import { makeCertificates } from '../support/certificates.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { verifyByPython } from '../support/dkim-verifier.ts'
import { type MailSoftware, missingMailSoftware, startMailSoftware } from '../support/mail-software.ts'
import { makeSend, secret, subscriber, tokens, until, untilState } from '../support/sending.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-real-'))
const certificates = makeCertificates(folder)
const missing = [...missingMailSoftware(), ...(certificates ? [] : ['openssl'])]
if (missing.length > 0)
  console.warn(`SKIPPED: sending through real mail software is not tested; absent: ${missing.join(', ')}`)
afterAll(() => rmSync(folder, { recursive: true }))

const reader = 'reader@example.org'
const gone = 'gone@institute.example.org'
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const dns = { 'bulletin._domainkey.example.org': `v=DKIM1; k=rsa; p=${publicKey}` }
const workers: ChildProcess[] = []

describe.skipIf(missing.length > 0)('real mail software', () => {
  let database: TestDatabase
  let software: MailSoftware
  let db: Db

  beforeAll(async () => {
    if (!certificates) return
    writeFileSync(join(folder, 'dkim.pem'), pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    database = await startTestDatabase()
    // The one that a worker finds by the URL alone.
    db = database.client.db()
    const mailboxes = { [reader]: 'reader', 'someone@institute.example.org': 'someone' }
    software = await startMailSoftware({ folder, mailboxes, certificates, dns })
  })
  afterEach(stopWorkers)
  afterAll(async () => {
    await software?.stop()
    await database?.stop()
  })

  /** `npm run send-worker` with settings of an installation. */
  function startWorker(more: Record<string, string> = {}): string[] {
    const lines: string[] = []
    const env = childEnv({
      DATABASE_URL: database.url,
      PAYLOAD_SECRET: secret,
      SMTP_URL: software.smtpUrl,
      MAIL_FROM: 'watch@example.org',
      BOUNCE_DOMAIN: 'bounces.example.org',
      PUBLIC_URL: 'https://watch.example.org',
      DKIM_DOMAIN: 'example.org',
      DKIM_SELECTOR: 'bulletin',
      DKIM_KEY_FILE: join(folder, 'dkim.pem'),
      NODE_EXTRA_CA_CERTS: certificates?.authority,
      ...more,
    })
    const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', 'scripts/send-worker.ts'], { env })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => lines.push(String(chunk)))
    workers.push(child)
    return lines
  }

  it('carries an edition out, judges its signature, and brings the bounce back', async () => {
    const { list, send } = await makeSend(db, 0)
    const [here, away] = [subscriber(reader, list), subscriber(gone, list)]
    await db.collection('subscribers').insertMany([here, away])
    startWorker()
    expect(await untilState(db, send, ['done', 'stopped'])).toMatchObject({ state: 'done', candidates: 2 })
    const [message = ''] = await until(
      async () => software.messages('reader').length > 0 && software.messages('reader'),
    )

    const [verdict, signed = '', domain] = verifyByPython(message, dns).split(' ')
    expect([verdict, domain]).toEqual(['pass', 'example.org'])
    const names = signed.toLowerCase().split(':')
    for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-id']) expect(names).toContain(name)
    expect(names).toContain('list-unsubscribe')
    expect(names).toContain('list-unsubscribe-post')
    expect(message).toMatch(/^Authentication-Results: verifier\.example\.org;\s+dkim=pass/m)
    expect(verifyByPython(message.replace(/^Subject: /m, 'Subject: X'), dns)).toMatch(/^fail/)
    expect(verifyByPython(message.replace(/^List-Unsubscribe-Post: .*$/m, 'List-Unsubscribe-Post: x'), dns)).toMatch(
      /^fail/,
    )
    const row = await db.collection('ledger').findOne({ subscriber: away._id })
    const verp = `${tokens.envelopeLocal(String(row?._id))}@bounces.example.org`
    expect(message).toMatch(/^Return-Path: <bounce-[a-z2-7]+@bounces\.example\.org>$/m)

    const [report = ''] = await until(
      async () => software.messages('bounces').length > 0 && software.messages('bounces'),
    )
    expect(report).toContain(`Delivered-To: ${verp}`)
    expect(report).toContain('Content-Type: message/delivery-status')
    expect(row?.state).toBe('submitted')
    await stopWorkers()
    const lines = startWorker({ BOUNCE_IMAP_URL: software.imapsUrl })
    const marked = await until(() => db.collection('ledger').findOne({ _id: row?._id, bounce: { $exists: true } }))
    expect(marked.bounce.status).toBe('5.1.1')
    expect(marked.state).toBe('submitted')
    await until(async () => lines.some((line) => line.includes('1 messages read')))
    expect(await db.collection('subscribers').findOne({ _id: away._id })).toMatchObject({ state: 'bounced' })
    expect(await db.collection('subscribers').findOne({ _id: here._id })).toMatchObject({ state: 'active' })
    // Read, and put away.
    expect(software.messages('bounces')).toEqual([])
    expect(readdirSync(join(folder, 'mail/bounces/.bulletin-done/cur'))).toEqual([expect.stringMatching(/:2,.*S/)])
    expect(lines.join('\n')).not.toContain(gone)
  })

  it('is not read where the certificate is unknown or the password wrong', async () => {
    // This process trusts no authority of the test.
    await expect(imapMailbox(software.imapsUrl).read(() => Promise.resolve(true))).rejects.toMatchObject({
      code: 'MAILBOX_UNAVAILABLE',
    })
    const lines = startWorker({ BOUNCE_IMAP_URL: software.imapsUrl.replace('pa-ss', 'wrong-word') })
    await until(async () => lines.some((line) => line.includes("can't be read")))
    expect(lines.join('\n')).not.toContain('wrong-word')
  })
})

async function stopWorkers(): Promise<void> {
  for (const child of workers.splice(0)) {
    const ended = once(child, 'exit')
    if (child.exitCode === null && child.kill('SIGTERM')) await ended
  }
}
