import type { Collection } from 'mongodb'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createHistory, type History } from '../../src/approval/history.ts'
import type { LogEntry } from '../../src/publish/log.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'

let test: TestDatabase
let history: History
let log: Collection
beforeAll(async () => {
  test = await startTestDatabase()
})
afterAll(() => test.stop())
beforeEach(async () => {
  // Each call gives a database of its own.
  log = test.db().collection('log')
  history = createHistory(log)
})

const entry = (id: string, issue = 'issue-1'): LogEntry => ({
  id,
  issue,
  at: '2026-09-24T05:12:00.000Z',
  by: { user: null, name: '한가온' },
  action: 'approved',
  detail: '',
  edition: null,
  hash: 'a'.repeat(64),
})

it('keeps entries that come at once in one chain without a gap', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => history.append(entry(`e${n}`))))
  const ordinals = (await history.of('issue-1')).map(({ ordinal }) => ordinal)
  expect(ordinals).toEqual(Array.from({ length: 20 }, (_, n) => 20 - n))
  expect(await history.firstBroken('issue-1')).toBeNull()
})

it('keeps an entry once, however often it is appended', async () => {
  for (let n = 0; n < 3; n++) await history.append(entry('same'))
  await Promise.all([history.append(entry('twice')), history.append(entry('twice'))])
  expect(await history.of('issue-1')).toHaveLength(2)
})

it('keeps a chain for each issue', async () => {
  await history.append(entry('a'))
  await history.append(entry('b', 'issue-2'))
  expect((await history.of('issue-2')).map(({ ordinal }) => ordinal)).toEqual([1])
})

it.each([
  ['changed', (id: string) => log.updateOne({ entry: id }, { $set: { name: '다른 사람' } })],
  ['dated back', (id: string) => log.updateOne({ entry: id }, { $set: { at: '2020-01-01T00:00:00.000Z' } })],
  ['removed', (id: string) => log.deleteOne({ entry: id })],
])('shows where an entry was %s', async (_, tamper) => {
  for (const id of ['e1', 'e2', 'e3']) await history.append(entry(id))
  await tamper('e2')
  expect(await history.firstBroken('issue-1')).toBe(2)
})
