import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { startChild } from '../../src/start/child.ts'
import { runOnce } from '../../src/start/once.ts'
import { Parts } from '../../src/start/product.ts'
import { Backoff, keepRunning, type Service } from '../../src/start/service.ts'
import { isAlive } from '../support/alive.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulletin-start-'))
const services: Service[] = []
afterEach(() => {
  for (const service of services.splice(0)) service.kill()
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
/** A program of the given source, and the lines it prints. */
function program(source: string) {
  const file = join(folder, `program-${++count}.mjs`)
  writeFileSync(file, source)
  const lines: string[] = []
  return { name: 'dummy', args: [file], env: process.env, print: (line: string) => void lines.push(line), lines }
}

function serve(source: string, options: { grace?: number } = {}) {
  const running = program(source)
  const log: string[] = []
  const service = keepRunning(running, {
    log: (line) => void log.push(line),
    firstDelay: 10,
    longestDelay: 40,
    ...options,
  })
  services.push(service)
  return { service, lines: running.lines, log }
}

const waiting = `setInterval(() => {}, 1000); console.log('up', process.pid);`

describe('Backoff', () => {
  it('doubles to its limit, and begins anew after a healthy run', () => {
    const backoff = new Backoff(500, 3000, 10_000)
    expect([0, 0, 0, 9999, 0].map((ran) => backoff.after(ran))).toEqual([500, 1000, 2000, 3000, 3000])
    expect(backoff.after(10_000)).toBe(500)
    expect(backoff.after(0)).toBe(1000)
  })
})

describe('a service', () => {
  it('is started again after a kill -9, and says so', async () => {
    const { service, lines, log } = serve(waiting)
    await expect.poll(() => lines.length).toBe(1)
    const first = service.pid!
    process.kill(first, 'SIGKILL')
    await expect.poll(() => lines.length).toBe(2)
    expect(service.pid).not.toBe(first)
    expect(log).toEqual(['dummy ended (SIGKILL); starting it again in 0.01 s'])
    await service.stop()
  })

  it('that keeps ending is started again ever more slowly', async () => {
    const { service, log } = serve('process.exit(3)')
    await expect.poll(() => log.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(4)
    expect(log.slice(0, 4).map((line) => /in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.01', '0.02', '0.04', '0.04'])
    expect(log[0]).toContain('exit 3')
    await service.stop()
  })

  it('is asked to end, waited for and not started again', async () => {
    const ending = `process.on('SIGTERM', () => setTimeout(() => { console.log('done'); process.exit(0) }, 50));`
    const { service, lines, log } = serve(ending + waiting)
    await expect.poll(() => lines.length).toBe(1)
    const pid = service.pid!
    await service.stop()
    expect(isAlive(pid)).toBe(false)
    expect(lines.at(-1)).toBe('done')
    expect(log).toEqual([])
    expect(service.pid).toBeUndefined()
  })

  it('is not started when it is stopped between two runs', async () => {
    const { service, lines, log } = serve(`console.log('up')`)
    await expect.poll(() => log.length).toBeGreaterThan(0)
    await service.stop()
    const runs = lines.length
    expect(service.pid).toBeUndefined()
    // By the time another one has been started again three times, this one would have been, too.
    const other = serve('')
    await expect.poll(() => other.log.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(3)
    await other.service.stop()
    expect(lines.length).toBe(runs)
  })

  it('that will not end is killed', async () => {
    const { service, lines, log } = serve(`process.on('SIGTERM', () => {});${waiting}`, { grace: 50 })
    await expect.poll(() => lines.length).toBe(1)
    await service.stop()
    expect(log).toEqual(['dummy does not end; killing it'])
  })

  it('leaves no helper behind', async () => {
    const { service, lines } = serve(`
      import { spawn } from 'node:child_process'
      const helper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      console.log(helper.pid)
      setInterval(() => {}, 1000)`)
    await expect.poll(() => lines.length).toBe(1)
    const helper = Number(lines[0])
    expect(isAlive(helper)).toBe(true)
    await service.stop()
    await expect.poll(() => isAlive(helper), { timeout: 10_000 }).toBe(false)
  })
})

describe('a child', () => {
  it('prints whole lines, the last one too', async () => {
    const running = program(
      `process.stdout.write('한 줄\\n두'); process.stdout.write(' 줄\\r\\n'); process.stderr.write('끝')`,
    )
    expect(await startChild(running).ended).toEqual({ code: 0, how: 'exit 0' })
    expect(running.lines.sort()).toEqual(['끝', '두 줄', '한 줄'].sort())
  })

  it('ends when whoever started it is gone', async () => {
    const child = new URL('../../src/start/child.ts', import.meta.url).href
    const inner = program(waiting)
    const owner = join(folder, 'owner.mts')
    writeFileSync(
      owner,
      `import { startChild } from '${child}'
       const child = startChild({ name: 'inner', args: ['${inner.args[0]}'], env: process.env, print: () => console.log(child.pid) })`,
    )
    const outer = { ...program(''), args: ['--import', 'tsx', owner] }
    const started = startChild(outer)
    await expect.poll(() => outer.lines.length, { timeout: 10_000 }).toBe(1)
    const pid = Number(outer.lines[0])
    expect(isAlive(pid)).toBe(true)
    process.kill(started.pid!, 'SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
  })
})

describe('runOnce', () => {
  it('settles at exit 0 and throws at any other', async () => {
    const { signal } = new AbortController()
    await expect(runOnce(program(''), signal)).resolves.toBeUndefined()
    await expect(runOnce(program('process.exit(2)'), signal)).rejects.toMatchObject({
      code: 'START_FAILED',
      message: expect.stringContaining('dummy failed (exit 2)'),
    })
  })

  it('lets a program fork helpers of its own and wait for their answer', async () => {
    const helper = `process.on('message', () => process.send('done'))`
    const script = `
      if (process.argv[2] === 'helper') { ${helper} } else {
        const child = require('node:child_process').fork(__filename, ['helper'])
        child.on('message', (words) => { console.log('helper', words); child.disconnect() })
        setTimeout(() => child.send('work'), 50)
      }`
    const file = join(mkdtempSync(join(tmpdir(), 'fork-')), 'forking.cjs')
    writeFileSync(file, script)
    const lines: string[] = []
    const forking = { name: 'forking', args: [file], env: process.env, print: (line: string) => void lines.push(line) }
    await runOnce(forking, new AbortController().signal)
    expect(lines).toEqual(['helper done'])
    rmSync(dirname(file), { recursive: true })
  })

  it('ends the program when it is aborted', async () => {
    const controller = new AbortController()
    const running = program(waiting)
    const run = runOnce(running, controller.signal)
    await expect.poll(() => running.lines.length).toBe(1)
    controller.abort()
    await expect(run).rejects.toMatchObject({ name: 'AbortError' })
    await expect.poll(() => isAlive(Number(running.lines[0]!.split(' ')[1]))).toBe(false)
  })
})

describe('Parts', () => {
  it('stop in reverse order, layer by layer, and a failure does not keep the others', async () => {
    const order: string[] = []
    const log: string[] = []
    const part = (name: string, turns = 0) => ({
      name,
      stop: async () => {
        for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
        order.push(name)
      },
    })
    const parts = new Parts((line) => log.push(line))
    parts.add(part('database'))
    parts.add({ name: 'catcher', stop: () => Promise.reject(new Error('stuck')) })
    parts.add(part('web', 5), part('worker'))
    await parts.stop()
    expect(order).toEqual(['worker', 'web', 'database'])
    expect(log).toEqual(['stopping: Error: stuck'])
  })
})
