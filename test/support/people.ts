/** Three editors on one CMS, each asking the REST API. */
import { startTestPayload, type TestPayload } from './payload.ts'
import { type Ask, restOf } from './rest.ts'
import { type Fixtures, makeFixtures } from './stored.ts'

export const password = 'a long password'

/** Names of the editors; their addresses are `editor0@example.org` and so on. */
export const names = ['서다온', '한가람', '나린별']

export interface People extends TestPayload {
  fixtures: Fixtures
  all: Ask[]
  /** One of them by their place in `names`. */
  person(index: number): Ask
}

/** Starts the CMS and logs the editors in. */
export async function startPeople(): Promise<People> {
  const test = await startTestPayload()
  for (const [index, name] of names.entries()) {
    const data = { email: `editor${index}@example.org`, password, name, role: 'editor' as const }
    await test.payload.create({ collection: 'users', data, context: { keepRole: true } })
  }
  const fixtures = await makeFixtures(test.payload)
  const all = await Promise.all(
    names.map((_, index) => restOf(test.payload, test.database.url, `editor${index}@example.org`, password)),
  )
  return { ...test, fixtures, all, person: (index) => all[index] as Ask }
}
