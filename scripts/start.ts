/** `npm start`: everything, set up and running, until Ctrl-C or SIGTERM. */
import { readEnv } from '../src/env.ts'
import { BulletinError } from '../src/errors.ts'
import { Parts, startProduct } from '../src/start/product.ts'

// npm passes a Ctrl-C on although the terminal has sent it already: only a later one means impatience.
const sameKeypress = 1000

const log = (line: string) => console.log(line)
const parts = new Parts(log)
const stopping = new AbortController()
let stoppedAt: number | undefined

async function stop(code: number): Promise<never> {
  stoppedAt ??= Date.now()
  stopping.abort()
  await parts.stop()
  process.exit(code)
}

function onSignal(): void {
  if (stoppedAt === undefined) {
    log('stopping; once more to force it')
    stoppedAt = Date.now()
    stopping.abort()
    return
  }
  if (Date.now() - stoppedAt < sameKeypress) return
  parts.kill()
  process.exit(1)
}
process.on('SIGINT', onSignal)
process.on('SIGTERM', onSignal)
// A closed terminal means stop, too.
process.on('SIGHUP', onSignal)

try {
  const lines = await startProduct({ env: readEnv(), project: process.cwd(), log, parts, signal: stopping.signal })
  for (const line of lines) log(line)
  await new Promise<void>((resolve) => {
    if (stopping.signal.aborted) resolve()
    stopping.signal.addEventListener('abort', () => resolve())
  })
  await stop(0)
} catch (error) {
  if (stopping.signal.aborted) await stop(0)
  console.error(error instanceof BulletinError ? `${error.code}: ${error.message}` : error)
  await stop(1)
}
