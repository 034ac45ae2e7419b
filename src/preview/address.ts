import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A socket's path may be no longer than this, in bytes (Linux 107, macOS 103). */
const longest = 100

/** The socket of the preview process on a data folder; where the folder's path is too long, one beside it in the temporary folder. */
export function previewSocket(dataDir: string): string {
  const near = join(dataDir, 'preview.sock')
  if (Buffer.byteLength(near) <= longest) return near
  return join(tmpdir(), `bulletin-preview-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}.sock`)
}
