/** Builds the pages behind an approval link; free of Next, so that tests ask them directly. */
import type { Payload } from 'payload'
import { messageOf } from './admin/endpoints/answers.ts'
import { type ByLinkParts, decideByLink, openByLink } from './approval/by-link.ts'
import { decidedPage, linkPage, refusedPage } from './approval/link-page.ts'
import { createEditionStore } from './assemble/edition-store.ts'
import { filesOf } from './compose.ts'
import { approvalOf, linksOf } from './compose-approval.ts'
import { keepSecret, readEnv } from './env.ts'
import { answerUnpublished } from './publish/site.ts'

/** Longest comment that is kept, in characters. */
const longestComment = 4000

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const respond = (status: number, mediaType: string, body: string | Uint8Array): Response =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      // The address is the key: it must not travel to where the outputs link to.
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    },
  })

const page = (status: number, body: { toString(): string }): Response =>
  respond(status, 'text/html; charset=utf-8', body.toString())

export interface LinkPages {
  /** The page of a link, or with a path like `files/web` one of its outputs. */
  show(token: string, path: string): Promise<Response>
  /** `verdict` is `approve` or `reject`. */
  decide(token: string, verdict: string, comment: string): Promise<Response>
}

export async function approvalLink(payload: Payload): Promise<LinkPages> {
  const env = readEnv()
  const parts: ByLinkParts = {
    editions: createEditionStore(payload),
    links: linksOf(payload),
    approval: approvalOf(payload, env),
    secret: keepSecret(env),
    now: () => new Date(),
  }
  const refused = (error: unknown): Response => {
    const { status, message } = messageOf(error, payload.logger)
    return page(status, refusedPage(message))
  }
  return {
    async show(token, path) {
      try {
        const opened = await openByLink(parts, token)
        const base = `/approve/${token}`
        if (path === '') return page(200, linkPage(opened, base))
        const name = path.replace(/^files\//, '')
        const files = { editions: parts.editions, files: filesOf(payload) }
        const answer = await answerUnpublished(files, opened.edition, name, `${base}/files`)
        return respond(answer.status, answer.mediaType, answer.body)
      } catch (error) {
        return refused(error)
      }
    },
    async decide(token, verdict, comment) {
      try {
        const opened = await openByLink(parts, token)
        if (verdict !== 'approve' && verdict !== 'reject')
          return page(400, linkPage(opened, `/approve/${token}`, '승인이나 반려를 고르세요.'))
        if (verdict === 'reject' && comment.trim() === '')
          return page(400, linkPage(opened, `/approve/${token}`, '반려하려면 무엇을 고칠지 의견에 적어 주세요.'))
        const { edition } = await decideByLink(parts, token, verdict, comment.trim().slice(0, longestComment))
        return page(200, decidedPage(edition, verdict))
      } catch (error) {
        return refused(error)
      }
    },
  }
}
