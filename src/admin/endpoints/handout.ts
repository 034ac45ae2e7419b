/** Doorbells that hand an issue or an edition out as a file for editing, to the staff. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayReadIssues } from '../../../collections/access.ts'
import type { HandedFile } from '../../compose-handout.ts'
import { type HandoutFormat, isHandoutFormat } from '../../handout/formats.ts'
import { answerError, forbidden, invalid } from './answers.ts'
import { idOf } from './request.ts'

/** The name in ASCII for old programs and as it is for all others (RFC 6266). */
const disposition = ({ name, plainName }: HandedFile): string => {
  const encoded = encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plainName.replace(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encoded}`
}

const answerFile = (file: HandedFile): Response =>
  new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': disposition(file),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })

const endpoint = (hand: (req: PayloadRequest, format: HandoutFormat) => Promise<HandedFile>): Endpoint => ({
  path: '/:id/handout/:format',
  method: 'get',
  handler: async (req) => {
    if (!mayReadIssues(req.user)) return forbidden('필자')
    const format = req.routeParams?.format
    if (!isHandoutFormat(format)) return invalid('워드(docx)나 한글(hwpx) 가운데 하나를 고르세요.')
    try {
      return answerFile(await hand(req, format))
    } catch (error) {
      return answerError(error, req.payload.logger)
    }
  },
})

/** `GET /api/issues/:id/handout/docx|hwpx`: the issue as it is stored now. */
export const issueHandout = endpoint(async (req, format) => {
  // Loaded on the first ring: the writers of files aren't needed to show a form.
  const { handIssue } = await import('../../compose-handout.ts')
  return handIssue(req.payload, idOf(req), format)
})

/** `GET /api/editions/:id/handout/docx|hwpx`: the frozen edition. */
export const editionHandout = endpoint(async (req, format) => {
  const { handEdition } = await import('../../compose-handout.ts')
  return handEdition(req.payload, idOf(req), format)
})
