/** The worker: carries out publications until it is told to stop. Run by `npm start`, or alone with `npm run worker`. */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { publishParts, runsOf } from '../src/compose.ts'
import { readEnv } from '../src/env.ts'
import { createPress } from '../src/press/press.ts'
import { runPublishWorker } from '../src/publish/worker.ts'
import { openPayload } from './open-payload.ts'

const log = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const env = readEnv()
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort())

const { payload, close } = await openPayload(env)
const press = createPress({ ...(env.chromiumPath ? { browserPath: env.chromiumPath } : {}) })
log('worker ready')
await runPublishWorker(runsOf(payload), publishParts(payload, press, env), {
  owner: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`,
  lease: 30_000,
  pause: 500,
  attempts: 3,
  signal: ending.signal,
  log,
})
await press.close()
await close()
process.exit(0)
