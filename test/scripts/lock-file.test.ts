import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LockFile, missingPlatformPackages } from '../../scripts/lock-file.ts'

const path = resolve(import.meta.dirname, '../../package-lock.json')

describe('package-lock.json', () => {
  it('holds every optional platform package, so that npm ci accepts it with any registry', () => {
    expect(missingPlatformPackages(JSON.parse(readFileSync(path, 'utf8')) as LockFile)).toEqual({})
  })

  it('names no download address', () => {
    expect(readFileSync(path, 'utf8')).not.toMatch(/"resolved": "https?:/)
  })

  it('is completed with the platform told by the name', () => {
    const lock: LockFile = {
      packages: {
        'node_modules/tool': {
          dev: true,
          optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/core': '1.0.0' },
        },
      },
    }
    expect(missingPlatformPackages(lock)).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    })
  })
})
