import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build, fingerprint, isBuilt } from '../../src/start/build.ts'
import { localUrl, untilHealthy } from '../../src/start/health.ts'
import { summary } from '../../src/start/summary.ts'

let project: string
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), content)
}
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'bulletin-build-'))
  write('package-lock.json', '{}')
  write('src/app/page.tsx', 'one')
  write('src/start/product.ts', 'one')
  write(
    'node_modules/next/dist/bin/next',
    `
    const { mkdirSync, writeFileSync, existsSync } = require('node:fs')
    console.log('NODE_ENV', process.env.NODE_ENV, 'DATABASE_URL', process.env.DATABASE_URL)
    if (existsSync('broken')) process.exit(1)
    if (existsSync('empty-handed')) process.exit(0)
    mkdirSync('.next', { recursive: true })
    writeFileSync('.next/BUILD_ID', 'x')`,
  )
})
afterEach(() => rmSync(project, { recursive: true }))

describe('fingerprint', () => {
  it('changes with every source and the lock file, and with nothing else', () => {
    const before = fingerprint(project)
    write('test/a.test.ts', 'x')
    write('src/start/product.ts', 'two')
    write('node_modules/a/index.js', 'x')
    expect(fingerprint(project)).toBe(before)
    const seen = new Set([before])
    for (const path of [
      'src/app/page.tsx',
      'templates/web/a.ts',
      'collections/b.ts',
      'package-lock.json',
      'next.config.ts',
      'public/c',
    ]) {
      write(path, 'changed')
      seen.add(fingerprint(project))
    }
    expect(seen.size).toBe(7)
  })

  it('changes when a file moves', () => {
    const before = fingerprint(project)
    cpSync(join(project, 'src/app/page.tsx'), join(project, 'src/app/other.tsx'))
    rmSync(join(project, 'src/app/page.tsx'))
    expect(fingerprint(project)).not.toBe(before)
  })
})

describe('build', () => {
  const run = async () => {
    const lines: string[] = []
    const here = process.cwd()
    process.chdir(project)
    try {
      await build(project, (line) => lines.push(line), new AbortController().signal)
    } finally {
      process.chdir(here)
    }
    return lines.join('\n')
  }

  it('runs when nothing is built, shows its lines with the seconds, and not a second time', async () => {
    expect(isBuilt(project, fingerprint(project))).toBe(false)
    const first = await run()
    expect(first).toMatch(/^build +\d+ s \| NODE_ENV production DATABASE_URL undefined$/m)
    expect(first).toMatch(/the web app is built \(\d+ s\)/)
    expect(await run()).toBe('the web app is built already')
    write('src/app/page.tsx', 'two')
    expect(await run()).toContain('building the web app')
  })

  it('that fails is not taken for done', async () => {
    await run()
    write('broken', '')
    write('src/app/page.tsx', 'two')
    await expect(run()).rejects.toMatchObject({ code: 'START_FAILED' })
    expect(isBuilt(project, fingerprint(project))).toBe(false)
    expect(readFileSync(join(project, '.next/bulletin-fingerprint'), 'utf8')).toHaveLength(64)
  })

  it('that exits 0 and built nothing is tried again, and given up in the end', async () => {
    await run()
    write('empty-handed', '')
    write('src/app/page.tsx', 'two')
    await expect(run()).rejects.toMatchObject({ code: 'START_FAILED', message: expect.stringContaining('3 times') })
    expect(existsSync(join(project, '.next/BUILD_ID'))).toBe(false)
  })
})

describe('untilHealthy', () => {
  it('waits for a 200 and tells the last answer when there is none', async () => {
    let status = 503
    let asked = 0
    const server = createServer((_request, response) => {
      if (++asked === 3) status = 200
      response.writeHead(status).end('the database is away')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const { signal } = new AbortController()
    await untilHealthy(localUrl('0.0.0.0', port), signal)
    expect(asked).toBe(3)
    asked = 10
    status = 503
    await expect(untilHealthy(localUrl('127.0.0.1', port), signal, 300)).rejects.toMatchObject({
      code: 'START_FAILED',
      message: expect.stringContaining('503 the database is away'),
    })
    server.close()
  })

  it('knows how to reach listeners', () => {
    expect(localUrl('::', 80)).toBe('http://[::1]:80')
    expect(localUrl('10.0.0.1', 3000)).toBe('http://10.0.0.1:3000')
  })
})

describe('summary', () => {
  const facts = {
    publicUrl: 'http://localhost:3000',
    database: 'embedded MongoDB engine on /data/embedded',
    mailPage: 'http://127.0.0.1:8025',
    mailHost: '127.0.0.1:1025',
    demo: { email: 'demo@example.org', password: 'pass-word', issue: '/kiat-watch/2026-22' },
    dataDir: '/data',
  }

  it('names every address, the log-in and the database', () => {
    const text = summary(facts).join('\n')
    for (const expected of [
      'http://localhost:3000/admin',
      'http://localhost:3000/kiat-watch/2026-22/issue.pdf',
      'http://localhost:3000/kiat-watch/2026-22/mail',
      'http://127.0.0.1:8025',
      'demo@example.org  pass-word',
      'embedded MongoDB engine',
    ]) {
      expect(text).toContain(expected)
    }
  })

  it('promises no demo and no catcher where there is none', () => {
    const text = summary({ ...facts, demo: undefined, mailPage: undefined, mailHost: 'smtp.example.org' }).join('\n')
    expect(text).not.toMatch(/kiat-watch|log-in|8025/)
    expect(text).toMatch(/Mail goes to +smtp\.example\.org/)
  })
})
