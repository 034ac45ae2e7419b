/**
 * The worker: makes editions, publishes what is due and sends notices until it is told to stop. Run by `npm start`, or alone with `npm run worker`.
 * `--lease` is how long, in milliseconds, a worker that died keeps others from taking up its run.
 */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { parseArgs } from 'node:util'
import { choresOf, editionParts, runsOf } from '../src/compose.ts'
import { readEnv } from '../src/env.ts'
import { createPress } from '../src/press/press.ts'
import { runPublishWorker } from '../src/publish/worker.ts'
import { openPayload } from './open-payload.ts'

const log = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const { values } = parseArgs({ options: { lease: { type: 'string', default: '30000' } } })
const env = readEnv()
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort())

const { payload, close } = await openPayload(env)
const press = createPress({ ...(env.chromiumPath ? { browserPath: env.chromiumPath } : {}) })
log('worker ready')
await runPublishWorker(runsOf(payload), editionParts(payload, press, env), {
  owner: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
  lease: Number(values.lease),
  pause: 500,
  attempts: 3,
  signal: ending.signal,
  log,
  chores: choresOf(payload, press, log, env),
})
await press.close()
await close()
process.exit(0)
