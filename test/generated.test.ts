import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { committed, generate } from '../scripts/generate.ts'
import config from '../src/payload.config.ts'

describe('generated files', () => {
  const made: string[] = []
  afterAll(() => Promise.all(made.map((file) => rm(file, { force: true }))))

  it('are what the content model gives; otherwise run `npm run generate`', async () => {
    const now = committed(await config)
    // In the same folders, for the import map names its components from where it lies.
    const fresh = {
      types: join(dirname(now.types), 'payload-types.fresh.ts'),
      importMap: join(dirname(now.importMap), 'importMap.fresh.js'),
    }
    made.push(fresh.types, fresh.importMap)
    await generate(await config, fresh)
    expect(await readFile(fresh.types, 'utf8')).toBe(await readFile(now.types, 'utf8'))
    expect(await readFile(fresh.importMap, 'utf8')).toBe(await readFile(now.importMap, 'utf8'))
  })
})
