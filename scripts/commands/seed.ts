import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { storeDraft } from '../../src/assemble/store-draft.ts'
import { publishParts, runsOf, services } from '../../src/compose.ts'
import { issueSlug } from '../../src/document/numbering.ts'
import { type Env, readEnv } from '../../src/env.ts'
import { BulletinError } from '../../src/errors.ts'
import { readDraft } from '../../src/import/read-draft.ts'
import { draftBody } from '../../src/import/to-document.ts'
import { createPress } from '../../src/press/press.ts'
import { workOnce } from '../../src/publish/worker.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { openPayload } from '../open-payload.ts'
import { readArguments } from './arguments.ts'

const demoFile = resolve(dirname(fileURLToPath(import.meta.url)), '../demo/kiat-watch-2024-18.json')

/** People of the demo; names are invented, addresses lead nowhere. */
const people = [
  { role: 'admin', name: '한가람', email: 'admin@example.org' },
  { role: 'publisher', name: '나린별', email: 'publisher@example.org' },
  { role: 'editor', name: '도해솔', email: 'editor@example.org' },
  { role: 'writer', name: '마루한', email: 'writer@example.org' },
] as const

/** Fills an empty installation: publications, people, and one issue that is published at once. */
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
    await seedPublications(payload)
    const { issue, address } = await seedIssue(payload)
    await publishNow(payload, env, issue)
    // The people come last: a seed that was cut short is begun anew, as nobody can have worked in it.
    await seedPeople(payload, env, address)
    return 0
  } finally {
    await close()
  }
}

async function seedPublications(payload: Payload): Promise<void> {
  for (const style of houseStyles.values()) {
    const { totalDocs } = await payload.count({ collection: 'publications', where: { key: { equals: style.key } } })
    if (totalDocs > 0) continue
    await payload.create({
      collection: 'publications',
      data: { ...style.defaults, sections: style.sections.map((title) => ({ title })) },
    })
  }
}

async function seedIssue(payload: Payload): Promise<{ issue: string; address: string }> {
  const draft = readDraft(await readFile(demoFile))
  const address = `/${draft.publication}/${issueSlug({ year: draft.year ?? 0, number: draft.number ?? 0 })}`
  const { docs } = await payload.find({
    collection: 'issues',
    where: { year: { equals: draft.year }, number: { equals: draft.number } },
    limit: 1,
  })
  if (docs[0]) return { issue: docs[0].id, address }
  const picture = await seedPicture(payload)
  const issue = await storeDraft(payload, draft, {
    date: draft.date ?? '',
    lead: draft.lead ?? '',
    state: 'done',
    body: (blocks) =>
      draftBody(blocks).map((block) => (block.type === 'figure' ? { ...block, asset: picture.name } : block)),
    picture: () => picture,
  })
  return { issue, address }
}

/** The demo's one picture; its words come from the draft. */
async function seedPicture(payload: Payload): Promise<{ id: string; alt: string; name: string }> {
  const draft = readDraft(await readFile(demoFile))
  const figures = draft.sections.flatMap((s) =>
    s.articles.flatMap((a) => a.body.flatMap((b) => (b.type === 'figure' ? [b] : []))),
  )
  const name = figures[0]?.file ?? ''
  const alt = figures[0]?.alt ?? ''
  const data = await readFile(join(dirname(demoFile), name))
  const created = await payload.create({
    collection: 'media',
    data: { alt },
    file: { data, mimetype: 'image/png', name, size: data.byteLength },
  })
  return { id: created.id, alt, name }
}

async function publishNow(payload: Payload, env: Env, issue: string): Promise<void> {
  const verbs = await services(payload)
  const before = await verbs.latestRun(issue)
  if (before?.state === 'done') return
  await verbs.requestPublication(issue, '')
  const press = createPress(env.chromiumPath ? { browserPath: env.chromiumPath } : {})
  try {
    const log = (line: string) => process.stderr.write(`${line}\n`)
    const options = {
      owner: `seed-${process.pid}`,
      lease: 30_000,
      pause: 500,
      attempts: 1,
      signal: new AbortController().signal,
      log,
    }
    await workOnce(runsOf(payload), publishParts(payload, press, env), options)
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
