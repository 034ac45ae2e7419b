/** What the admin UI may ask of publishing: the verbs behind its buttons and the shapes that they answer with. */
import type { Place } from '../assemble/places.ts'
import type { Problem } from '../document/problem.ts'

/** A problem with its place in words (`산업·기술동향 2. 제목 · 표 1`) and, where it has one, the document to open. */
export type PlacedProblem = Problem & { place?: Place; where: string }

/** An edition as the UI links to it; addresses are absolute or root-relative. */
export interface EditionView {
  id: string
  ordinal: number
  web: string
  pdf: string
  mail: string
}

/** How a publication run stands; `step` is a Korean word for what is being done. */
export interface RunView {
  id: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  step: string
  stepsDone: number
  stepsTotal: number
  error?: { code: string; message: string }
  problems?: Problem[]
  edition?: EditionView
}

export interface Services {
  /** Everything to mend in an issue as it is stored now. Throws NOT_FOUND. */
  problems(issueId: string): Promise<{ problems: PlacedProblem[] }>
  /** Asks for a publication; answers at once, a worker does it. Throws PROBLEMS_BLOCK and NOT_FOUND. */
  requestPublication(issueId: string, userId: string): Promise<{ run: string }>
  /** The newest run of an issue, null when it was never published. */
  latestRun(issueId: string): Promise<RunView | null>
  /** Sends one mail of an edition to one address; the answer is the other server's. Throws MAIL_FAILED. */
  sendTestMail(editionId: string, to: string): Promise<{ response: string }>
}
