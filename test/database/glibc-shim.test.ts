import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Elf } from '../../src/database/embedded/elf.ts'
import { enginePackage, glibcVersion, needsShim, withoutGlibc238 } from '../../src/database/embedded/glibc-shim.ts'

const glibc = glibcVersion()
const here = `${process.platform}, glibc ${glibc?.join('.') ?? 'none'}`
if (!glibc) console.warn(`glibc shim NOT tested on ${here}`)

describe('needsShim', () => {
  it('is true before glibc 2.38 only', () => {
    expect([[2, 28] as const, [2, 36] as const, [2, 37] as const].map((v) => needsShim([...v]))).toEqual([
      true,
      true,
      true,
    ])
    expect([[2, 38] as const, [2, 41] as const, [3, 0] as const].map((v) => needsShim([...v]))).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe.skipIf(!glibc)(`the engine's files (${here})`, () => {
  const folder = glibc ? enginePackage() : ''
  const files = glibc ? readdirSync(folder).filter((name) => /\.(so|node)$/.test(name)) : []

  it('are two', () => expect(files).toHaveLength(2))

  it.each(files)('%s asks for glibc 2.38 before, and for nothing newer than 2.36 after', (file) => {
    const original = readFileSync(join(folder, file))
    const before = new Elf(original)
    expect(before.neededVersions().map(({ version }) => version)).toContain('GLIBC_2.38')
    const after = new Elf(withoutGlibc238(original))
    for (const { version } of after.neededVersions()) {
      const minor = Number(/^GLIBC_2\.(\d+)/.exec(version)?.[1] ?? 0)
      expect(minor, version).toBeLessThanOrEqual(36)
    }
    const names = (elf: Elf) => elf.symbols().map(({ name }) => name)
    expect(names(after)).toEqual(names(before).map((name) => name.replace(/^__isoc23_/, '')))
    expect(names(before).join()).toContain('__isoc23_')
  })

  it('changes a handful of bytes only, and never the original', () => {
    for (const file of files) {
      const original = readFileSync(join(folder, file))
      const patched = withoutGlibc238(original)
      const changed = patched.reduce((count, byte, index) => count + (byte === original[index] ? 0 : 1), 0)
      expect(patched.length).toBe(original.length)
      expect(changed).toBeGreaterThan(0)
      expect(changed).toBeLessThan(100)
      expect(original.equals(readFileSync(join(folder, file)))).toBe(true)
    }
  })

  it('changes nothing the second time', () => {
    const once = withoutGlibc238(readFileSync(join(folder, files[0]!)))
    expect(withoutGlibc238(once).equals(once)).toBe(true)
  })
})

describe('other files', () => {
  it('are refused', () => {
    expect(() => withoutGlibc238(Buffer.from('#!/bin/sh\n'.repeat(20)))).toThrow('not a 64-bit little-endian ELF file')
  })
})
