import { createHash, randomBytes } from 'node:crypto'
import { PassThrough, Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Binary, type Db, Decimal128, Double, Int32, Long, ObjectId, Timestamp, UUID } from 'mongodb'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backup } from '../../src/backup/backup.ts'
import type { Manifest } from '../../src/backup/format.ts'
import { restore } from '../../src/backup/restore.ts'
import { fileStore } from '../../src/database/files.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
let source: Db
let saved: Buffer
let manifest: Manifest

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function save(db: Db): Promise<[Buffer, Manifest]> {
  const out = new PassThrough()
  const chunks: Buffer[] = []
  out.on('data', (chunk) => chunks.push(chunk))
  const written = await backup(db, fileStore(db), out)
  return [Buffer.concat(chunks), written]
}

const load = (db: Db, bytes: Buffer) => restore(db, fileStore(db), Readable.from([bytes]))

/** Every document's bytes and every file's, as one hash each. */
async function fingerprint(db: Db): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    if (name.startsWith('files.') || name === 'payload-jobs') continue
    const whole = createHash('sha256')
    for await (const bson of db.collection(name).find({}, { raw: true }).sort({ _id: 1 })) {
      whole.update(bson as unknown as Uint8Array)
    }
    prints[name] = whole.digest('hex')
  }
  const files = fileStore(db)
  for await (const name of files.list()) {
    const file = await files.get(name)
    prints[`file ${name}`] = `${file!.mediaType} ${hash(file!.bytes)}`
  }
  return prints
}

const isEmpty = async (db: Db) => Object.keys(await fingerprint(db)).length === 0

/** A tar.gz of the given parts, for backups that lie. */
async function archive(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const tar = pack()
  for (const [name, content] of Object.entries(parts)) tar.entry({ name }, content)
  tar.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of tar) chunks.push(chunk as Buffer)
  return gzipSync(Buffer.concat(chunks))
}

beforeAll(async () => {
  test = await startTestDatabase()
  source = test.db()
  await source.collection('articles').insertMany(
    Array.from({ length: 300 }, (_, number) => ({
      number,
      title: `기사 ${number} 「法律」`,
      body: '가나다라 '.repeat(5000),
    })),
  )
  await source.collection<{ _id: unknown }>('types').insertMany([
    { _id: new ObjectId(), int: new Int32(5), double: new Double(5), long: Long.fromString('9007199254740993') },
    { _id: 'text', date: new Date('1969-12-31T23:59:59.999Z'), decimal: Decimal128.fromString('0.10'), no: null },
    { _id: new Int32(7), bytes: new Binary(randomBytes(300)), uuid: new UUID(), at: new Timestamp({ t: 1, i: 2 }) },
    { _id: new Double(7.5), regexp: /가+/iu, minusZero: new Double(-0), nan: new Double(Number.NaN), array: [[], {}] },
    { _id: 'tricky', inner: { $date: 'not a date' }, other: { $oid: '123456789012345678901234', more: 1 } },
    { _id: 'line', text: '한 줄\n두 줄\u2028세 줄\r\n' },
  ] as object[] as { _id: unknown }[])
  await source.collection('_issues_versions').insertOne({ parent: new ObjectId(), version: { title: '판' } })
  await source.collection('payload-jobs').insertOne({ running: true })
  await source.createCollection('empty')
  const files = fileStore(source)
  for (const size of [0, 10, 1_000_000]) await files.put(randomBytes(size), size ? 'image/png' : 'text/plain')
  ;[saved, manifest] = await save(source)
})
afterAll(() => test.stop())

describe('a backup', () => {
  it('says what it holds, without what is only going on', () => {
    expect(manifest.counts).toEqual({
      collections: { _issues_versions: 1, articles: 300, empty: 0, types: 6 },
      files: 3,
    })
    const parts = manifest.entries.filter(({ collection }) => collection === 'articles')
    expect(parts.length).toBeGreaterThan(1)
    expect(Math.max(...parts.map(({ size }) => size))).toBeLessThan(5 * 1024 * 1024)
  })

  it('gives back every document byte for byte and every file', async () => {
    const target = test.db()
    expect(await load(target, saved)).toEqual(manifest)
    const { empty: _, ...expected } = await fingerprint(source)
    expect(await fingerprint(target)).toEqual(expected)
    expect(await target.collection('payload-jobs').countDocuments()).toBe(0)
  })

  it('of a restored database has the same parts, hash for hash', async () => {
    const target = test.db()
    await load(target, saved)
    expect((await save(target))[1].entries).toEqual(manifest.entries)
  })

  it('of an empty database can be restored', async () => {
    const [bytes] = await save(test.db())
    expect((await load(test.db(), bytes)).entries).toEqual([])
  })

  it('stops when its file cannot be written', async () => {
    const out = new PassThrough()
    out.destroy(new Error('disk full'))
    await expect(backup(source, fileStore(source), out)).rejects.toThrow()
  })
})

describe('a restore', () => {
  it.each(['articles', 'something-new'])('refuses a database with content in %s', async (name) => {
    const target = test.db()
    await target.collection(name).insertOne({ mine: true })
    const before = await fingerprint(target)
    await expect(load(target, saved)).rejects.toMatchObject({
      code: 'RESTORE_NOT_EMPTY',
      message: expect.stringContaining(name),
    })
    expect(await fingerprint(target)).toEqual(before)
  })

  it('does not mind empty collections with indexes, and keeps to them', async () => {
    const target = test.db()
    await target.collection('articles').createIndex({ number: 1 }, { unique: true })
    await load(target, saved)
    await expect(target.collection('articles').insertOne({ number: 3 })).rejects.toMatchObject({ code: 11000 })
  })

  it('takes its documents out again when one cannot be written', async () => {
    const target = test.db()
    await target.collection('articles').createIndex({ missing: 1 }, { unique: true })
    await expect(load(target, saved)).rejects.toThrow()
    for (const name of ['articles', 'types', '_issues_versions'])
      expect(await target.collection(name).countDocuments()).toBe(0)
    await target.collection('articles').dropIndexes()
    expect(await load(target, saved)).toEqual(manifest)
  })

  it.each([0, 1, 10, 1000, -1, -8, -5000])('refuses a file cut off at %i', async (end) => {
    const target = test.db()
    await expect(load(target, saved.subarray(0, end))).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
    expect(await isEmpty(target)).toBe(true)
  })

  it('refuses a file with one byte changed, wherever it is, and says where in the content', async () => {
    const tar = gunzipSync(saved)
    const places = { 'collections/articles/000001': tar.indexOf('기사 7 '), manifest: tar.indexOf('bulletin-backup') }
    for (const [name, at] of Object.entries(places)) {
      const changed = Buffer.from(tar)
      changed[at] = changed[at]! ^ 1
      const target = test.db()
      const failure = await load(target, gzipSync(changed)).catch((error) => error)
      expect(failure).toMatchObject({ code: 'BACKUP_INVALID', message: expect.stringContaining(name) })
      expect(await isEmpty(target)).toBe(true)
    }
    for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const changed = Buffer.from(saved)
      const at = Math.floor(saved.length * part)
      changed[at] = changed[at]! ^ 0x10
      const target = test.db()
      await expect(load(target, changed)).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
      expect(await isEmpty(target)).toBe(true)
    }
  })

  it('refuses what is no backup', async () => {
    const others = {
      text: Buffer.from('hello'),
      noise: randomBytes(100_000),
      gzip: gzipSync('hello'),
      'other tar': await archive({ 'readme.txt': 'hello' }),
      'other manifest': await archive({ 'manifest.json': '{"format":"other"}' }),
      'broken manifest': await archive({ 'manifest.json': '{' }),
      newer: await archive({ 'manifest.json': JSON.stringify({ ...manifest, version: 2 }) }),
      missing: await archive({ 'manifest.json': JSON.stringify(manifest) }),
      miscounted: await archive({ 'manifest.json': JSON.stringify({ ...manifest, entries: [] }) }),
      surplus: await archive({
        '../../etc/passwd': 'x',
        'manifest.json': JSON.stringify({ ...manifest, entries: [], counts: { collections: {}, files: 0 } }),
      }),
    }
    for (const [name, bytes] of Object.entries(others)) {
      const target = test.db()
      await expect(load(target, bytes), name).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
      expect(await isEmpty(target), name).toBe(true)
    }
  })

  it('refuses a line that is no document even when its hash is right', async () => {
    const line = '{"a":\n'
    const entry = {
      name: 'collections/a/000001.ejsonl',
      size: 6,
      sha256: hash(Buffer.from(line)),
      collection: 'a',
      documents: 1,
    }
    const lying = { ...manifest, entries: [entry], counts: { collections: { a: 1 }, files: 0 } }
    const bytes = await archive({ [entry.name]: line, 'manifest.json': JSON.stringify(lying) })
    await expect(load(test.db(), bytes)).rejects.toMatchObject({
      code: 'BACKUP_INVALID',
      message: expect.stringContaining('no document'),
    })
  })
})

describe('memory', () => {
  it('stays flat: no more is taken from the database than the file has room for', async () => {
    const db = test.db()
    const size = 1_000_000
    for (let file = 0; file < 40; file++) await fileStore(db).put(randomBytes(size), 'image/png')
    const store = fileStore(db)
    let taken = 0
    const counting = {
      ...store,
      get: (name: string) => {
        taken += size
        return store.get(name)
      },
    }
    const out = new PassThrough()
    const running = backup(db, counting, out)
    let read = 0
    let ahead = 0
    for await (const chunk of out) {
      read += (chunk as Buffer).length
      ahead = Math.max(ahead, taken - read)
      // Lets everything else run as far as it can before the next piece is taken.
      await new Promise(setImmediate)
    }
    expect((await running).counts.files).toBe(40)
    expect(read).toBeGreaterThan(40 * size)
    expect(ahead).toBeLessThan(5 * size)
  })
})
