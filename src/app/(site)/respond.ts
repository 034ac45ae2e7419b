import config from '@payload-config'
import { getPayload } from 'payload'
import { site } from '../../compose.ts'

/** What the public site may load: its own styles, pictures and fonts; no script, no frame, no third party. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** Answers a request of the public site. */
export async function respond(publication: string | null, path: readonly string[]): Promise<Response> {
  const answer = await site(await getPayload({ config }), publication, path)
  const headers: Record<string, string> = {
    'Content-Type': answer.mediaType,
    'Content-Security-Policy': policy,
    'Cache-Control': answer.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ...(answer.location ? { Location: answer.location } : {}),
  }
  const body = typeof answer.body === 'string' ? answer.body : new Uint8Array(answer.body)
  return new Response(body, { status: answer.status, headers })
}
