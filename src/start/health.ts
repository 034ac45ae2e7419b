import { setTimeout as delay } from 'node:timers/promises'
import { BulletinError } from '../errors.ts'

/** The address this machine reaches a listener at, for one that listens everywhere too. */
export function localUrl(host: string, port: number): string {
  const near = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  return `http://${near.includes(':') ? `[${near}]` : near}:${port}`
}

/** Waits until `url` answers 200; throws START_FAILED with the last answer after `patience` milliseconds. */
export async function untilHealthy(url: string, signal: AbortSignal, patience = 120_000): Promise<void> {
  const deadline = Date.now() + patience
  let last = 'no answer'
  while (Date.now() < deadline) {
    signal.throwIfAborted()
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]) })
      if (response.status === 200) return
      last = `${response.status} ${(await response.text()).slice(0, 200)}`
    } catch (error) {
      signal.throwIfAborted()
      last = error instanceof Error ? `${error.message} ${error.cause ?? ''}`.trim() : String(error)
    }
    await delay(200, undefined, { signal })
  }
  throw new BulletinError('START_FAILED', `${url} does not answer 200 (${last}); the lines above say why`)
}
