/** What waits for one person, as rows of 내가 처리할 일. Pure: everything it tells from is handed in. */
import type { Stage } from '../approval/stage.ts'

/** The person who looks, and what the role lets them do. */
export interface Person {
  id: string
  mayApprove: boolean
  mayPublish: boolean
  mayCompose: boolean
  maySend: boolean
}

/** Newest edition of an issue, as far as work is told from it. */
export interface EditionFacts {
  id: string
  ordinal: number
  state: string
  /** ISO 8601, as all times here. */
  madeAt: string
  requestedBy: { user: string | null; name: string } | null
  decision: { by: { name: string }; at: string; comment: string } | null
  voided: { by: { name: string }; at: string; what: string } | null
  missedAt: string | null
  scheduledFor: string | null
  publishedAt: string | null
  pages: number
}

/** An issue with what is known of its way to readers. */
export interface IssueFacts {
  id: string
  title: string
  /** Name of the publication, and the number as readers know it. */
  publication: string
  number: string
  stage: Stage
  edition: EditionFacts | null
  articles: number
  done: number
  /** Writers of its articles. */
  writers: readonly string[]
  date: string
  deadline: string | null
  publishAt: string | null
  /** Null where they were not looked for. */
  problems: { errors: number; warnings: number; first: string } | null
}

export interface CommentFacts {
  issue: string | null
  article: { id: string; title: string; writer: string | null } | null
  /** Issue that the article stands in, where it is known. */
  articleIssue: string | null
  text: string
  author: string | null
  authorName: string
  at: string
}

export interface ArticleWork {
  id: string
  title: string
  updatedAt: string
}

export interface ManuscriptFacts {
  id: string
  name: string
  issue: string
  openPieces: number
  at: string
}

/** One row: state, thing, why in one line, when, one verb. */
export interface WorkRow {
  key: string
  kind:
    | 'requested'
    | 'changes'
    | 'void'
    | 'missed'
    | 'comments'
    | 'errors'
    | 'manuscript'
    | 'article'
    | 'stopped'
    | 'uncertain'
  /** Word beside the mark: `의견 2건`, `오류 1`. */
  word: string
  thing: string
  why: string
  /** ISO 8601. */
  at: string
  verb: string
  /** Below the admin's route. */
  href: string
  /** The send that waits, for those of sending. */
  send?: string
}

const issueHref = ({ id }: IssueFacts, tab = ''): string => `/collections/issues/${id}${tab}`

/** An issue with errors is somebody's work from this many days before its deadline on. */
const soon = 3
const day = 24 * 60 * 60 * 1000

const quoted = (text: string): string => {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > 60 ? `“${letters.slice(0, 60).join('')}…”` : `“${letters.join('')}”`
}

function standing(issue: IssueFacts, person: Person): WorkRow[] {
  const { edition, stage, title: thing } = issue
  if (!edition) return []
  const isMine = edition.requestedBy?.user === person.id || issue.writers.includes(person.id)
  const row = (rest: Omit<WorkRow, 'key' | 'thing'>): WorkRow[] => [{ key: `${stage} ${issue.id}`, thing, ...rest }]
  if (stage === 'requested' && person.mayApprove) {
    const { errors = 0, warnings = 0 } = issue.problems ?? {}
    const found = [errors > 0 ? `오류 ${errors}` : '', warnings > 0 ? `주의 ${warnings}` : '']
      .filter(Boolean)
      .join(' · ')
    const why = `${edition.requestedBy?.name || '편집자'} 님이 승인을 기다립니다. ${found || '문제 없음'}, ${edition.pages}쪽`
    return row({
      kind: 'requested',
      word: '검토 요청',
      why,
      at: edition.madeAt,
      verb: '검토하기',
      href: issueHref(issue, '/approval'),
    })
  }
  if (stage === 'changes' && isMine && edition.decision) {
    const { by, at, comment } = edition.decision
    return row({
      kind: 'changes',
      word: '수정 요청',
      why: `${by.name} 님의 의견 — ${quoted(comment)}`,
      at,
      verb: '고치기',
      href: issueHref(issue),
    })
  }
  if (stage === 'void' && (isMine || person.mayApprove) && edition.voided) {
    const { by, at, what } = edition.voided
    return row({
      kind: 'void',
      word: '승인 무효',
      why: `${by.name} 님이 고쳐 무효가 되었습니다: ${what}`,
      at,
      verb: '확인하기',
      href: issueHref(issue, '/approval'),
    })
  }
  if (stage === 'missed' && (isMine || person.mayPublish) && edition.missedAt) {
    const why = '예약한 때를 놓쳤습니다. 스스로 발행하지 않으니 지금 발행할지 판단해 주세요'
    return row({
      kind: 'missed',
      word: '예약 놓침',
      why,
      at: edition.missedAt,
      verb: '판단하기',
      href: issueHref(issue, '/publish'),
    })
  }
  return []
}

function errors(issue: IssueFacts, person: Person, now: Date): WorkRow[] {
  const due = issue.deadline ?? issue.publishAt
  const isDue = due !== null && new Date(due).getTime() - now.getTime() < soon * day
  const count = issue.problems?.errors ?? 0
  if (!person.mayCompose || !isDue || count === 0 || issue.stage === 'published' || issue.stage === 'corrected')
    return []
  const why = `${issue.problems?.first.replace(/\.$/, '') ?? ''} — 고치기 전에는 검토를 요청할 수 없습니다`
  return [
    {
      key: `errors ${issue.id}`,
      kind: 'errors',
      word: `오류 ${count}`,
      thing: issue.title,
      why,
      at: due,
      verb: '열기',
      href: issueHref(issue),
    },
  ]
}

/** Open comments of others on what is this person's, one row a place. */
function comments(all: readonly CommentFacts[], issues: ReadonlyMap<string, IssueFacts>, person: Person): WorkRow[] {
  const rows = new Map<string, WorkRow>()
  const counts = new Map<string, number>()
  for (const { issue, article, articleIssue, text, author, authorName, at } of all) {
    const about = issues.get(issue ?? articleIssue ?? '')
    const isMine = article?.writer === person.id || (about && about.edition?.requestedBy?.user === person.id)
    if (author === person.id || !isMine) continue
    const key = article ? `comments ${article.id}` : `comments ${issue}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    rows.set(key, {
      key,
      kind: 'comments',
      word: `의견 ${count}건`,
      thing: article?.title ?? about?.title ?? '',
      why: `${authorName} 님 — ${quoted(text)}`,
      at,
      verb: '확인하기',
      href: article
        ? `/collections/articles/${article.id}#comments`
        : about
          ? issueHref(about, '/approval')
          : '/collections/comments',
    })
  }
  return [...rows.values()]
}

export interface WorkFacts {
  issues: readonly IssueFacts[]
  comments: readonly CommentFacts[]
  /** The person's own articles that were sent back. */
  articles: readonly ArticleWork[]
  manuscripts: readonly ManuscriptFacts[]
  /** Rows that sends ask for. */
  sends: readonly WorkRow[]
}

/** Rows for one person, newest first; nobody else's work. */
export function workOf(
  { issues, comments: said, articles, manuscripts, sends }: WorkFacts,
  person: Person,
  now: Date,
): WorkRow[] {
  const byId = new Map(issues.map((issue) => [issue.id, issue]))
  const own = articles.map(
    ({ id, title, updatedAt }): WorkRow => ({
      key: `article ${id}`,
      kind: 'article',
      word: '수정 요청',
      thing: title,
      why: '쓴 기사를 고쳐 달라는 요청이 있습니다',
      at: updatedAt,
      verb: '고치기',
      href: `/collections/articles/${id}`,
    }),
  )
  const arrived = manuscripts.map(
    ({ id, name, issue, openPieces, at }): WorkRow => ({
      key: `manuscript ${id}`,
      kind: 'manuscript',
      word: '원고 도착',
      thing: issue || name,
      why: `${name}${openPieces > 0 ? `, 확인할 곳 ${openPieces}곳` : ', 넣기를 기다립니다'}`,
      at,
      verb: '확인하기',
      href: `/import/${id}`,
    }),
  )
  const rows = [
    ...issues.flatMap((issue) => [...standing(issue, person), ...errors(issue, person, now)]),
    ...comments(said, byId, person),
    ...own,
    ...sends,
    ...(person.mayCompose ? arrived : []),
  ]
  return rows.sort((a, b) => b.at.localeCompare(a.at))
}
