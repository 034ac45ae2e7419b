/** Doorbells of sending: `/api/issues/:id/sends` for an issue's, `/api/sends/:id/…` for one. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayPrepareSends, maySend } from '../../../collections/access.ts'
import { exclusions } from '../../delivery/audience.ts'
import type { DraftChange, SendDesk } from '../../delivery/desk.ts'
import { actorOf } from './actor.ts'
import { answerError, forbidden, invalid } from './answers.ts'
import { idOf, isAddress, jsonBody } from './request.ts'

/** Longest list of test addresses. */
const mostTests = 10
const mostRows = 1000

async function ring(req: PayloadRequest, verb: (desk: SendDesk) => Promise<unknown>): Promise<Response> {
  try {
    const { sendDeskOf } = await import('../../compose-sending.ts')
    return Response.json((await verb(await sendDeskOf(req.payload))) ?? {})
  } catch (error) {
    return answerError(error, req.payload.logger)
  }
}

const ofIssue: Endpoint = {
  path: '/:id/sends',
  method: 'get',
  handler: (req) => (mayPrepareSends(req.user) ? ring(req, (desk) => desk.ofIssue(idOf(req))) : forbidden('편집자')),
}

const draft: Endpoint = {
  path: '/:id/sends',
  method: 'post',
  handler: (req) => (mayPrepareSends(req.user) ? ring(req, (desk) => desk.draft(idOf(req))) : forbidden('편집자')),
}

/** Endpoints under `/api/issues/:id/`. */
export const issueSendEndpoints: Endpoint[] = [ofIssue, draft]

const progress: Endpoint = {
  path: '/:id/progress',
  method: 'get',
  handler: (req) => (mayPrepareSends(req.user) ? ring(req, (desk) => desk.progress(idOf(req))) : forbidden('편집자')),
}

const audience: Endpoint = {
  path: '/:id/audience',
  method: 'get',
  handler: (req) => (mayPrepareSends(req.user) ? ring(req, (desk) => desk.count(idOf(req))) : forbidden('편집자')),
}

const excluded: Endpoint = {
  path: '/:id/excluded/:reason',
  method: 'get',
  handler: (req) => {
    if (!mayPrepareSends(req.user)) return forbidden('편집자')
    const reason = (['duplicate', ...exclusions] as const).find((name) => name === req.routeParams?.reason)
    return reason
      ? ring(req, async (desk) => ({ addresses: await desk.excluded(idOf(req), reason) }))
      : invalid('그런 까닭은 없습니다. 화면을 다시 여세요.')
  },
}

const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, 100) : undefined

const time = /^([01]\d|2[0-3]):[0-5]\d$/

/** What of a request may be changed about a draft; a sentence where it makes no sense. */
function changeOf(body: Record<string, unknown>): DraftChange | string {
  const change: DraftChange = {}
  const [lists, tags] = [texts(body.lists), texts(body.tags)]
  if (lists) {
    if (!lists.every((id) => /^[0-9a-f]{24}$/.test(id))) return '명단을 다시 고르세요.'
    change.lists = lists
  }
  if (tags) change.tags = tags
  if (typeof body.subject === 'string') {
    const subject = body.subject.replace(/[\s\p{Cc}]+/gu, ' ').trim()
    if (subject === '' || subject.length > 200) return '제목을 200자 안으로 쓰세요.'
    change.subject = subject
  }
  if (typeof body.advertising === 'boolean') change.advertising = body.advertising
  if (body.perMinute === null) change.perMinute = null
  else if (body.perMinute !== undefined) {
    if (!Number.isInteger(body.perMinute) || Number(body.perMinute) < 1) return '1분에 보낼 통수는 1부터 씁니다.'
    change.perMinute = Number(body.perMinute)
  }
  if (body.window === null) change.window = null
  else if (body.window !== undefined) {
    const { from, to } = body.window as { from?: unknown; to?: unknown }
    if (!time.test(String(from)) || !time.test(String(to)) || from === to)
      return '보내는 시간을 09:00과 18:00처럼 쓰세요.'
    change.window = { from: String(from), to: String(to) }
  }
  return change
}

type Verb = (desk: SendDesk, req: PayloadRequest, body: Record<string, unknown>) => Promise<unknown>

const bell = (
  path: string,
  may: (user: PayloadRequest['user']) => boolean,
  verb: Verb,
  fault: (body: Record<string, unknown>) => string | null = () => null,
): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req) => {
    if (!may(req.user)) return forbidden(may === maySend ? '발행 책임자' : '편집자')
    const body = await jsonBody(req)
    const wrong = fault(body)
    return wrong ? invalid(wrong) : ring(req, (desk) => verb(desk, req, body))
  },
})

const timeOf = (value: unknown): Date | null => {
  const at = typeof value === 'string' ? new Date(value) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}

const rowsOf = (body: Record<string, unknown>): string[] =>
  (texts(body.rows) ?? []).filter((id) => /^[0-9a-f]{24}$/.test(id)).slice(0, mostRows)

/** Endpoints under `/api/sends/:id/`. */
export const sendEndpoints: Endpoint[] = [
  progress,
  audience,
  excluded,
  bell(
    'change',
    mayPrepareSends,
    (desk, req, body) => desk.change(idOf(req), changeOf(body) as DraftChange),
    (body) => {
      const change = changeOf(body)
      return typeof change === 'string' ? change : null
    },
  ),
  bell(
    'test',
    mayPrepareSends,
    async (desk, req, body) => ({ results: await desk.test(idOf(req), texts(body.addresses) ?? []) }),
    ({ addresses }) =>
      Array.isArray(addresses) && addresses.length > 0 && addresses.length <= mostTests && addresses.every(isAddress)
        ? null
        : `시험 메일을 받을 주소를 1개부터 ${mostTests}개까지, name@example.org 꼴로 쓰세요.`,
  ),
  bell(
    'go',
    maySend,
    (desk, req, body) => desk.go(idOf(req), Number(body.number), actorOf(req.user), timeOf(body.at)),
    ({ number, at }) => {
      if (!Number.isInteger(number)) return '보낼 사람 수를 그대로 입력하세요.'
      return at === undefined || at === null || timeOf(at) ? null : '보낼 때를 고르세요.'
    },
  ),
  bell('pause', maySend, (desk, req) => desk.pause(idOf(req), actorOf(req.user))),
  bell('resume', maySend, (desk, req) => desk.resume(idOf(req), actorOf(req.user))),
  bell('cancel', maySend, (desk, req) => desk.cancel(idOf(req), actorOf(req.user))),
  bell('accept', maySend, async (desk, req, body) => ({
    rows: await desk.decide(idOf(req), rowsOf(body), 'accepted', actorOf(req.user)),
  })),
  bell('resend', maySend, async (desk, req, body) => ({
    rows: await desk.decide(idOf(req), rowsOf(body), 'resent', actorOf(req.user)),
  })),
]
