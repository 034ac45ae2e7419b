/** A print that goes wrong ends soon, with a code, and the press goes on. */
import { execFileSync } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/press/press.ts'

let press: Press
afterEach(() => press.close())

const small =
  '<!doctype html><html><head><style>p { font-family: Pretendard }</style></head><body><p>글</p></body></html>'
/** Takes the browser some seconds to lay out and print. */
const heavy = small.replace(
  '<p>글</p>',
  () =>
    `<table>${Array.from({ length: 60_000 }, (_, i) => `<tr><td>줄 ${i}</td><td>${i * 7}</td></tr>`).join('')}</table>`,
)

interface Process {
  pid: number
  command: string
  /** Processor time so far, in seconds. */
  worked: number
}

/** Processes below this one. */
function descendants(): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,time=,args='], { encoding: 'utf8' }).split('\n')
  const all = lines.flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+([\d:.-]+)\s+(.*)$/.exec(line)
    if (!match) return []
    const [, pid, parent, time = '', command = ''] = match
    const [seconds = 0, minutes = 0] = time.split(/[-:]/).map(Number).reverse()
    return [{ pid: Number(pid), parent: Number(parent), command, worked: minutes * 60 + seconds }]
  })
  const family = new Set([process.pid])
  for (let grown = true; grown; ) {
    const more = all.filter(({ pid, parent }) => family.has(parent) && !family.has(pid))
    for (const { pid } of more) family.add(pid)
    grown = more.length > 0
  }
  return all.filter(({ pid }) => pid !== process.pid && family.has(pid))
}

const browserProcess = () =>
  descendants().find(({ command }) => command.includes('--proxy-server=') && !command.includes('--type='))
/** The renderer that is in the middle of the heavy page. */
const busyRenderer = () =>
  descendants().find(({ command, worked }) => command.includes('--type=renderer') && worked >= 1)

async function until<T>(find: () => T | undefined): Promise<T> {
  for (;;) {
    const found = find()
    if (found !== undefined) return found
    await delay(20)
  }
}

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (reason: unknown) => reason,
  )

describe('a browser that is killed', () => {
  it('while printing rejects soon with PRINT_FAILED, and the next print works', async () => {
    press = createPress()
    expect(isPdf(await press.printPlain(small))).toBe(true)
    const { pid } = await until(browserProcess)
    const failure = failureOf(press.printPlain(heavy))
    await until(busyRenderer)
    const killed = performance.now()
    process.kill(pid, 'SIGKILL')
    const error = await failure
    const milliseconds = performance.now() - killed
    expect(error).toMatchObject({ code: 'PRINT_FAILED' })
    expect(milliseconds).toBeLessThan(5000)
    expect(isPdf(await press.printPlain(small))).toBe(true)
  })

  it('between two prints is not noticed', async () => {
    press = createPress()
    await press.printPlain(small)
    process.kill((await until(browserProcess)).pid, 'SIGKILL')
    await until(() => (browserProcess() ? undefined : true))
    expect(isPdf(await press.printPlain(small))).toBe(true)
  })
})

describe('a page whose renderer is killed', () => {
  it('rejects soon with PRINT_FAILED, and the next print works', async () => {
    press = createPress()
    await press.printPlain(small)
    const failure = failureOf(press.printPlain(heavy))
    const { pid } = await until(busyRenderer)
    const killed = performance.now()
    process.kill(pid, 'SIGKILL')
    expect(await failure).toMatchObject({ code: 'PRINT_FAILED' })
    expect(performance.now() - killed).toBeLessThan(5000)
    expect(isPdf(await press.printPlain(small))).toBe(true)
  })
})

describe('a print beyond its limit', () => {
  it('rejects with PRINT_TIMEOUT, and the next print works', async () => {
    press = createPress({ timeout: 1500 })
    await press.printPlain(small).catch(() => null)
    const begun = performance.now()
    expect(await failureOf(press.printPlain(heavy))).toMatchObject({ code: 'PRINT_TIMEOUT' })
    expect(performance.now() - begun).toBeLessThan(6000)
    expect(isPdf(await press.printPlain(small))).toBe(true)
  })
})

describe('a browser that is not there', () => {
  it('is named as the fault', async () => {
    press = createPress({ browserPath: '/nowhere/chromium' })
    await expect(press.printPlain(small)).rejects.toMatchObject({ code: 'BROWSER_UNAVAILABLE' })
  })
})

describe('a closed press', () => {
  it('leaves no browser behind and opens again', async () => {
    press = createPress()
    await press.printPlain(small)
    await press.close()
    await until(() => (browserProcess() ? undefined : true))
    expect(isPdf(await press.printPlain(small))).toBe(true)
  })
})
