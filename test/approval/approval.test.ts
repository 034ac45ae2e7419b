/** The way of an edition to its readers, through the desk's doorbells, links and the clock. */
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { scheduleGrace } from '../../src/approval/approval.ts'
import { services, site } from '../../src/compose.ts'
import { approvalOf, historyOf } from '../../src/compose-approval.ts'
import { readEnv } from '../../src/env.ts'
import { type ApprovalHouse, openApprovalHouse } from '../support/approval.ts'

let house: ApprovalHouse
let issue: string
let article: string

beforeAll(async () => {
  house = await openApprovalHouse()
})
afterAll(() => house.stop())
beforeEach(async () => {
  ;({ issue, article } = await house.newIssue())
})

/** Has an edition made, and tells which. */
async function made(): Promise<{ edition: string; hash: string }> {
  expect((await house.ring(issue, 'request-review', 'editor')).status).toBe(200)
  expect(await house.work()).toBe(true)
  const newest = await house.newest(issue)
  if (!newest) throw new Error('no edition')
  expect(newest.state).toBe('requested')
  return { edition: newest.edition, hash: newest.hash }
}

const edit = (title: string) => house.payload.update({ collection: 'articles', id: article, data: { title } })
const state = async () => (await house.newest(issue))?.state
const at = (moment: Date) => approvalOf(house.payload, readEnv(), () => moment)
const actions = async () => (await historyOf(house.payload).of(issue)).map(({ action }) => action).reverse()
const numberOf = async (): Promise<string> =>
  `2026-${(await house.payload.findByID({ collection: 'issues', id: issue, depth: 0 })).number}`

describe('an edition', () => {
  it('is seen by readers only after review, approval and publication', async () => {
    const slug = await numberOf()
    const answer = async () => (await site(house.payload, 'kiat-watch', [slug])).status
    const meant = await made()
    expect(await answer()).toBe(404)
    expect((await site(house.payload, 'kiat-watch', [slug, 'editions', '1'])).status).toBe(404)
    expect((await house.ring(issue, 'publish', 'publisher', meant)).body.code).toBe('NOT_APPROVED')
    expect((await house.ring(issue, 'approve', 'publisher', meant)).status).toBe(200)
    expect(await answer()).toBe(404)
    expect((await house.ring(issue, 'publish', 'publisher', meant)).status).toBe(200)
    expect(await answer()).toBe(200)
    expect(await actions()).toEqual(['made', 'requested', 'approved', 'published'])
  })

  it('is sent back with a comment, and not without one', async () => {
    const meant = await made()
    expect((await house.ring(issue, 'request-changes', 'publisher', { ...meant, comment: ' ' })).body.code).toBe(
      'COMMENT_MISSING',
    )
    const sent = await house.ring(issue, 'request-changes', 'publisher', { ...meant, comment: '표의 단위를 보세요.' })
    expect(sent.status).toBe(200)
    expect(await state()).toBe('changes')
    expect((await house.ring(issue, 'approve', 'publisher', meant)).body.code).toBe('EDITION_CHANGED')
    const [last] = await historyOf(house.payload).of(issue)
    expect(last).toMatchObject({
      action: 'changes',
      detail: '표의 단위를 보세요.',
      by: { name: 'publisher' },
      hash: meant.hash,
    })
  })

  it('gives way to a newer one', async () => {
    const first = await made()
    await house.ring(issue, 'approve', 'publisher', first)
    const second = await made()
    expect(second.edition).not.toBe(first.edition)
    expect((await house.payload.findByID({ collection: 'editions', id: first.edition })).state).toBe('replaced')
    for (const path of ['approve', 'publish'])
      expect((await house.ring(issue, path, 'publisher', first)).body.code).toBe('EDITION_CHANGED')
  })

  it('of another issue can not be approved from here', async () => {
    const meant = await made()
    const other = await house.newIssue()
    const answer = await house.ring(other.issue, 'approve', 'publisher', meant)
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('이 호의 편집본이 아닙니다') },
    })
  })

  it('is only approved by the hash that was seen', async () => {
    const { edition } = await made()
    const wrong = await house.ring(issue, 'approve', 'publisher', { edition, hash: '0'.repeat(64) })
    expect(wrong.body.code).toBe('EDITION_CHANGED')
    expect(await state()).toBe('requested')
  })
})

describe('a change after approval', () => {
  const approved = async () => {
    const meant = await made()
    await house.ring(issue, 'approve', 'publisher', meant)
    expect(await state()).toBe('approved')
    return meant
  }

  it('makes the approval void at once, with who and what', async () => {
    const meant = await approved()
    await house.payload.update({
      collection: 'articles',
      id: article,
      data: { title: '바람으로 가는 화물선의 두 해' },
      user: house.accounts.writer,
      overrideAccess: false,
    })
    expect(await state()).toBe('void')
    const { voided } = await house.payload.findByID({ collection: 'editions', id: meant.edition })
    expect(voided).toMatchObject({ by: { name: 'writer' }, what: '1. 바람으로 가는 화물선의 두 해 · 제목' })
    expect((await house.ring(issue, 'publish', 'publisher', meant)).body.code).toBe('APPROVAL_VOID')
  })

  it('and back again leaves it void', async () => {
    await approved()
    await edit('다른 제목')
    await edit('바람으로 가는 화물선의 첫 해')
    expect(await state()).toBe('void')
  })

  it.each([
    [
      'the publication',
      (h: ApprovalHouse) =>
        h.payload.update({ collection: 'publications', id: h.publication, data: { slogan: `표어 ${issue}` } }),
    ],
    [
      'the order of sections',
      (h: ApprovalHouse) => h.payload.update({ collection: 'issues', id: issue, data: { lead: '다른 머리글' } }),
    ],
    [
      'an organisation',
      async (h: ApprovalHouse) => {
        const { docs } = await h.payload.find({ collection: 'organisations', where: { name: { equals: 'Lloyd' } } })
        const id = docs[0]?.id ?? ''
        await h.payload.update({ collection: 'organisations', id, data: { mark: `Lloyd ${issue.slice(-4)}` } })
      },
    ],
    ['an article that is gone', (h: ApprovalHouse) => h.payload.delete({ collection: 'articles', id: article })],
  ])('of %s counts as well', async (_, change) => {
    await approved()
    await change(house)
    expect(await state()).toBe('void')
  })

  it('that no hook saw is found when it is to be published', async () => {
    const meant = await approved()
    const where = { _id: new ObjectId(article) }
    await house.payload.db.connection.collection('articles').updateOne(where, { $set: { title: '몰래 고친 제목' } })
    expect(await state()).toBe('approved')
    expect((await house.ring(issue, 'publish', 'publisher', meant)).body.code).toBe('APPROVAL_VOID')
    expect(await state()).toBe('void')
  })

  it('that is not printed leaves it approved', async () => {
    await approved()
    await house.payload.update({ collection: 'articles', id: article, data: { state: 'review' } })
    await house.payload.update({ collection: 'issues', id: issue, data: { deadline: '2026-04-01T00:00:00.000Z' } })
    expect(await state()).toBe('approved')
  })
})

describe('a scheduled publication', () => {
  const hour = 3_600_000
  const due = new Date(Date.now() + hour)
  const scheduled = async () => {
    const meant = await made()
    await house.ring(issue, 'approve', 'publisher', meant)
    expect((await house.ring(issue, 'schedule', 'publisher', { ...meant, at: due.toISOString() })).status).toBe(200)
    return meant
  }

  it('happens at its time and not before', async () => {
    await scheduled()
    await at(new Date(due.getTime() - 1)).publishDue()
    expect(await state()).toBe('approved')
    await at(due).publishDue()
    expect(await state()).toBe('published')
    const [last] = await historyOf(house.payload).of(issue)
    expect(last).toMatchObject({ action: 'published', by: { name: '시스템' } })
  })

  it('that was missed does not happen late by itself, and can be published by hand', async () => {
    const meant = await scheduled()
    await at(new Date(due.getTime() + scheduleGrace + 1)).publishDue()
    expect(await state()).toBe('approved')
    expect((await house.ring(issue, 'standing', 'publisher')).body.stage).toBe('missed')
    await at(new Date(due.getTime() + 2 * scheduleGrace)).publishDue()
    expect(await state()).toBe('approved')
    expect((await house.ring(issue, 'publish', 'publisher', meant)).status).toBe(200)
  })

  it('does not happen after a change', async () => {
    await scheduled()
    await edit('바람으로 가는 화물선의 셋째 해')
    await at(due).publishDue()
    expect(await state()).toBe('void')
  })

  it('is set by the approval itself where the issue is planned for a time', async () => {
    await house.payload.update({ collection: 'issues', id: issue, data: { publishAt: due.toISOString() } })
    const meant = await made()
    await house.ring(issue, 'approve', 'publisher', meant)
    await at(due).publishDue()
    expect(await state()).toBe('published')
  })

  it('can be taken back', async () => {
    const meant = await scheduled()
    await house.ring(issue, 'schedule', 'publisher', { ...meant, at: null })
    await at(due).publishDue()
    expect(await state()).toBe('approved')
  })

  it('is not set for a time that has passed', async () => {
    const meant = await made()
    await house.ring(issue, 'approve', 'publisher', meant)
    const past = new Date(Date.now() - hour).toISOString()
    expect((await house.ring(issue, 'schedule', 'publisher', { ...meant, at: past })).body.code).toBe('SCHEDULE_PAST')
    expect((await house.ring(issue, 'schedule', 'publisher', { ...meant, at: 'soon' })).status).toBe(400)
  })
})

describe('a correction', () => {
  const page = async (...rest: string[]) =>
    String((await site(house.payload, 'kiat-watch', [await numberOf(), ...rest])).body)
  const publish = async () => {
    const meant = await made()
    await house.ring(issue, 'approve', 'publisher', meant)
    expect((await house.ring(issue, 'publish', 'publisher', meant)).status).toBe(200)
  }
  const codes = async () => (await (await services(house.payload)).problems(issue)).problems.map(({ code }) => code)

  it('is asked for, told on the web page and in the mail, and leaves the first edition as it was', async () => {
    await publish()
    const first = await page('editions', '1')
    expect(await codes()).not.toContain('correction-missing')
    await edit('바람으로 가는 화물선의 첫 한 해')
    expect(await codes()).toContain('correction-missing')
    const corrections = [{ date: '2026-10-02T12:00:00.000Z', text: '첫 기사의 제목을 고쳤습니다.' }]
    await house.payload.update({ collection: 'issues', id: issue, data: { corrections } })
    expect(await codes()).not.toContain('correction-missing')
    await publish()
    const web = await page()
    expect(web).toContain('<b>2026. 10. 2. 바로잡음</b> — 첫 기사의 제목을 고쳤습니다.')
    const links = [...web.matchAll(/class="corrections"[\s\S]*?<\/aside>/g)].join()
    const base = `/kiat-watch/${await numberOf()}/editions`
    expect(links).toContain(`href="${base}/1"`)
    expect(links).toContain(`href="${base}/2/changes"`)
    const changes = await page('editions', '2', 'changes')
    expect(changes).toContain('<del>바람으로 가는 화물선의 첫 해</del>')
    expect(changes).toContain('<ins>바람으로 가는 화물선의 첫 한 해</ins>')
    expect(await page('mail')).toContain('2026. 10. 2. 바로잡음')
    expect(await page('mail.txt')).toContain('2026. 10. 2. 바로잡음 — 첫 기사의 제목을 고쳤습니다.')
    const old = await page('editions', '1')
    expect(old).toContain('바로잡은 판(2차) 보기')
    // Besides that word of the server's, the page is what it was.
    expect(old.replace(/<aside class="corrections"[\s\S]*?<\/aside>/, '')).toBe(first)
    expect((await house.ring(issue, 'standing', 'writer')).body.stage).toBe('corrected')
    expect((await site(house.payload, 'kiat-watch', [await numberOf(), 'editions', '1', 'changes'])).status).toBe(404)
  })
})

describe('notices', () => {
  it('tell those concerned of each step, once, and never the one who took it', async () => {
    const meant = await made()
    await house.ring(issue, 'approve', 'publisher', meant)
    await approvalOf(house.payload).flush()
    await edit('바람으로 가는 화물선의 네 해')
    const notices = house.payload.db.connection.collection('notices')
    const docs = await notices.find({ text: new RegExp(issue) }, { sort: { _id: 1 } }).toArray()
    expect(docs.map(({ subject, to }) => `${to} ${subject.replace(/ 산업.*/, '')}`)).toEqual([
      'publisher@example.org [검토 요청]',
      'editor@example.org [승인]',
      'publisher@example.org [승인 무효]',
      'editor@example.org [승인 무효]',
    ])
  })
})

describe('two approvers at once', () => {
  it('decide once', async () => {
    const meant = await made()
    const answers = await Promise.all([
      house.ring(issue, 'approve', 'publisher', meant),
      house.ring(issue, 'request-changes', 'admin', { ...meant, comment: '한 번 더 봐 주세요.' }),
      house.ring(issue, 'approve', 'admin', meant),
    ])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
    const decided = (await actions()).filter((action) => action === 'approved')
    expect(decided.length).toBeLessThanOrEqual(1)
    expect(await historyOf(house.payload).firstBroken(issue)).toBeNull()
  })
})
