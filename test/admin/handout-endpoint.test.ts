import type { Endpoint, PayloadRequest } from 'payload'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { editionEndpoints } from '../../src/admin/endpoints/editions.ts'
import { issueEndpoints } from '../../src/admin/endpoints/issues.ts'
import { BulletinError } from '../../src/errors.ts'

const hand = vi.hoisted(() => ({ handIssue: vi.fn(), handEdition: vi.fn() }))
vi.mock('../../src/compose-handout.ts', () => hand)

const path = '/:id/handout/:format'
const of = (endpoints: readonly Endpoint[]): Endpoint => {
  const found = endpoints.find((one) => one.path === path && one.method === 'get')
  if (!found) throw new Error(`There is no endpoint ${path}.`)
  return found
}

const ask = (endpoint: Endpoint, role: string | null, format: string) =>
  endpoint.handler({
    user: role ? { id: 'u', role, collection: 'users' } : null,
    routeParams: { id: 'i', format },
    payload: { logger: { error: () => {} } },
  } as unknown as PayloadRequest)

const file = {
  name: '산업기술 동향워치 2024년 18호 (1차).docx',
  plainName: 'kiat-watch-2024-18.docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: new Uint8Array([80, 75, 3, 4]),
}

describe.each([
  ['an issue', issueEndpoints, hand.handIssue],
  ['an edition', editionEndpoints, hand.handEdition],
] as const)('the file for editing of %s', (_, endpoints, verb) => {
  beforeEach(() => {
    verb.mockReset()
    verb.mockResolvedValue(file)
  })

  it('is for the staff alone', async () => {
    expect((await ask(of(endpoints), null, 'docx')).status).toBe(403)
    expect(verb).not.toHaveBeenCalled()
    expect((await ask(of(endpoints), 'writer', 'docx')).status).toBe(200)
  })

  it('comes as a download under its own name', async () => {
    const response = await ask(of(endpoints), 'editor', 'docx')
    expect(verb).toHaveBeenCalledWith(expect.anything(), 'i', 'docx')
    expect(response.headers.get('Content-Type')).toBe(file.mediaType)
    const disposition = response.headers.get('Content-Disposition') ?? ''
    expect(disposition).toContain('attachment; filename="kiat-watch-2024-18.docx"')
    const encoded = /filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? ''
    expect(encoded).toMatch(/^[\w.%-]+$/)
    expect(decodeURIComponent(encoded)).toBe(file.name)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(file.bytes)
  })

  it.each(['pdf', 'constructor', '', '../docx'])('is not made as %j', async (format) => {
    const response = await ask(of(endpoints), 'editor', format)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ message: '워드(docx)나 한글(hwpx) 가운데 하나를 고르세요.' })
    expect(verb).not.toHaveBeenCalled()
  })

  it('that is gone is told in Korean', async () => {
    verb.mockRejectedValue(new BulletinError('NOT_FOUND', 'gone'))
    const response = await ask(of(endpoints), 'editor', 'hwpx')
    expect(response.status).toBe(404)
    expect(((await response.json()) as { message: string }).message).toContain('찾는 것이 없습니다.')
  })
})
