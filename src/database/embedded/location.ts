import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { databaseName } from '../database.ts'

/** Where the embedded engine of one database folder keeps and serves its data. */
export interface Location {
  /** The engine's files. */
  data: string
  /** The socket that speaks MongoDB. */
  socket: string
  /** The socket programs stay connected to for as long as they need the engine. */
  holdSocket: string
  /** What the launcher and the engine say. */
  log: string
}

// The kernel's limit for a socket's path is 107 bytes on Linux and 103 on macOS.
const socketLimit = 100

/** The places below `folder`, made if missing and open to this user only; sockets go to the system's temporary folder where the path is too long. */
export function locate(folder: string): Location {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const near = Buffer.byteLength(join(folder, 'embedded.hold')) <= socketLimit
  const sockets = near ? folder : shortFolder(folder)
  return {
    data: join(folder, 'embedded'),
    socket: join(sockets, 'embedded.sock'),
    holdSocket: join(sockets, 'embedded.hold'),
    log: join(folder, 'embedded.log'),
  }
}

function shortFolder(folder: string): string {
  const { uid } = userInfo()
  const short = join(tmpdir(), `bulletin-${createHash('sha256').update(`${uid}:${folder}`).digest('hex').slice(0, 16)}`)
  mkdirSync(short, { recursive: true, mode: 0o700 })
  // Anyone can make a folder of that name first; one that is another user's must not be trusted.
  const found = lstatSync(short)
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new Error(`${short} exists and is not this user's own folder; remove it or choose a shorter DATA_DIR`)
  }
  return short
}

/** The URL of the engine's socket for driver and mongoose: acknowledged writes are in the journal, and no retries, for it has no sessions. */
export function socketUrl(socket: string): string {
  return `mongodb://${encodeURIComponent(socket)}/${databaseName}?directConnection=true&journal=true&retryWrites=false&retryReads=false`
}
