import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { MongoClient } from 'mongodb'
import { backup } from '../../src/backup/backup.ts'
import { restore } from '../../src/backup/restore.ts'
import { fileStore } from '../../src/database/files.ts'
import { openDatabase } from '../../src/database/open.ts'
import { readEnv } from '../../src/env.ts'
import { readArguments } from './arguments.ts'

async function withDatabase<T>(work: (db: ReturnType<MongoClient['db']>) => Promise<T>): Promise<T> {
  const env = readEnv()
  const database = await openDatabase({ ...(env.databaseUrl ? { url: env.databaseUrl } : {}), dataDir: env.dataDir })
  const client = new MongoClient(database.url)
  try {
    return await work(client.db())
  } finally {
    await client.close()
    await database.close()
  }
}

/** Writes everything into one file; the file appears only when it is whole. */
export async function backupCommand(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, ['FILE'])
  const file = positionals[0] as string
  const partial = `${file}.partial`
  try {
    const manifest = await withDatabase((db) => backup(db, fileStore(db), createWriteStream(partial, { mode: 0o600 })))
    await rename(partial, file)
    process.stdout.write(`${JSON.stringify(manifest.counts)}\n`)
    return 0
  } finally {
    await rm(partial, { force: true })
  }
}

/** Restores such a file into an empty database. */
export async function restoreCommand(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, ['FILE'])
  const manifest = await withDatabase((db) => restore(db, fileStore(db), createReadStream(positionals[0] as string)))
  process.stdout.write(`${JSON.stringify(manifest.counts)}\n`)
  return 0
}
