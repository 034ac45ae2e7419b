import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeUrl } from '../../src/database/database.ts'
import { openEmbedded } from '../../src/database/embedded/open.ts'
import { isAlive } from '../support/alive.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'

const temporary: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'))
  temporary.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true })
})

describe('a running engine', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await startTestDatabase()
  })
  afterAll(() => test.stop())

  it('creates, reads, updates and deletes', async () => {
    const articles = test.db().collection<{ _id: number; title: string }>('articles')
    await articles.insertMany(Array.from({ length: 500 }, (_, _id) => ({ _id, title: `기사 ${_id}` })))
    await articles.updateOne({ _id: 7 }, { $set: { title: '고친 제목' } })
    await articles.deleteMany({ _id: { $gte: 100 } })
    expect(await articles.countDocuments()).toBe(100)
    expect(await articles.findOne({ _id: 7 })).toEqual({ _id: 7, title: '고친 제목' })
  })

  it('keeps a unique index', async () => {
    const users = test.db().collection('users')
    await users.createIndex({ email: 1 }, { unique: true })
    await users.insertOne({ email: 'a@example.org' })
    await expect(users.insertOne({ email: 'a@example.org' })).rejects.toMatchObject({ code: 11000 })
  })

  it('updates one document atomically under parallel load', async () => {
    const counters = test.db().collection<{ _id: string; n: number }>('counters')
    await counters.insertOne({ _id: 'one', n: 0 })
    const bump = () => counters.updateOne({ _id: 'one' }, { $inc: { n: 1 } })
    await Promise.all(Array.from({ length: 200 }, bump))
    expect((await counters.findOne({ _id: 'one' }))?.n).toBe(200)
  })

  it('carries a document near the size limit there and back', async () => {
    const blobs = test.db().collection<{ _id: number; text: string }>('blobs')
    const text = '가'.repeat(5_000_000)
    await blobs.insertOne({ _id: 1, text })
    expect((await blobs.findOne({ _id: 1 }))?.text === text).toBe(true)
  })

  it('survives a hundred clients that come, use sessions and go', async () => {
    const { pid } = test.database
    for (let round = 0; round < 100; round++) {
      const client = new MongoClient(test.url)
      await client.db('rounds').collection<{ _id: number }>('rounds').insertOne({ _id: round })
      await client.close()
    }
    const admin = test.client.db('admin')
    for (const command of ['startSession', 'endSessions', 'refreshSessions', 'killSessions', 'killAllSessions']) {
      expect(await admin.command({ [command]: command === 'startSession' ? 1 : [] })).toMatchObject({ ok: 1 })
    }
    expect(await test.client.db('rounds').collection('rounds').countDocuments()).toBe(100)
    expect(isAlive(pid!)).toBe(true)
  })

  it('is joined by a second open and goes on when that one closes', async () => {
    const second = await openEmbedded(join(test.folder, 'database'))
    expect(second.pid).toBe(test.database.pid)
    expect(second.url).toBe(test.url)
    await second.close()
    expect(await test.db().command({ ping: 1 })).toMatchObject({ ok: 1 })
  })

  it('is described by its URL alone, without secrets', () => {
    expect(describeUrl(test.url)).toBe(`embedded MongoDB engine at ${join(test.folder, 'database', 'embedded.sock')}`)
  })
})

describe('two starts at once', () => {
  it('share one engine, which ends with the last of them and keeps its data', async () => {
    const folder = newFolder()
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => openEmbedded(folder)))
    expect(new Set([one!.pid, two!.pid, three!.pid]).size).toBe(1)
    const client = new MongoClient(one!.url)
    await client.db('a').collection<{ _id: number }>('a').insertOne({ _id: 1 })
    await client.close()
    await one!.close()
    await two!.close()
    expect(isAlive(three!.pid!)).toBe(true)
    await three!.close()
    await expect.poll(() => isAlive(three!.pid!)).toBe(false)
    const again = await openEmbedded(folder)
    const reader = new MongoClient(again.url)
    expect(await reader.db('a').collection('a').countDocuments()).toBe(1)
    await reader.close()
    await again.close()
  })
})

describe('a killed engine', () => {
  it('loses no acknowledged write in five kills, and its leftovers do not hinder the next start', async () => {
    const folder = newFolder()
    const acknowledged: number[] = []
    let next = 0
    for (let round = 0; round < 5; round++) {
      const database = await openEmbedded(folder)
      const client = new MongoClient(database.url, { serverSelectionTimeoutMS: 1000 })
      const rows = client.db('a').collection<{ _id: number }>('rows')
      const bound = acknowledged.length + 400
      const writer = async () => {
        for (;;) {
          const _id = next++
          await rows.insertOne({ _id })
          acknowledged.push(_id)
          if (acknowledged.length === bound) process.kill(database.pid!, 'SIGKILL')
        }
      }
      await Promise.allSettled(Array.from({ length: 8 }, writer))
      await database.lost
      await client.close()
    }
    const database = await openEmbedded(folder)
    const client = new MongoClient(database.url)
    const found = new Set(await client.db('a').collection<{ _id: number }>('rows').distinct('_id'))
    await client.close()
    await database.close()
    expect(acknowledged.length).toBeGreaterThanOrEqual(2000)
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
    console.info(`kill -9: ${acknowledged.length} acknowledged, ${found.size} found`)
  })
})

describe('a folder that cannot be had', () => {
  it('names the process that holds it and does not answer', async () => {
    const folder = newFolder()
    const database = await openEmbedded(folder)
    process.kill(database.pid!, 'SIGSTOP')
    try {
      await expect(openEmbedded(folder, { patience: 500 })).rejects.toMatchObject({
        code: 'DATABASE_IN_USE',
        message: expect.stringContaining(`process ${database.pid}`),
      })
    } finally {
      process.kill(database.pid!, 'SIGCONT')
      await database.close()
    }
  })

  it('is reported as in use when its engine runs without its sockets', async () => {
    const folder = newFolder()
    const database = await openEmbedded(folder)
    rmSync(join(folder, 'embedded.hold'))
    await expect(openEmbedded(folder, { patience: 300 })).rejects.toMatchObject({ code: 'DATABASE_IN_USE' })
    await database.close()
  })

  it('is reported as in use when a stranger sits on its socket', async () => {
    const folder = newFolder()
    const stranger = createServer().listen(join(folder, 'embedded.hold'))
    await once(stranger, 'listening')
    await expect(openEmbedded(folder, { patience: 300 })).rejects.toMatchObject({ code: 'DATABASE_IN_USE' })
    stranger.close()
  })

  it('is reported as unavailable when it is a file', async () => {
    const file = join(newFolder(), 'database')
    writeFileSync(file, '')
    await expect(openEmbedded(file)).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  })
})

describe('a folder with a long path', () => {
  it('is served at a short socket of this user', async () => {
    const folder = join(newFolder(), 'ㅂ'.repeat(60))
    mkdirSync(folder)
    const database = await openEmbedded(folder)
    const socket = decodeURIComponent(/\/\/([^/]+)/.exec(database.url)![1]!)
    temporary.push(dirname(socket))
    expect(Buffer.byteLength(socket)).toBeLessThan(104)
    expect(statSync(dirname(socket)).mode & 0o777).toBe(0o700)
    expect(statSync(socket).mode & 0o077).toBe(0)
    await database.close()
  })
})

describe('an owner that dies', () => {
  it('takes the engine with it', async () => {
    const folder = newFolder()
    const script = join(folder, 'owner.mts')
    const opener = new URL('../../src/database/embedded/open.ts', import.meta.url).pathname
    writeFileSync(
      script,
      `import { openEmbedded } from '${opener}'
       const database = await openEmbedded('${folder}')
       console.log(database.pid)
       setInterval(() => {}, 1000)`,
    )
    const owner = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(owner.stdout, 'data')
    const pid = Number(String(line))
    owner.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
  })
})
