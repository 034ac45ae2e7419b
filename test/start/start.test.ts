/** `scripts/start.ts` as it is, on the real database, with stand-ins for the web app, the worker, the previews and the seed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../src/database/port.ts'
import { isAlive } from '../support/alive.ts'

const root = resolve(import.meta.dirname, '../..')
let project: string
let env: Record<string, string | undefined>
let started: { process: ChildProcess; output(): string; exit: Promise<number | null> }[]

const events = () => readFileSync(join(project, 'events'), 'utf8').trim().split('\n')
const record = `
  import { appendFileSync } from 'node:fs'
  import { MongoClient } from 'mongodb'
  const record = (what) => appendFileSync('events', what + ' ' + process.pid + '\\n')
  const client = new MongoClient(process.env.DATABASE_URL ?? 'mongodb://127.0.0.1:1', { serverSelectionTimeoutMS: 5000 })
  const alive = async () => { await client.db().command({ ping: 1 }); return true }
  const stop = async (name) => { record(name + ' stops, database ' + await alive().catch(() => false)); process.exit(0) }
`
const standIns: Record<string, string> = {
  'package.json': '{"type":"module"}',
  events: '',
  'scripts/bulletin.ts': `${record}
    import { writeFileSync } from 'node:fs'
    await alive()
    record('seed ' + process.argv.slice(2).join(' '))
    writeFileSync(process.env.DATA_DIR + '/demo-login.json', '{"email":"demo@example.org","password":"demo-pass","issue":"/kiat-watch/2026-22"}')
    process.exit()`,
  'scripts/worker.ts': `${record}
    await alive()
    record('worker')
    process.on('SIGTERM', () => stop('worker'))
    setInterval(() => {}, 1000)`,
  'scripts/preview.ts': `${record}
    await alive()
    record('preview')
    process.on('SIGTERM', () => stop('preview'))
    setInterval(() => {}, 1000)`,
  'node_modules/next/package.json': '{"type":"module"}',
  'node_modules/next/dist/bin/next': '',
  'node_modules/next/dist/bin/main.mjs': `${record}
    import { createServer } from 'node:http'
    import { mkdirSync, writeFileSync } from 'node:fs'
    const [command, , port, , host] = process.argv.slice(2)
    if (command === 'build') {
      mkdirSync('.next', { recursive: true })
      writeFileSync('.next/BUILD_ID', 'x')
      process.exit()
    }
    record('web')
    process.on('SIGTERM', () => stop('web'))
    createServer(async (request, response) => {
      response.writeHead(await alive().catch(() => false) ? 200 : 503).end()
    }).listen(Number(port), host)`,
}

beforeEach(async () => {
  started = []
  project = mkdtempSync(join(tmpdir(), 'bulletin-product-'))
  for (const folder of ['scripts', 'src', 'node_modules/next/dist/bin'])
    mkdirSync(join(project, folder), { recursive: true })
  for (const [path, content] of Object.entries(standIns)) writeFileSync(join(project, path), content)
  writeFileSync(join(project, 'node_modules/next/dist/bin/next'), `import('./main.mjs')`)
  for (const name of ['tsx', 'mongodb'])
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name))
  env = { ...process.env, NODE_ENV: 'test', PATH: '' }
  for (const name of ['PORT', 'MAIL_SMTP_PORT', 'MAIL_WEB_PORT']) env[name] = String(await freePort())
})
afterEach(async () => {
  for (const { process: child, exit } of started) {
    child.kill('SIGKILL')
    await exit
  }
  rmSync(project, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

function start(extra: Record<string, string> = {}) {
  const tsx = join(root, 'node_modules/tsx/dist/loader.mjs')
  const child = spawn(process.execPath, ['--import', tsx, join(root, 'scripts/start.ts')], {
    cwd: project,
    env: { ...env, ...extra } as NodeJS.ProcessEnv,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const run = { process: child, output: () => output, exit }
  started.push(run)
  return run
}

const patience = { timeout: 30_000 }
const untilRunning = async (run: { output(): string }) => {
  await expect.poll(run.output, patience).toContain('Bulletin is running.')
  for (const what of ['worker', 'preview']) await expect.poll(() => pidOf(what), patience).toBeGreaterThan(0)
}
const pidOf = (what: string) =>
  Number(
    events()
      .findLast((line) => line.startsWith(`${what} `))
      ?.split(' ')
      .at(-1),
  )
const health = () =>
  fetch(`http://127.0.0.1:${env.PORT}/health`).then(
    ({ status }) => status,
    () => 0,
  )

describe('npm start', () => {
  it('brings everything up in order, and down in reverse with the database last', async () => {
    const run = start()
    await untilRunning(run)
    expect(events()[0]).toMatch(/^seed seed --if-empty /)
    expect(await (await fetch(`http://127.0.0.1:${env.MAIL_WEB_PORT}`)).text()).toContain('받은 메일이 없습니다.')
    expect(run.output()).toContain('demo@example.org  demo-pass')
    expect(run.output()).toContain(`http://localhost:${env.PORT}/kiat-watch/2026-22/issue.pdf`)
    expect(run.output()).toContain(`embedded MongoDB engine on ${join(project, 'var/database/embedded')}`)
    run.process.kill('SIGTERM')
    expect(await run.exit).toBe(0)
    const stops = events().filter((line) => line.includes('stops'))
    expect(stops.map((line) => line.replace(/ \d+$/, '')).sort()).toEqual([
      'preview stops, database true',
      'web stops, database true',
      'worker stops, database true',
    ])
    expect(await health()).toBe(0)
  })

  it('starts again what was killed: web, worker, previews and database', async () => {
    const run = start()
    await untilRunning(run)
    for (const what of ['web', 'worker', 'preview']) {
      const pid = pidOf(what)
      process.kill(pid, 'SIGKILL')
      await expect.poll(() => pidOf(what), patience).not.toBe(pid)
      expect(run.output()).toContain(`${what} ended (SIGKILL); starting it again`)
    }
    await expect.poll(health, patience).toBe(200)
    process.kill(Number(readFileSync(join(project, 'var/database/embedded/mongod.lock'), 'utf8')), 'SIGKILL')
    await expect.poll(run.output, patience).toContain('the database ended; starting it again')
    await expect.poll(health, patience).toBe(200)
    run.process.kill('SIGINT')
    expect(await run.exit).toBe(0)
  })

  it('takes a Ctrl-C that arrives twice, as it does through npm, for one', async () => {
    const run = start()
    await untilRunning(run)
    run.process.kill('SIGINT')
    run.process.kill('SIGINT')
    expect(await run.exit).toBe(0)
    expect(events().filter((line) => line.includes('stops, database true'))).toHaveLength(3)
  })

  it('stops while it still starts', async () => {
    const run = start()
    await expect.poll(run.output, patience).toContain('database: embedded')
    run.process.kill('SIGINT')
    expect(await run.exit).toBe(0)
    expect(await health()).toBe(0)
  })

  it('leaves nothing running when it is killed itself', async () => {
    const run = start()
    await untilRunning(run)
    const pids = [
      pidOf('web'),
      pidOf('worker'),
      pidOf('preview'),
      Number(readFileSync(join(project, 'var/database/embedded/mongod.lock'), 'utf8')),
    ]
    run.process.kill('SIGKILL')
    await expect.poll(() => pids.filter(isAlive), patience).toEqual([])
  })

  it('a second time finds what the first built, and keeps the secret', async () => {
    const first = start()
    await untilRunning(first)
    const secret = readFileSync(join(project, 'var/secret'), 'utf8')
    first.process.kill('SIGTERM')
    await first.exit
    const second = start()
    await untilRunning(second)
    expect(second.output()).toContain('the web app is built already')
    expect(readFileSync(join(project, 'var/secret'), 'utf8')).toBe(secret)
    second.process.kill('SIGTERM')
    expect(await second.exit).toBe(0)
  })

  it('names every port that is taken, and the variable to change', async () => {
    const servers = ['PORT', 'MAIL_WEB_PORT'].map((name) => createServer().listen(Number(env[name]), '127.0.0.1'))
    const run = start()
    expect(await run.exit).toBe(1)
    expect(run.output()).toMatch(/CONFIG_INVALID: port \d+ is taken on 127\.0\.0\.1; .* set PORT to another one/)
    expect(run.output()).toContain('set MAIL_WEB_PORT to another one')
    for (const server of servers) server.close()
  })

  it('names every setting that is wrong', async () => {
    const run = start({ MAIL_FROM: 'nobody', SMTP_URL: 'http://x' })
    expect(await run.exit).toBe(1)
    expect(run.output()).toMatch(/CONFIG_INVALID[\s\S]*SMTP_URL must[\s\S]*MAIL_FROM must/)
  })

  it('says which part failed, and takes the others down', async () => {
    writeFileSync(join(project, 'scripts/bulletin.ts'), `console.error('no demo today'); process.exit(1)`)
    const run = start()
    expect(await run.exit).toBe(1)
    expect(run.output()).toContain('seed   | no demo today')
    expect(run.output()).toContain('START_FAILED: seed failed (exit 1)')
  })
})
