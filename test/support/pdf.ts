/** Judging PDFs with Debian's readers (poppler-utils, qpdf), where these are installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** True where a program is on the PATH; says so where it is not, because checks are then left out. */
export function hasTool(name: 'pdftotext' | 'pdffonts' | 'pdfinfo' | 'qpdf'): boolean {
  const found = spawnSync(name, [name === 'qpdf' ? '--version' : '-v'], { stdio: 'ignore' }).error === undefined
  if (!found) console.warn(`skipped: ${name} is not installed (Debian: apt install poppler-utils qpdf)`)
  return found
}

function onFile(bytes: Uint8Array, work: (file: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-pdf-'))
  try {
    const file = join(folder, 'issue.pdf')
    writeFileSync(file, bytes)
    return work(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const run = (tool: string, args: string[]): string =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })

/** Text of each page as pdftotext reads it in content order. */
export const popplerPages = (bytes: Uint8Array): string[] =>
  onFile(bytes, (file) => run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']))
    .split('\f')
    .slice(0, -1)

/** The table of `pdffonts`, a line a font. */
export const popplerFonts = (bytes: Uint8Array): string[] =>
  onFile(bytes, (file) => run('pdffonts', [file]))
    .split('\n')
    .slice(2)
    .filter(Boolean)

/** `pdfinfo` with the given options. */
export const popplerInfo = (bytes: Uint8Array, ...options: string[]): string =>
  onFile(bytes, (file) => run('pdfinfo', [...options, file]))

/** What `qpdf --check` says; throws on errors and on warnings. */
export const qpdfCheck = (bytes: Uint8Array): string => onFile(bytes, (file) => run('qpdf', ['--check', file]))

/** Text without white space: line ends and gaps between words are no facts. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')
