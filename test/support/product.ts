/** The whole product as `npm start` runs it, as a child on a data folder and ports of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../../src/database/port.ts'

const root = resolve(import.meta.dirname, '../..')

/** Long enough for a build of the web app on a busy machine. */
export const startPatience = 360_000

/** A mail as the catcher lists it. */
export interface CaughtMail {
  id: string
  subject: string
  envelope: { from: string; to: string[] }
}

export interface Product {
  /** Address of the web app, without a slash at its end. */
  url: string
  login: { email: string; password: string; issue: string }
  /** Everything it has printed so far. */
  output(): string
  /** Caught mails, newest first. */
  mails(): Promise<CaughtMail[]>
  /** A caught mail as it came over the wire. */
  rawMail(id: string): Promise<Buffer>
  /** Process id of a part of it (`next-server`, `worker.ts`), told from its command line; undefined while there is none. */
  pidOf(part: string): number | undefined
  /** Of the database that it runs on; Linux only. */
  databaseUrl(): string
  /** Ends it as Ctrl-C would, and throws its data away. */
  stop(): Promise<void>
}

/** Settings of a developer's own must not reach the test: an empty one counts as unset. */
const unset = ['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'PAYLOAD_SECRET', 'MAIL_FROM', 'HOST']

async function settings(dataDir: string): Promise<Record<string, string>> {
  const ports: Record<string, string> = {}
  for (const name of ['PORT', 'MAIL_SMTP_PORT', 'MAIL_WEB_PORT']) ports[name] = String(await freePort())
  return { ...Object.fromEntries(unset.map((name) => [name, ''])), ...ports, DATA_DIR: dataDir }
}

/** Waits for the line that says it runs; throws with the last lines when it ends before. */
async function untilRunning(child: ChildProcess, output: () => string): Promise<void> {
  await new Promise<void>((done, fail) => {
    const tail = () => output().split('\n').slice(-30).join('\n')
    const late = setTimeout(() => fail(new Error(`the product does not start:\n${tail()}`)), startPatience)
    child.once('exit', (code) => {
      clearTimeout(late)
      fail(new Error(`the product ended with ${code}:\n${tail()}`))
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', () => {
        if (!output().includes('Bulletin is running')) return
        clearTimeout(late)
        done()
      })
    }
  })
}

/** Starts it and waits until it runs. */
export async function startProduct(): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bulletin-e2e-'))
  const env = await settings(dataDir)
  const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', join(root, 'scripts/start.ts')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = new Promise<void>((done) => child.once('exit', () => done()))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await exit
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  try {
    await untilRunning(child, () => printed)
  } catch (error) {
    await stop()
    throw error
  }
  const mail = `http://127.0.0.1:${env.MAIL_WEB_PORT}`
  return {
    url: `http://localhost:${env.PORT}`,
    login: JSON.parse(readFileSync(join(dataDir, 'demo-login.json'), 'utf8')),
    output: () => printed,
    mails: async () => (await fetch(`${mail}/messages.json`)).json(),
    rawMail: async (id) => Buffer.from(await (await fetch(`${mail}/messages/${id}/raw`)).arrayBuffer()),
    pidOf: (part) => childOf(child.pid ?? 0, part),
    databaseUrl: () => variableOf(childOf(child.pid ?? 0, '/worker.ts') ?? 0, 'DATABASE_URL'),
    stop,
  }
}

/** A variable that a process was started with; Linux only. */
const variableOf = (pid: number, name: string): string =>
  readFileSync(`/proc/${pid}/environ`, 'utf8')
    .split('\0')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? ''

/** The child of a process whose command line names a part; Linux only. */
function childOf(parent: number, part: string): number | undefined {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      if (!status.includes(`\nPPid:\t${parent}\n`)) continue
      if (readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(part)) return Number(name)
    } catch {
      // It ended while we looked.
    }
  }
  return undefined
}
