import type { Endpoint, PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { articlePreviewEndpoints, typesettingEndpoints } from '../../../src/admin/endpoints/previews.ts'

const article = '6b0095bf9c5712a36eb21b20'

/** A request for an article that its database gives out only to whoever may read it. */
async function ask(endpoint: Endpoint | undefined, role: string | null, body: unknown = { data: {} }, readable = true) {
  const req = {
    user: role === null ? null : { id: 'u', role, collection: 'users' },
    routeParams: { id: 'i' },
    payload: {
      logger: { error: () => {} },
      findByID: async ({ overrideAccess }: { overrideAccess?: boolean }) =>
        overrideAccess === false && !readable ? null : { id: article },
      find: async () => ({ docs: [] }),
    },
    json: async () => body,
  }
  const response = await endpoint?.handler(req as unknown as PayloadRequest)
  return { status: response?.status, body: (await response?.json()) as { message?: string; code?: string } }
}

const all = [...articlePreviewEndpoints, ...typesettingEndpoints]

describe('endpoints of the pages beside the form', () => {
  it.each(all.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s is closed to visitors and to accounts with an unknown role',
    async (_, endpoint) => {
      for (const role of [null, 'guest']) expect((await ask(endpoint, role)).status).toBe(403)
      expect((await ask(endpoint, 'writer')).status).not.toBe(403)
    },
  )

  it('let through only who may read the article', async () => {
    for (const endpoint of articlePreviewEndpoints) {
      const refused = await ask(endpoint, 'writer', { id: article, data: {} }, false)
      expect(refused).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    }
  })

  it('refuse what is no form', async () => {
    for (const endpoint of articlePreviewEndpoints)
      for (const body of [null, [], { id: article }, { id: article, data: 'x' }])
        expect(await ask(endpoint, 'writer', body)).toMatchObject({
          status: 400,
          body: { message: expect.stringContaining('다시 여세요') },
        })
  })
})
