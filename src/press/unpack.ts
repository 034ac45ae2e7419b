import { lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { BulletinError } from '../errors.ts'

let unpacked: Promise<string> | undefined

/**
 * The browser out of npm, unpacked once a user and version. The package itself unpacks to a fixed name in the folder that
 * all users share, where another user's file is found, or a half-written one; ours appears whole and belongs to us.
 * Throws BROWSER_UNAVAILABLE.
 */
export function unpackedBrowser(): Promise<string> {
  unpacked ??= unpack().catch((error: unknown) => {
    unpacked = undefined
    throw error
  })
  return unpacked
}

async function unpack(): Promise<string> {
  const shared = tmpdir()
  const home = join(shared, `bulletin-chromium-${packageVersion()}-${process.getuid?.() ?? 0}`)
  const ready = await isOurs(home)
  const folder = ready ? home : await mkdtemp(`${home}-`)
  const before = process.env.TMPDIR
  try {
    // It believes in Amazon's own variable only, and then brings its own NSS libraries; TMPDIR is where it unpacks.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
    process.env.TMPDIR = folder
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  if (!ready) await settle(folder, home)
  // The package tells the browser by this variable where its own libraries are.
  process.env.LD_LIBRARY_PATH = process.env.LD_LIBRARY_PATH?.replaceAll(folder, home)
  process.env.FONTCONFIG_PATH = await configureFonts(home)
  return join(home, 'chromium')
}

/**
 * Tells fontconfig of the font that came with the browser. The package's own file names folders that are not there, and a
 * browser without any font gives text no height and refuses every web font.
 */
async function configureFonts(home: string): Promise<string> {
  const folder = join(home, 'fontconfig')
  const file = join(folder, 'fonts.conf')
  const draft = `${file}.${process.pid}`
  await mkdir(folder, { recursive: true })
  await writeFile(
    draft,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`,
  )
  // Another process that starts just now reads a whole file.
  await rename(draft, file)
  return folder
}

/** Gives the unpacked folder its lasting name, unless another process was first. */
async function settle(folder: string, home: string): Promise<void> {
  try {
    await rename(folder, home)
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    if (!(await isOurs(home)))
      throw new BulletinError('BROWSER_UNAVAILABLE', `The browser can't be unpacked to ${home}.`, { cause })
  }
}

/** True for a folder that only this user could have filled. Throws BROWSER_UNAVAILABLE for one that others could. */
async function isOurs(home: string): Promise<boolean> {
  const found = await lstat(home).catch(() => null)
  if (!found) return false
  const own = found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0
  if (!own)
    throw new BulletinError('BROWSER_UNAVAILABLE', `${home} belongs to somebody else; remove it or set CHROMIUM_PATH.`)
  return true
}

const packageVersion = (): string => {
  const require = createRequire(import.meta.url)
  // The package exports no package.json; its entry lies in build/cjs or build/esm beside it.
  const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '../../package.json')
  return (require(manifest) as { version: string }).version
}
