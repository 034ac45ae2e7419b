import { createHash, randomBytes } from 'node:crypto'
import { type Db, ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FileStore, fileStore } from '../../src/database/files.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
let db: Db
let files: FileStore
beforeAll(async () => {
  test = await startTestDatabase()
})
afterAll(() => test.stop())
beforeEach(() => {
  db = test.db()
  files = fileStore(db)
})

const listed = async () => {
  const names: string[] = []
  for await (const name of files.list()) names.push(name)
  return names
}

describe('fileStore', () => {
  it.each([0, 1, 255 * 1024, 3_000_001])('gives back %i bytes under their hash', async (size) => {
    const bytes = randomBytes(size)
    const stored = await files.put(bytes, 'application/pdf')
    expect(stored).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size })
    const found = await files.get(stored.sha256)
    expect(found?.mediaType).toBe('application/pdf')
    expect(found?.bytes.equals(bytes)).toBe(true)
  })

  it('stores the same bytes once', async () => {
    const { sha256 } = await files.put(Buffer.from('one'), 'text/plain')
    await files.put(Buffer.from('one'), 'text/html')
    expect(await db.collection('files.files').countDocuments()).toBe(1)
    expect((await files.get(sha256))?.mediaType).toBe('text/plain')
  })

  it('stores the same bytes once when many writers are at it together', async () => {
    const bytes = randomBytes(2_000_000)
    const stores = Array.from({ length: 8 }, () => fileStore(db))
    await Promise.all(stores.map((store) => store.put(bytes, 'image/png')))
    expect(await db.collection('files.files').countDocuments()).toBe(1)
    expect(await db.collection('files.chunks').countDocuments()).toBe(8)
    expect((await files.get((await listed())[0]!))?.bytes.equals(bytes)).toBe(true)
  })

  it('lists names in order and knows what it has', async () => {
    const names = []
    for (const word of ['a', 'b', 'c']) names.push((await files.put(Buffer.from(word), 'text/plain')).sha256)
    expect(await listed()).toEqual(names.sort())
    expect(await files.has(names[0]!)).toBe(true)
    expect(await files.has('0'.repeat(64))).toBe(false)
    expect(await files.get('0'.repeat(64))).toBeNull()
  })

  it('never shows what a writer left half written, and sweeps it later', async () => {
    await files.put(Buffer.from('whole'), 'text/plain')
    const id = ObjectId.createFromTime(Date.parse('2024-01-01') / 1000)
    await db.collection('files.chunks').insertOne({ files_id: id, n: 0, data: randomBytes(10) })
    expect(await listed()).toHaveLength(1)
    expect(await files.sweep(new Date('2023-12-01'))).toBe(0)
    expect(await files.sweep(new Date('2024-02-01'))).toBe(1)
    expect(await db.collection('files.chunks').countDocuments()).toBe(1)
  })

  it('refuses a damaged file', async () => {
    const { sha256 } = await files.put(randomBytes(600_000), 'image/png')
    await db.collection('files.chunks').updateOne({ n: 1 }, { $set: { data: randomBytes(255 * 1024) } })
    await expect(files.get(sha256)).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
    await db.collection('files.chunks').deleteOne({ n: 1 })
    await expect(files.get(sha256)).rejects.toMatchObject({ code: 'FILE_DAMAGED' })
  })
})
