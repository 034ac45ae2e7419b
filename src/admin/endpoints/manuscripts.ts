/** Doorbells of the import desk under `/api/manuscripts/`: each checks who rings and calls one verb. */
import type { Endpoint, PayloadRequest } from 'payload'
import { mayImport, mayReadIssues } from '../../../collections/access.ts'
import { maximumFileBytes } from '../../import/files/convert.ts'
import { tooLarge } from '../../import/files/failures.ts'
import type { ImportDesk } from '../../manuscripts/desk.ts'
import { actorOf } from './actor.ts'
import { answerError, forbidden, invalid } from './answers.ts'
import { readBytes } from './body.ts'
import { answerIn, knownIn, targetIn } from './manuscript-bodies.ts'
import { idOf, jsonBody } from './request.ts'

/** Runs a verb of the import desk; errors answer in Korean with what to do next. */
async function ring(req: PayloadRequest, verb: (desk: ImportDesk) => Promise<unknown>): Promise<Response> {
  try {
    // Loaded on the first ring, as the other verbs are.
    const { importDeskOf } = await import('../../compose-import.ts')
    return Response.json((await verb(importDeskOf(req.payload))) ?? {})
  } catch (error) {
    return answerError(error, req.payload.logger)
  }
}

const shown = (path: string, verb: (desk: ImportDesk, id: string) => Promise<unknown>): Endpoint => ({
  path,
  method: 'get',
  handler: (req) => (mayReadIssues(req.user) ? ring(req, (desk) => verb(desk, idOf(req))) : forbidden('필자')),
})

const bell = (
  path: string,
  verb: (desk: ImportDesk, req: PayloadRequest, body: Record<string, unknown>) => Promise<unknown>,
  fault: (body: Record<string, unknown>) => string = () => '',
): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    if (!mayImport(req.user)) return forbidden('편집자')
    const body = await jsonBody(req)
    const wrong = fault(body)
    return wrong ? invalid(wrong) : ring(req, (desk) => verb(desk, req, body))
  },
})

/** The file is the body of the request, its name and the rest are in the address; nothing of a file too large is read. */
const takeIn: Endpoint = {
  path: '/take-in',
  method: 'post',
  handler: async (req) => {
    if (!mayImport(req.user)) return forbidden('편집자')
    const query = new URL(req.url ?? '', 'http://localhost').searchParams
    const announced = Number(req.headers.get('content-length') ?? 0)
    const refuse = (size: number) => invalid(tooLarge(size, maximumFileBytes).message)
    if (announced > maximumFileBytes) return refuse(announced)
    const bytes = await readBytes(req, maximumFileBytes)
    if (bytes === null) return refuse(maximumFileBytes + 1)
    if (bytes.length === 0) return invalid('빈 파일입니다. 글이 들어 있는 파일을 올리세요.')
    return ring(req, (desk) =>
      desk.takeIn(
        {
          name: query.get('name') ?? '',
          bytes,
          publication: query.get('publication') || null,
          target: targetIn({ issue: query.get('issue') }),
          known: knownIn(query.get('known')),
        },
        actorOf(req.user),
      ),
    )
  },
}

const answerPiece = bell(
  '/:id/answer',
  (desk, req, body) => desk.answer(idOf(req), String(body.piece), answerIn(body.answer) ?? null, actorOf(req.user)),
  ({ piece, answer }) =>
    typeof piece === 'string' && /^p\d{1,5}$/.test(piece) && answerIn(answer) !== undefined
      ? ''
      : '무엇을 답했는지 알 수 없습니다. 화면을 다시 여세요.',
)

const putIn = bell(
  '/:id/put-in',
  (desk, req, body) => {
    const names =
      typeof body.sections === 'object' && body.sections !== null ? (body.sections as Record<string, unknown>) : {}
    const requests = (body.articles as number[]).map((article) => {
      const section = names[String(article)]
      return { article, ...(typeof section === 'string' ? { section: section.slice(0, 200) } : {}) }
    })
    return desk.putIn(idOf(req), requests, actorOf(req.user))
  },
  ({ articles }) =>
    Array.isArray(articles) && articles.length > 0 && articles.length <= 1000 && articles.every(Number.isInteger)
      ? ''
      : '넣을 기사를 고르세요.',
)

/** Endpoints of the import desk. */
export const manuscriptEndpoints: Endpoint[] = [
  takeIn,
  shown('/recent', async (desk) => ({ manuscripts: await desk.recent() })),
  shown('/:id/review', (desk, id) => desk.review(id)),
  shown('/:id/desk', (desk, id) => desk.desk(id)),
  answerPiece,
  bell(
    '/:id/target',
    (desk, req, body) => desk.setTarget(idOf(req), targetIn(body) ?? { issue: '' }),
    (body) => (targetIn(body) ? '' : '넣을 호를 고르거나, 새 호의 발간물·연도·호·발행일을 쓰세요.'),
  ),
  putIn,
  bell('/:id/stop', (desk, req) => desk.stop(idOf(req))),
  bell('/:id/again', (desk, req) => desk.again(idOf(req))),
]
