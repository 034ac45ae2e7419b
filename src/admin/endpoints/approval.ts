/** Doorbells of approval and publishing under `/api/issues/:id/`: each checks who rings and calls one verb. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayApprove, mayPublish, mayReadIssues, mayRequestReview } from '../../../collections/access.ts'
import type { Meant } from '../../approval/approval.ts'
import type { Services } from '../services.ts'
import { actorOf } from './actor.ts'
import { forbidden, invalid } from './answers.ts'
import { answer, idOf, isAddress, jsonBody } from './request.ts'

/** Longest comment, in characters. */
const longestComment = 4000
/** Longest time an approval link serves, in days. */
const longestLink = 14

/** The edition that a request means, which must be one of the issue in its path. */
async function meantBy(req: PayloadRequest, body: Record<string, unknown>): Promise<Meant | null> {
  const { edition, hash } = body
  if (typeof edition !== 'string' || typeof hash !== 'string') return null
  const found = await req.payload.findByID({ collection: 'editions', id: edition, depth: 0, disableErrors: true })
  return String(found?.issue ?? '') === idOf(req) ? { edition, hash } : null
}

/** A doorbell that means one edition: rung by those who may, for an edition of this issue. */
const bell = (
  path: string,
  may: (user: PayloadRequest['user']) => boolean,
  verb: (services: Services, meant: Meant, req: PayloadRequest, body: Record<string, unknown>) => Promise<unknown>,
  fault: (body: Record<string, unknown>) => string | null = () => null,
): Endpoint => ({
  path: `/:id/${path}`,
  method: 'post',
  handler: async (req) => {
    if (!may(req.user)) return forbidden('발행 책임자')
    const body = await jsonBody(req)
    const wrong = fault(body)
    if (wrong) return invalid(wrong)
    const meant = await meantBy(req, body)
    if (!meant) return invalid('이 호의 편집본이 아닙니다. 화면을 다시 여세요.')
    return answer(req, (services) => verb(services, meant, req, body))
  },
})

const commentOf = (body: Record<string, unknown>): string =>
  typeof body.comment === 'string' ? body.comment.trim().slice(0, longestComment) : ''

const timeOf = (value: unknown): Date | null => {
  const time = typeof value === 'string' ? new Date(value) : null
  return time && !Number.isNaN(time.getTime()) ? time : null
}

const linkFault = (body: Record<string, unknown>): string | null => {
  const { name, address, days } = body
  if (typeof name !== 'string' || name.trim() === '' || name.length > 80)
    return '받는 사람의 이름을 80자 안으로 쓰세요.'
  if (!isAddress(address)) return '메일 주소를 하나만, name@example.org 꼴로 쓰세요.'
  const isDays = Number.isInteger(days) && Number(days) >= 1 && Number(days) <= longestLink
  return isDays ? null : `기한을 1일부터 ${longestLink}일 사이로 고르세요.`
}

const requestReview: Endpoint = {
  path: '/:id/request-review',
  method: 'post',
  handler: (req) =>
    mayRequestReview(req.user)
      ? answer(req, (services) => services.requestReview(idOf(req), actorOf(req.user)))
      : forbidden('편집자'),
}

const standing: Endpoint = {
  path: '/:id/standing',
  method: 'get',
  handler: (req) =>
    mayReadIssues(req.user)
      ? answer(req, (services) => services.standing(idOf(req), actorOf(req.user)))
      : forbidden('필자'),
}

const history: Endpoint = {
  path: '/:id/history',
  method: 'get',
  handler: (req) =>
    mayReadIssues(req.user) ? answer(req, (services) => services.history(idOf(req))) : forbidden('필자'),
}

/** Endpoints of approval, in the order of an issue's way. */
export const approvalEndpoints: Endpoint[] = [
  requestReview,
  standing,
  history,
  bell('approve', mayApprove, (services, meant, req, body) =>
    services.approve(meant, actorOf(req.user), commentOf(body)),
  ),
  bell('request-changes', mayApprove, (services, meant, req, body) =>
    services.requestChanges(meant, actorOf(req.user), commentOf(body)),
  ),
  bell('publish', mayPublish, (services, meant, req) => services.publish(meant, actorOf(req.user))),
  bell(
    'schedule',
    mayPublish,
    (services, meant, req, body) => services.schedule(meant, timeOf(body.at), actorOf(req.user)),
    (body) => (body.at === null || timeOf(body.at) ? null : '발행할 때를 고르세요.'),
  ),
  bell(
    'send-link',
    mayApprove,
    (services, meant, req, body) =>
      services.sendLink(
        meant,
        { name: String(body.name).trim(), address: String(body.address), days: Number(body.days) },
        actorOf(req.user),
      ),
    linkFault,
  ),
  bell('revoke-link', mayApprove, (services, _, req, body) =>
    services.revokeLink(idOf(req), String(body.link ?? ''), actorOf(req.user)),
  ),
]
