/** What the admin UI may ask of publishing: the verbs behind its buttons and the shapes that they answer with. */
import type { TypedUser } from 'payload'
import type { Meant } from '../approval/approval.ts'
import type { LoggedEntry } from '../approval/history.ts'
import type { Stage } from '../approval/stage.ts'
import type { EditionView, LinkView, OutputView } from '../approval/view.ts'
import type { Mended } from '../assemble/mend-stored.ts'
import type { Place } from '../assemble/places.ts'
import type { ProofContext } from '../assemble/proof-context.ts'
import type { Problem } from '../document/problem.ts'
import type { Finding } from '../proofread/finding.ts'
import type { Change } from '../publish/changes.ts'
import type { Actor } from '../publish/edition.ts'

/** A problem with its place in words (`산업·기술동향 2. 제목 · 표 1`) and, where it has one, the document to open. */
export type PlacedProblem = Problem & {
  place?: Place
  where: string
  /** Of proofreading: the finding to mend by, and in how many places the issue has it. */
  finding?: Finding
  spots?: number
}

/** How the making of an edition stands; `step` is a Korean word for what is being done. */
export interface RunView {
  id: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  step: string
  stepsDone: number
  stepsTotal: number
  error?: { code: string; message: string }
  problems?: Problem[]
}

/** Everything about the way of an issue to its readers. */
export interface StandingView {
  stage: Stage
  run: RunView | null
  /** Newest first. */
  editions: EditionView[]
  /** What changed in the issue since its newest edition was made. */
  changed: Change[]
  /** What the newest edition says otherwise than the one before it. */
  sinceLast: Change[]
  links: LinkView[]
}

export interface HistoryView {
  entries: LoggedEntry[]
  /** Ordinal of the first entry that is not what was written; null when the chain holds. */
  firstBroken: number | null
}

export interface Services {
  /** Everything to mend in an issue as it is stored now. Throws NOT_FOUND. */
  problems(issueId: string): Promise<{ problems: PlacedProblem[] }>
  /** What proofreading of an article needs to know of its issue. */
  proofreading(articleId: string): Promise<ProofContext>
  /** Mends a finding of proofreading as this person; see `assemble/mend-stored.ts` for what it throws. */
  mend(issueId: string, finding: Finding, user: TypedUser): Promise<Mended>
  /** Asks for an edition to be made and reviewed; answers at once, a worker makes it. Throws PROBLEMS_BLOCK and NOT_FOUND. */
  requestReview(issueId: string, by: Actor): Promise<{ run: string }>
  /** The newest run of an issue, null when none was asked for. */
  latestRun(issueId: string): Promise<RunView | null>
  /** Throws NOT_FOUND. */
  standing(issueId: string, asks: Actor): Promise<StandingView>
  history(issueId: string): Promise<HistoryView>
  /** Throws EDITION_CHANGED, APPROVAL_VOID, NOT_FOUND. */
  approve(meant: Meant, by: Actor, comment: string): Promise<void>
  /** Throws COMMENT_MISSING, EDITION_CHANGED, NOT_FOUND. */
  requestChanges(meant: Meant, by: Actor, comment: string): Promise<void>
  /** Throws NOT_APPROVED, APPROVAL_VOID, EDITION_CHANGED, NOT_FOUND. */
  publish(meant: Meant, by: Actor): Promise<void>
  /** Throws SCHEDULE_PAST, NOT_APPROVED, EDITION_CHANGED. */
  schedule(meant: Meant, at: Date | null, by: Actor): Promise<void>
  /** Sends an address to approve by. Throws MAIL_FAILED, EDITION_CHANGED, NOT_FOUND. */
  sendLink(meant: Meant, to: { name: string; address: string; days: number }, by: Actor): Promise<void>
  revokeLink(issueId: string, link: string, by: Actor): Promise<void>
  /** Notes that somebody opened an output. */
  noteSeen(meant: Meant, output: OutputView['name'], by: Actor): Promise<void>
  /** Sends one mail of an edition to one address; the answer is the other server's. Throws MAIL_FAILED. */
  sendTestMail(editionId: string, to: string): Promise<{ response: string }>
}
