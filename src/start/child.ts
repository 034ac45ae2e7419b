import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** A program of ours to run with this Node. */
export interface Program {
  /** Short, for the start of each line it prints. */
  name: string
  /** Arguments to `node`. */
  args: string[]
  env: NodeJS.ProcessEnv
  /** Called with each line it prints. */
  print(line: string): void
}

/** A program that runs, in a process group of its own so that a terminal's Ctrl-C reaches the supervisor only. */
export interface Child {
  pid: number | undefined
  /** How it ended: `exit 1`, `SIGKILL` or why it could not be started; `code` is its exit status. */
  ended: Promise<{ code: number | null; how: string }>
  /** Signals the program itself, which ends its own helpers. */
  signal(signal: NodeJS.Signals): void
  /** Ends it with all its helpers at once. */
  kill(): void
}

const lastLinesMilliseconds = 500

const leash = new URL(`./leash.mjs?supervisor=${process.pid}`, import.meta.url).href

/** Starts a program. */
export function startChild({ args, env, print }: Program): Child {
  const child = spawn(process.execPath, ['--import', leash, ...args], {
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const output of [child.stdout, child.stderr]) if (output) eachLine(output, print)
  return {
    pid: child.pid,
    ended: endOf(child),
    signal: (signal) => void child.kill(signal),
    kill: () => killGroup(child.pid),
  }
}

function endOf(child: ChildProcess): Promise<{ code: number | null; how: string }> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, how: error.message }))
    child.once('exit', (code, signal) => {
      // Whatever it started itself (a browser, say) must not outlive it and hold its place.
      killGroup(child.pid)
      const end = () => resolve({ code, how: signal ?? `exit ${code}` })
      // Its last lines are still on their way; a helper that left the group may keep them from ever ending.
      child.once('close', end)
      setTimeout(end, lastLinesMilliseconds)
    })
  })
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left.
  }
}

/** Calls `print` with each line of a stream, the last even without its line end. */
export function eachLine(stream: Readable, print: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    const lines = (rest + text).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) print(line)
  })
  stream.on('end', () => rest && print(rest))
}
