import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { childEnv } from '../../src/env.ts'
import { isStopped } from './alive.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The worker as a process of its own, as `npm start` runs it, but for a step at which it may be told to stop. */
export interface WorkerProcess {
  pid: number
  /** All it has printed so far. */
  output(): string
  /** Throws what it printed when it has ended, so that nobody waits for it. */
  mustRun(): void
  /** Processes that it started and that still run: its browser. */
  children(): number[]
  /** Has it stop, with all its threads, as soon as it has noted the step that comes up next by this name. */
  stopAt(step: string): Promise<void>
  isStopped(): boolean
  /** Lets it go on. */
  go(): void
  /** `kill -9`; settles when it has ended. */
  kill(): Promise<void>
}

/** Starts a worker on a database and waits until it looks for work. */
export async function startWorker(databaseUrl: string, dataDir: string, lease: number): Promise<WorkerProcess> {
  const child = spawn(
    process.execPath,
    ['-C', 'production', '--import', 'tsx', 'test/support/stopping-worker.ts', String(lease)],
    {
      cwd: root,
      env: childEnv({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PAYLOAD_SECRET: 'a secret for tests only' }),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  let printed = ''
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      if (printed.includes('worker ready')) resolve()
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('close', (code, signal) => reject(new Error(`the worker ended (${signal ?? code}): ${printed}`)))
  })
  return {
    pid: child.pid ?? 0,
    output: () => printed,
    mustRun: () => {
      if (hasEnded(child)) throw new Error(`the worker ended: ${printed}`)
    },
    children: () => childrenOf(child.pid ?? 0),
    stopAt: async (step) => {
      const heard = once(child, 'message')
      child.send(step)
      await heard
    },
    isStopped: () => isStopped(child.pid ?? 0),
    go: () => void child.kill('SIGCONT'),
    kill: () => kill(child),
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function kill(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const childrenOf = (parent: number): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, above]) => (above === parent && pid !== undefined ? [pid] : []))
