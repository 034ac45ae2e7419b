import { type Child, type Program, startChild } from './child.ts'

/** A program that is started again whenever it ends by itself. */
export interface Service {
  name: string
  /** The process that runs now; undefined between two runs. */
  readonly pid: number | undefined
  /** Asks it to end and waits; after `grace` milliseconds it is killed. */
  stop(): Promise<void>
  /** Ends it at once. */
  kill(): void
}

export interface ServiceOptions {
  log(line: string): void
  /** Milliseconds to wait before the first restart; doubled each time up to `longestDelay`. */
  firstDelay?: number
  longestDelay?: number
  /** A run of this many milliseconds counts as healthy, and the next wait is the first one again. */
  healthyAfter?: number
  grace?: number
}

/** The wait before each restart, in milliseconds. */
export class Backoff {
  private next: number
  constructor(
    private readonly first = 500,
    private readonly longest = 30_000,
    private readonly healthyAfter = 30_000,
  ) {
    this.next = first
  }

  /** The wait after a run of `ran` milliseconds. */
  after(ran: number): number {
    if (ran >= this.healthyAfter) this.next = this.first
    const wait = this.next
    this.next = Math.min(this.next * 2, this.longest)
    return wait
  }
}

/** Starts a program and keeps it running until `stop`. */
export function keepRunning(program: Program, options: ServiceOptions): Service {
  const backoff = new Backoff(options.firstDelay, options.longestDelay, options.healthyAfter)
  let current: Child | undefined
  let timer: NodeJS.Timeout | undefined
  let stopping = false

  const run = async () => {
    const started = Date.now()
    const child = startChild(program)
    current = child
    const { how } = await child.ended
    current = undefined
    if (stopping) return
    const wait = backoff.after(Date.now() - started)
    options.log(`${program.name} ended (${how}); starting it again in ${wait / 1000} s`)
    timer = setTimeout(() => void run(), wait)
  }
  void run()

  return {
    name: program.name,
    get pid() {
      return current?.pid
    },
    async stop() {
      stopping = true
      clearTimeout(timer)
      const child = current
      if (!child) return
      child.signal('SIGTERM')
      const late = setTimeout(() => {
        options.log(`${program.name} does not end; killing it`)
        child.kill()
      }, options.grace ?? 15_000)
      await child.ended
      clearTimeout(late)
    },
    kill() {
      stopping = true
      clearTimeout(timer)
      current?.kill()
    },
  }
}
