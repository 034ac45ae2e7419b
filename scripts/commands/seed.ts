import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { services } from '../../src/compose.ts'
import { type Env, readEnv } from '../../src/env.ts'
import { BulletinError } from '../../src/errors.ts'
import { createPress } from '../../src/press/press.ts'
import { openPayload } from '../open-payload.ts'
import { readArguments } from './arguments.ts'
import { storeDemoIssues, storePublications } from './demo-content.ts'
import { seedSubscribers } from './demo-subscribers.ts'
import { publishNow } from './publish-now.ts'

/** People of the demo; names are invented, addresses lead nowhere. */
const people = [
  { role: 'admin', name: '한가람', email: 'admin@example.org' },
  { role: 'publisher', name: '나린별', email: 'publisher@example.org' },
  { role: 'editor', name: '도해솔', email: 'editor@example.org' },
  { role: 'writer', name: '마루한', email: 'writer@example.org' },
] as const

/** Who acts before there are accounts. */
const seeder = { user: null, name: '예시' }

/** Fills an empty installation: publications, people, demo issues, readers; one of the issues is published at once. */
export async function seedCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, { 'if-empty': { type: 'boolean' } }, [])
  const env = readEnv()
  const { payload, close } = await openPayload(env)
  try {
    const { totalDocs } = await payload.count({ collection: 'users', where: { role: { equals: 'admin' } } })
    if (totalDocs > 0) {
      if (values['if-empty']) return 0
      throw new BulletinError(
        'RESTORE_NOT_EMPTY',
        'There is an administrator already; seed fills an empty installation only.',
      )
    }
    await storePublications(payload)
    const { issue, address } = await storeDemoIssues(payload)
    await publishDemo(payload, env, issue)
    await seedSubscribers(payload, env, issue)
    // The people come last: a seed that was cut short is begun anew, as nobody can have worked in it.
    await seedPeople(payload, env, address)
    return 0
  } finally {
    await close()
  }
}

async function publishDemo(payload: Payload, env: Env, issue: string): Promise<void> {
  const { editions } = await (await services(payload)).standing(issue, seeder)
  if (editions.some(({ state }) => state === 'published')) return
  const press = createPress(env.chromiumPath ? { browserPath: env.chromiumPath } : {})
  try {
    await publishNow(payload, env, press, issue, seeder)
  } finally {
    await press.close()
  }
}

async function seedPeople(payload: Payload, env: Env, address: string): Promise<void> {
  const password = randomBytes(9).toString('base64url')
  // The administrator last: while there is none, the next start seeds again.
  for (const person of [...people].reverse()) {
    const { docs } = await payload.find({ collection: 'users', where: { email: { equals: person.email } }, limit: 1 })
    if (docs[0]) await payload.update({ collection: 'users', id: docs[0].id, data: { password } })
    else await payload.create({ collection: 'users', data: { ...person, password }, context: { keepRole: true } })
  }
  const login = { email: people[0].email, password, issue: address }
  await mkdir(env.dataDir, { recursive: true })
  await writeFile(join(env.dataDir, 'demo-login.json'), `${JSON.stringify(login, null, 2)}\n`, { mode: 0o600 })
}
