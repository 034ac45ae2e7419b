/** Stored files by their content's hash, in GridFS (bucket `files`). */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Collection, type Db, GridFSBucket, MongoServerError, ObjectId } from 'mongodb'
import { BulletinError } from '../errors.ts'

/** The GridFS bucket stored files are in. */
export const fileBucket = 'files'

/** Files named by the SHA-256 of their bytes (64 hex digits): written once, never changed. */
export interface FileStore {
  /** Stores the bytes unless they are there already (the first media type then stays); safe to repeat and to run twice at once. */
  put(bytes: Uint8Array, mediaType: string): Promise<{ sha256: string; size: number }>
  /** The whole file, or null; throws FILE_DAMAGED when the bytes are not what their name says. */
  get(sha256: string): Promise<{ bytes: Buffer; mediaType: string } | null>
  has(sha256: string): Promise<boolean>
  /** The names of all files, in order. */
  list(): AsyncIterable<string>
  /** Removes what writers that died midway left behind, older than `olderThan`; returns the number of such files. */
  sweep(olderThan: Date): Promise<number>
}

const duplicateKey = 11000

const isDuplicate = (error: unknown) => error instanceof MongoServerError && error.code === duplicateKey

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The file store of a database. */
export function fileStore(db: Db): FileStore {
  const bucket = new GridFSBucket(db, { bucketName: fileBucket })
  const files = db.collection(`${fileBucket}.files`)
  const chunks = db.collection(`${fileBucket}.chunks`)
  let indexed: Promise<unknown> | undefined
  const ready = () => {
    // One file per name, whoever writes: the second of two writers at once is refused at its last step.
    indexed ??= files.createIndex({ filename: 1 }, { unique: true }).catch((error) => {
      indexed = undefined
      throw error
    })
    return indexed
  }

  return {
    async put(bytes, mediaType) {
      await ready()
      const sha256 = hash(bytes)
      const result = { sha256, size: bytes.byteLength }
      if (await files.findOne({ filename: sha256 }, { projection: { _id: 1 } })) return result
      const id = new ObjectId()
      const upload = bucket.openUploadStreamWithId(id, sha256, { metadata: { mediaType } })
      try {
        // GridFS writes the file's entry after all its chunks, so what is half written has no name and is never read.
        await pipeline(Readable.from([bytes]), upload)
      } catch (error) {
        await chunks.deleteMany({ files_id: id })
        if (!isDuplicate(error)) throw error
      }
      return result
    },
    async get(sha256) {
      const entry = await files.findOne({ filename: sha256 })
      if (!entry) return null
      const bytes = await read(bucket, entry._id)
      if (!bytes || hash(bytes) !== sha256) {
        throw new BulletinError('FILE_DAMAGED', `the stored file ${sha256} is damaged; restore it from a backup`)
      }
      return { bytes, mediaType: String(entry.metadata?.mediaType ?? 'application/octet-stream') }
    },
    async has(sha256) {
      return (await files.countDocuments({ filename: sha256 }, { limit: 1 })) > 0
    },
    async *list() {
      for await (const entry of files.find({}, { projection: { filename: 1 } }).sort({ filename: 1 })) {
        yield String(entry.filename)
      }
    },
    sweep: (olderThan) => sweep(files, chunks, olderThan),
  }
}

async function read(bucket: GridFSBucket, id: ObjectId): Promise<Buffer | null> {
  const parts: Buffer[] = []
  try {
    for await (const part of bucket.openDownloadStream(id)) parts.push(part as Buffer)
  } catch (error) {
    // The driver's word for missing or surplus chunks; a broken connection is another matter and stays one.
    if (error instanceof Error && /Chunk|ExtraChunk|FileNotFound/.test(`${error.name} ${error.message}`)) return null
    throw error
  }
  return Buffer.concat(parts)
}

async function sweep(files: Collection, chunks: Collection, olderThan: Date): Promise<number> {
  const bound = ObjectId.createFromTime(Math.floor(olderThan.getTime() / 1000))
  const written = await chunks.distinct('files_id', { files_id: { $lt: bound } })
  const named = new Set((await files.distinct('_id')).map(String))
  const orphans = written.filter((id) => !named.has(String(id)))
  if (orphans.length > 0) await chunks.deleteMany({ files_id: { $in: orphans } })
  return orphans.length
}
