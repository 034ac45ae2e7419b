/** Builds every part by name, in order. What holds a process or a socket is closed by whoever asked for it. */
import type { Payload } from 'payload'
import { houseStyles } from '../templates/publications/index.ts'
import { createEditionStore } from './assemble/edition-store.ts'
import { findStoredIssue, readIssue } from './assemble/issue.ts'
import { placeOf } from './assemble/places.ts'
import { recentIssues } from './assemble/recent-issues.ts'
import { readUnsaved } from './assemble/unsaved.ts'
import { fileStore } from './database/files.ts'
import { createMailer } from './delivery/smtp.ts'
import { check } from './document/check.ts'
import { hasErrors } from './document/problem.ts'
import { type Env, readEnv } from './env.ts'
import { BulletinError } from './errors.ts'
import type { Press } from './press/press.ts'
import { previewSocket } from './preview/address.ts'
import { createPreviewClient, type PreviewClient } from './preview/client.ts'
import { keptIn } from './preview/kept.ts'
import { createPreviews, type Previews } from './preview/previews.ts'
import { editionAddresses } from './publish/addresses.ts'
import type { EditionStore } from './publish/edition.ts'
import type { PublishParts } from './publish/publish.ts'
import { createRunStore, type RunRecord, type RunStore } from './publish/runs.ts'
import type { PlacedProblem, RunView, Services } from './publish/services.ts'
import { answerSite, type SiteAnswer } from './publish/site.ts'
import { sendTestMail } from './publish/test-mail.ts'
import { whereIn } from './publish/where.ts'

const clock = (): Date => new Date()

const databaseOf = (payload: Payload) => payload.db.connection.getClient().db()

export const filesOf = (payload: Payload) => fileStore(databaseOf(payload))
export const runsOf = (payload: Payload): RunStore =>
  createRunStore(databaseOf(payload).collection('publish-runs'), clock)

/** What a publication works with; the caller owns the press. */
export const publishParts = (payload: Payload, press: Press, env: Env = readEnv()): PublishParts => ({
  issues: { read: (id) => readIssue(payload, id) },
  editions: createEditionStore(payload),
  files: filesOf(payload),
  press,
  now: clock,
  publicUrl: env.publicUrl,
})

/** Answers a path of the public site; see `publish/site.ts`. */
export const site = (payload: Payload, publication: string | null, path: readonly string[]): Promise<SiteAnswer> =>
  answerSite({ editions: createEditionStore(payload), files: filesOf(payload) }, publication, path)

/** The verbs behind the desk's buttons. */
export async function services(payload: Payload): Promise<Services> {
  const env = readEnv()
  const editions = createEditionStore(payload)
  const runs = runsOf(payload)
  return {
    problems: (issue) => problems(payload, issue),
    requestPublication: async (issue, user) => {
      const { problems: found } = await problems(payload, issue)
      if (hasErrors(found)) throw new BulletinError('PROBLEMS_BLOCK')
      return { run: await runs.request(issue, user) }
    },
    latestRun: async (issue) => view(await runs.latest(issue), editions),
    sendTestMail: async (edition, to) => {
      const mailer = createMailer({ url: env.smtpUrl, from: env.mailFrom })
      try {
        return await sendTestMail({ editions, files: filesOf(payload), mailer, publicUrl: env.publicUrl }, edition, to)
      } finally {
        mailer.close()
      }
    },
  }
}

interface PreviewMemory {
  client: PreviewClient
  recent: ReturnType<typeof recentIssues>
}

const previewMemory = new WeakMap<Payload, PreviewMemory>()

const memoryOf = (payload: Payload): PreviewMemory => {
  const memory = previewMemory.get(payload) ?? {
    client: createPreviewClient(previewSocket(readEnv().dataDir)),
    recent: recentIssues((id) => findStoredIssue(payload, id)),
  }
  previewMemory.set(payload, memory)
  return memory
}

/** The verbs of looking at what is not published yet; the pages are made by the preview process. */
export function previews(payload: Payload): Previews {
  const { client, recent } = memoryOf(payload)
  return createPreviews({
    unsaved: (article, setting, isWhole) => readUnsaved(payload, article, setting, isWhole ? undefined : recent),
    stored: (issue) => readIssue(payload, issue),
    client,
    kept: keptIn(databaseOf(payload).collection('typesettings')),
    editions: createEditionStore(payload),
    now: clock,
  })
}

async function problems(payload: Payload, id: string): Promise<{ problems: PlacedProblem[] }> {
  const { issue, problems: unreadable, places } = await readIssue(payload, id)
  return {
    problems: [...unreadable, ...check(issue, houseStyles.get(issue.publication.key)?.requires)].map((problem) => {
      const place = placeOf(places, problem.path)
      return { ...problem, where: whereIn(issue, problem.path), ...(place ? { place } : {}) }
    }),
  }
}

async function view(run: RunRecord | null, editions: EditionStore): Promise<RunView | null> {
  if (!run) return null
  const edition = run.edition ? await editions.byId(run.edition) : null
  const addresses = edition && editionAddresses(edition)
  return {
    id: run.id,
    state: run.state,
    step: run.step,
    stepsDone: run.stepsDone,
    stepsTotal: run.stepsTotal,
    ...(run.error ? { error: run.error } : {}),
    problems: run.problems,
    ...(edition && addresses
      ? {
          edition: {
            id: edition.id,
            ordinal: edition.ordinal,
            web: addresses.web,
            pdf: addresses.pdf,
            mail: addresses.mail,
          },
        }
      : {}),
  }
}
