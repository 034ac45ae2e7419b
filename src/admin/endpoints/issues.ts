/** Doorbells of the issue desk: each checks who rings and calls one verb of publishing. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayPublish, mayReadIssues, maySendTestMail } from '../../../collections/access.ts'
import type { Services } from '../../publish/services.ts'
import { answerError, forbidden, invalid } from './answers.ts'

const issueOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

/** Runs a verb and answers with its result; errors answer in Korean with what to do next. */
async function answer(req: PayloadRequest, verb: (services: Services) => Promise<unknown>): Promise<Response> {
  try {
    // Loaded on the first ring: the browser for printing and the mail transport aren't needed to show a form.
    const { services } = await import('../../compose.ts')
    return Response.json(await verb(await services(req.payload)))
  } catch (error) {
    return answerError(error, req.payload.logger)
  }
}

async function jsonBody(req: PayloadRequest): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await req.json?.()
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const problems: Endpoint = {
  path: '/:id/problems',
  method: 'get',
  handler: (req) => (mayReadIssues(req.user) ? answer(req, (s) => s.problems(issueOf(req))) : forbidden('필자')),
}

const publish: Endpoint = {
  path: '/:id/publish',
  method: 'post',
  handler: (req) => {
    const { user } = req
    if (!user || !mayPublish(user)) return forbidden('발행 책임자')
    return answer(req, (services) => services.requestPublication(issueOf(req), String(user.id)))
  },
}

const run: Endpoint = {
  path: '/:id/run',
  method: 'get',
  handler: (req) =>
    mayReadIssues(req.user)
      ? answer(req, async (services) => ({ run: await services.latestRun(issueOf(req)) }))
      : forbidden('필자'),
}

/** True for one plain mail address. */
const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(value)

const testMail: Endpoint = {
  path: '/:id/test-mail',
  method: 'post',
  handler: async (req) => {
    if (!maySendTestMail(req.user)) return forbidden('편집자')
    const { to, edition } = await jsonBody(req)
    if (!isAddress(to)) return invalid('메일 주소를 하나만, name@example.org 꼴로 쓰세요.')
    if (typeof edition !== 'string') return invalid('보낼 편집본을 고르세요.')
    const found = await req.payload.findByID({
      collection: 'editions',
      id: edition,
      depth: 0,
      disableErrors: true,
      req,
    })
    if (String(found?.issue ?? '') !== issueOf(req)) return invalid('이 호의 편집본이 아닙니다. 화면을 다시 여세요.')
    return answer(req, (services) => services.sendTestMail(edition, to))
  },
}

/** Endpoints under `/api/issues/:id/`. */
export const issueEndpoints: Endpoint[] = [problems, publish, run, testMail]
