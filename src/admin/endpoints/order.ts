/** Doorbells of composing: what is moved, taken out, renamed or rewritten in place is stored at once. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayChangeArticle, mayCompose, mayReadIssues } from '../../../collections/access.ts'
import { composeView } from '../../desk/compose-view.ts'
import { keepVersion } from '../../desk/keep-version.ts'
import { lostSections, type Order, orderIn } from '../../desk/order.ts'
import { createOrderStore, type Outcome } from '../../desk/order-store.ts'
import { BulletinError } from '../../errors.ts'
import { actorOf } from './actor.ts'
import { answerError, forbidden, invalid } from './answers.ts'
import { idOf, jsonBody } from './request.ts'

const storeOf = ({ payload }: PayloadRequest) => {
  const database = payload.db.connection.getClient().db()
  return createOrderStore({ issues: database.collection('issues'), articles: database.collection('articles') })
}

const changed: Record<'order' | 'summary', string> = {
  order: '그사이 다른 사람이 이 호의 차례를 바꾸었습니다. 두 차례를 보고 다시 하세요.',
  summary: '그사이 다른 사람이 이 요약을 고쳤습니다. 두 글을 보고 다시 하세요.',
}

/** What Payload's own update would see to: a version is kept, and no approval outlives the change. */
async function ring(req: PayloadRequest, collection: 'issues' | 'articles', id: string): Promise<void> {
  const { approvalOf } = await import('../../compose-approval.ts')
  await keepVersion(req.payload, collection, id, req)
  await approvalOf(req.payload).voidChanged(actorOf(req.user))
}

function told<T>(outcome: Outcome<T>, kind: keyof typeof changed, asked: T): Response {
  if (outcome === null) throw new BulletinError('NOT_FOUND')
  if (outcome.kind === 'stored') return Response.json({})
  return Response.json(
    { code: 'ORDER_CHANGED', message: changed[kind], stored: outcome.stored, asked },
    { status: 409 },
  )
}

/** Articles that come into the issue must be there. */
async function unknownArticles(req: PayloadRequest, from: Order, to: Order): Promise<boolean> {
  const known = new Set(from.flatMap(({ articles }) => articles))
  const fresh = to.flatMap(({ articles }) => articles).filter((id) => !known.has(id))
  if (fresh.length === 0) return false
  const { totalDocs } = await req.payload.count({ collection: 'articles', where: { id: { in: fresh } }, req })
  return totalDocs !== fresh.length
}

const order: Endpoint = {
  path: '/:id/order',
  method: 'post',
  handler: async (req) => {
    if (!mayCompose(req.user)) return forbidden('편집자')
    const body = await jsonBody(req)
    const from = orderIn(body.from)
    const to = orderIn(body.to)
    if (!from || !to) return invalid('차례를 읽을 수 없습니다. 화면을 다시 여세요.')
    if (lostSections(from, to).length > 0)
      return invalid('기사가 있는 분야는 뺄 수 없습니다. 먼저 기사를 옮기거나 빼세요.')
    try {
      if (await unknownArticles(req, from, to)) return invalid('지워진 기사입니다. 화면을 다시 여세요.')
      const outcome = await storeOf(req).replaceOrder(idOf(req), from, to, actorOf(req.user))
      if (outcome?.kind === 'stored') await ring(req, 'issues', idOf(req))
      return told(outcome, 'order', to)
    } catch (error) {
      return answerError(error, req.payload.logger)
    }
  },
}

const view: Endpoint = {
  path: '/:id/compose',
  method: 'get',
  handler: async (req) => {
    if (!mayReadIssues(req.user)) return forbidden('필자')
    try {
      return Response.json(await composeView(req.payload, idOf(req)))
    } catch (error) {
      return answerError(error, req.payload.logger)
    }
  },
}

const longestSummary = 20
const longestSentence = 1000

const sentencesIn = (value: unknown): string[] | null =>
  Array.isArray(value) &&
  value.length <= longestSummary &&
  value.every((one) => typeof one === 'string' && one.length <= longestSentence)
    ? value
    : null

const summary: Endpoint = {
  path: '/:id/summary',
  method: 'post',
  handler: async (req) => {
    const { payload } = req
    try {
      const article = await payload.findByID({
        collection: 'articles',
        id: idOf(req),
        depth: 0,
        disableErrors: true,
        select: { writer: true },
        req,
      })
      if (!mayChangeArticle(req.user, article?.writer)) return forbidden('편집자')
      const body = await jsonBody(req)
      const from = sentencesIn(body.from)
      const to = sentencesIn(body.to)?.map((sentence) => sentence.trim())
      if (!from || !to) return invalid(`요약은 ${longestSummary}문장까지, 문장마다 ${longestSentence}자까지 쓰세요.`)
      const kept = to.filter((sentence) => sentence !== '')
      const outcome = await storeOf(req).replaceSummary(idOf(req), from, kept, actorOf(req.user))
      if (outcome?.kind === 'stored') await ring(req, 'articles', idOf(req))
      return told(outcome, 'summary', kept)
    } catch (error) {
      return answerError(error, payload.logger)
    }
  },
}

/** Endpoints under `/api/issues/:id/`: the compose screen, and `POST order {from, to}`, refused with 409 `{stored, asked}`. */
export const composeEndpoints: Endpoint[] = [view, order]

/** Endpoint under `/api/articles/:id/`: `POST summary {from, to}`, refused in the same way. */
export const summaryEndpoints: Endpoint[] = [summary]
