/** Doorbells under `/api/sends/:id/` that tell of a send: choices, what is looked at before, the report after. */
import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { mayPrepareSends } from '../../../collections/access.ts'
import { answerError, forbidden } from './answers.ts'
import { idOf } from './request.ts'

type Reports = typeof import('../../compose-reports.ts')
type Db = ReturnType<ReturnType<PayloadRequest['payload']['db']['connection']['getClient']>['db']>

const bell = (path: string, verb: (reports: Reports, db: Db, id: string) => Promise<Response>): Endpoint => ({
  path: `/:id/${path}`,
  method: 'get',
  handler: async (req) => {
    if (!mayPrepareSends(req.user)) return forbidden('편집자')
    try {
      const reports = await import('../../compose-reports.ts')
      return await verb(reports, req.payload.db.connection.getClient().db(), idOf(req))
    } catch (error) {
      return answerError(error, req.payload.logger)
    }
  },
})

const attachment = (mediaType: string, name: string): Record<string, string> => ({
  'Content-Type': mediaType,
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'Cache-Control': 'private, no-store',
})

export const sendReportEndpoints: Endpoint[] = [
  bell('choices', async (reports, db, id) => Response.json(await reports.choicesOf(db, id))),
  bell('readiness', async (reports, db, id) => Response.json(await reports.readinessOf(db, id))),
  bell('report.csv', async (reports, db, id) => {
    const { name, body } = await reports.reportCsv(db, id)
    return new Response(Readable.toWeb(body) as ReadableStream, {
      headers: attachment('text/csv; charset=utf-8', name),
    })
  }),
  bell('report.pdf', async (reports, db, id) => {
    const found = await reports.reportPdf(db, id)
    if (!found) return Response.json({ message: '보고서를 만드는 중입니다. 잠시 뒤 다시 받으세요.' }, { status: 503 })
    return new Response(found.bytes as BodyInit, { headers: attachment('application/pdf', found.name) })
  }),
]
