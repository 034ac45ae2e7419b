import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPresence, type PresenceRow, patience } from '../../src/editing/presence.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

const screen = (user: string, tab: string) => ({ document: 'articles/1', tab, user, place: '', isEditing: false })

/** Presence with a clock that the test turns. */
function presenceAt(start: number) {
  let now = start
  const collection = database.db().collection<PresenceRow>('presence')
  return {
    presence: createPresence(collection, () => new Date(now)),
    collection,
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

describe('presence', () => {
  it('tells of the others with their place, the first that came at the head', async () => {
    const { presence, wait } = presenceAt(1_000_000)
    await presence.beat(screen('b', 't2'))
    wait(1)
    await presence.beat(screen('c', 't3'))
    wait(1)
    await presence.beat({ ...screen('b', 't2'), place: '표 1', isEditing: true })
    const others = await presence.others('articles/1', 't1')
    expect(others.map(({ user, place, isEditing }) => [user, place, isEditing])).toEqual([
      ['b', '표 1', true],
      ['c', '', false],
    ])
    expect(await presence.others('articles/1', 't2')).toHaveLength(1)
    expect(await presence.others('articles/2', 't1')).toEqual([])
  })

  it('forgets those who left or gave no sign of life', async () => {
    const { presence, wait } = presenceAt(1_000_000)
    await presence.beat(screen('b', 't2'))
    await presence.beat(screen('c', 't3'))
    await presence.leave('articles/1', 't2', 'somebody else')
    expect(await presence.others('articles/1', 't1')).toHaveLength(2)
    await presence.leave('articles/1', 't2', 'b')
    expect((await presence.others('articles/1', 't1')).map(({ user }) => user)).toEqual(['c'])
    wait(patience)
    expect(await presence.others('articles/1', 't1')).toEqual([])
  })

  it('stands in a collection that throws old signs of life away by itself', async () => {
    const { presence, collection } = presenceAt(1_000_000)
    await presence.beat(screen('b', 't2'))
    const indexes = await collection.indexes()
    expect(indexes.find(({ expireAfterSeconds }) => expireAfterSeconds !== undefined)?.key).toEqual({ seenAt: 1 })
  })
})
