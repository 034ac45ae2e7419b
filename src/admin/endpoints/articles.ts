/** Doorbells under `/api/articles/:id/`: what the rest of the issue means for an article. */
import type { Endpoint } from 'payload'
import { mayReadIssues } from '../../../collections/access.ts'
import { houseStyles } from '../../../templates/publications/index.ts'
import { readIssue } from '../../assemble/issue.ts'
import { issueTargets } from '../editor/facts/issue-targets.ts'
import { noTargets } from '../editor/facts/targets.ts'
import { answerError, forbidden } from './answers.ts'
import { answer, idOf } from './request.ts'

const targets: Endpoint = {
  path: '/:id/targets',
  method: 'get',
  handler: async (req) => {
    if (!mayReadIssues(req.user)) return forbidden('필자')
    const id = idOf(req)
    try {
      const where = { 'sections.articles': { equals: id } }
      const { docs } = await req.payload.find({
        collection: 'issues',
        where,
        limit: 1,
        depth: 0,
        sort: '-updatedAt',
        req,
      })
      if (!docs[0]) return Response.json(noTargets)
      const { issue, places } = await readIssue(req.payload, docs[0].id)
      const path = [...places].find(([, place]) => place.collection === 'articles' && place.id === id)?.[0]
      const style = houseStyles.get(issue.publication.key)
      return Response.json(path && style ? issueTargets(issue, style.wording, path) : noTargets)
    } catch (error) {
      return answerError(error, req.payload.logger)
    }
  },
}

const proofreading: Endpoint = {
  path: '/:id/proofreading',
  method: 'get',
  handler: (req) => (mayReadIssues(req.user) ? answer(req, (s) => s.proofreading(idOf(req))) : forbidden('필자')),
}

/** Endpoints under `/api/articles/:id/`. */
export const articleEndpoints: Endpoint[] = [targets, proofreading]
