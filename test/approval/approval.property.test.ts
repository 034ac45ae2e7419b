/**
 * Whatever people, links and the clock do in whatever order: only what was approved, and did not change since, becomes
 * public. Real database, real press; the doorbells are those of the desk.
 */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Role, roles } from '../../collections/access.ts'
import { newLink, tokenOf } from '../../src/approval/links.ts'
import { createEditionStore } from '../../src/assemble/edition-store.ts'
import { readIssue } from '../../src/assemble/issue.ts'
import { filesOf } from '../../src/compose.ts'
import { approvalOf, historyOf, linksOf } from '../../src/compose-approval.ts'
import { approvalLink } from '../../src/compose-link.ts'
import { keepSecret, readEnv } from '../../src/env.ts'
import { type Edition, editionHash, isUnchanged } from '../../src/publish/edition.ts'
import { type ApprovalHouse, openApprovalHouse } from '../support/approval.ts'

let house: ApprovalHouse
beforeAll(async () => {
  house = await openApprovalHouse()
})
afterAll(() => house.stop())

type Step =
  | { do: 'edit'; what: 'title' | 'lead' | 'organisation'; as: Role; to: string }
  | {
      do: 'ring'
      path: 'request-review' | 'approve' | 'request-changes' | 'publish' | 'schedule'
      as: Role | null
      which: Which
    }
  | { do: 'write-edition'; as: Role | null }
  | { do: 'link'; verdict: 'approve' | 'reject'; token: 'right' | 'wrong' | 'used' }
  | { do: 'work' }
  | { do: 'pass'; minutes: number }
type Which = 'newest' | 'oldest' | 'wrong-hash'

const someone = fc.constantFrom(...roles)
const anyone = fc.constantFrom<Role | null>('publisher', 'publisher', 'publisher', ...roles, null)
const edit = fc.record({
  do: fc.constant('edit' as const),
  what: fc.constantFrom('title' as const, 'lead' as const, 'organisation' as const),
  as: someone,
  // Few texts, so that a change is sometimes taken back to the letter.
  to: fc.constantFrom('첫째', '둘째'),
})
const ring = fc.record({
  do: fc.constant('ring' as const),
  path: fc.constantFrom(
    'request-review' as const,
    'approve',
    'approve',
    'request-changes',
    'publish',
    'publish',
    'schedule',
  ),
  as: anyone,
  which: fc.constantFrom('newest' as const, 'newest', 'newest', 'newest', 'oldest', 'wrong-hash'),
})
const link = fc.record({
  do: fc.constant('link' as const),
  verdict: fc.constantFrom('approve' as const, 'approve', 'reject'),
  token: fc.constantFrom('right' as const, 'right', 'wrong', 'used'),
})
const pass = fc.record({ do: fc.constant('pass' as const), minutes: fc.constantFrom(1, 20, 45, 200) })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: edit },
  { weight: 7, arbitrary: ring },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('write-edition' as const), as: anyone }) },
  { weight: 2, arbitrary: link },
  { weight: 2, arbitrary: fc.constant({ do: 'work' as const }) },
  { weight: 2, arbitrary: pass },
)
const by = (path: Extract<Step, { do: 'ring' }>['path'], as: Role = 'publisher'): Step => ({
  do: 'ring',
  path,
  as,
  which: 'newest',
})
const review = [by('request-review', 'editor'), { do: 'work' }] satisfies Step[]
/** What people do on most days, beside what chance brings. */
const habit: fc.Arbitrary<Step[]> = fc.constantFrom<Step[]>(
  review,
  [by('approve'), by('publish')],
  [by('approve'), by('schedule'), { do: 'pass', minutes: 31 }],
)
const runs = fc
  .array(fc.oneof({ weight: 4, arbitrary: step.map((one) => [one]) }, { weight: 1, arbitrary: habit }), {
    minLength: 8,
    maxLength: 20,
  })
  .map((parts): Step[] => [...review, ...parts.flat()])

class Run {
  private minutes = 0
  /** Ids of editions that are public already. */
  private readonly known = new Set<string>()
  published = 0

  constructor(
    private readonly issue: string,
    private readonly article: string,
  ) {}

  private now = (): Date => new Date(Date.now() + this.minutes * 60_000)
  private editions = (): Promise<Edition[]> => createEditionStore(house.payload).ofIssue(this.issue)

  async take(step: Step): Promise<void> {
    await this.carryOut(step)
    await this.look()
  }

  private async carryOut(step: Step): Promise<void> {
    switch (step.do) {
      case 'edit':
        return this.edit(step)
      case 'ring':
        await house.ring(this.issue, step.path, step.as, {
          ...(await this.meant(step.which)),
          comment: '의견',
          at: this.in(30),
        })
        return
      case 'write-edition':
        return this.write(step.as)
      case 'link':
        return this.link(step)
      case 'work':
        await house.work()
        return
      case 'pass':
        this.minutes += step.minutes
        await approvalOf(house.payload, readEnv(), this.now).publishDue()
    }
  }

  private in = (minutes: number): string => new Date(this.now().getTime() + minutes * 60_000).toISOString()

  private async meant(which: Which): Promise<{ edition?: string; hash?: string }> {
    const all = await this.editions()
    const one = which === 'oldest' ? all.at(-1) : all[0]
    return one ? { edition: one.id, hash: which === 'wrong-hash' ? '0'.repeat(64) : one.hash } : {}
  }

  private async edit({ what, as, to }: Extract<Step, { do: 'edit' }>): Promise<void> {
    const by = { overrideAccess: false, user: house.accounts[as], depth: 0 }
    const { payload } = house
    const refused = () => undefined
    if (what === 'title')
      await payload.update({ collection: 'articles', id: this.article, data: { title: to }, ...by }).catch(refused)
    else if (what === 'lead')
      await payload.update({ collection: 'issues', id: this.issue, data: { lead: to }, ...by }).catch(refused)
    else {
      const { docs } = await payload.find({ collection: 'organisations', limit: 1 })
      await payload
        .update({ collection: 'organisations', id: docs[0]?.id ?? '', data: { mark: to }, ...by })
        .catch(refused)
    }
  }

  /** The plain API, by which nobody may touch an edition. */
  private async write(as: Role | null): Promise<void> {
    const { edition: id } = await this.meant('newest')
    if (!id) return
    const by = { overrideAccess: false, ...(as ? { user: house.accounts[as] } : {}) }
    const data = { state: 'published' as const, publishedAt: this.now().toISOString() }
    await expect(house.payload.update({ collection: 'editions', id, data, ...by })).rejects.toThrow()
  }

  private async link({ verdict, token }: Extract<Step, { do: 'link' }>): Promise<void> {
    const { edition, hash } = await this.meant('newest')
    if (!edition || !hash) return
    const about = { issue: this.issue, edition, hash, name: '가온누리', address: 'approver@example.org' }
    const link = newLink(about, 3, new Date())
    await linksOf(house.payload).insert(link)
    if (token === 'used') await linksOf(house.payload).use(link.id, new Date())
    const secret = token === 'wrong' ? 'another secret' : keepSecret(readEnv())
    const { status } = await (await approvalLink(house.payload)).decide(tokenOf(link, secret), verdict, '의견')
    if (token !== 'right') expect(status).toBeGreaterThanOrEqual(400)
  }

  /** What has become public since the last look must have been approved, be unchanged, and be what its hash says. */
  private async look(): Promise<void> {
    for (const edition of await this.editions()) {
      if (edition.state !== 'published' || this.known.has(edition.id)) continue
      this.known.add(edition.id)
      this.published++
      const { issue } = await readIssue(house.payload, this.issue)
      expect(isUnchanged(edition, issue)).toBe(true)
      const entries = (await historyOf(house.payload).of(this.issue)).filter(({ hash }) => hash === edition.hash)
      const decided = entries.find(({ action }) => ['approved', 'changes', 'void'].includes(action))
      expect(decided?.action).toBe('approved')
      const mayApprove = [String(house.accounts.publisher.id), String(house.accounts.admin.id)]
      if (decided?.by.user) expect(mayApprove).toContain(decided.by.user)
      else expect(decided?.by.name).toBe('가온누리 (링크)')
      expect(editionHash(edition.files)).toBe(edition.hash)
      for (const { sha256 } of edition.files) {
        const file = await filesOf(house.payload).get(sha256)
        expect(
          createHash('sha256')
            .update(file?.bytes ?? '')
            .digest('hex'),
        ).toBe(sha256)
      }
    }
    expect(await historyOf(house.payload).firstBroken(this.issue)).toBeNull()
  }
}

it('only what is approved and unchanged is ever published', { timeout: 300_000 }, async () => {
  let published = 0
  await fc.assert(
    fc.asyncProperty(runs, async (run) => {
      const { issue, article } = await house.newIssue()
      const one = new Run(issue, article)
      for (const step of run) await one.take(step)
      published += one.published
    }),
    { numRuns: Number(process.env.APPROVAL_RUNS ?? 25), seed: 41, endOnFailure: true },
  )
  // A property that publishes nothing would hold as well.
  expect(published).toBeGreaterThan(3)
})
