/** Who may ring which doorbell of sending. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../collections/access.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { type Ask, restOf } from '../support/rest.ts'

type Person = 'anonymous' | Role

/** The least role of each; nobody without an account may do anything. */
const bells: [string, string, Role][] = [
  ['GET', '/issues/:id/sends', 'editor'],
  ['POST', '/issues/:id/sends', 'editor'],
  ['GET', '/sends/:id/progress', 'editor'],
  ['GET', '/sends/:id/audience', 'editor'],
  ['GET', '/sends/:id/excluded/left', 'editor'],
  ['GET', '/sends/:id/choices', 'editor'],
  ['GET', '/sends/:id/readiness', 'editor'],
  ['GET', '/sends/:id/report.csv', 'editor'],
  ['GET', '/sends/:id/report.pdf', 'editor'],
  ['POST', '/sends/:id/change', 'editor'],
  ['POST', '/sends/:id/test', 'editor'],
  ['POST', '/sends/:id/go', 'publisher'],
  ['POST', '/sends/:id/pause', 'publisher'],
  ['POST', '/sends/:id/resume', 'publisher'],
  ['POST', '/sends/:id/cancel', 'publisher'],
  ['POST', '/sends/:id/accept', 'publisher'],
  ['POST', '/sends/:id/resend', 'publisher'],
]
const nobodys = '5'.repeat(24)
const password = 'a long password'

let test: TestPayload
const asks = new Map<Person, Ask>()

beforeAll(async () => {
  test = await startTestPayload()
  const ask = (email: string | null) => restOf(test.payload, test.database.url, email, password)
  asks.set('anonymous', await ask(null))
  for (const role of roles.toReversed()) {
    const data = { email: `${role}@example.org`, password, name: role, role }
    await test.payload.create({ collection: 'users', data, context: { keepRole: true } })
    asks.set(role, await ask(data.email))
  }
})
afterAll(() => test.stop())

const cases = bells.flatMap(([method, path, least]) =>
  (['anonymous', ...roles] as const).map((person) => ({
    method,
    path,
    person,
    may: person !== 'anonymous' && roles.indexOf(person) >= roles.indexOf(least),
  })),
)

describe('the doorbells of sending', () => {
  it.each(cases)('$method $path by $person: $may', async ({ method, path, person, may }) => {
    const body = { number: 1, addresses: ['name@example.org'], rows: [] }
    const ask = asks.get(person) as Ask
    const answer = await ask(path.replace(':id', nobodys), { method, ...(method === 'POST' ? { body } : {}) })
    if (may) expect(answer.status).not.toBe(403)
    else expect(answer).toMatchObject({ status: 403, body: { message: expect.stringContaining('필요한 권한') } })
    // What does not exist is told in words, and nothing breaks.
    expect(answer.status).toBeLessThan(500)
  })
})
