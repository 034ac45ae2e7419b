/** Uploaded files, in a bucket of their own: they hold addresses, so they go when their import ends. */
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Db, GridFSBucket, ObjectId } from 'mongodb'

export interface ImportFiles {
  /** Stores a stream under the id of its import. */
  put(id: string, bytes: Readable | AsyncIterable<Uint8Array>): Promise<void>
  open(id: string): Readable
  remove(id: string): Promise<void>
  /** Ids of the imports that have a file or a part of one. */
  ids(): Promise<string[]>
}

export function createImportFiles(db: Db): ImportFiles {
  const bucket = new GridFSBucket(db, { bucketName: 'subscriber-import-files' })
  return {
    put: (id, bytes) => pipeline(bytes, bucket.openUploadStreamWithId(new ObjectId(id), id)),
    open: (id) => bucket.openDownloadStream(new ObjectId(id)),
    async ids() {
      return (await db.collection('subscriber-import-files.chunks').distinct('files_id')).map(String)
    },
    async remove(id) {
      // Both are harmless to repeat, and the second clears what an upload that broke off has left.
      await db.collection('subscriber-import-files.files').deleteMany({ _id: new ObjectId(id) })
      await db.collection('subscriber-import-files.chunks').deleteMany({ files_id: new ObjectId(id) })
    },
  }
}
