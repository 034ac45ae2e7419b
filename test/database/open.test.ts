import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeUrl } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open.ts'
import { startTestDatabase } from '../support/database.ts'

const path = process.env.PATH
let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'bulletin-test-'))
  // Whatever is installed on this machine, these tests begin without a mongod.
  process.env.PATH = ''
})
afterEach(() => {
  process.env.PATH = path
  rmSync(dataDir, { recursive: true, force: true })
})

/** Puts a stand-in on the PATH under the name of `mongod`. */
function installMongod(): void {
  const bin = join(dataDir, 'bin')
  mkdirSync(bin)
  const fake = fileURLToPath(new URL('../support/fake-mongod.ts', import.meta.url))
  const tsx = fileURLToPath(import.meta.resolve('tsx'))
  const command = `#!/bin/sh\nexec "${process.execPath}" --import "${tsx}" "${fake}" "$@"\n`
  writeFileSync(join(bin, 'mongod'), command, { mode: 0o755 })
  process.env.PATH = ['', bin, '/nowhere'].join(delimiter)
}

const count = async (url: string) => {
  const client = new MongoClient(url)
  try {
    const notes = client.db().collection('notes')
    await notes.insertOne({})
    return await notes.countDocuments()
  } finally {
    await client.close()
  }
}

describe('a DATABASE_URL', () => {
  it('is used as it is and left running', async () => {
    const test = await startTestDatabase()
    const database = await openDatabase({ url: test.url, dataDir })
    expect(database).toMatchObject({ kind: 'url', url: test.url, pid: undefined })
    await database.close()
    expect(await count(test.url)).toBe(1)
    await test.stop()
  })

  it('that does not answer is reported without its password', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    await new Promise((resolve) => server.close(resolve))
    const url = `mongodb://user:hunter2@127.0.0.1:${port}/bulletin`
    const failure = await openDatabase({ url, dataDir, patience: 200 }).catch((error) => error)
    expect(failure).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining(`127.0.0.1:${port}`),
    })
    expect(failure.message).not.toContain('hunter2')
  })

  it('is described without credentials', () => {
    expect(describeUrl('mongodb+srv://u:p@ss@db.example.org/x?y=z')).toBe('MongoDB at db.example.org (DATABASE_URL)')
    expect(describeUrl('mongodb://u:p@a:1,b:2/x')).toBe('MongoDB at a:1,b:2 (DATABASE_URL)')
  })
})

describe('without a URL and a mongod', () => {
  it('the embedded engine is opened, and keeps the folder even if a mongod is installed later', async () => {
    const first = await openDatabase({ dataDir })
    expect(first.kind).toBe('embedded')
    expect(await count(first.url)).toBe(1)
    await first.close()
    installMongod()
    const lines: string[] = []
    const second = await openDatabase({ dataDir, log: (line) => lines.push(line) })
    expect(second.kind).toBe('embedded')
    expect(await count(second.url)).toBe(2)
    expect(lines.join()).toContain('backup and restore')
    await second.close()
  })
})

describe('a mongod on the PATH (a stand-in, see test/support/fake-mongod.ts)', () => {
  beforeEach(installMongod)

  it('is started as a replica set of one, joined by others, and keeps its data', async () => {
    const first = await openDatabase({ dataDir })
    expect(first.kind).toBe('mongod')
    expect(await count(first.url)).toBe(1)
    const joined = await openDatabase({ dataDir })
    expect(joined.pid).toBe(first.pid)
    await joined.close()
    expect(await count(first.url)).toBe(2)
    expect(describeUrl(first.url)).toMatch(/^mongod of this machine at 127\.0\.0\.1:\d+$/)
    await first.close()
    const again = await openDatabase({ dataDir })
    expect(await count(again.url)).toBe(3)
    await again.close()
  })

  it('moves to a free port when its own is taken, and says so to the replica set', async () => {
    const first = await openDatabase({ dataDir })
    await first.close()
    const state = join(dataDir, 'database', 'mongod.json')
    const { port } = JSON.parse(readFileSync(state, 'utf8')) as { port: number }
    const stranger = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1')
    await once(stranger, 'listening')
    const second = await openDatabase({ dataDir })
    const now = (JSON.parse(readFileSync(state, 'utf8')) as { port: number }).port
    expect(now).not.toBe(port)
    expect(readFileSync(join(dataDir, 'database', 'mongod', 'member'), 'utf8')).toBe(`127.0.0.1:${now}`)
    stranger.close()
    await second.close()
  })

  it('that ends at once is reported with its log', async () => {
    mkdirSync(join(dataDir, 'database', 'mongod'), { recursive: true })
    writeFileSync(join(dataDir, 'database', 'mongod', 'broken'), '')
    await expect(openDatabase({ dataDir })).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringMatching(/ended with 62.*mongod\.log/),
    })
  })

  it('that is killed is noticed', async () => {
    const database = await openDatabase({ dataDir })
    process.kill(database.pid!, 'SIGKILL')
    await expect(database.lost).resolves.toBeUndefined()
  })
})
