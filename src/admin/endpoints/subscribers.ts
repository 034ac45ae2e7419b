/** Doorbells of the subscribers' part: each checks who rings and calls one verb. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayExportSubscribers, mayKeepSubscribers } from '../../../collections/access.ts'
import type { StoredTally } from '../../delivery/bounces/reports.ts'
import type { Choice, SubscriberImportDesk } from '../../subscribers/import/desk.ts'
import type { SubscriberVerbs } from '../../subscribers/verbs.ts'
import { actorOf } from './actor.ts'
import { answerError, forbidden, invalid } from './answers.ts'
import { download } from './download.ts'
import { idOf, jsonBody } from './request.ts'

const databaseOf = (req: PayloadRequest) => req.payload.db.connection.getClient().db()
const logOf = (req: PayloadRequest) => (line: string) => req.payload.logger.info(line)

async function guarded(req: PayloadRequest, verb: () => Promise<Response>): Promise<Response> {
  try {
    return await verb()
  } catch (error) {
    return answerError(error, req.payload.logger)
  }
}

const verbsOf = async (req: PayloadRequest): Promise<SubscriberVerbs> => {
  // Loaded on the first ring, as the other verbs are.
  const { subscriberVerbsOf } = await import('../../compose-subscribers.ts')
  return subscriberVerbsOf(databaseOf(req), logOf(req))
}
const deskOf = async (req: PayloadRequest): Promise<SubscriberImportDesk> => {
  const { subscriberImportDeskOf } = await import('../../compose-subscribers.ts')
  return subscriberImportDeskOf(databaseOf(req), logOf(req))
}

const deed = (
  path: string,
  may: (user: PayloadRequest['user']) => boolean,
  role: string,
  act: (verbs: SubscriberVerbs, id: string, by: string) => Promise<void>,
): Endpoint => ({
  path,
  method: 'post',
  handler: (req) =>
    may(req.user)
      ? guarded(req, async () => {
          await act(await verbsOf(req), idOf(req), `편집실: ${actorOf(req.user).name}`)
          return Response.json({})
        })
      : forbidden(role),
})

const month = 30 * 24 * 60 * 60 * 1000

/** What came back lately: figures alone. */
const returned: Endpoint = {
  path: '/returned',
  method: 'get',
  handler: (req) =>
    mayKeepSubscribers(req.user)
      ? guarded(req, async () => {
          const { readReturned } = await import('../../delivery/bounces/tallies.ts')
          const tallies = databaseOf(req).collection<StoredTally>('bounce-tallies')
          return Response.json(await readReturned(tallies, new Date(Date.now() - month)))
        })
      : forbidden('편집자'),
}

/** What staff do on a subscriber's own word. */
export const subscriberEndpoints: Endpoint[] = [
  returned,
  deed('/:id/lift', mayKeepSubscribers, '편집자', (verbs, id, by) => verbs.lift(id, by)),
  deed('/:id/leave', mayKeepSubscribers, '편집자', (verbs, id, by) => verbs.leave(id, null, by)),
  deed('/:id/erase', mayExportSubscribers, '발행 책임자', (verbs, id) => verbs.erase(id)),
]

/** A list as a table; noted in the log of exports. */
export const listEndpoints: Endpoint[] = [
  {
    path: '/:id/export',
    method: 'get',
    handler: (req) =>
      mayExportSubscribers(req.user)
        ? guarded(req, async () => {
            const { exportList } = await import('../../subscribers/export.ts')
            return download(await exportList(databaseOf(req), idOf(req), actorOf(req.user), () => new Date()))
          })
        : forbidden('발행 책임자'),
  },
]

/** The bytes of a request as they come. */
async function* bytesOf(req: PayloadRequest): AsyncGenerator<Uint8Array> {
  const reader = req.body?.getReader()
  if (!reader) return
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel()
  }
}

const column = (value: unknown): number | null => (Number.isInteger(value) ? Number(value) : null)

/** The choices of a run; what is missing or odd is said by the verb. */
function choiceIn({ mapping, hasHeader, lists, basis, basisDate }: Record<string, unknown>): Choice {
  const at = (typeof mapping === 'object' && mapping !== null ? mapping : {}) as Record<string, unknown>
  return {
    mapping: {
      address: column(at.address) ?? -1,
      name: column(at.name),
      tags: column(at.tags),
      consentedAt: column(at.consentedAt),
    },
    hasHeader: hasHeader === true,
    lists: Array.isArray(lists) ? lists.filter((one) => typeof one === 'string').slice(0, 20) : [],
    basis: typeof basis === 'string' ? basis : '',
    basisDate: typeof basisDate === 'string' ? basisDate : '',
  }
}

const desk = (
  method: 'get' | 'post',
  path: string,
  verb: (desk: SubscriberImportDesk, req: PayloadRequest) => Promise<unknown>,
): Endpoint => ({
  path,
  method,
  handler: (req) =>
    mayKeepSubscribers(req.user)
      ? guarded(req, async () => {
          const answer = await verb(await deskOf(req), req)
          return answer instanceof Response ? answer : Response.json(answer)
        })
      : forbidden('편집자'),
})

/** The screen that takes files of addresses in. */
export const subscriberImportEndpoints: Endpoint[] = [
  // The file is the body of the request and its name is in the address; it is stored as it comes.
  desk('post', '/take-in', async (imports, req) => {
    const name = new URL(req.url ?? '', 'http://localhost').searchParams.get('name') ?? ''
    return req.body ? imports.takeIn(name, bytesOf(req), actorOf(req.user)) : invalid('파일을 고르세요.')
  }),
  desk('get', '/recent', async (imports) => ({ imports: await imports.recent() })),
  desk('get', '/:id/view', (imports, req) => imports.byId(idOf(req))),
  desk('post', '/:id/start', async (imports, req) => imports.start(idOf(req), choiceIn(await jsonBody(req)))),
  desk('post', '/:id/stop', (imports, req) => imports.stop(idOf(req))),
  desk('get', '/:id/errors', async (imports, req) => download(await imports.errors(idOf(req)))),
]
