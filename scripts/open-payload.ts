import { getPayload, type Payload } from 'payload'
import { openDatabase } from '../src/database/open.ts'
import { adoptDatabase, type Env } from '../src/env.ts'

/** The CMS without a web server, on the database that the environment leads to; joins one that is running. */
export async function openPayload(env: Env): Promise<{ payload: Payload; close(): Promise<void> }> {
  const database = await openDatabase({
    ...(env.databaseUrl ? { url: env.databaseUrl } : {}),
    dataDir: env.dataDir,
    log: (line) => process.stderr.write(`${line}\n`),
  })
  // The config reads its settings when it is imported.
  adoptDatabase(database.url)
  const { default: config } = await import('../src/payload.config.ts')
  const payload = await getPayload({ config })
  return {
    payload,
    close: async () => {
      await payload.destroy()
      await database.close()
    },
  }
}
