import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRunStore, type RunStore } from '../../src/publish/runs.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
let runs: RunStore
let now: Date
const lease = 30_000
const nobody = { user: null, name: '시스템' }
const newIssue = () => new ObjectId().toString()
const pass = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds)
}

beforeAll(async () => {
  test = await startTestDatabase()
})
beforeEach(() => {
  now = new Date('2026-11-18T09:00:00Z')
  runs = createRunStore(test.db().collection('publish-runs'), () => now)
})
afterAll(() => test.stop())

describe('a request', () => {
  it('gives the open run of the issue, however many ask at once', async () => {
    const issue = newIssue()
    const ids = await Promise.all(Array.from({ length: 20 }, () => runs.request(issue, nobody)))
    expect(new Set(ids).size).toBe(1)
    await runs.claim('worker', lease)
    expect(await runs.request(issue, nobody)).toBe(ids[0])
  })

  it('gives a new run once the old one is done or has failed', async () => {
    const issue = newIssue()
    const first = await runs.request(issue, { user: newIssue(), name: '나린별' })
    await runs.claim('worker', lease)
    await runs.finish(first, 'worker', newIssue())
    const second = await runs.request(issue, nobody)
    expect(second).not.toBe(first)
    await runs.claim('worker', lease)
    await runs.fail(second, 'worker', { code: 'PRINT_FAILED', message: '실패', problems: [] })
    expect(await runs.request(issue, nobody)).not.toBe(second)
  })

  it('for different issues gives different runs, in turn', async () => {
    const [a, b] = [await runs.request(newIssue(), nobody), await runs.request(newIssue(), nobody)]
    expect((await runs.claim('one', lease))?.id).toBe(a)
    expect((await runs.claim('two', lease))?.id).toBe(b)
    expect(await runs.claim('three', lease)).toBeNull()
  })
})

describe('a claim', () => {
  it('is exclusive: of twenty at once, one gets the run', async () => {
    await runs.request(newIssue(), { user: 'not-an-object-id', name: '나린별' })
    const claims = await Promise.all(Array.from({ length: 20 }, (_, i) => runs.claim(`worker-${i}`, lease)))
    const won = claims.filter((run) => run !== null)
    expect(won).toHaveLength(1)
    expect(won[0]).toMatchObject({ attempts: 1, requestedBy: { user: 'not-an-object-id', name: '나린별' } })
  })

  it('lasts as long as its lease, and a step prolongs it', async () => {
    await runs.request(newIssue(), nobody)
    const run = await runs.claim('first', lease)
    pass(lease - 1)
    expect(await runs.claim('second', lease)).toBeNull()
    await runs.step(run?.id ?? '', 'first', lease)
    pass(lease - 1)
    expect(await runs.claim('second', lease)).toBeNull()
    pass(2)
    expect(await runs.claim('second', lease)).toMatchObject({ id: run?.id, attempts: 2 })
  })
})

describe('an owner that lost its lease', () => {
  it('can write nothing over the one that took the run up', async () => {
    const issue = newIssue()
    const id = await runs.request(issue, nobody)
    await runs.claim('stale', lease)
    pass(lease + 1)
    await runs.claim('fresh', lease)
    const lost = { code: 'PUBLICATION_LOST' }
    await expect(runs.step(id, 'stale', lease)).rejects.toMatchObject(lost)
    await expect(runs.finish(id, 'stale', newIssue())).rejects.toMatchObject(lost)
    await expect(runs.fail(id, 'stale', { code: 'X', message: '', problems: [] })).rejects.toMatchObject(lost)
    await expect(runs.release(id, 'stale')).rejects.toMatchObject(lost)
    await runs.finish(id, 'fresh', newIssue())
    expect(await runs.latest(issue)).toMatchObject({ state: 'done' })
  })

  it('still holds the run while nobody else took it', async () => {
    const id = await runs.request(newIssue(), nobody)
    await runs.claim('slow', lease)
    pass(lease * 10)
    await runs.step(id, 'slow', lease)
    expect(await runs.claim('other', lease)).toBeNull()
  })
})

describe('the newest run of an issue', () => {
  it('is null before the first request, and tells step, edition and failure after', async () => {
    const issue = newIssue()
    expect(await runs.latest(issue)).toBeNull()
    const id = await runs.request(issue, nobody)
    expect(await runs.latest(issue)).toMatchObject({ id, state: 'waiting', error: null, edition: null, problems: [] })
    await runs.claim('worker', lease)
    await runs.step(id, 'worker', lease, { step: '조판하는 중', done: 1, total: 5 })
    expect(await runs.latest(issue)).toMatchObject({
      state: 'running',
      step: '조판하는 중',
      stepsDone: 1,
      stepsTotal: 5,
    })
    await runs.release(id, 'worker')
    expect(await runs.latest(issue)).toMatchObject({ state: 'waiting' })
    await runs.claim('worker', lease)
    const problem = { code: 'title-missing', severity: 'error' as const, path: '', message: '제목', hint: '쓰세요' }
    await runs.fail(id, 'worker', { code: 'PROBLEMS_BLOCK', message: '막힘', problems: [problem] })
    expect(await runs.latest(issue)).toMatchObject({
      state: 'failed',
      error: { code: 'PROBLEMS_BLOCK', message: '막힘' },
      problems: [problem],
    })
  })
})
