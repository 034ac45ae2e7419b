/** Random interleavings of saves by several people: nothing that was acknowledged is ever lost. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { names, type People, startPeople } from '../support/people.ts'
import type { Ask } from '../support/rest.ts'

let test: People
beforeAll(async () => {
  test = await startPeople()
})
afterAll(() => test.stop())

const storedArticle = (id: string) => test.payload.findByID({ collection: 'articles', id, depth: 0 })
const newArticle = () => test.fixtures.stored('articles', null)

const versionsOf = async (id: string) =>
  (await test.payload.findVersions({ collection: 'articles', where: { parent: { equals: id } }, limit: 0, depth: 0 }))
    .docs

/** What somebody does: reads the article, saves what they have read with a line of their own, merges after a conflict. */
interface Act {
  who: number
  /** How many acts of the others run at the same time. */
  together: number
}

/** An editor's form: the revision and lines it was filled with, and what it says now. */
class Form {
  revision = 0
  lines: string[] = []
  private count = 0

  constructor(
    private readonly ask: Ask,
    private readonly name: string,
    private readonly id: string,
    private readonly acknowledged: string[],
  ) {}

  async open(): Promise<void> {
    const { body } = await this.ask(`/articles/${this.id}?depth=0`)
    this.revision = Number(body.revision)
    this.lines = linesOf(body)
  }

  /** Saves the form with one line more; after a conflict takes what is stored beside its own, and leaves it unsaved. */
  async save(): Promise<void> {
    if (this.revision === 0) await this.open()
    const line = `${this.name} ${++this.count}`
    this.lines.push(line)
    const summary = this.lines.map((sentence) => ({ sentence }))
    const body = { summary, revision: this.revision }
    const { status, body: answer } = await this.ask(`/articles/${this.id}`, { method: 'PATCH', body })
    if (status === 200) {
      this.acknowledged.push(line)
      this.revision = Number((answer.doc as Record<string, unknown>).revision)
      return
    }
    expect(status).toBe(409)
    const mine = this.lines
    await this.open()
    this.lines = [...this.lines, ...mine.filter((one) => !this.lines.includes(one))]
  }
}

const linesOf = (document: Record<string, unknown>): string[] =>
  ((document.summary ?? []) as { sentence: string }[]).map(({ sentence }) => sentence)

describe('whatever several people do at once', () => {
  it('every acknowledged text is in the newest version, and revisions are without gaps', async () => {
    const act = fc.record({ who: fc.nat({ max: names.length - 1 }), together: fc.nat({ max: 2 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts: Act[]) => {
        const id = await newArticle()
        const acknowledged: string[] = []
        const forms = test.all.map((ask, index) => new Form(ask, names[index] ?? '', id, acknowledged))
        for (let at = 0; at < acts.length; ) {
          const group = acts.slice(at, at + 1 + (acts[at]?.together ?? 0))
          at += group.length
          // One person saves one form at a time.
          const all = [...new Set(group.map(({ who }) => who))]
          await Promise.all(all.map((who) => forms[who]?.save()))
        }
        const stored = await storedArticle(id)
        const lines = linesOf(stored as unknown as Record<string, unknown>)
        expect(acknowledged.filter((line) => !lines.includes(line))).toEqual([])
        expect(stored.revision).toBe(1 + acknowledged.length)
        const revisions = (await versionsOf(id)).map(({ version }) => version.revision ?? 0)
        expect(revisions.sort((a, b) => a - b)).toEqual(
          Array.from({ length: 1 + acknowledged.length }, (_, n) => n + 1),
        )
      }),
      { numRuns: 25 },
    )
  })
})
