/** Doorbells of the issue desk: each checks who rings and calls one verb of publishing. */
import type { Endpoint } from 'payload'
import { mayMend, mayReadIssues, maySendTestMail } from '../../../collections/access.ts'
import { forbidden, invalid } from './answers.ts'
import { approvalEndpoints } from './approval.ts'
import { findingIn } from './finding.ts'
import { issueHandout } from './handout.ts'
import { answer, idOf, isAddress, jsonBody } from './request.ts'

const problems: Endpoint = {
  path: '/:id/problems',
  method: 'get',
  handler: (req) => (mayReadIssues(req.user) ? answer(req, (s) => s.problems(idOf(req))) : forbidden('필자')),
}

const mend: Endpoint = {
  path: '/:id/mend',
  method: 'post',
  handler: async (req) => {
    const { user } = req
    if (!user || !mayMend(user)) return forbidden('필자')
    const finding = findingIn((await jsonBody(req)).finding)
    if (!finding) return invalid('무엇을 고칠지 알 수 없습니다. 화면을 다시 여세요.')
    return answer(req, (services) => services.mend(idOf(req), finding, user))
  },
}

const run: Endpoint = {
  path: '/:id/run',
  method: 'get',
  handler: (req) =>
    mayReadIssues(req.user)
      ? answer(req, async (services) => ({ run: await services.latestRun(idOf(req)) }))
      : forbidden('필자'),
}

const testMail: Endpoint = {
  path: '/:id/test-mail',
  method: 'post',
  handler: async (req) => {
    if (!maySendTestMail(req.user)) return forbidden('편집자')
    const { to, edition } = await jsonBody(req)
    if (!isAddress(to)) return invalid('메일 주소를 하나만, name@example.org 꼴로 쓰세요.')
    if (typeof edition !== 'string') return invalid('보낼 편집본을 고르세요.')
    const found = await req.payload.findByID({
      collection: 'editions',
      id: edition,
      depth: 0,
      disableErrors: true,
      req,
    })
    if (String(found?.issue ?? '') !== idOf(req)) return invalid('이 호의 편집본이 아닙니다. 화면을 다시 여세요.')
    return answer(req, (services) => services.sendTestMail(edition, to))
  },
}

/** Endpoints under `/api/issues/:id/`. */
export const issueEndpoints: Endpoint[] = [problems, mend, run, testMail, issueHandout, ...approvalEndpoints]
