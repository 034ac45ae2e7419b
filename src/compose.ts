/** Builds every part by name, in order. What holds a process or a socket is closed by whoever asked for it. */
import type { Payload } from 'payload'
import { houseStyles } from '../templates/publications/index.ts'
import type { PlacedProblem, RunView, Services, StandingView } from './admin/services.ts'
import { revokeLink, sendLink } from './approval/send-link.ts'
import { stageOf } from './approval/stage.ts'
import { uncorrected } from './approval/uncorrected.ts'
import { linkView, outputs, viewOf } from './approval/view.ts'
import { createEditionStore } from './assemble/edition-store.ts'
import { findStoredIssue, readIssue } from './assemble/issue.ts'
import { mendStored } from './assemble/mend-stored.ts'
import { placeOf } from './assemble/places.ts'
import { readProofContext } from './assemble/proof-context.ts'
import { recentIssues } from './assemble/recent-issues.ts'
import { readUnsaved } from './assemble/unsaved.ts'
import { approvalOf, historyOf, linksOf, outboxOf, standingOf } from './compose-approval.ts'
import { readingChore } from './compose-import.ts'
import { reportChore } from './compose-reports.ts'
import { consentChore, importChore } from './compose-subscribers.ts'
import { fileStore } from './database/files.ts'
import { createMailer, type Mailer } from './delivery/smtp.ts'
import { check } from './document/check.ts'
import { hasErrors } from './document/problem.ts'
import { type Env, keepSecret, readEnv } from './env.ts'
import { BulletinError } from './errors.ts'
import type { Press } from './press/press.ts'
import { previewSocket } from './preview/address.ts'
import { createPreviewClient, type PreviewClient } from './preview/client.ts'
import { keptIn } from './preview/kept.ts'
import { createPreviews, type Previews } from './preview/previews.ts'
import type { Finding } from './proofread/finding.ts'
import { gather } from './proofread/gather.ts'
import { proofread } from './proofread/proofread.ts'
import { changesBetween } from './publish/changes.ts'
import type { Actor } from './publish/edition.ts'
import type { EditionParts } from './publish/make-edition.ts'
import { createRunStore, type RunRecord, type RunStore } from './publish/runs.ts'
import { answerSite, answerUnpublished, type SiteAnswer } from './publish/site.ts'
import { sendTestMail } from './publish/test-mail.ts'
import { whereIn } from './publish/where.ts'

const clock = (): Date => new Date()

const databaseOf = (payload: Payload) => payload.db.connection.getClient().db()

export const filesOf = (payload: Payload) => fileStore(databaseOf(payload))
export const runsOf = (payload: Payload): RunStore =>
  createRunStore(databaseOf(payload).collection('publish-runs'), clock)

/** What an edition is made with; the caller owns the press. */
export const editionParts = (payload: Payload, press: Press, env: Env = readEnv()): EditionParts => ({
  issues: { read: (id) => readIssue(payload, id) },
  editions: createEditionStore(payload),
  replaceOlder: (issue, ordinal) => standingOf(payload).replaceOlder(issue, ordinal),
  files: filesOf(payload),
  press,
  now: clock,
  publicUrl: env.publicUrl,
})

/** An edition's output or file for those who may see it unpublished; `prefix` is where its pages find their files. Throws NOT_FOUND. */
export async function editionFile(payload: Payload, id: string, name: string, prefix: string): Promise<SiteAnswer> {
  const editions = createEditionStore(payload)
  const edition = await editions.byId(id)
  if (!edition) throw new BulletinError('NOT_FOUND', `There is no edition ${id}.`)
  return answerUnpublished({ editions, files: filesOf(payload) }, edition, name, prefix)
}

/** What a worker does between editions: manuscripts, files of subscribers, consents, what is due, the log, the outbox, reports of sends. */
export function choresOf(
  payload: Payload,
  press: Press,
  log: (line: string) => void,
  env: Env = readEnv(),
): (() => Promise<void>)[] {
  const approval = approvalOf(payload, env)
  const outbox = outboxOf(payload)
  return [
    readingChore(payload, log),
    importChore(databaseOf(payload), log, env),
    consentChore(databaseOf(payload), log, env),
    () => approval.publishDue(),
    async () => {
      const mailer = createMailer({ url: env.smtpUrl, from: env.mailFrom })
      try {
        await outbox.send(mailer, log)
      } finally {
        mailer.close()
      }
    },
    reportChore(databaseOf(payload), press),
  ]
}

/** Answers a path of the public site; see `publish/site.ts`. */
export const site = (payload: Payload, publication: string | null, path: readonly string[]): Promise<SiteAnswer> =>
  answerSite({ editions: createEditionStore(payload), files: filesOf(payload) }, publication, path)

/** The verbs behind the desk's buttons. */
export async function services(payload: Payload): Promise<Services> {
  const env = readEnv()
  const editions = createEditionStore(payload)
  const runs = runsOf(payload)
  const approval = approvalOf(payload, env)
  const history = historyOf(payload)
  const links = linksOf(payload)
  const withMailer = async <T>(work: (mailer: Mailer) => Promise<T>): Promise<T> => {
    const mailer = createMailer({ url: env.smtpUrl, from: env.mailFrom })
    try {
      return await work(mailer)
    } finally {
      mailer.close()
    }
  }
  return {
    problems: (issue) => problems(payload, issue),
    proofreading: (article) => readProofContext(payload, article),
    mend: (issue, finding, user) => mendStored(payload, issue, finding, user),
    requestReview: async (issue, by) => {
      const { problems: found } = await problems(payload, issue)
      if (hasErrors(found)) throw new BulletinError('PROBLEMS_BLOCK')
      return { run: await runs.request(issue, by) }
    },
    latestRun: async (issue) => view(await runs.latest(issue)),
    standing: (issue, asks) => standing(payload, issue, asks),
    history: async (issue) => ({ entries: await history.of(issue), firstBroken: await history.firstBroken(issue) }),
    approve: (meant, by, comment) => approval.approve(meant, by, { comment }),
    requestChanges: (meant, by, comment) => approval.requestChanges(meant, by, comment),
    publish: (meant, by) => approval.publish(meant, by),
    schedule: (meant, at, by) => approval.schedule(meant, at, by),
    sendLink: (meant, to, by) =>
      withMailer((mailer) =>
        sendLink(
          { editions, links, approval, mailer, secret: keepSecret(env), publicUrl: env.publicUrl, now: clock },
          meant,
          to,
          by,
        ),
      ),
    revokeLink: (issue, link, by) => revokeLink({ links, approval, now: clock }, issue, link, by),
    noteSeen: (meant, output, by) => approval.note(meant, 'seen', by, outputs[output].word),
    sendTestMail: (edition, to) =>
      withMailer((mailer) =>
        sendTestMail({ editions, files: filesOf(payload), mailer, publicUrl: env.publicUrl }, edition, to),
      ),
  }
}

async function standing(payload: Payload, issue: string, asks: Actor): Promise<StandingView> {
  const [editions, run, entries, now] = await Promise.all([
    createEditionStore(payload).ofIssue(issue),
    runsOf(payload).latest(issue),
    historyOf(payload).of(issue),
    readIssue(payload, issue),
  ])
  const [newest, before] = editions
  const making = run?.state === 'waiting' || run?.state === 'running'
  return {
    stage: stageOf(editions, making),
    run: view(run),
    editions: editions.map((edition) => viewOf(edition, entries, asks)),
    changed: newest ? changesBetween(newest.document, now.issue) : [],
    sinceLast: newest && before ? changesBetween(before.document, newest.document) : [],
    links: newest ? (await linksOf(payload).ofEdition(newest.id)).map(linkView) : [],
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
  const { issue, problems: unreadable, places, proofreadingOff } = await readIssue(payload, id)
  const published = (await createEditionStore(payload).ofIssue(id)).find(({ state }) => state === 'published')
  const proof = gather(proofread(issue, { off: proofreadingOff }))
  const all: Omit<PlacedProblem, 'place' | 'where'>[] = [
    ...unreadable,
    ...check(issue, houseStyles.get(issue.publication.key)?.requires),
    ...(published ? uncorrected(published, issue) : []),
    ...proof.map(({ finding, places: spots }) => problemOf(finding, spots.length)),
  ]
  return {
    problems: all.map((problem) => {
      const place = placeOf(places, problem.path)
      return { ...problem, where: whereIn(issue, problem.path), ...(place ? { place } : {}) }
    }),
  }
}

/** A finding as a problem of the issue screen. */
function problemOf(finding: Finding, spots: number): Omit<PlacedProblem, 'place' | 'where'> {
  const { code, severity, path, message, hint } = finding
  return { code, severity, path, message, hint, finding, spots }
}

function view(run: RunRecord | null): RunView | null {
  if (!run) return null
  const { id, state, step, stepsDone, stepsTotal, error, problems } = run
  return { id, state, step, stepsDone, stepsTotal, problems, ...(error ? { error } : {}) }
}
