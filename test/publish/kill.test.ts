/**
 * `kill -9` of the worker and of the database at every step of a publication. All processes are real: the database's,
 * the worker's with its browser. The web app holds nothing of a publication: it only asks the database, which it does
 * through `site()`; so what a reader could see is watched through `site()` and a killed web app needs no test of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Db, MongoClient, ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeDraft } from '../../src/assemble/store-draft.ts'
import { runsOf, site } from '../../src/compose.ts'
import { approvalOf } from '../../src/compose-approval.ts'
import type { Database } from '../../src/database/database.ts'
import { fileStore } from '../../src/database/files.ts'
import { openDatabase } from '../../src/database/open.ts'
import { draftBody } from '../../src/import/to-document.ts'
import { type Step, steps } from '../../src/publish/make-edition.ts'
import type { RunStore } from '../../src/publish/runs.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { isAlive } from '../support/alive.ts'
import { smallDraft } from '../support/draft.ts'
import { openTestPayload } from '../support/payload.ts'
import { startWorker, type WorkerProcess } from '../support/worker.ts'

/** Short, so that a dead worker's run is soon taken up; far longer than the worker needs between two heartbeats. */
const lease = 2000
const names = Object.keys(steps) as Step[]
const editor = { user: null, name: '나린별' }

let folder: string
let database: Database
let client: MongoClient
let db: Db
let payload: Payload
let runs: RunStore
let issue: string
let worker: WorkerProcess
let done = 0
let published = false

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-kill-'))
  database = await openDatabase({ dataDir: folder })
  client = await new MongoClient(database.url).connect()
  db = client.db()
  payload = await openTestPayload(database.url)
  runs = runsOf(payload)
  await payload.create({
    collection: 'publications',
    data: { ...kiatWatch.defaults, sections: kiatWatch.sections.map((title) => ({ title })) },
  })
  issue = await storeDraft(payload, smallDraft, {
    date: smallDraft.date ?? '',
    lead: smallDraft.lead ?? '',
    state: 'done',
    body: draftBody,
  })
  worker = await startWorker(database.url, folder, lease)
  watching = watch()
})
afterAll(async () => {
  stopped = true
  await watching
  await worker.kill()
  await payload.destroy()
  await client.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Violations of what must hold at every moment, and how often it was looked at. */
const seen: string[] = []
let looks = 0
let stopped = false
let watching: Promise<void>
/** Documents whose writing was acknowledged. */
const acknowledged: ObjectId[] = []

/** A database that is down answers with an error of the network; everything else is a finding. */
const isOutage = (error: unknown): boolean =>
  error instanceof Error &&
  /Mongo(ose)?(Network|ServerSelection|Topology|PoolCleared|NotConnected)|EPIPE|ECONNRESET|ECONNREFUSED|ENOENT.*\.sock/.test(
    `${error.name} ${error.constructor.name} ${error.message}`,
  )

async function watch(): Promise<void> {
  const files = fileStore(db)
  while (!stopped) {
    try {
      for (const edition of await db.collection('editions').find().toArray()) {
        if (edition.files.length < 5) seen.push(`edition ${edition.ordinal} has ${edition.files.length} files`)
        for (const { name, sha256, size } of edition.files) {
          // Throws when the bytes are not what the hash says.
          const file = await files.get(sha256)
          if (file?.bytes.length !== size) seen.push(`edition ${edition.ordinal} lacks ${name}`)
        }
      }
      const page = await site(payload, 'kiat-watch', ['2026-7'])
      const whole = page.status === 200 && String(page.body).includes('바람으로 가는 화물선의 첫 해')
      if (!whole && !(page.status === 404 && !published)) seen.push(`the site answered ${page.status}`)
      if (whole) {
        const pdf = await site(payload, 'kiat-watch', ['2026-7', 'issue.pdf'])
        if (pdf.status !== 200 || !Buffer.from(pdf.body).subarray(0, 5).equals(Buffer.from('%PDF-')))
          seen.push(`the PDF answered ${pdf.status}`)
      }
      looks++
      const _id = new ObjectId()
      await db.collection('acknowledged').insertOne({ _id, looks })
      acknowledged.push(_id)
    } catch (error) {
      if (!isOutage(error)) seen.push(String(error))
    }
    await delay(50)
  }
}

/** Asks again and again until there is an answer; a database that is down is waited for. */
async function until<T>(ask: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      if (!isOutage(error)) throw error
      return null
    })
    if (answer) return answer
    await delay(2)
  }
}

const runCollection = () => db.collection('publish-runs')
const stateOf = (run: string) =>
  runCollection().findOne({ _id: new ObjectId(run) }, { projection: { state: 1, step: 1 } })

/** Requests a publication and gives its run with the worker standing still at the given step. */
async function meetAt(step: Step): Promise<string> {
  await worker.stopAt(steps[step])
  const run = await runs.request(issue, editor)
  await until(async () => {
    worker.mustRun()
    return worker.isStopped()
  })
  expect(await stateOf(run)).toMatchObject({ step: steps[step], state: 'running' })
  return run
}

/** The run ends well, with one edition; every edition before it is still there. */
async function expectDone(run: string): Promise<void> {
  const state = await until(async () => {
    worker.mustRun()
    const now = await stateOf(run)
    return now?.state === 'done' || now?.state === 'failed' ? now : null
  })
  expect(state.state).toBe('done')
  done++
  const editions = await db.collection('editions').find().sort({ ordinal: 1 }).toArray()
  expect(editions.filter((edition) => edition.run === run)).toHaveLength(1)
  expect(editions.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: done }, (_, i) => i + 1))
  const newest = editions.at(-1)
  const meant = { edition: String(newest?._id), hash: String(newest?.hash) }
  await approvalOf(payload).approve(meant, editor)
  await approvalOf(payload).publish(meant, editor)
  published = true
}

async function expectNothingLost(): Promise<void> {
  const wanted = [...acknowledged]
  const found = await until(() => db.collection('acknowledged').countDocuments({ _id: { $in: wanted } }))
  expect(found).toBe(wanted.length)
  expect(seen).toEqual([])
}

describe('the worker killed', () => {
  it.each(names)('at “%s” is followed by one that ends the run', async (step) => {
    const run = await meetAt(step)
    if (step === 'print') {
      // In the middle of printing, with a browser at work.
      worker.go()
      await until(async () => worker.children().length > 0)
    }
    const browsers = worker.children()
    await worker.kill()
    await until(async () => !browsers.some(isAlive))
    worker = await startWorker(database.url, folder, lease)
    await expectDone(run)
    await expectNothingLost()
  })
})

describe('the database killed', () => {
  it.each(names)('at “%s” comes back with all it acknowledged, and the run ends', async (step) => {
    const run = await meetAt(step)
    process.kill(database.pid ?? 0, 'SIGKILL')
    worker.go()
    await database.lost
    database = await openDatabase({ dataDir: folder })
    await expectDone(run)
    await expectNothingLost()
  })
})

describe('all the while', () => {
  it('the watch was kept: every edition was whole whenever it was seen', () => {
    expect(looks).toBeGreaterThan(20)
    expect(acknowledged.length).toBeGreaterThan(20)
    expect(seen).toEqual([])
  })
})
