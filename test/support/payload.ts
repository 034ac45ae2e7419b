import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { getPayload, type Payload } from 'payload'
import { withGuardedWrites } from '../../src/editing/guarded-writes.ts'
import config from '../../src/payload.config.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'

/** The whole CMS on a fresh embedded database; one per test file. */
export interface TestPayload {
  payload: Payload
  database: TestDatabase
  stop(): Promise<void>
}

/** The CMS on a database that is running. */
export async function openTestPayload(url: string): Promise<Payload> {
  const adapter = withGuardedWrites(mongooseAdapter({ url, transactionOptions: false, ensureIndexes: true }))
  const db = { ...adapter, allowIDOnCreate: false, name: 'mongoose' }
  return getPayload({ config: { ...(await config), db }, key: url })
}

/** Starts engine and CMS in about two seconds; `stop` ends both. */
export async function startTestPayload(): Promise<TestPayload> {
  const database = await startTestDatabase()
  const payload = await openTestPayload(database.url)
  return {
    payload,
    database,
    stop: async () => {
      await payload.destroy()
      await database.stop()
    },
  }
}
