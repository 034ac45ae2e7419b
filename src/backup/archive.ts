/** Reading a backup file part by part. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { BulletinError } from '../errors.ts'
import { type Entry, formatVersion, fromLine, type Manifest, manifestName, manifestSchema, sha256 } from './format.ts'

/** Parts are small; what claims to be larger is no backup of ours. Stored files are the largest. */
const largestPart = 512 * 1024 * 1024

/** Calls `use` for each part of a backup file in order; throws what reading or `use` throws. */
export async function eachPart(file: string, use: (name: string, bytes: Buffer) => Promise<void>): Promise<void> {
  const tar = extract()
  const read = async () => {
    for await (const entry of tar) {
      if ((entry.header.size ?? 0) > largestPart) throw new Error(`${entry.header.name} is too large`)
      const chunks: Buffer[] = []
      for await (const chunk of entry) chunks.push(chunk as Buffer)
      await use(entry.header.name, Buffer.concat(chunks))
    }
  }
  await Promise.all([
    pipeline(createReadStream(file), createGunzip(), tar),
    read().catch((error: unknown) => {
      tar.destroy(error as Error)
      throw error
    }),
  ])
}

/** Reads the whole file and checks every part against the manifest; throws BACKUP_INVALID naming what is damaged. */
export async function verify(file: string): Promise<Manifest> {
  const found = new Map<string, Found>()
  let text: string | undefined
  try {
    await eachPart(file, async (name, bytes) => {
      if (name === manifestName) text = bytes.toString('utf8')
      else found.set(name, look(name, bytes, found))
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const after = [...found.keys()].at(-1)
    const place = after ? `after ${after}` : 'from its beginning'
    throw new BulletinError('BACKUP_INVALID', `the backup cannot be read ${place}: ${reason}`, { cause })
  }
  const manifest = parseManifest(text)
  const damaged = manifest.entries.map((entry) => damage(entry, found.get(entry.name))).filter(Boolean)
  const known = new Set(manifest.entries.map(({ name }) => name))
  for (const name of found.keys()) if (!known.has(name)) damaged.push(`${name}: not in the manifest`)
  if (damaged.length > 0) {
    throw new BulletinError('BACKUP_INVALID', `the backup is damaged:\n${damaged.slice(0, 20).join('\n')}`)
  }
  checkCounts(manifest)
  return manifest
}

interface Found {
  size: number
  sha256: string
  documents: number | undefined
  broken: string | undefined
}

function look(name: string, bytes: Buffer, found: Map<string, Found>): Found {
  const about = { size: bytes.length, sha256: sha256(bytes) }
  if (found.has(name)) return { ...about, documents: undefined, broken: 'is there twice' }
  if (!name.startsWith('collections/')) return { ...about, documents: undefined, broken: undefined }
  try {
    return { ...about, documents: documentsOf(bytes).length, broken: undefined }
  } catch (error) {
    return { ...about, documents: undefined, broken: `holds a line that is no document (${error})` }
  }
}

/** The documents of a part of a collection. */
export const documentsOf = (bytes: Buffer) => bytes.toString('utf8').split('\n').filter(Boolean).map(fromLine)

function damage(entry: Entry, found: Found | undefined): string | undefined {
  if (!found) return `${entry.name}: missing`
  if (found.size !== entry.size || found.sha256 !== entry.sha256) return `${entry.name}: not the bytes that were saved`
  if (found.broken) return `${entry.name}: ${found.broken}`
  if (entry.name.startsWith('files/')) {
    return entry.name === `files/${entry.sha256}` ? undefined : `${entry.name}: not the file of that name`
  }
  return entry.collection !== undefined && entry.documents === found.documents
    ? undefined
    : `${entry.name}: not as many documents as were saved`
}

function parseManifest(text: string | undefined): Manifest {
  if (text === undefined) {
    throw new BulletinError(
      'BACKUP_INVALID',
      'the file has no manifest: it was cut off, or is no backup of this product',
    )
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new BulletinError('BACKUP_INVALID', 'the manifest is damaged', { cause })
  }
  const parsed = manifestSchema.safeParse(json)
  if (!parsed.success) {
    throw new BulletinError('BACKUP_INVALID', 'the manifest is not one of this product', { cause: parsed.error })
  }
  if (parsed.data.version > formatVersion) {
    const message = `the backup has format ${parsed.data.version} and this program reads up to ${formatVersion}; update it first`
    throw new BulletinError('BACKUP_INVALID', message)
  }
  return parsed.data
}

function checkCounts({ counts, entries }: Manifest): void {
  const sums: Record<string, number> = Object.fromEntries(Object.keys(counts.collections).map((name) => [name, 0]))
  for (const { collection, documents } of entries) {
    if (collection !== undefined) sums[collection] = (sums[collection] ?? 0) + (documents ?? 0)
  }
  const files = entries.filter(({ name }) => name.startsWith('files/')).length
  const agree = files === counts.files && Object.entries(sums).every(([name, sum]) => counts.collections[name] === sum)
  if (!agree) throw new BulletinError('BACKUP_INVALID', 'the manifest contradicts itself: its counts are not its parts')
}
