/** Doorbells of 다음 호 만들기: what the next issue would be, and making it. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayCompose } from '../../../collections/access.ts'
import { makeNext, planNext } from '../../desk/next-issue.ts'
import { BulletinError } from '../../errors.ts'
import { answerError, forbidden, invalid } from './answers.ts'
import { jsonBody } from './request.ts'

const idIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[\da-f]{24}$/i.test(value) ? value : null

const failed = (req: PayloadRequest, error: unknown): Response =>
  error instanceof BulletinError && error.code === 'ISSUE_EXISTS'
    ? Response.json(
        { code: error.code, message: '그사이 다음 호가 달라졌습니다. 창을 닫고 다시 여세요.' },
        { status: 409 },
      )
    : answerError(error, req.payload.logger)

const plan: Endpoint = {
  path: '/next',
  method: 'get',
  handler: async (req) => {
    if (!mayCompose(req.user)) return forbidden('편집자')
    const publication = idIn(req.query.publication)
    if (!publication) return invalid('발간물을 고르세요.')
    const from = idIn(req.query.from)
    try {
      return Response.json(await planNext(req.payload, publication, new Date(), from ?? undefined))
    } catch (error) {
      return failed(req, error)
    }
  },
}

const make: Endpoint = {
  path: '/next',
  method: 'post',
  handler: async (req) => {
    if (!mayCompose(req.user)) return forbidden('편집자')
    const { publication: series, year, number, keep, from } = await jsonBody(req)
    const publication = idIn(series)
    if (!publication) return invalid('발간물을 고르세요.')
    if (typeof year !== 'number' || typeof number !== 'number')
      return invalid('만들 호를 알 수 없습니다. 창을 다시 여세요.')
    const chosen = Array.isArray(keep) ? keep : []
    const kept = {
      sections: chosen.includes('sections'),
      lead: chosen.includes('lead'),
      authors: chosen.includes('authors'),
      report: chosen.includes('report'),
    }
    const source = idIn(from)
    try {
      const wanted = { publication, year, number, kept, ...(source ? { from: source } : {}) }
      return Response.json(await makeNext(req.payload, wanted, new Date(), req))
    } catch (error) {
      return failed(req, error)
    }
  },
}

/** Endpoints under `/api/issues/next`: GET the plan, POST `{publication, year, number, keep, from?}` makes it. */
export const nextIssueEndpoints: Endpoint[] = [plan, make]
