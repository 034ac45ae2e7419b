/** What the screens show of a manuscript: plain data, with the answers already in their places. */
import type { DraftBlock } from '../import/draft.ts'
import { type AnsweredArticle, answered } from './answers.ts'
import {
  type Answer,
  articlesOf,
  type Balance,
  type Manuscript,
  type Piece,
  type Put,
  putKey,
  type Reading,
} from './manuscript.ts'
import { shownLine } from './shown-line.ts'

export interface LineView {
  number: number
  text: string
  /** True for page furniture and repeats. */
  dropped: boolean
}

export interface PieceView extends Piece {
  answer: Answer | null
}

export interface ArticleView {
  index: number
  section: string
  title: string
  /** `(美 Gartner, 9.9)` without brackets is up to the screen. */
  source: { country: string; organisation: string; date: string }
  summary: string[]
  references: { organisation: string; title: string; date: string | null }[]
  /** Blocks by the block of the draft that they came from. */
  slots: DraftBlock[][]
  from: number
  to: number
  pieces: PieceView[]
  open: number
  put: Put | null
  /** True where the same article, word for word, was put in from the manuscript that this one is compared with. */
  unchanged: boolean
}

/** Facts that change while people work; without the lines of the manuscript. */
export interface DeskView {
  id: string
  name: string
  size: number
  format: string
  state: Manuscript['state']
  openPieces: number
  step: string
  error: { code: string; message: string } | null
  publication: string | null
  target: Manuscript['target']
  /** Title of the issue that articles go to, empty where none is chosen. */
  targetTitle: string
  /** Names of the sections of that issue. */
  sections: string[]
  since: string | null
  readAt: string | null
  took: number
  counts: { sections: number; articles: number; tables: number; references: number }
  balance: Balance | null
  /** Pieces of no article. */
  general: PieceView[]
  articles: ArticleView[]
}

export interface ReviewView extends DeskView {
  lines: LineView[]
}

export interface ListedManuscript {
  id: string
  name: string
  state: Manuscript['state']
  openPieces: number
  articles: number
  step: string
  error: string
  by: string
  createdAt: string
}

const tablesIn = (blocks: readonly DraftBlock[]): number =>
  blocks.reduce((sum, block) => {
    if (block.type === 'table') return sum + 1
    if (block.type === 'box') return sum + tablesIn(block.body)
    return block.type === 'pair' ? sum + tablesIn(block.exhibits) : sum
  }, 0)

/** The articles of a manuscript with what was answered to their pieces. */
export function answeredArticles(reading: Reading, answers: Manuscript['answers']): AnsweredArticle[] {
  return articlesOf(reading.draft).map(({ article }, index) =>
    answered(
      article,
      reading.pieces.filter((piece) => piece.article === index),
      answers,
    ),
  )
}

const withAnswer =
  (answers: Manuscript['answers']) =>
  (piece: Piece): PieceView => ({ ...piece, answer: answers[piece.id] ?? null })

function articleViews(manuscript: Manuscript, reading: Reading, before: ReadonlySet<string>): ArticleView[] {
  const drafts = articlesOf(reading.draft)
  return answeredArticles(reading, manuscript.answers).map(({ article, slots, open }, index) => {
    const { section, article: draft } = drafts[index]!
    const range = reading.origins[index]?.lines
    const { country, organisation, date } = article.source
    return {
      index,
      section,
      title: article.title,
      source: { country: country ?? '', organisation: organisation ?? '', date: date ?? '' },
      summary: article.summary,
      references: article.references,
      slots,
      from: range?.from ?? 0,
      to: range?.to ?? 0,
      pieces: reading.pieces.filter((piece) => piece.article === index).map(withAnswer(manuscript.answers)),
      open,
      put: manuscript.puts[putKey(index)] ?? null,
      unchanged: before.has(JSON.stringify(draft)),
    }
  })
}

/** Articles of an earlier manuscript that stand in an issue, to be compared word for word. */
export const putInArticles = (manuscript: Manuscript, reading: Reading): Set<string> =>
  new Set(
    articlesOf(reading.draft).flatMap(({ article }, index) =>
      manuscript.puts[putKey(index)]?.state === 'done' ? [JSON.stringify(article)] : [],
    ),
  )

/** What the desk shows; `reading` is null until the manuscript is read. */
export function deskView(
  manuscript: Manuscript,
  reading: Reading | null,
  issue: { title: string; sections: string[] },
  before: ReadonlySet<string>,
): DeskView {
  const { id, name, size, format, state, openPieces, step, error, publication, target, since, readAt, took } =
    manuscript
  const drafts = reading ? articlesOf(reading.draft) : []
  return {
    ...{ id, name, size, format, state, openPieces, step, error, publication, target, since, readAt, took },
    targetTitle: issue.title,
    sections: issue.sections,
    counts: {
      sections: reading?.draft.sections.length ?? 0,
      articles: drafts.length,
      tables: drafts.reduce((sum, { article }) => sum + tablesIn(article.body), 0),
      references: drafts.filter(({ article }) => article.references.length > 0).length,
    },
    balance: reading?.balance ?? null,
    general: (reading?.pieces ?? []).filter((piece) => piece.article === null).map(withAnswer(manuscript.answers)),
    articles: reading ? articleViews(manuscript, reading, before) : [],
  }
}

/** Every line of a manuscript as the left side shows it. */
export function lineViews({ lines, dropped, pictures, format }: Reading): LineView[] {
  const gone = new Set(dropped)
  const isFile = format !== 'text' || pictures.length > 0
  return lines.map((text, at) => ({ number: at + 1, text: shownLine(text, isFile), dropped: gone.has(at + 1) }))
}
