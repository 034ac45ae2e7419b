/** Builds the web app, unless what is built is of the same sources. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { childEnv } from '../env.ts'
import { BulletinError } from '../errors.ts'
import { runOnce } from './once.ts'

const sources = ['collections', 'public', 'src', 'templates', 'next.config.ts', 'package-lock.json']
// These never enter the web app; a change in them must not cost a build.
const apart = [join('src', 'start'), join('src', 'mailcatcher')]

/** One hash over everything the web app is built from, in the project's folder. */
export function fingerprint(project: string): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (!existsSync(join(project, path)) || apart.includes(path)) return
    const entries = readEntries(join(project, path))
    if (entries) for (const entry of entries.sort()) add(join(path, entry))
    else
      hash.update(`${path}\0`).update(
        createHash('sha256')
          .update(readFileSync(join(project, path)))
          .digest(),
      )
  }
  for (const source of sources) add(source)
  return hash.digest('hex')
}

/** The names in a folder; undefined for a file. */
function readEntries(path: string): string[] | undefined {
  try {
    return readdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined
    throw error
  }
}

/** How often a build that ends without a result is begun. */
const attempts = 3

const buildId = (project: string) => join(project, '.next', 'BUILD_ID')
const markFile = (project: string) => join(project, '.next', 'bulletin-fingerprint')

/** True when the web app is built, whole, and of these very sources. */
export function isBuilt(project: string, print: string): boolean {
  // Next writes BUILD_ID last but one; ours follows only after a build that ended well.
  if (!existsSync(buildId(project)) || !existsSync(markFile(project))) return false
  return readFileSync(markFile(project), 'utf8') === print
}

/** Builds the web app if it is missing or stale; every line it prints carries the seconds since its start. Throws START_FAILED. */
export async function build(project: string, log: (line: string) => void, signal: AbortSignal): Promise<void> {
  const print = fingerprint(project)
  if (isBuilt(project, print)) return log('the web app is built already')
  log('building the web app; the first time takes a minute or two')
  const started = Date.now()
  const seconds = () => `${String(Math.round((Date.now() - started) / 1000)).padStart(3)} s`
  const say = (line: string) => line.trim() && log(`build ${seconds()} | ${line}`)
  const ticking = setInterval(() => say('still building'), 10_000)
  // It needs no database; and no test's or developer's NODE_ENV.
  const env = childEnv({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: undefined })
  try {
    const args = [join(project, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build']
    for (let attempt = 1; ; attempt++) {
      rmSync(buildId(project), { force: true })
      await runOnce({ name: 'build', args, env, print: say }, signal)
      if (existsSync(buildId(project))) break
      // Next was seen to end early with exit status 0 when it lost a helper process: the artefact tells, not the status.
      if (attempt === attempts)
        throw new BulletinError('START_FAILED', `"next build" ended ${attempts} times without a build.`)
      say('ended without a result; building once more')
    }
  } finally {
    clearInterval(ticking)
  }
  writeFileSync(markFile(project), print)
  log(`the web app is built (${seconds().trim()})`)
}
