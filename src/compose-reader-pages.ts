/** Builds the readers' pages; free of Next, so that tests ask them directly. */
import type { Db } from 'mongodb'
import type { Payload } from 'payload'
import { houseStyles } from '../templates/publications/index.ts'
import { subscriberParts } from './compose-subscribers.ts'
import { type Env, readEnv } from './env.ts'
import { plainLook } from './subscribers/pages/shell.ts'
import { createReaderSite, type LinkKind, type ReaderAnswer, type ReaderSite, type Sent } from './subscribers/site.ts'

const systemClock = (): Date => new Date()

/** The pages on a database; `clock` is for tests. */
export function readerSite(db: Db, log: (line: string) => void, env: Env = readEnv(), clock = systemClock): ReaderSite {
  return createReaderSite({
    ...subscriberParts(db, log, env, clock),
    lookOf: (publication) => {
      const { light, dark } = houseStyles.get(publication.key) ?? plainLook
      return { publication, light, dark }
    },
  })
}

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

export const respond = ({ status, mediaType, body }: ReaderAnswer): Response =>
  new Response(body, {
    status,
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      // The address is the key: it must not travel to where a page links to.
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    },
  })

/** A longer form is nobody's: the largest has a hundred lists. */
const largestForm = 64 * 1024

/** The fields of a request; none for what is no form, or too large for one. */
export async function sentIn(request: Request): Promise<Sent> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  const form = announced > largestForm ? new FormData() : await request.formData().catch(() => new FormData())
  const all = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string')
  return { all, get: (name) => all(name)[0] ?? '' }
}

/** Where a request came from: what the last proxy saw, or the socket as Next notes it. */
export const clientOf = (request: Request): string =>
  request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'

/** Every sign-up takes at least so many milliseconds: what is known of an address must not show in the time. */
const leastTime = 400

/** Runs a verb and answers not before its time. */
export async function inEvenTime(verb: () => Promise<Response>): Promise<Response> {
  const [answer] = await Promise.all([verb(), new Promise((done) => setTimeout(done, leastTime))])
  return answer
}

/** The pages on the CMS that a route has. */
export const readerSiteOf = (payload: Payload): ReaderSite =>
  readerSite(payload.db.connection.getClient().db(), (line) => payload.logger.info(line))

interface TokenContext {
  params: Promise<{ token: string; path?: string[] }>
}

/** Handlers of the preferences: by a mail that was sent, and by one of our own. */
export function preferencesRoute(kind: LinkKind, payload: () => Promise<Payload>) {
  return {
    /** The page, or with `data.json` what is stored; changes nothing. */
    async GET(_request: Request, context: TokenContext): Promise<Response> {
      const { token, path = [] } = await context.params
      const pages = readerSiteOf(await payload())
      const name = path.join('/')
      if (name === 'data.json') return respond(await pages.ownData(kind, token))
      return respond(await pages.preferences(kind, name === '' ? token : ''))
    },
    async POST(request: Request, context: TokenContext): Promise<Response> {
      const { token } = await context.params
      return respond(await readerSiteOf(await payload()).change(kind, token, await sentIn(request)))
    },
  }
}
