import type { CollectionSlug, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../collections/access.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { type Fixtures, makeFixtures, png } from '../support/stored.ts'

/** Who may do what: `+` yes, `-` no, `own` only with articles one is the writer of, or with one's own account. */
const table = `
                        anonymous  writer  editor  publisher  admin
publications   create   -          -       +       +          +
publications   read     -          +       +       +          +
publications   update   -          -       +       +          +
publications   delete   -          -       -       -          +
issues         create   -          -       +       +          +
issues         read     -          +       +       +          +
issues         update   -          -       +       +          +
issues         delete   -          -       +       +          +
articles       create   -          +       +       +          +
articles       read     -          +       +       +          +
articles       update   -          own     +       +          +
articles       delete   -          -       +       +          +
organisations  create   -          +       +       +          +
organisations  read     -          +       +       +          +
organisations  update   -          -       +       +          +
organisations  delete   -          -       +       +          +
media          create   -          +       +       +          +
media          read     -          +       +       +          +
media          update   -          -       +       +          +
media          delete   -          -       +       +          +
editions       create   -          -       -       -          -
editions       read     +          +       +       +          +
editions       update   -          -       -       -          -
editions       delete   -          -       -       -          -
manuscripts    create   -          -       -       -          -
manuscripts    read     -          +       +       +          +
manuscripts    update   -          -       -       -          -
manuscripts    delete   -          -       -       -          -
comments       create   -          +       +       +          +
comments       read     -          +       +       +          +
comments       update   -          own     +       +          +
comments       delete   -          -       +       +          +
issue-log      create   -          -       -       -          -
issue-log      read     -          +       +       +          +
issue-log      update   -          -       -       -          -
issue-log      delete   -          -       -       -          -
approval-links create   -          -       -       -          -
approval-links read     -          +       +       +          +
approval-links update   -          -       -       -          -
approval-links delete   -          -       -       -          -
notices        create   -          -       -       -          -
notices        read     -          -       -       -          +
notices        update   -          -       -       -          -
notices        delete   -          -       -       -          -
publish-runs   create   -          -       -       -          -
publish-runs   read     -          +       +       +          +
publish-runs   update   -          -       -       -          -
publish-runs   delete   -          -       -       -          -
sends          create   -          -       -       -          -
sends          read     -          -       +       +          +
sends          update   -          -       -       -          -
sends          delete   -          -       -       -          -
lists          create   -          -       +       +          +
lists          read     -          -       +       +          +
lists          update   -          -       +       +          +
lists          delete   -          -       +       +          +
subscribers    create   -          -       -       -          -
subscribers    read     -          -       +       +          +
subscribers    update   -          -       -       -          -
subscribers    delete   -          -       -       -          -
subscriber-imports create   -          -       -       -          -
subscriber-imports read     -          -       +       +          +
subscriber-imports update   -          -       -       -          -
subscriber-imports delete   -          -       -       -          -
export-log     create   -          -       -       -          -
export-log     read     -          -       -       -          +
export-log     update   -          -       -       -          -
export-log     delete   -          -       -       -          -
users          create   -          -       -       -          +
users          read     -          +       +       +          +
users          update   -          own     own     own        +
users          delete   -          -       -       -          +
`

type Operation = 'create' | 'read' | 'update' | 'delete'
type Person = 'anonymous' | Role

const [head = '', ...rows] = table.trim().split('\n')
const people = head.trim().split(/\s+/) as Person[]
const rules = rows.flatMap((row) => {
  const [collection, operation, ...marks] = row.trim().split(/\s+/)
  return people.map((person, index) => ({
    collection: collection as CollectionSlug,
    operation: operation as Operation,
    person,
    expected: marks[index],
  }))
})

let test: TestPayload
let fixtures: Fixtures
let accounts: Record<Role, TypedUser>

beforeAll(async () => {
  test = await startTestPayload()
  const entries: [Role, TypedUser][] = []
  for (const role of roles.toReversed()) {
    const data = { email: `${role}@example.org`, password: 'a long password', name: role, role }
    entries.push([role, { ...(await test.payload.create({ collection: 'users', data })), collection: 'users' }])
  }
  accounts = Object.fromEntries(entries) as Record<Role, TypedUser>
  fixtures = await makeFixtures(test.payload)
})
afterAll(() => test.stop())

const userOf = (person: Person): TypedUser | null => (person === 'anonymous' ? null : accounts[person])

/** True when the operation goes through, false when it is refused for want of a right. */
async function may(collection: CollectionSlug, operation: Operation, person: Person, own: boolean): Promise<boolean> {
  const user = userOf(person)
  const as = { collection, overrideAccess: false, ...(user ? { user } : {}) } as const
  const { payload } = test
  const id = operation === 'create' ? '' : await target(collection, operation, person, own)
  try {
    if (operation === 'create') await payload.create({ ...as, ...(await fixtures.fresh(collection)) } as never)
    else if (operation === 'read') await payload.findByID({ ...as, id } as never)
    else if (operation === 'update') await payload.update({ ...as, id, data: fixtures.change(collection) } as never)
    else await payload.delete({ ...as, id } as never)
    return true
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? error.status : 0
    if (status === 403 || status === 404) return false
    throw error
  }
}

/** A document to try the operation on: the person's own where asked for, else somebody else's. */
async function target(collection: CollectionSlug, operation: Operation, person: Person, own: boolean): Promise<string> {
  if (own && collection === 'users' && operation !== 'delete') return String(userOf(person)?.id)
  return fixtures.stored(collection, own ? String(userOf(person)?.id) : null)
}

describe('access', () => {
  it('names every collection of the content model', () => {
    const named = new Set(rules.map((rule) => rule.collection))
    const model = test.payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
    expect([...named].sort()).toEqual(model.sort())
  })

  it.each(rules)('$collection $operation $person: $expected', async ({ collection, operation, person, expected }) => {
    expect(await may(collection, operation, person, false)).toBe(expected === '+')
    if (expected === 'own') expect(await may(collection, operation, person, true)).toBe(true)
  })
})

describe('beyond the table', () => {
  it('lets nobody but an administrator give a role', async () => {
    for (const role of ['writer', 'editor', 'publisher'] as const) {
      const user = accounts[role]
      const args = { collection: 'users', id: user.id, overrideAccess: false, user } as const
      expect((await test.payload.update({ ...args, data: { role: 'admin' } })).role).toBe(role)
    }
  })

  it('makes a writer the writer of a new article, whatever was asked for', async () => {
    const data = { title: '제목', state: 'writing', writer: accounts.editor.id } as const
    const user = accounts.writer
    const article = await test.payload.create({ collection: 'articles', data, depth: 0, overrideAccess: false, user })
    expect(article.writer).toBe(user.id)
  })

  it('does not let a writer give an article away', async () => {
    const id = await fixtures.stored('articles', String(accounts.writer.id))
    const as = { overrideAccess: false, user: accounts.writer, depth: 0 }
    const data = { writer: accounts.editor.id }
    expect((await test.payload.update({ collection: 'articles', id, data, ...as })).writer).toBe(accounts.writer.id)
  })

  it('shows visitors the facts of an edition and nothing behind them', async () => {
    const id = await fixtures.stored('editions', null)
    const seen = await test.payload.findByID({ collection: 'editions', id, overrideAccess: false, depth: 2 })
    expect(Object.keys(seen).sort()).toEqual([
      'createdAt',
      'files',
      'hash',
      'id',
      'issue',
      'label',
      'ordinal',
      'publicationKey',
      'publishedAt',
      'slug',
      'title',
      'updatedAt',
    ])
    expect(typeof seen.issue).toBe('string')
  })

  it('does not let visitors search what they may not see', async () => {
    const where = { 'document.secret': { equals: 'x' } }
    await expect(test.payload.find({ collection: 'editions', where, overrideAccess: false })).rejects.toThrow()
  })

  it('keeps an issue that has editions', async () => {
    const id = await fixtures.stored('issues', null)
    await fixtures.edition(id)
    await expect(test.payload.delete({ collection: 'issues', id })).rejects.toThrow('발행한 호는 지울 수 없습니다')
  })

  it('takes no hash of a picture from outside', async () => {
    const as = { collection: 'media', overrideAccess: false, user: accounts.editor } as const
    const data = { alt: '점', credit: '자체 제작', sha256: 'f'.repeat(64) }
    const media = await test.payload.create({ ...as, data, file: png('a.png') })
    expect(media.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(media.sha256).not.toBe(data.sha256)
    expect((await test.payload.update({ ...as, id: media.id, data })).sha256).toBe(media.sha256)
  })
})
