import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { committed, generate } from '../scripts/generate.ts'
import config from '../src/payload.config.ts'

describe('generated files', () => {
  let made = ''
  afterAll(() => rm(made, { recursive: true, force: true }))

  it('are what the content model gives; otherwise run `npm run generate`', async () => {
    const now = committed(await config)
    // Four folders deep like the import map, which names its components from where it lies; and apart from the sources of
    // the web app, which another test may be building.
    const caches = resolve(import.meta.dirname, '../node_modules/.cache')
    await mkdir(caches, { recursive: true })
    made = await mkdtemp(join(caches, 'generated-'))
    const fresh = { types: join(made, 'types', 'payload-types.ts'), importMap: join(made, 'admin', 'importMap.js') }
    for (const name of ['types', 'admin']) await mkdir(join(made, name))
    await generate(await config, fresh)
    expect(await readFile(fresh.types, 'utf8')).toBe(await readFile(now.types, 'utf8'))
    expect(await readFile(fresh.importMap, 'utf8')).toBe(await readFile(now.importMap, 'utf8'))
  })
})
