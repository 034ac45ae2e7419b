import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { getPayload, type Payload } from 'payload'
import config from '../../src/payload.config.ts'
import { startTestDatabase, type TestDatabase } from './database.ts'

/** The whole CMS on a fresh embedded database; one per test file. */
export interface TestPayload {
  payload: Payload
  database: TestDatabase
  stop(): Promise<void>
}

/** Starts engine and CMS in about two seconds; `stop` ends both. */
export async function startTestPayload(): Promise<TestPayload> {
  const database = await startTestDatabase()
  const adapter = mongooseAdapter({ url: database.url, transactionOptions: false, ensureIndexes: true })
  const db = { ...adapter, allowIDOnCreate: false, name: 'mongoose' }
  const payload = await getPayload({ config: { ...(await config), db }, key: database.url })
  return {
    payload,
    database,
    stop: async () => {
      await payload.destroy()
      await database.stop()
    },
  }
}
