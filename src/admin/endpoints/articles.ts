/** Doorbells under `/api/articles/:id/`. */
import type { Endpoint } from 'payload'
import { mayReadIssues } from '../../../collections/access.ts'
import { forbidden } from './answers.ts'
import { answer, idOf } from './request.ts'

const proofreading: Endpoint = {
  path: '/:id/proofreading',
  method: 'get',
  handler: (req) => (mayReadIssues(req.user) ? answer(req, (s) => s.proofreading(idOf(req))) : forbidden('필자')),
}

/** Endpoints under `/api/articles/:id/`. */
export const articleEndpoints: Endpoint[] = [proofreading]
