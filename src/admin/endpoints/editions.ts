/** Doorbells under `/api/editions/:id/`: an edition's outputs for the staff, published or not. */
import type { Endpoint } from 'payload'
import { mayReadIssues } from '../../../collections/access.ts'
import { isOutput, staffFiles } from '../../approval/view.ts'
import { actorOf } from './actor.ts'
import { answerError, forbidden, invalid } from './answers.ts'
import { editionHandout } from './handout.ts'
import { answer, idOf, jsonBody } from './request.ts'

/** As strict as the public site, but to be framed by the desk. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const files: Endpoint = {
  path: '/:id/files/:path*',
  method: 'get',
  handler: async (req) => {
    if (!mayReadIssues(req.user)) return forbidden('필자')
    try {
      const { editionFile } = await import('../../compose.ts')
      const path = req.routeParams?.path
      const name = Array.isArray(path) ? path.join('/') : String(path ?? '')
      const answered = await editionFile(req.payload, idOf(req), name, staffFiles(idOf(req)))
      const body = typeof answered.body === 'string' ? answered.body : new Uint8Array(answered.body)
      const headers = {
        'Content-Type': answered.mediaType,
        'Content-Security-Policy': policy,
        'Cache-Control': 'private, no-cache',
      }
      return new Response(body, { status: answered.status, headers })
    } catch (error) {
      return answerError(error, req.payload.logger)
    }
  },
}

const seen: Endpoint = {
  path: '/:id/seen',
  method: 'post',
  handler: async (req) => {
    if (!mayReadIssues(req.user)) return forbidden('필자')
    const { output, hash } = await jsonBody(req)
    if (!isOutput(output) || typeof hash !== 'string')
      return invalid('무엇을 보았는지 알 수 없습니다. 화면을 다시 여세요.')
    return answer(req, (services) => services.noteSeen({ edition: idOf(req), hash }, output, actorOf(req.user)))
  },
}

/** Endpoints under `/api/editions/:id/`. */
export const editionEndpoints: Endpoint[] = [files, seen, editionHandout]
