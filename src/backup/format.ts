/**
 * The backup file: a gzip'd tar of parts, each at most a few megabytes, and last of all `manifest.json`, which names them.
 *
 * - `collections/<name>/<nnnnnn>.ejsonl`: documents, one a line, in canonical Extended JSON;
 * - `files/<sha256>`: stored files;
 * - `manifest.json`: this file's `Manifest`.
 */
import { createHash } from 'node:crypto'
import { BSON } from 'mongodb'
import { z } from 'zod'
import { fileBucket } from '../database/files.ts'

/** Goes up when older readers could not read the file any more. */
export const formatVersion = 1

export const manifestName = 'manifest.json'

/** Collections that say what is going on just now, and mean nothing in another installation. */
export const transientCollections: ReadonlySet<string> = new Set([
  'payload-locked-documents',
  'payload-jobs',
  'sign-up-limits',
])

/** True for a collection whose documents belong in a backup. */
export const isKept = (name: string): boolean =>
  !transientCollections.has(name) && !name.startsWith('system.') && !name.startsWith(`${fileBucket}.`)

const entrySchema = z.object({
  name: z.string(),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  collection: z.string().optional(),
  documents: z.number().int().nonnegative().optional(),
  mediaType: z.string().optional(),
})

export const manifestSchema = z.object({
  format: z.literal('bulletin-backup'),
  version: z.number().int(),
  created: z.iso.datetime(),
  counts: z.object({ collections: z.record(z.string(), z.number().int()), files: z.number().int() }),
  entries: z.array(entrySchema),
})

/** What a backup holds: every part with its size, its hash and what it is a part of. */
export type Manifest = z.infer<typeof manifestSchema>
export type Entry = z.infer<typeof entrySchema>

/** SHA-256 in hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps every type as it is: integers, doubles, dates, ids, binary. */
const exact = { promoteValues: false, promoteBuffers: false, promoteLongs: false, bsonRegExp: true } as const

/** A document's bytes as one line; in base64 where Extended JSON would not give the same bytes back. */
export function toLine(bson: Uint8Array): string {
  const line = BSON.EJSON.stringify(BSON.deserialize(bson, exact), { relaxed: false })
  // A stored key such as `$date` reads as something else, so that each line is tried before it is trusted.
  if (same(bson, line)) return line
  return JSON.stringify({ $bson: Buffer.from(bson).toString('base64') })
}

/** The document of a line, with every type as it was; throws when the line is none. */
export function fromLine(line: string): BSON.Document {
  const json = JSON.parse(line) as { $bson?: unknown }
  if (typeof json.$bson === 'string') return BSON.deserialize(Buffer.from(json.$bson, 'base64'), exact)
  return BSON.EJSON.parse(line, { relaxed: false })
}

function same(bson: Uint8Array, line: string): boolean {
  try {
    return Buffer.compare(BSON.serialize(fromLine(line)), bson) === 0
  } catch {
    return false
  }
}
