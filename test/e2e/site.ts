/** The public site over the wire: what it gives, what it withholds, and what it makes of odd addresses. */
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { At } from './house.ts'

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** Sends a path as it stands, which `fetch` would tidy up first. */
function send(origin: string, path: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const ask = request({ hostname, port, path, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    ask.on('error', reject)
    ask.end()
  })
}

const issue = '/kiat-watch/2024-18'
const html = 'text/html; charset=utf-8'
const pages: [string, string][] = [
  ['/', html],
  ['/kiat-watch/archive', html],
  [issue, html],
  [`${issue}/issue.pdf`, 'application/pdf'],
  [`${issue}/mail`, html],
  [`${issue}/mail.txt`, 'text/plain; charset=utf-8'],
  [`${issue}/editions/1`, html],
  [`${issue}/editions/1/issue.pdf`, 'application/pdf'],
]

const missing = [
  '/nothing',
  '/kiat-watch/2019-1',
  '/favicon.ico',
  '/_next/nothing',
  `${issue}/editions/0`,
  `${issue}/editions/2`,
  `${issue}/editions/999999999`,
  `${issue}/editions/1/editions/1`,
  `${issue}/editions/-1`,
  `${issue}/document.json`,
  `${issue}/editions/1/document.json`,
  `${issue}/email.html`,
  `${issue}/..%2fissue.pdf`,
  '/kiat-watch/..%2f..%2fetc%2fpasswd',
  '/kiat-watch/../../etc/passwd',
  '/kiat-watch/%00',
  `${issue}/%00`,
  `${issue}/issue.pdf%00.html`,
  `${issue}/__proto__`,
  '/constructor/toString',
  '/kiat-watch/%7B%22$ne%22:1%7D',
  `/kiat-watch/${'a'.repeat(6000)}`,
  `/kiat-watch/${'a/'.repeat(2000)}a`,
  `/kiat-watch/${'%EA%B0%80'.repeat(1000)}`,
]

function reading(at: At): void {
  it.each(pages)('%s', async (path, type) => {
    const { status, headers, body } = await send(at().product.url, path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(body.length).toBeGreaterThan(100)
    const head = await send(at().product.url, path, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.headers['content-type']).toBe(type)
    expect(head.body.length).toBe(0)
  })

  it.each([
    [issue, 'strict-origin-when-cross-origin'],
    ['/admin/login', 'strict-origin-when-cross-origin'],
    [`/u/${'a'.repeat(32)}`, 'no-referrer'],
    [`/p/${'a'.repeat(32)}`, 'no-referrer'],
    [`/confirm/${'a'.repeat(32)}`, 'no-referrer'],
    ['/approve/forged', 'no-referrer'],
  ])('tells of %s to others by %s', async (path, policy) => {
    expect((await send(at().product.url, path)).headers['referrer-policy']).toBe(policy)
  })

  it('the series leads to its newest issue', async () => {
    const { status, headers } = await send(at().product.url, '/kiat-watch')
    expect(status).toBe(302)
    expect(headers.location).toMatch(/^\/kiat-watch\/\d{4}-\d+$/)
  })

  it('numbered editions may be kept for ever, the newest not', async () => {
    const cache = async (path: string) => (await send(at().product.url, path)).headers['cache-control']
    expect(await cache(`${issue}/editions/1/issue.pdf`)).toContain('immutable')
    expect(await cache(issue)).toContain('must-revalidate')
  })
}

function withholding(at: At): void {
  it.each(missing.map((path) => ({ path, name: path.slice(0, 60) })))('$name', async ({ path }) => {
    const { status, body } = await send(at().product.url, path)
    expect([400, 404]).toContain(status)
    expect(body.toString()).not.toMatch(/\bat .*\.[cm]?[jt]s:\d|node_modules|Error:/)
    if (status === 404) expect(body.toString()).toContain('찾는 쪽이 없습니다')
  })

  it('a draft is not there, and its neighbours do not tell of it', async () => {
    const draft = await createDraft(at)
    expect(draft.status).toBe(201)
    expect((await send(at().product.url, '/kiat-watch/2026-99')).status).toBe(404)
    expect((await send(at().product.url, '/kiat-watch/archive')).body.toString()).not.toContain('99호')
    expect((await send(at().product.url, '/kiat-watch/2026-99/editions/1')).status).toBe(404)
  })

  it('only reading is answered', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await send(at().product.url, issue, method)).status).toBe(405)
  })

  it('visitors read no collection but the facts of editions', async () => {
    for (const name of ['issues', 'articles', 'organisations', 'publications', 'media', 'users', 'publish-runs'])
      expect((await send(at().product.url, `/api/${name}`)).status, name).toBe(403)
    const { body } = await send(at().product.url, '/api/editions')
    const [edition] = (JSON.parse(body.toString()) as { docs: object[] }).docs
    expect(edition).toMatchObject({ publicationKey: 'kiat-watch' })
    for (const inside of ['document', 'report', 'publishedBy', 'run']) expect(edition).not.toHaveProperty(inside)
  })
}

/** Stores an issue that nobody publishes. */
async function createDraft(at: At): Promise<Response> {
  const { url, login } = at().product
  const json = { 'content-type': 'application/json' }
  const body = JSON.stringify({ email: login.email, password: login.password })
  const answer = await fetch(`${url}/api/users/login`, { method: 'POST', headers: json, body })
  const { token } = (await answer.json()) as { token: string }
  const headers = { ...json, authorization: `JWT ${token}` }
  const publications = await (await fetch(`${url}/api/publications`, { headers })).json()
  const data = { publication: publications.docs[0].id, year: 2026, number: 99, date: '2026-12-30T03:00:00.000Z' }
  return fetch(`${url}/api/issues`, { method: 'POST', headers, body: JSON.stringify(data) })
}

/** Registers the public site's tests. */
export function siteTests(at: At): void {
  describe('the public site', () => {
    describe('gives', () => reading(at))
    describe('does not give', () => withholding(at))
  })
}
