/** Who may ring which doorbell of the subscribers' part. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../collections/access.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { type Ask, restOf } from '../support/rest.ts'
import { type Fixtures, makeFixtures } from '../support/stored.ts'

let test: TestPayload
let fixtures: Fixtures
const ask = new Map<Role | 'visitor', Ask>()

beforeAll(async () => {
  test = await startTestPayload()
  const password = 'a long password'
  for (const role of roles.toReversed()) {
    const email = `${role}@example.org`
    await test.payload.create({ collection: 'users', data: { email, password, name: role, role } })
    ask.set(role, await restOf(test.payload, test.database.url, email, password))
  }
  ask.set('visitor', await restOf(test.payload, test.database.url, null))
  fixtures = await makeFixtures(test.payload)
})
afterAll(() => test.stop())

const people = ['visitor', 'writer', 'editor', 'publisher', 'admin'] as const
const statuses = async (path: string, method: string): Promise<number[]> => {
  const found: number[] = []
  for (const who of people)
    found.push((await ask.get(who)?.(path, { method, body: method === 'POST' ? {} : undefined }))?.status ?? 0)
  return found
}

describe('the doorbells', () => {
  it('of a subscriber: editors lift and unsubscribe, publishers erase', async () => {
    const id = await fixtures.stored('subscribers', null)
    expect(await statuses(`/subscribers/${id}/lift`, 'POST')).toEqual([403, 403, 200, 200, 200])
    expect(await statuses(`/subscribers/${id}/leave`, 'POST')).toEqual([403, 403, 200, 200, 200])
    expect(await statuses(`/subscribers/${id}/erase`, 'POST')).toEqual([403, 403, 403, 200, 200])
    const stored = await test.payload.findByID({ collection: 'subscribers', id })
    expect(stored).toMatchObject({ state: 'erased', address: null })
  })

  it('of files: editors', async () => {
    expect(await statuses('/subscriber-imports/recent', 'GET')).toEqual([403, 403, 200, 200, 200])
    const id = await fixtures.stored('subscriber-imports', null)
    expect(await statuses(`/subscriber-imports/${id}/view`, 'GET')).toEqual([403, 403, 200, 200, 200])
    expect(await statuses(`/subscriber-imports/${id}/start`, 'POST')).toEqual([403, 403, 409, 409, 409])
    expect((await ask.get('editor')?.('/subscriber-imports/nothing/view'))?.status).toBe(404)
  })

  it('of exports: publishers, and what is not there is not noted', async () => {
    const nothing = 'a'.repeat(24)
    expect(await statuses(`/lists/${nothing}/export`, 'GET')).toEqual([403, 403, 403, 404, 404])
    expect((await test.payload.count({ collection: 'export-log' })).totalDocs).toBe(0)
  })

  it('keep a list that somebody subscribed to', async () => {
    const list = await fixtures.stored('lists', null)
    const subscriptions = [{ list, state: 'left' as const }]
    const data = { address: 'kept@example.org', state: 'left' as const, addressHash: 'f'.repeat(64), subscriptions }
    await test.payload.create({ collection: 'subscribers', data })
    const refused = await ask.get('admin')?.(`/lists/${list}`, { method: 'DELETE' })
    expect(refused?.status).toBe(409)
    expect(JSON.stringify(refused?.body)).toContain('지울 수 없습니다')
  })
})
