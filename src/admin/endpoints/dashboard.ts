/** Doorbell of the dashboard: `GET /api/dashboard`. */
import type { Endpoint, Payload } from 'payload'
import {
  mayApprove,
  mayCompose,
  mayPrepareSends,
  mayPublish,
  mayReadIssues,
  maySend,
} from '../../../collections/access.ts'
import { dashboard } from '../../desk/dashboard.ts'
import { knownProblems } from '../../desk/known-problems.ts'
import { answerError, forbidden } from './answers.ts'

const memory = new WeakMap<Payload, ReturnType<typeof knownProblems>>()

const problemsOf = (payload: Payload): ReturnType<typeof knownProblems> => {
  const known =
    memory.get(payload) ??
    knownProblems(async (issue) => {
      const { services } = await import('../../compose.ts')
      return (await (await services(payload)).problems(issue)).problems
    })
  memory.set(payload, known)
  return known
}

const view: Endpoint = {
  path: '/dashboard',
  method: 'get',
  handler: async ({ user, payload }) => {
    if (!user || !mayReadIssues(user)) return forbidden('필자')
    try {
      const person = {
        id: String(user.id),
        mayApprove: mayApprove(user),
        mayPublish: mayPublish(user),
        maySend: maySend(user),
        mayCompose: mayCompose(user),
      }
      const sends = async () =>
        mayPrepareSends(user) ? (await import('../../compose-sending.ts')).recentSends(payload) : []
      return Response.json(await dashboard({ payload, person, now: new Date(), problems: problemsOf(payload), sends }))
    } catch (error) {
      return answerError(error, payload.logger)
    }
  },
}

/** Endpoints under `/api/`. */
export const dashboardEndpoints: Endpoint[] = [view]
