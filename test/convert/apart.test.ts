/** Files are read in a process of its own, which ends whatever happens. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { convertApart } from '../../src/convert/apart.ts'
import { BulletinError } from '../../src/errors.ts'
import { convertFile } from '../../src/import/files/convert.ts'
import { isAlive } from '../support/alive.ts'
import { fixtures } from '../support/files/fixtures.ts'
import { hp, rawHwpx, writeHwpx } from '../support/files/hwpx.ts'
import { tableOf } from '../support/files/manuscript-blocks.ts'

/** Processes that read files for the process `parent`. */
const readers = (parent = process.pid): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
        return (
          words.some((word) => word.endsWith('scripts/convert.ts')) && words.includes(String(parent)) && isAlive(pid)
        )
      } catch {
        return false
      }
    })

const refusal = async (converting: Promise<unknown>): Promise<BulletinError> => {
  const error = await converting.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof BulletinError)) throw new Error(`no refusal: ${String(error)}`)
  return error
}

let slow: Uint8Array

describe('a conversion apart', () => {
  beforeAll(async () => {
    slow = await rawHwpx([hp('<hp:t>오래 걸리는 글</hp:t>').repeat(250_000)])
  })
  afterEach(() => expect(readers()).toEqual([]))

  it('gives what the conversion gives, pictures included', async () => {
    for (const name of ['docx: pictures', 'hwpx: footnotes', 'hwp: merged cells']) {
      const bytes = await fixtures[name]!()
      expect(await convertApart(bytes, '원고.hwpx')).toEqual(await convertFile(bytes, '원고.hwpx'))
    }
  })

  it('tells its steps', async () => {
    const steps: string[] = []
    const tables = Array.from({ length: 11 }, () => tableOf(['가', '나'], ['다', '라']))
    await convertApart(await writeHwpx(tables), 'x', { onStep: (step) => steps.push(step) })
    expect(steps).toContain('표 11개 가운데 4개')
    expect(steps.at(-1)).toBe('표 11개 가운데 11개')
  })

  it('refuses as the conversion refuses', async () => {
    for (const name of ['hwp with a password', 'hwpx: second section broken', 'zip of five gigabytes', 'no bytes']) {
      const bytes = await fixtures[name]!()
      const [apart, within] = [await refusal(convertApart(bytes, 'x')), await refusal(convertFile(bytes, 'x'))]
      expect([apart.code, apart.message]).toEqual([within.code, within.message])
    }
  })

  it('is killed at its time limit', async () => {
    const { code, message } = await refusal(convertApart(slow, 'x', { timeout: 700 }))
    expect([code, message]).toEqual([
      'DRAFT_TIMEOUT',
      '파일을 읽는 데 너무 오래 걸려 그만두었습니다. 원고를 나누어 올리세요.',
    ])
  })

  it('is killed at its time limit even where it hangs', async () => {
    const onStep = () => {
      for (const pid of readers()) process.kill(pid, 'SIGSTOP')
    }
    expect((await refusal(convertApart(slow, 'x', { timeout: 3000, onStep }))).code).toBe('DRAFT_TIMEOUT')
  })

  it('ends with a clear error when its memory runs out', async () => {
    const { code, message } = await refusal(convertApart(slow, 'x', { memory: 48 }))
    expect([code, message]).toEqual([
      'DRAFT_EXPANDS',
      '파일이 너무 커서 읽지 못했습니다. 그림을 줄이거나 원고를 나누어 올리세요.',
    ])
  })

  it('stops at its signal, before it began and while it runs', async () => {
    const aborted = AbortSignal.abort()
    expect((await refusal(convertApart(slow, 'x', { signal: aborted }))).code).toBe('DRAFT_STOPPED')
    const stop = new AbortController()
    const converting = convertApart(slow, 'x', { signal: stop.signal, onStep: () => stop.abort() })
    expect((await refusal(converting)).code).toBe('DRAFT_STOPPED')
  })

  it('answers no more than it may', async () => {
    const bytes = await fixtures['docx: merged cells']!()
    expect((await refusal(convertApart(bytes, 'x', { answer: 100 }))).code).toBe('DRAFT_EXPANDS')
  })

  it('tells when somebody kills it', async () => {
    const onStep = () => {
      for (const pid of readers()) process.kill(pid, 'SIGKILL')
    }
    const { code, message } = await refusal(convertApart(slow, 'x', { onStep }))
    expect(code).toBe('DRAFT_DAMAGED')
    expect(message).toContain('파일을 읽다가 멈추었습니다.')
  })

  it('is handed no setting of the product', async () => {
    const seen: string[] = []
    const onStep = () => {
      for (const pid of readers()) seen.push(readFileSync(`/proc/${pid}/environ`, 'utf8'))
    }
    await convertApart(await fixtures['docx: merged cells']!(), 'x', { onStep })
    expect(seen.length).toBeGreaterThan(0)
    for (const environment of seen) expect(environment).toBe('NODE_ENV=production\0LANG=C.UTF-8\0')
  })

  it('ends with the program that asked for it, however that goes', async () => {
    const apart = pathToFileURL('src/convert/apart.ts').href
    const program = `
      import { convertApart } from '${apart}'
      const parts = []
      for await (const part of process.stdin) parts.push(part)
      await convertApart(new Uint8Array(Buffer.concat(parts)), 'x', { memory: 3000, onStep: () => console.log('began') })`
    const parent = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', program], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const began = new Promise((resolve) => parent.stdout.once('data', resolve))
    parent.stdin.end(await rawHwpx([hp('<hp:t>오래 걸리는 글</hp:t>').repeat(450_000)]))
    await began
    const [reader] = readers(parent.pid)
    expect(reader).toBeGreaterThan(0)
    // By itself it would be busy for twice as long.
    parent.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(reader!)).toBe(false), { timeout: 2500 })
  })
})
