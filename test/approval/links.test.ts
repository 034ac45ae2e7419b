import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ApprovalLink, newLink, tokenOf } from '../../src/approval/links.ts'
import { historyOf, linksOf } from '../../src/compose-approval.ts'
import { approvalLink } from '../../src/compose-link.ts'
import { keepSecret, readEnv } from '../../src/env.ts'
import { type ApprovalHouse, openApprovalHouse } from '../support/approval.ts'

let house: ApprovalHouse
let issue: string
let article: string
let meant: { edition: string; hash: string }
let link: ApprovalLink
const secret = keepSecret(readEnv())

beforeAll(async () => {
  house = await openApprovalHouse()
})
afterAll(() => house.stop())
beforeEach(async () => {
  ;({ issue, article } = await house.newIssue())
  await house.ring(issue, 'request-review', 'editor')
  await house.work()
  meant = (await house.newest(issue)) as typeof meant
  link = await storeLink()
})

async function storeLink(days = 3, sentAt = new Date()): Promise<ApprovalLink> {
  const about = { ...meant, issue, name: '가온누리', address: 'approver@example.org' }
  const made = newLink(about, days, sentAt)
  await linksOf(house.payload).insert(made)
  return made
}
const show = async (token: string, path = '') => (await approvalLink(house.payload)).show(token, path)
const decide = async (token: string, verdict: string, comment = '') =>
  (await approvalLink(house.payload)).decide(token, verdict, comment)
const state = async () => (await house.newest(issue))?.state

describe('an approval link', () => {
  it('shows the three outputs, hash, comment and two answers; looking changes nothing', async () => {
    const token = tokenOf(link, secret)
    const page = await show(token)
    expect(page.status).toBe(200)
    expect(page.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    const text = await page.text()
    for (const words of ['가온누리 님께', '편집본 1차', meant.hash.slice(0, 4), '승인', '반려'])
      expect(text).toContain(words)
    const types = { 'files/issue.pdf': 'application/pdf', 'files/web': 'text/html', 'files/mail': 'text/html' }
    for (const [path, type] of Object.entries(types)) {
      expect(text).toContain(`/approve/${token}/${path}`)
      const output = await show(token, path)
      expect(output.status).toBe(200)
      expect(output.headers.get('Content-Type')).toContain(type)
    }
    expect(await state()).toBe('requested')
  })

  it('leads its pages to files under the link, as their own addresses hold nothing yet', async () => {
    const token = tokenOf(link, secret)
    const web = await (await show(token, 'files/web')).text()
    const fonts = [...web.matchAll(/url\("?(\/[^")]+)/g)].map((match) => match[1] ?? '')
    expect(fonts.length).toBeGreaterThan(0)
    for (const address of fonts) {
      expect(address.startsWith(`/approve/${token}/files/`), address).toBe(true)
      expect((await show(token, address.split(`${token}/`)[1] ?? '')).status).toBe(200)
    }
  })

  it('approves once, under the name it was sent to', async () => {
    const token = tokenOf(link, secret)
    const answer = await decide(token, 'approve', '좋습니다.')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('승인했습니다')
    expect(await state()).toBe('approved')
    const [last] = await historyOf(house.payload).of(issue)
    expect(last).toMatchObject({ action: 'approved', by: { user: null, name: '가온누리 (링크)' }, detail: '좋습니다.' })
    for (const again of [await show(token), await decide(token, 'reject', '아니요')]) expect(again.status).toBe(410)
    expect(await state()).toBe('approved')
  })

  it('sends back with a comment, and asks for one', async () => {
    const token = tokenOf(link, secret)
    const asked = await decide(token, 'reject')
    expect(asked.status).toBe(400)
    expect(await asked.text()).toContain('무엇을 고칠지 의견에 적어 주세요')
    expect((await decide(token, 'reject', '표 1의 단위')).status).toBe(200)
    expect(await state()).toBe('changes')
  })

  it('of two taps at once takes one', async () => {
    const token = tokenOf(link, secret)
    const answers = await Promise.all([decide(token, 'approve'), decide(token, 'approve')])
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
  })

  it('is refused when forged, changed, old, taken back, or for what waits no more', async () => {
    const token = tokenOf(link, secret)
    const [id = '', signature = ''] = token.split('.')
    const forged = [
      '',
      id,
      `${id}.`,
      `${id}.${'A'.repeat(43)}`,
      `${id}.${signature.slice(0, -2)}AA`,
      `${'A'.repeat(22)}.${signature}`,
      tokenOf({ ...link, hash: '0'.repeat(64) }, secret),
      tokenOf({ ...link, expiresAt: new Date(Date.now() + 1e9) }, secret),
      tokenOf(link, 'another secret'),
    ]
    for (const one of forged) {
      expect((await decide(one, 'approve')).status, one).toBe(404)
      expect((await show(one, 'files/issue.pdf')).status, one).toBe(404)
    }
    const old = await storeLink(1, new Date(Date.now() - 2 * 86_400_000))
    expect((await decide(tokenOf(old, secret), 'approve')).status).toBe(410)
    const back = await storeLink()
    await house.ring(issue, 'revoke-link', 'publisher', { ...meant, link: back.id })
    expect((await decide(tokenOf(back, secret), 'approve')).status).toBe(410)
    expect(await state()).toBe('requested')
    await house.ring(issue, 'request-changes', 'publisher', { ...meant, comment: '고쳐 주세요.' })
    expect((await decide(token, 'approve')).status).toBe(409)
    expect(await state()).toBe('changes')
  })

  it('does not approve what was changed since its edition was made', async () => {
    await house.payload.update({ collection: 'articles', id: article, data: { title: '바뀐 제목' } })
    const answer = await decide(tokenOf(link, secret), 'approve')
    expect(answer.status).toBe(409)
    expect(await state()).toBe('requested')
  })

  it('is stored without anything that opens it', async () => {
    const stored = JSON.stringify(await house.payload.db.connection.collection('approval-links').find().toArray())
    expect(stored).toContain(link.id)
    expect(stored).not.toContain(tokenOf(link, secret).split('.')[1])
  })
})
