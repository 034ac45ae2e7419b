import { BulletinError } from '../errors.ts'
import { BlockedError, type EditionParts, makeEdition, type Step, steps } from './make-edition.ts'
import type { Run, RunFailure, RunStore } from './runs.ts'

export interface WorkerOptions {
  /** Unique among running workers. */
  owner: string
  /** How long a silent worker keeps a run, in milliseconds. */
  lease: number
  /** Pause between looks for work, in milliseconds. */
  pause: number
  /** Attempts after which a run that fails for reasons of the machine is given up. */
  attempts: number
  signal: AbortSignal
  log(line: string): void
  /** What is done between runs as well: what is due, the log, the outbox. */
  chores?: readonly (() => Promise<void>)[]
}

/** Takes runs one after another until the signal ends it; a run in hand is finished first. */
export async function runPublishWorker(runs: RunStore, parts: EditionParts, options: WorkerOptions): Promise<void> {
  while (!options.signal.aborted) {
    const worked = await workOnce(runs, parts, options).catch((error: unknown) => {
      options.log(`publish worker: ${describe(error)}`)
      return false
    })
    for (const chore of options.chores ?? []) {
      await chore().catch((error: unknown) => options.log(`publish worker: ${describe(error)}`))
    }
    if (!worked) await pause(options.pause, options.signal)
  }
}

/** Claims and carries out one run; false when there was none. */
export async function workOnce(runs: RunStore, parts: EditionParts, options: WorkerOptions): Promise<boolean> {
  const run = await runs.claim(options.owner, options.lease)
  if (!run) return false
  let beat: Promise<unknown> = Promise.resolve()
  // A print may outlast the lease; the heartbeat keeps it, and fails silently: the next step notices a lost run.
  const timer = setInterval(() => {
    beat = runs.step(run.id, options.owner, options.lease).catch(() => undefined)
  }, options.lease / 3)
  try {
    const edition = await makeEdition(run, parts, (step) => note(runs, run, options, step))
    await beat
    await runs.finish(run.id, options.owner, edition)
    options.log(`made edition ${edition} of issue ${run.issue}`)
  } catch (error) {
    await beat
    await giveUpOrRetry(runs, run, options, error)
  } finally {
    clearInterval(timer)
  }
  return true
}

const note = (runs: RunStore, run: Run, options: WorkerOptions, step: Step): Promise<void> => {
  const names = Object.keys(steps) as Step[]
  return runs.step(run.id, options.owner, options.lease, {
    step: steps[step],
    done: names.indexOf(step),
    total: names.length,
  })
}

async function giveUpOrRetry(runs: RunStore, run: Run, options: WorkerOptions, error: unknown): Promise<void> {
  options.log(`no edition of issue ${run.issue} was made: ${describe(error)}`)
  if (error instanceof BulletinError && error.code === 'PUBLICATION_LOST') return
  const mendable = error instanceof BlockedError || (error instanceof BulletinError && error.code === 'NOT_FOUND')
  if (!mendable && run.attempts < options.attempts) await runs.release(run.id, options.owner)
  else await runs.fail(run.id, options.owner, failure(error))
}

const words: Record<string, string> = {
  PROBLEMS_BLOCK: '오류가 있어 편집본을 만들지 않았습니다. 아래 오류를 고치고 다시 검토를 요청하세요.',
  OUTPUTS_DIFFER: '지면, 웹, 메일이 같은 말을 하지 않아 편집본을 만들지 않았습니다. 아래 자리를 살펴보세요.',
  NOT_FOUND: '호나 그림을 찾을 수 없어 편집본을 만들지 않았습니다. 지운 것이 없는지 보고 다시 검토를 요청하세요.',
  PRINT_TIMEOUT: '조판이 너무 오래 걸려 멈췄습니다. 다시 검토를 요청하고, 되풀이되면 관리자에게 알리세요.',
}
const otherwise =
  '편집본을 만들지 못했습니다. 지난 편집본은 그대로입니다. 다시 검토를 요청하고, 되풀이되면 관리자에게 알리세요.'

const failure = (error: unknown): RunFailure => {
  const code = error instanceof BulletinError ? error.code : 'PRINT_FAILED'
  return { code, message: words[code] ?? otherwise, problems: error instanceof BlockedError ? error.problems : [] }
}

function describe(error: unknown): string {
  if (error instanceof BulletinError) {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
    return `${error.code} ${error.message}${cause}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Waits without keeping the process alive longer than the signal allows. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
  })
