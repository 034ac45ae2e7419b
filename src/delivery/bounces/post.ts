/** Bounces that a mail server or service posts: free of any web framework. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { isAddress } from '../address.ts'
import { mostBytes } from './returned.ts'
import type { TakenIn } from './take-in.ts'

export interface PostParts {
  /** Null where nobody may post. */
  secret: string | null
  /** Asked for only after the secret was shown. */
  takeIn(bytes: Uint8Array, recipient: string | null): Promise<TakenIn>
}

const answer = (status: number, body: Record<string, unknown>): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

/**
 * 200 with what became of the message; 401 without the secret, 404 where there is none, 413 and 415 for what is no message,
 * 503 for one to post again. Who posts learns nothing of readers.
 */
export async function postBounce(request: Request, { secret, takeIn }: PostParts): Promise<Response> {
  if (secret === null) return answer(404, { error: 'NOT_FOUND' })
  if (!isBearer(request.headers.get('authorization'), secret)) return answer(401, { error: 'NOT_ALLOWED' })
  if (!/^message\/(rfc822|global)\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return answer(415, { error: 'USAGE' })
  const recipient = request.headers.get('x-envelope-to')?.replace(/^<|>$/g, '') ?? null
  if (recipient !== null && !isAddress(recipient)) return answer(400, { error: 'USAGE' })
  const bytes = await bodyOf(request)
  if (!bytes) return answer(413, { error: 'USAGE' })
  try {
    const { kind, status } = await takeIn(bytes, recipient)
    return answer(200, { kind, status })
  } catch {
    return answer(503, { error: 'DATABASE_UNAVAILABLE' })
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Digests have one length, so the comparison tells nothing by its time. */
function isBearer(header: string | null, secret: string): boolean {
  const [, shown = ''] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
  return timingSafeEqual(digest(shown), digest(secret))
}

/** The body, or null as soon as it is longer than is read. */
async function bodyOf(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length
    if (size > mostBytes) {
      await reader?.cancel()
      return null
    }
    pieces.push(read.value)
  }
  return Buffer.concat(pieces)
}
