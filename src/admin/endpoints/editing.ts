/** Doorbells of writing together: what is stored, who is here, what is kept; for articles and issues alike. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayReadIssues } from '../../../collections/access.ts'
import { presenceOf } from '../../compose-editing.ts'
import { factsOf, findStored, findToMerge, listVersions, putAside } from '../../editing/kept-versions.ts'
import type { Revised } from '../../editing/parts.ts'
import type { Companion, StandingNow } from '../../editing/standing.ts'
import { BulletinError } from '../../errors.ts'
import { actorOf } from './actor.ts'
import { answerError, forbidden } from './answers.ts'
import { idOf, jsonBody } from './request.ts'

const longestPlace = 40

/** True for those whom the collection's rule lets change this document. */
async function mayChange(req: PayloadRequest, collection: Revised, id: string): Promise<boolean> {
  const rule = await req.payload.collections[collection].config.access.update({ req, id })
  if (typeof rule === 'boolean') return rule
  const { totalDocs } = await req.payload.count({ collection, where: { and: [{ id: { equals: id } }, rule] } })
  return totalDocs > 0
}

/** Names of accounts as the asker may see them, by id. */
async function namesFor(req: PayloadRequest, users: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (users.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...users] } },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

async function companions(req: PayloadRequest, document: string, tab: string): Promise<Companion[]> {
  const screens = await presenceOf(req.payload).others(document, tab)
  const names = await namesFor(req, [...new Set(screens.map(({ user }) => user))])
  return screens.map(({ user, place, isEditing }) => ({
    name: names.get(user) ?? '',
    isMe: user === String(req.user?.id),
    place,
    isEditing,
  }))
}

type Verb = (req: PayloadRequest, collection: Revised) => Promise<unknown>

const missing = () => new BulletinError('NOT_FOUND')

const facts: Verb = async (req, collection) => {
  const stored = await findStored(req.payload, collection, idOf(req))
  if (!stored) throw missing()
  return factsOf(stored)
}

const toMerge: Verb = async (req, collection) => {
  const found = await findToMerge(req.payload, collection, idOf(req), Number(req.query.base ?? 0))
  if (!found) throw missing()
  return found
}

const versions: Verb = async (req, collection) => ({ versions: await listVersions(req.payload, collection, idOf(req)) })

const beat: Verb = async (req, collection): Promise<StandingNow> => {
  const { tab, place, isEditing } = await jsonBody(req)
  const document = `${collection}/${idOf(req)}`
  const stored = await findStored(req.payload, collection, idOf(req))
  if (!stored) throw missing()
  await presenceOf(req.payload).beat({
    document,
    tab: String(tab).slice(0, longestPlace),
    user: String(req.user?.id),
    place: typeof place === 'string' ? place.slice(0, longestPlace) : '',
    isEditing: isEditing === true,
  })
  return { stored: factsOf(stored), others: await companions(req, document, String(tab)) }
}

const leave: Verb = async (req, collection) => {
  const { tab } = await jsonBody(req)
  await presenceOf(req.payload).leave(`${collection}/${idOf(req)}`, String(tab), String(req.user?.id))
}

const aside: Verb = async (req, collection) => {
  const { text } = await jsonBody(req)
  if (typeof text !== 'object' || text === null) throw missing()
  const version = await putAside(req, collection, idOf(req), { ...text }, actorOf(req.user))
  if (!version) throw missing()
  return { version }
}

const restore: Verb = async (req, collection) => {
  const { version } = await jsonBody(req)
  const found = await req.payload.findVersionByID({ collection, id: String(version), depth: 0, disableErrors: true })
  if (String(found?.parent) !== idOf(req)) throw missing()
  await req.payload.restoreVersion({ collection, id: String(version), depth: 0, req, overrideAccess: true })
  const stored = await findStored(req.payload, collection, idOf(req))
  return stored ? factsOf(stored) : {}
}

/** Answers of Payload's own errors, which carry status and sentence. */
function refusal(error: unknown, req: PayloadRequest): Response {
  if (error instanceof Error && 'status' in error && error.status === 409)
    return Response.json({ message: error.message, code: 'SAVE_CONFLICT' }, { status: 409 })
  return answerError(error, req.payload.logger)
}

const endpoint = (
  collection: Revised,
  path: string,
  method: 'get' | 'post',
  verb: Verb,
  needs: 'reading' | 'changing' = 'reading',
): Endpoint => ({
  path: `/:id/${path}`,
  method,
  handler: async (req) => {
    if (!mayReadIssues(req.user)) return forbidden('필자')
    try {
      if (needs === 'changing' && !(await mayChange(req, collection, idOf(req)))) return forbidden('편집자')
      return Response.json((await verb(req, collection)) ?? {})
    } catch (error) {
      return refusal(error, req)
    }
  },
})

/** Endpoints under `/api/articles/:id/` or `/api/issues/:id/`. */
export const editingEndpoints = (collection: Revised): Endpoint[] => [
  endpoint(collection, 'stored', 'get', facts),
  endpoint(collection, 'to-merge', 'get', toMerge),
  endpoint(collection, 'kept', 'get', versions),
  endpoint(collection, 'presence', 'post', beat),
  endpoint(collection, 'leave', 'post', leave),
  endpoint(collection, 'aside', 'post', aside, 'changing'),
  endpoint(collection, 'bring-back', 'post', restore, 'changing'),
]
