/** A backup back into an empty database. */
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Db } from 'mongodb'
import type { FileStore } from '../database/files.ts'
import { BulletinError } from '../errors.ts'
import { documentsOf, eachPart, verify } from './archive.ts'
import { isKept, type Manifest } from './format.ts'

/**
 * Checks a whole backup and then writes it, files before documents, with all ids and types; indexes are Payload's affair.
 *
 * Throws RESTORE_NOT_EMPTY for a database that holds anything, and BACKUP_INVALID before a byte is written. When writing
 * fails midway the documents are taken out again.
 */
export async function restore(db: Db, files: FileStore, input: Readable): Promise<Manifest> {
  await refuseUnlessEmpty(db)
  // The manifest comes last, and a stream is read once: so the file is laid aside, on disk and not in memory.
  const folder = await mkdtemp(join(tmpdir(), 'bulletin-restore-'))
  const file = join(folder, 'backup.tar.gz')
  try {
    await pipeline(input, createWriteStream(file, { mode: 0o600 }))
    const manifest = await verify(file)
    await refuseUnlessEmpty(db)
    await write(db, files, file, manifest)
    return manifest
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function refuseUnlessEmpty(db: Db): Promise<void> {
  for (const name of await keptCollections(db)) {
    if (!(await db.collection(name).findOne({}, { projection: { _id: 1 } }))) continue
    const message = `${db.databaseName} already holds content (in ${name}); restore into an empty database`
    throw new BulletinError('RESTORE_NOT_EMPTY', message)
  }
}

async function keptCollections(db: Db): Promise<string[]> {
  const found = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()
  return found.map(({ name }) => name).filter(isKept)
}

async function write(db: Db, files: FileStore, file: string, manifest: Manifest): Promise<void> {
  const entries = new Map(manifest.entries.map((entry) => [entry.name, entry]))
  await eachPart(file, async (name, bytes) => {
    if (name.startsWith('files/')) await files.put(bytes, entries.get(name)?.mediaType ?? 'application/octet-stream')
  })
  try {
    await eachPart(file, async (name, bytes) => {
      const collection = entries.get(name)?.collection
      if (collection === undefined) return
      // Unordered is faster, and the ids are unique anyway.
      await db.collection(collection).insertMany(documentsOf(bytes), { ordered: false })
    })
  } catch (error) {
    for (const name of Object.keys(manifest.counts.collections)) await db.collection(name).deleteMany({})
    throw error
  }
}
