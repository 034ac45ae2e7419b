import type { Endpoint, PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { dashboardEndpoints } from '../../src/admin/endpoints/dashboard.ts'
import { nextIssueEndpoints } from '../../src/admin/endpoints/next-issue.ts'
import { composeEndpoints, summaryEndpoints } from '../../src/admin/endpoints/order.ts'

const people = ['anonymous', 'writer', 'editor', 'publisher', 'admin'] as const
const everyone = ['writer', 'editor', 'publisher', 'admin']
const editors = ['editor', 'publisher', 'admin']

/** Who is let through; everyone else is answered 403 before anything is read or written. */
const rules: Record<string, readonly string[]> = {
  'get /dashboard': everyone,
  'get /next': editors,
  'post /next': editors,
  'get /:id/compose': everyone,
  'post /:id/order': editors,
  // A writer is let through for articles of their own only, which this one is not.
  'post /:id/summary': editors,
}

const all: Endpoint[] = [...dashboardEndpoints, ...nextIssueEndpoints, ...composeEndpoints, ...summaryEndpoints]
const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`

/** A request whose database knows nothing: whoever is let through finds nothing or is told what is missing. */
function ask(endpoint: Endpoint, person: (typeof people)[number]): Promise<Response> | Response {
  const req = {
    user: person === 'anonymous' ? null : { id: 'u', role: person, collection: 'users' },
    routeParams: { id: 'i' },
    query: {},
    payload: { logger: { error: () => {} }, findByID: async () => ({ id: 'i', writer: 'somebody else' }) },
    json: async () => ({}),
  }
  return endpoint.handler(req as unknown as PayloadRequest)
}

describe('doorbells of composing and of the dashboard', () => {
  it('are all under a rule', () => expect(all.map(nameOf).sort()).toEqual(Object.keys(rules).sort()))

  const cases = all.flatMap((endpoint) => people.map((person) => ({ endpoint, person, name: nameOf(endpoint) })))
  it.each(cases)('$name for $person', async ({ endpoint, person, name }) => {
    const { status } = await ask(endpoint, person)
    if (rules[name]?.includes(person)) expect(status).not.toBe(403)
    else expect(status).toBe(403)
  })
})
