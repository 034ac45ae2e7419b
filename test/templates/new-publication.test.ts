/** A new publication is files under `templates/publications/` only: made by the command, changed there, and printed. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../src/press/read.ts'

const root = resolve(import.meta.dirname, '../..')
let project: string

const bulletin = (...args: string[]) =>
  execFileSync('node', ['-C', 'production', '--import', 'tsx', join(project, 'scripts/bulletin.ts'), ...args], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** A copy of what rendering needs, so that the repository itself is not touched. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'bulletin-new-publication-'))
  for (const part of ['src', 'templates', 'scripts', 'collections', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(project, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('bulletin new-publication', () => {
  it('makes a style that prints in its own colour and name, from its folder alone', async () => {
    expect(bulletin('new-publication', 'harbour-weekly')).toContain('README.md')
    const folder = join(project, 'templates/publications/harbour-weekly')
    const change = (file: string, from: string, to: string) => {
      const source = readFileSync(join(folder, file), 'utf8')
      expect(source).toContain(from)
      writeFileSync(join(folder, file), source.replace(from, to))
    }
    change('tokens.ts', '#9c2f22', '#1c5d3a')
    change('defaults.ts', '지역산업 소식', '항만 주간')
    const out = join(project, 'out')
    bulletin('render', 'scripts/demo/plain-2026-03.json', '--publication', 'harbour-weekly', '--out', out)
    const { pages } = await readPdf(readFileSync(join(out, 'issue.pdf')))
    expect(pages[0]).toContain('항만 주간')
    expect(readFileSync(join(out, 'web.html'), 'utf8')).toContain('항만 주간')
    expect(readFileSync(join(out, 'email.html'), 'utf8')).toContain('항만 주간')
  })

  it('refuses a key that is taken or that names no folder', () => {
    expect(() => bulletin('new-publication', 'plain')).toThrow(/already/)
    expect(() => bulletin('new-publication', '../evil')).toThrow(/lower-case/)
  })
})
