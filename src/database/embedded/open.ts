import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { BulletinError } from '../../errors.ts'
import type { Database, OpenOptions } from '../database.ts'
import { ping } from '../ping.ts'
import { type Hold, takeHold } from './hold.ts'
import { launch } from './launch.ts'
import { type Location, locate, socketUrl } from './location.ts'

/** Joins the engine that serves `folder`, or starts it; throws DATABASE_IN_USE or DATABASE_UNAVAILABLE. */
export async function openEmbedded(
  folder: string,
  { log, patience = 15_000 }: Pick<OpenOptions, 'log' | 'patience'> = {},
): Promise<Database> {
  const location = locateOrExplain(folder)
  const deadline = Date.now() + patience
  for (;;) {
    const hold = await takeHold(location.holdSocket, patience)
    if (hold === 'silent') throw inUse(location)
    if (hold !== 'absent') return held(location, hold, patience)
    const outcome = await launch(folder, location.log)
    if (outcome.ready) log?.(`embedded MongoDB engine started on ${location.data}`)
    else if (!outcome.inUse) throw unavailable(location, outcome.message)
    // Somebody else's launcher is coming up or closing: its socket, or the folder, is free in a moment.
    else if (Date.now() > deadline) throw inUse(location)
    else await delay(100)
  }
}

async function held(location: Location, hold: Hold, patience: number): Promise<Database> {
  const url = socketUrl(location.socket)
  try {
    await ping(url, patience)
  } catch (cause) {
    await hold.release()
    throw inUse(location, cause)
  }
  return {
    kind: 'embedded',
    url,
    pid: hold.pid,
    describe: () => `embedded MongoDB engine on ${location.data}`,
    lost: hold.lost,
    close: hold.release,
  }
}

function locateOrExplain(folder: string): Location {
  try {
    return locate(folder)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new BulletinError('DATABASE_UNAVAILABLE', `the data folder cannot be used: ${reason}`, { cause })
  }
}

function inUse(location: Location, cause?: unknown): BulletinError {
  const message = `${location.data} is held by ${holder(location)}, which does not answer; end it, or choose another DATA_DIR`
  return new BulletinError('DATABASE_IN_USE', message, { cause })
}

function unavailable(location: Location, reason: string): BulletinError {
  const advice = `set DATABASE_URL, or install mongod; the engine's own words are in ${location.log}`
  return new BulletinError('DATABASE_UNAVAILABLE', `the embedded engine did not start (${reason}); ${advice}`)
}

// The engine writes its process id into its lock file, as mongod does.
function holder(location: Location): string {
  try {
    const pid = readFileSync(join(location.data, 'mongod.lock'), 'utf8').trim()
    return pid ? `process ${pid}` : 'another process'
  } catch {
    return 'another process'
  }
}
