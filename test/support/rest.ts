/** The REST API without a web server: the handlers that the web app calls, on a CMS of a test. */
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

/** One person who asks the REST API. */
export type Ask = (
  path: string,
  init?: { method?: string; body?: unknown },
) => Promise<{ status: number; body: Record<string, unknown> }>

const origin = 'http://localhost:3000'

/**
 * Logs in, or asks as a visitor where there is no address; `key` is the URL of the test's database, under which its CMS is
 * known.
 */
export async function restOf(payload: Payload, key: string, email: string | null, password = ''): Promise<Ask> {
  const token = email && (await payload.login({ collection: 'users', data: { email, password } })).token
  return async (path, { method = 'GET', body } = {}) => {
    const request = new Request(`${origin}/api${path}`, {
      method,
      headers: { ...(token ? { authorization: `JWT ${token}` } : {}), 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const config: SanitizedConfig = payload.config
    const answer = await handleEndpoints({ config, request, payloadInstanceCacheKey: key })
    return { status: answer.status, body: await answer.json() }
  }
}
