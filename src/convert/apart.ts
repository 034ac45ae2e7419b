import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { BulletinError } from '../errors.ts'
import type { ConvertedDraft } from '../import/files/convert.ts'
import { unpack } from './wire.ts'

/** What a conversion may take. */
export interface ConvertLimits {
  /** Milliseconds until the process is killed. */
  timeout?: number
  /** Megabytes of JavaScript memory. */
  memory?: number
  /** Most bytes of the answer, pictures included. */
  answer?: number
  /** Stops the conversion; the process is killed. */
  signal?: AbortSignal
  /** Is told of each step: `표 11개 가운데 4개`. */
  onStep?: (step: string) => void
}

/** What a conversion may take where nothing is said. */
const longest = 60_000
const megabytes = 768
const longestAnswer = 450 * 1024 * 1024

/** The folder of the product: this file's own, or, where a bundler has moved it, the one that the product runs in. */
function findRoot(): string {
  const own = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
  return existsSync(join(own, script)) ? own : process.cwd()
}

const script = join('scripts', 'convert.ts')

/** Longest line that is taken for a step; anything longer is noise of the runtime. */
const longestStep = 200

const tooLong = () =>
  new BulletinError('DRAFT_TIMEOUT', '파일을 읽는 데 너무 오래 걸려 그만두었습니다. 원고를 나누어 올리세요.')
const tooBig = (cause: string) =>
  new BulletinError('DRAFT_EXPANDS', '파일이 너무 커서 읽지 못했습니다. 그림을 줄이거나 원고를 나누어 올리세요.', {
    cause,
  })
const stopped = () => new BulletinError('DRAFT_STOPPED', '파일 읽기를 그만두었습니다. 필요하면 다시 올리세요.')
const broken = (cause: string) =>
  new BulletinError(
    'DRAFT_DAMAGED',
    '파일을 읽다가 멈추었습니다. (읽는 프로그램) 다른 형식으로 저장해 다시 올리세요.',
    {
      cause,
    },
  )

/** Starts the process with an environment that holds no setting of the product. */
function start(memory: number, name: string): ChildProcess {
  const args = [`--max-old-space-size=${memory}`, '-C', 'production', '--import=tsx']
  return spawn(process.execPath, [...args, script, String(process.pid), name], {
    cwd: findRoot(),
    // Its own group: whatever it might start ends with it.
    detached: true,
    env: { NODE_ENV: 'production', LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** Collects an output up to a limit; `full` is called once where there is more. */
function collect(output: Readable, limit: number, full: () => void): () => Uint8Array {
  const parts: Buffer[] = []
  let size = 0
  output.on('data', (part: Buffer) => {
    size += part.length
    if (size <= limit) parts.push(part)
    else full()
  })
  return () => new Uint8Array(Buffer.concat(parts))
}

/** Hands lines `step …` to `onStep` and keeps the last of the others, which say why a process ended. */
function watchSteps(output: Readable, onStep: (step: string) => void): () => string {
  let rest = ''
  let last = ''
  output.setEncoding('utf8')
  output.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = (lines.pop() ?? '').slice(-2000)
    for (const line of lines) {
      if (line.startsWith('step ') && line.length < longestStep) onStep(line.slice(5))
      else if (line.trim() !== '') last = `${last}\n${line}`.slice(-2000)
    }
  })
  return () => `${last}\n${rest}`
}

/** Memory that ran out ends Node with a signal or with the status that a shell gives to it. */
const ranOut = (words: string): boolean =>
  /heap|out of memory|Array buffer allocation failed|ERR_WORKER_OUT_OF_MEMORY/i.test(words)

/**
 * Turns a draft file into draft text in a process of its own, with limits of time and memory. Throws a `BulletinError`
 * with a DRAFT_* code; whatever happens, the process has ended when this settles.
 */
export function convertApart(bytes: Uint8Array, name: string, limits: ConvertLimits = {}): Promise<ConvertedDraft> {
  const { signal, onStep = () => {}, timeout = longest, memory = megabytes, answer = longestAnswer } = limits
  if (signal?.aborted) return Promise.reject(stopped())
  return new Promise((resolve, reject) => {
    const child = start(memory, name)
    let why: BulletinError | null = null
    const end = (error: BulletinError) => {
      why ??= error
      kill(child)
    }
    const timer = setTimeout(() => end(tooLong()), timeout)
    const abort = () => end(stopped())
    signal?.addEventListener('abort', abort, { once: true })
    const result = collect(child.stdout!, answer, () => end(tooBig('answer')))
    const words = watchSteps(child.stderr!, onStep)
    child.on('error', (cause) => end(broken(cause.message)))
    // A process that ends before it has read all its input is told of by how it ended.
    child.stdin!.on('error', () => {})
    child.stdin!.end(bytes)
    child.on('close', (code, how) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      try {
        if (why) throw why
        const draft = code === 0 ? unpack(result()) : null
        if (draft) resolve(draft)
        else throw ranOut(words()) ? tooBig(words()) : broken(`${how ?? code} ${words()}`)
      } catch (error) {
        reject(error instanceof BulletinError ? error : broken(String(error)))
      }
    })
  })
}
