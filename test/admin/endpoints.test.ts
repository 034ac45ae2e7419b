import type { Endpoint, PayloadRequest } from 'payload'
import { describe, expect, it, vi } from 'vitest'
import { answerError } from '../../src/admin/endpoints/answers.ts'
import { issueEndpoints } from '../../src/admin/endpoints/issues.ts'
import { BulletinError } from '../../src/errors.ts'

const people = ['anonymous', 'writer', 'editor', 'publisher', 'admin'] as const

/** Who is let through to the verb; everyone else is answered 403 before anything is asked of publishing. */
const rules: Record<string, readonly (typeof people)[number][]> = {
  '/:id/problems': ['writer', 'editor', 'publisher', 'admin'],
  '/:id/mend': ['writer', 'editor', 'publisher', 'admin'],
  '/:id/handout/:format': ['writer', 'editor', 'publisher', 'admin'],
  '/:id/run': ['writer', 'editor', 'publisher', 'admin'],
  '/:id/request-review': ['editor', 'publisher', 'admin'],
  '/:id/standing': ['writer', 'editor', 'publisher', 'admin'],
  '/:id/history': ['writer', 'editor', 'publisher', 'admin'],
  '/:id/approve': ['publisher', 'admin'],
  '/:id/request-changes': ['publisher', 'admin'],
  '/:id/publish': ['publisher', 'admin'],
  '/:id/schedule': ['publisher', 'admin'],
  '/:id/send-link': ['publisher', 'admin'],
  '/:id/revoke-link': ['publisher', 'admin'],
  '/:id/test-mail': ['editor', 'publisher', 'admin'],
}

/** A request whose database is a trap: reaching it means having been let through. */
function ask(endpoint: Endpoint, person: (typeof people)[number], body: unknown = {}): Promise<Response> | Response {
  const req = {
    user: person === 'anonymous' ? null : { id: 'u', role: person, collection: 'users' },
    routeParams: { id: 'i' },
    payload: { logger: { error: () => {} }, findByID: async () => null },
    json: async () => body,
  }
  return endpoint.handler(req as unknown as PayloadRequest)
}

describe('endpoints of an issue', () => {
  it('are all under a rule', () => {
    expect(issueEndpoints.map(({ path }) => path).sort()).toEqual(Object.keys(rules).sort())
  })

  const cases = issueEndpoints.flatMap((endpoint) =>
    people.map((person) => ({ endpoint, person, path: endpoint.path })),
  )
  it.each(cases)('$path for $person', async ({ endpoint, person, path }) => {
    const { status } = await ask(endpoint, person)
    if (rules[path]?.includes(person)) expect(status).not.toBe(403)
    else expect(status).toBe(403)
  })

  it('name the role that is needed', async () => {
    const publish = issueEndpoints.find(({ path }) => path === '/:id/publish')
    const response = publish && (await ask(publish, 'editor'))
    expect(await response?.json()).toEqual({ message: '이 일을 할 권한이 없습니다. 필요한 권한: 발행 책임자' })
  })

  it.each([
    [{}, '메일 주소를'],
    [{ to: 'a@b.kr, c@d.kr', edition: 'e' }, '메일 주소를'],
    [{ to: 'a@b.kr\nBcc: c@d.kr', edition: 'e' }, '메일 주소를'],
    [{ to: 'a@b.kr' }, '보낼 편집본을'],
    [{ to: 'a@b.kr', edition: { $ne: null } }, '보낼 편집본을'],
    [{ to: 'a@b.kr', edition: 'of-another-issue' }, '이 호의 편집본이 아닙니다'],
  ])('test mail refuses %j', async (body, words) => {
    const testMail = issueEndpoints.find(({ path }) => path === '/:id/test-mail')
    const response = testMail && (await ask(testMail, 'editor', body))
    expect(response?.status).toBe(400)
    expect((await response?.json())?.message).toContain(words)
  })
})

describe('errors', () => {
  it('are told in Korean, with code', async () => {
    const error = vi.fn()
    const response = answerError(new BulletinError('MAIL_FAILED', 'secret of the operator'), { error })
    expect(response.status).toBe(502)
    expect(await response.json()).toEqual({
      code: 'MAIL_FAILED',
      message: '메일 서버가 받지 않았습니다. 주소를 확인하고 다시 보내세요.',
    })
    expect(error).not.toHaveBeenCalled()
  })

  it('that nobody foresaw are logged and say nothing of themselves', async () => {
    const error = vi.fn()
    const response = answerError(new Error('mongodb://user:secret@host'), { error })
    expect(response.status).toBe(500)
    expect(JSON.stringify(await response.json())).not.toContain('secret')
    expect(error).toHaveBeenCalledOnce()
  })
})
