import { BulletinError } from '../errors.ts'
import { type Program, startChild } from './child.ts'

/** Runs a program to its end; throws START_FAILED unless it exits 0, and ends it when `signal` aborts. */
export async function runOnce(program: Program, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const child = startChild(program)
  const abort = () => child.kill()
  signal.addEventListener('abort', abort)
  const { code, how } = await child.ended
  signal.removeEventListener('abort', abort)
  signal.throwIfAborted()
  if (code !== 0) throw new BulletinError('START_FAILED', `${program.name} failed (${how}); its last lines say why`)
}
