/** The worker's work: makes editions, publishes what is due, sends notices and prints reports until it is told to stop. */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { choresOf, editionParts, runsOf } from '../src/compose.ts'
import { readEnv } from '../src/env.ts'
import { createPress } from '../src/press/press.ts'
import type { RunStore } from '../src/publish/runs.ts'
import { runPublishWorker } from '../src/publish/worker.ts'
import { openPayload } from './open-payload.ts'

const log = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Ends on SIGINT and SIGTERM. `lease` in milliseconds; `through` lets tests look at each step of a run. */
export async function runWorker(lease: number, through = (runs: RunStore): RunStore => runs): Promise<void> {
  const env = readEnv()
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort())
  const { payload, close } = await openPayload(env)
  const press = createPress({ ...(env.chromiumPath ? { browserPath: env.chromiumPath } : {}) })
  log('worker ready')
  await runPublishWorker(through(runsOf(payload)), editionParts(payload, press, env), {
    owner: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
    lease,
    pause: 500,
    attempts: 3,
    signal: ending.signal,
    log,
    chores: choresOf(payload, press, log, env),
  })
  await press.close()
  await close()
}
