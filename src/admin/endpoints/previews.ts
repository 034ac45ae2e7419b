/** Doorbells of the pages beside the form: who may read an article may see what it becomes. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayReadIssues } from '../../../collections/access.ts'
import { issueOfArticle, type Setting } from '../../assemble/unsaved.ts'
import { BulletinError } from '../../errors.ts'
import type { LookAsk, Previews } from '../../preview/previews.ts'
import { answerError, forbidden, invalid } from './answers.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A database id, or null; anything else is taken for none. */
const idIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[\da-f]{24}$/i.test(value) ? value : null

async function answer(req: PayloadRequest, verb: (previews: Previews) => Promise<unknown>): Promise<Response> {
  try {
    const { previews } = await import('../../compose.ts')
    return Response.json(await verb(previews(req.payload)))
  } catch (error) {
    return answerError(error, req.payload.logger)
  }
}

/** Where the article is to be set: the issue that is known to hold it, else the newest that does, else alone. */
async function settingOf(req: PayloadRequest, article: string | null, body: Record<string, unknown>): Promise<Setting> {
  const known = idIn(body.issue)
  if (article !== null && known) return { issue: known }
  const found = article === null ? null : await issueOfArticle(req.payload, article)
  return found ? { issue: found } : { publication: idIn(body.publication) }
}

/** Reads what is asked and lets through who may read the article; calls the verb again where it moved to another issue. */
async function look(
  req: PayloadRequest,
  verb: (previews: Previews, ask: LookAsk, body: Record<string, unknown>) => Promise<unknown>,
): Promise<Response> {
  const { user } = req
  if (!user || !mayReadIssues(user)) return forbidden('필자')
  const body: unknown = await req.json?.().catch(() => null)
  if (!isRecord(body) || !isRecord(body.data)) return invalid('볼 글이 없습니다. 화면을 다시 여세요.')
  const id = idIn(body.id)
  if (id) {
    const readable = await req.payload.findByID({
      collection: 'articles',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      select: { title: true },
      req,
    })
    if (!readable) return answerError(new BulletinError('NOT_FOUND'), req.payload.logger)
  }
  const data = body.data
  const ask = async (given: Record<string, unknown>): Promise<LookAsk> => ({
    person: String(user.id),
    article: { id, data },
    setting: await settingOf(req, id, given),
    scope: body.scope === 'issue' ? 'issue' : 'article',
  })
  return answer(req, async (previews) => {
    try {
      return await verb(previews, await ask(body), body)
    } catch (error) {
      const moved = error instanceof BulletinError && error.code === 'NOT_FOUND' && idIn(body.issue) !== null
      if (!moved) throw error
      return verb(previews, await ask({ ...body, issue: null }), body)
    }
  })
}

const screens = ['web', 'mail', 'mailBare', 'text'] as const

/** Endpoints under `/api/articles/preview/`: all take the form's values as `{ id, data, scope, issue?, publication? }`. */
export const articlePreviewEndpoints: Endpoint[] = [
  { path: '/preview/pages', method: 'post', handler: (req) => look(req, (previews, ask) => previews.pages(ask)) },
  {
    path: '/preview/screen',
    method: 'post',
    handler: (req) =>
      look(req, (previews, ask, { kind }) => previews.screen(ask, screens.find((one) => one === kind) ?? 'web')),
  },
  {
    path: '/preview/changes',
    method: 'post',
    handler: (req) => look(req, async (previews, ask) => ({ comparison: await previews.changes(ask) })),
  },
]

const issueOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

/** Endpoints under `/api/issues/:id/`: the last typesetting as `{ typesetting }`, null where there was none; POST makes a new one. */
export const typesettingEndpoints: Endpoint[] = [
  {
    path: '/:id/typesetting',
    method: 'get',
    handler: (req) =>
      mayReadIssues(req.user)
        ? answer(req, async (previews) => ({ typesetting: await previews.typesetting(issueOf(req)) }))
        : forbidden('필자'),
  },
  {
    path: '/:id/typesetting',
    method: 'post',
    handler: (req) => {
      const { user } = req
      if (!user || !mayReadIssues(user)) return forbidden('필자')
      return answer(req, async (previews) => ({
        typesetting: await previews.typeset(String(user.id), issueOf(req)),
      }))
    },
  },
]
