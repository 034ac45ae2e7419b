import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { noTargets } from '../../src/admin/editor/facts/targets.ts'
import { articleEndpoints } from '../../src/admin/endpoints/articles.ts'

const [targets] = articleEndpoints

/** A request for an article that is in no issue yet. */
const ask = async (role: string | null) => {
  const req = {
    user: role ? { id: 'u', role, collection: 'users' } : null,
    routeParams: { id: 'a' },
    payload: { logger: { error: () => {} }, find: async () => ({ docs: [] }) },
  }
  return targets?.handler(req as unknown as PayloadRequest)
}

describe('what an issue means for an article', () => {
  it('is told to everyone who writes, and to nobody else', async () => {
    expect((await ask(null))?.status).toBe(403)
    expect((await ask('writer'))?.status).toBe(200)
  })

  it('is nothing before the article belongs to an issue', async () => {
    expect(await (await ask('editor'))?.json()).toEqual(noTargets)
  })
})
