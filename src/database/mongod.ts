/** A `mongod` of this machine, started as a replica set of one on a loopback port. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { MongoClient, MongoServerError } from 'mongodb'
import { childEnv } from '../env.ts'
import { BulletinError } from '../errors.ts'
import { type Database, databaseName, mongodAppName } from './database.ts'
import { ping } from './ping.ts'
import { freePort, isFree } from './port.ts'

const replicaSet = 'bulletin'
const startMilliseconds = 60_000
const notYetInitialized = 94

/** What is remembered of a mongod between starts: a replica set knows its member by host and port. */
interface Running {
  pid: number
  port: number
}

/** The path of a `mongod` on the PATH; undefined where there is none. */
export function findMongod(path = childEnv().PATH ?? ''): string | undefined {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, 'mongod')
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Not in this folder.
    }
  }
  return undefined
}

/** Joins the mongod that serves `folder`, or starts it; throws DATABASE_UNAVAILABLE with the place of its log. */
export async function openMongod(
  binary: string,
  folder: string,
  log: (line: string) => void = () => {},
): Promise<Database> {
  const stateFile = join(folder, 'mongod.json')
  const state = readState(stateFile)
  if (state && (await answers(state.port))) return database(state, folder)
  const data = join(folder, 'mongod')
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const port = state && (await isFree(state.port)) ? state.port : await freePort()
  const child = start(binary, data, port, join(folder, 'mongod.log'))
  try {
    await untilPrimary(child, port)
  } catch (cause) {
    await end(child)
    const reason = cause instanceof Error ? cause.message : String(cause)
    const message = `${binary} did not start on ${data} (${reason}); see ${join(folder, 'mongod.log')}`
    throw new BulletinError('DATABASE_UNAVAILABLE', message, { cause })
  }
  const running = { pid: child.pid ?? 0, port }
  writeFileSync(stateFile, JSON.stringify(running))
  log(`mongod started on ${data}, port ${port}`)
  return database(running, folder, child)
}

function start(binary: string, data: string, port: number, logFile: string): ChildProcess {
  const args = ['--dbpath', data, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', replicaSet]
  // Detached: a Ctrl-C in the terminal goes to the supervisor's group only, which stops the database last.
  const child = spawn(binary, [...args, '--nounixsocket', '--logpath', logFile, '--logappend'], {
    detached: true,
    stdio: 'ignore',
    env: childEnv(),
  })
  child.on('error', () => {})
  child.unref()
  return child
}

function database(running: Running, folder: string, child?: ChildProcess): Database {
  let closing = false
  const ended = untilGone(running.pid, child)
  return {
    kind: 'mongod',
    url: `mongodb://127.0.0.1:${running.port}/${databaseName}?directConnection=true&journal=true&appName=${mongodAppName}`,
    pid: running.pid,
    describe: () => `mongod of this machine on ${join(folder, 'mongod')}, port ${running.port}`,
    lost: new Promise((resolve) => void ended.then(() => closing || resolve())),
    close: async () => {
      closing = true
      if (child) await end(child)
    },
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return
  child.ref()
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

/** Settles when the process is no more; one that another program started can only be asked after now and then. */
function untilGone(pid: number, child?: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child) return void child.once('exit', () => resolve())
    const timer = setInterval(() => {
      try {
        process.kill(pid, 0)
      } catch {
        clearInterval(timer)
        resolve()
      }
    }, 1000)
    timer.unref()
  })
}

async function untilPrimary(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + startMilliseconds
  let last: unknown
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`)
    // A client whose first connection failed stays closed, so each attempt has its own.
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
      serverSelectionTimeoutMS: 1000,
    })
    try {
      const { isWritablePrimary } = await client.db('admin').command({ hello: 1 })
      if (isWritablePrimary) return
      await introduce(client, port)
    } catch (error) {
      last = error
    } finally {
      await client.close()
    }
    await delay(100)
  }
  throw new Error('it did not become primary in time', { cause: last })
}

/** Initiates the replica set at its first start, and corrects its member's address when the port had to change. */
async function introduce(client: MongoClient, port: number): Promise<void> {
  const admin = client.db('admin')
  const host = `127.0.0.1:${port}`
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 })
    if (config.members[0].host === host) return
    const next = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] }
    await admin.command({ replSetReconfig: next, force: true })
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== notYetInitialized) throw error
    await admin.command({ replSetInitiate: { _id: replicaSet, members: [{ _id: 0, host }] } })
  }
}

function readState(file: string): Running | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Running) : undefined
}

const answers = (port: number) =>
  ping(`mongodb://127.0.0.1:${port}/?directConnection=true`, 1000).then(
    () => true,
    () => false,
  )
