/** Who may ring which doorbell of sending. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../collections/access.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { type Ask, restOf } from '../support/rest.ts'

let test: TestPayload
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
})
afterAll(() => test.stop())

const people = ['visitor', 'writer', 'editor', 'publisher', 'admin'] as const
const statuses = async (path: string, method: string): Promise<number[]> => {
  const found: number[] = []
  for (const who of people)
    found.push((await ask.get(who)?.(path, { method, body: method === 'POST' ? {} : undefined }))?.status ?? 0)
  return found
}

const nothing = 'a'.repeat(24)
const editors = (status: number) => [403, 403, status, status, status]
const publishers = (status: number) => [403, 403, 403, status, status]

describe('the doorbells of sending', () => {
  it.each([
    ['GET', `/issues/${nothing}/sends`, 200],
    ['POST', `/issues/${nothing}/sends`, 409],
    ['GET', `/sends/${nothing}/progress`, 404],
    ['GET', `/sends/${nothing}/audience`, 404],
    ['GET', `/sends/${nothing}/excluded/left`, 404],
    ['GET', `/sends/${nothing}/excluded/nothing`, 400],
    ['GET', `/sends/${nothing}/report.csv`, 404],
    ['POST', `/sends/${nothing}/change`, 404],
    ['POST', `/sends/${nothing}/test`, 400],
  ])('editors and above: %s %s', async (method, path, status) => {
    expect(await statuses(path, method)).toEqual(editors(status))
  })

  it.each([
    ['go', 400],
    ['pause', 409],
    ['resume', 404],
    ['cancel', 409],
    ['accept', 404],
    ['resend', 404],
  ])('publishers and above: %s', async (verb, status) => {
    expect(await statuses(`/sends/${nothing}/${verb}`, 'POST')).toEqual(publishers(status))
  })
})
