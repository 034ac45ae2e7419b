/** Where MongoDB comes from, in this order: a URL; a `mongod` of this machine; the embedded engine. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BulletinError } from '../errors.ts'
import { type Database, describeUrl, type OpenOptions } from './database.ts'
import { openEmbedded } from './embedded/open.ts'
import { findMongod, openMongod } from './mongod.ts'
import { ping } from './ping.ts'

/** Opens the database; throws DATABASE_UNAVAILABLE or DATABASE_IN_USE with what to do next. */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  if (options.url) return openUrl(options.url, options.patience)
  const folder = join(options.dataDir, 'database')
  const mongod = findMongod()
  // Their files cannot read one another's: whoever began with the embedded engine keeps it until a restore moves the data.
  const beganEmbedded = existsSync(join(folder, 'embedded', 'WiredTiger')) && !existsSync(join(folder, 'mongod'))
  if (mongod && !beganEmbedded) return openMongod(mongod, folder, options.log)
  if (mongod) {
    options.log?.(`${mongod} is not used, for the data is the embedded engine's; move it with backup and restore`)
  }
  return openEmbedded(folder, options)
}

async function openUrl(url: string, patience = 15_000): Promise<Database> {
  try {
    await ping(url, patience)
  } catch (cause) {
    // The driver's message can repeat the URL's credentials, so only its kind is told.
    const kind = cause instanceof Error ? cause.name : 'unknown error'
    const message = `${describeUrl(url)} does not answer (${kind}); check DATABASE_URL and that the server runs`
    throw new BulletinError('DATABASE_UNAVAILABLE', message, { cause })
  }
  return {
    kind: 'url',
    url,
    pid: undefined,
    describe: () => describeUrl(url),
    lost: new Promise(() => {}),
    close: async () => {},
  }
}
