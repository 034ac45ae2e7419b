import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, MongoClient } from 'mongodb'
import type { Database } from '../../src/database/database.ts'
import { openEmbedded } from '../../src/database/embedded/open.ts'

/** A fresh embedded database in a temporary folder; one per test file, with a database name of its own per test. */
export interface TestDatabase {
  /** For Payload and for child processes; `db()` is for the driver. */
  url: string
  database: Database
  /** Folder with the engine's data and whatever else a test wants thrown away. */
  folder: string
  client: MongoClient
  /** A database that no other call of this helper has returned. */
  db(): Db
  stop(): Promise<void>
}

/** Starts the engine in about half a second; `stop` ends it and removes its folder. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-test-'))
  const database = await openEmbedded(join(folder, 'database'))
  const client = await new MongoClient(database.url).connect()
  let count = 0
  return {
    url: database.url,
    database,
    folder,
    client,
    db: () => client.db(`test-${++count}`),
    stop: async () => {
      await client.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
