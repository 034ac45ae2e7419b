/** Everything of an installation in one portable file; memory holds one part at a time. */
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Db } from 'mongodb'
import { type Pack, pack } from 'tar-stream'
import type { FileStore } from '../database/files.ts'
import { type Entry, formatVersion, isKept, type Manifest, manifestName, sha256, toLine } from './format.ts'

const partSize = 4 * 1024 * 1024

/**
 * Writes all documents and files of a database to `out`, and returns what was written.
 *
 * It is no picture of one moment: documents come first and files after them, so that a file is there for every document
 * that names one, even while the product runs.
 */
export async function backup(db: Db, files: FileStore, out: Writable): Promise<Manifest> {
  const tar = pack()
  const written = pipeline(tar, createGzip(), out)
  const [manifest] = await Promise.all([
    fill(tar, db, files).catch((error: unknown) => {
      tar.destroy(error as Error)
      throw error
    }),
    written,
  ])
  return manifest
}

async function fill(tar: Pack, db: Db, files: FileStore): Promise<Manifest> {
  const entries: Entry[] = []
  const counts: Manifest['counts'] = { collections: {}, files: 0 }
  const write = writer(tar)
  const add = async (name: string, bytes: Uint8Array, about: Partial<Entry>) => {
    await write(name, bytes)
    entries.push({ name, size: bytes.byteLength, sha256: sha256(bytes), ...about })
  }
  for (const collection of await collectionNames(db)) {
    counts.collections[collection] = 0
    let part = 0
    for await (const { bytes, documents } of parts(db, collection)) {
      const name = `collections/${encodeURIComponent(collection)}/${String(++part).padStart(6, '0')}.ejsonl`
      await add(name, bytes, { collection, documents })
      counts.collections[collection] += documents
    }
  }
  for await (const name of files.list()) {
    const file = await files.get(name)
    if (!file) continue
    await add(`files/${name}`, file.bytes, { mediaType: file.mediaType })
    counts.files++
  }
  const created = new Date().toISOString()
  const manifest: Manifest = { format: 'bulletin-backup', version: formatVersion, created, counts, entries }
  await write(manifestName, Buffer.from(JSON.stringify(manifest)))
  tar.finalize()
  return manifest
}

async function collectionNames(db: Db): Promise<string[]> {
  const found = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()
  return found
    .map(({ name }) => name)
    .filter(isKept)
    .sort()
}

/** A collection's documents in parts of some megabytes, in the order of their ids. */
async function* parts(db: Db, collection: string): AsyncGenerator<{ bytes: Buffer; documents: number }> {
  let lines: Buffer[] = []
  let size = 0
  const take = () => {
    const part = { bytes: Buffer.concat(lines), documents: lines.length }
    lines = []
    size = 0
    return part
  }
  // Raw, so that no type is lost on the way through JavaScript's numbers.
  for await (const bson of db.collection(collection).find({}, { raw: true }).sort({ _id: 1 })) {
    const line = Buffer.from(`${toLine(bson as unknown as Uint8Array)}\n`)
    lines.push(line)
    size += line.length
    if (size >= partSize) yield take()
  }
  if (lines.length > 0) yield take()
}

/** Writes entries one after the other, each when the one before has been taken. */
function writer(tar: Pack): (name: string, bytes: Uint8Array) => Promise<void> {
  const failed = new Promise<never>((_, reject) => tar.once('error', reject))
  failed.catch(() => {})
  return (name, bytes) => {
    const taken = new Promise<void>((resolve, reject) => {
      // The time is left out, so that the same content makes the same parts.
      tar.entry({ name, mtime: new Date(0) }, Buffer.from(bytes), (error) => (error ? reject(error) : resolve()))
    })
    return Promise.race([taken, failed])
  }
}
