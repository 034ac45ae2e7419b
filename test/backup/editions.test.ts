/** A backup restored into an empty database gives the same editions, hash for hash and byte for byte. */
import { createHash } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { type Db, MongoClient } from 'mongodb'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEditionStore } from '../../src/assemble/edition-store.ts'
import { storeDraft } from '../../src/assemble/store-draft.ts'
import { backup } from '../../src/backup/backup.ts'
import { restore } from '../../src/backup/restore.ts'
import { editionParts, site } from '../../src/compose.ts'
import { approvalOf } from '../../src/compose-approval.ts'
import { fileStore } from '../../src/database/files.ts'
import { draftBody } from '../../src/import/to-document.ts'
import { createPress } from '../../src/press/press.ts'
import { type Edition, editionHash } from '../../src/publish/edition.ts'
import { makeEdition } from '../../src/publish/make-edition.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { smallDraft } from '../support/draft.ts'
import { openTestPayload, startTestPayload, type TestPayload } from '../support/payload.ts'
import { requester, runOf } from '../support/publishing.ts'

let source: TestPayload
let target: TestDatabase
let client: MongoClient
let restored: Payload
let before: Edition[]
let after: Edition[]

/** All editions as the product reads them, oldest first. */
async function editionsOf(payload: Payload): Promise<Edition[]> {
  const editions = createEditionStore(payload)
  const [newest] = await editions.latest('kiat-watch')
  const all = Array.from({ length: newest?.ordinal ?? 0 }, (_, i) => editions.find('kiat-watch', '2026-7', i + 1))
  return (await Promise.all(all)).filter((edition) => edition !== null)
}

async function bytesOf(db: Db, editions: readonly Edition[]): Promise<Record<string, string>> {
  const files = fileStore(db)
  const entries = editions.flatMap((edition) => edition.files.map((file) => ({ ordinal: edition.ordinal, ...file })))
  const found: Record<string, string> = {}
  for (const { ordinal, name, sha256 } of entries) {
    const file = await files.get(sha256)
    found[`${ordinal} ${name}`] = file ? createHash('sha512').update(file.bytes).digest('hex') : 'missing'
  }
  return found
}

/** Approves and publishes an edition. */
async function makePublic(payload: Payload, id: string): Promise<void> {
  const { hash } = await payload.findByID({ collection: 'editions', id, depth: 0 })
  const approval = approvalOf(payload)
  await approval.approve({ edition: id, hash }, requester)
  await approval.publish({ edition: id, hash }, requester)
}

async function publishTwice(payload: Payload): Promise<void> {
  await payload.create({
    collection: 'publications',
    data: { ...kiatWatch.defaults, sections: kiatWatch.sections.map((title) => ({ title })) },
  })
  const issue = await storeDraft(payload, smallDraft, {
    date: smallDraft.date ?? '',
    lead: smallDraft.lead ?? '',
    state: 'done',
    body: draftBody,
  })
  const press = createPress()
  try {
    const parts = editionParts(payload, press)
    await makePublic(payload, await makeEdition(runOf('run-1', issue), parts, async () => undefined))
    await payload.update({ collection: 'issues', id: issue, data: { lead: '머리글을 고쳐 다시 냅니다.' } })
    await makePublic(payload, await makeEdition(runOf('run-2', issue), parts, async () => undefined))
  } finally {
    await press.close()
  }
}

const dbOf = (payload: Payload): Db => payload.db.connection.getClient().db()

beforeAll(async () => {
  source = await startTestPayload()
  await publishTwice(source.payload)
  before = await editionsOf(source.payload)
  const out = new PassThrough()
  const chunks: Buffer[] = []
  out.on('data', (chunk: Buffer) => chunks.push(chunk))
  await backup(dbOf(source.payload), fileStore(dbOf(source.payload)), out)

  // Another engine in another folder, as on another machine.
  target = await startTestDatabase()
  client = await new MongoClient(target.url).connect()
  await restore(client.db(), fileStore(client.db()), Readable.from(chunks))
  restored = await openTestPayload(target.url)
  after = await editionsOf(restored)
})
afterAll(async () => {
  await restored.destroy()
  await client.close()
  await target.stop()
  await source.stop()
})

describe('a restored installation', () => {
  it('has the same editions, hash for hash', () => {
    expect(before).toHaveLength(2)
    expect(before[0]?.hash).not.toBe(before[1]?.hash)
    expect(after).toEqual(before)
    for (const edition of after) expect(editionHash(edition.files)).toBe(edition.hash)
  })

  it('has their files, byte for byte', async () => {
    const wanted = await bytesOf(dbOf(source.payload), before)
    expect(Object.values(wanted)).not.toContain('missing')
    expect(Object.keys(wanted).length).toBeGreaterThan(10)
    expect(await bytesOf(client.db(), after)).toEqual(wanted)
  })

  it('answers visitors as the old one did', async () => {
    for (const path of [['2026-7'], ['2026-7', 'editions', '1'], ['2026-7', 'mail'], ['archive']]) {
      expect(await site(restored, 'kiat-watch', path)).toEqual(await site(source.payload, 'kiat-watch', path))
      expect((await site(restored, 'kiat-watch', path)).status).toBe(200)
    }
    const pdf = await site(restored, 'kiat-watch', ['2026-7', 'issue.pdf'])
    expect(Buffer.from(pdf.body).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
