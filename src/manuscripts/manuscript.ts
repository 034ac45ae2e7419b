/** What a manuscript is while it waits to be put into an issue; plain data, shared by worker, desk and screens. */
import type { DraftArticle, DraftCell, DraftIssue } from '../import/draft.ts'
import type { Loss } from '../import/files/content.ts'
import type { ArticleOrigin, LineRange } from '../import/origins.ts'

/** 읽는 중 · 확인할 곳 N · 확인함 · 넣음 · 읽지 못함. */
export type ManuscriptState = 'reading' | 'open' | 'checked' | 'in' | 'failed'

/** 맞음, 원래대로, 고쳐 쓰기, 나중에; for tables 표 편집기로 나누기, 원고에서 표 복사해 붙이기, 글로 두기. */
export const offers = ['right', 'original', 'rewrite', 'later', 'split', 'paste', 'text'] as const
export type Offer = (typeof offers)[number]

/** What 원래대로 does to the text of a block. */
export type Change =
  /** Puts back the signs that stood for circled digits; `digits` are all of the block in order. */
  | { kind: 'digits'; digits: { was: string; is: string }[] }
  /** One wording for another. */
  | { kind: 'swap'; now: string; other: string }
  /** A paragraph of its own from these words on. */
  | { kind: 'split'; at: string }
  /** One paragraph with the block before. */
  | { kind: 'join' }

/** What an answer of the kind 고쳐 쓰기 rewrites. */
export type Subject = 'block' | 'head' | 'summary' | 'references' | 'none'

/** A place that somebody must look at. */
export interface Piece {
  /** `p1`, `p2` … in the order of the articles; never changes after reading. */
  id: string
  number: number
  code: string
  /** Index of the article, counted through the issue; null for what concerns the whole manuscript. */
  article: number | null
  /** Index of the block in the article's body, null for its head and sources. */
  block: number | null
  lines: LineRange | null
  /** Korean: what was done and what is to be looked at. */
  message: string
  subject: Subject
  offers: Offer[]
  change?: Change
  /** Words to mark on the lines of the manuscript; without them the lines are tinted whole. */
  signs?: { line: number; text: string }[]
  /** Words to mark in the article. */
  find?: string
}

export interface Head {
  title: string
  country: string
  organisation: string
  /** ISO 8601 of reduced precision, or empty. */
  date: string
}

export interface AnsweredTable {
  header: DraftCell[][]
  rows: DraftCell[][]
}

/** What a person said of a piece. */
export interface Answer {
  offer: Offer
  /** New text of a block; sentences of a summary or references, one a line. */
  text?: string
  head?: Head
  table?: AnsweredTable
  by: string
  /** ISO 8601. */
  at: string
}

/** How the letters of the manuscript are accounted for: `total = moved + dropped + left + missing`. */
export interface Balance {
  total: number
  /** Stands in articles. */
  moved: number
  /** Page furniture, and what the manuscript says twice. */
  dropped: number
  /** Kept as it was, not understood. */
  left: number
  missing: number
  /** Lines behind each number. */
  passages: Record<'dropped' | 'left' | 'missing', number[]>
}

/** A picture of the file in the file store. */
export interface StoredPicture {
  file: string
  sha256: string
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp'
  width: number
  height: number
}

/** Everything that reading gave; kept as one JSON file under its hash. */
export interface Reading {
  /** Lines of the manuscript as they were read, from line 1. */
  lines: string[]
  /** Lines left out on purpose. */
  dropped: number[]
  draft: DraftIssue
  origins: ArticleOrigin[]
  pieces: Piece[]
  balance: Balance
  losses: Loss[]
  pictures: StoredPicture[]
  format: string
}

/** An article on its way into an issue; `going` until it stands there. */
export interface Put {
  state: 'going' | 'done'
  article?: string
  issue: string
  /** ISO 8601. */
  at: string
  by: string
}

/** Where articles go: an issue that exists, or one that is made when the first article is put in. */
export type Target = { issue: string } | { publication: string; year: number; number: number; date: string }

/** A manuscript as it is stored. */
export interface Manuscript {
  id: string
  name: string
  format: string
  /** Bytes of the file. */
  size: number
  sha256: string
  publication: string | null
  target: Target | null
  state: ManuscriptState
  openPieces: number
  step: string
  /** SHA-256 of the stored `Reading`, null before it is read. */
  reading: string | null
  answers: Record<string, Answer>
  /** By the key of the article: `a0`, `a1` …. */
  puts: Record<string, Put>
  /** Manuscript that this one is compared with. */
  since: string | null
  error: { code: string; message: string } | null
  by: { user: string | null; name: string }
  createdAt: string
  readAt: string | null
  /** Milliseconds that reading took. */
  took: number
}

/** Key of an article in `puts`. */
export const putKey = (article: number): string => `a${article}`

/** The articles of a draft, counted through its sections. */
export const articlesOf = (draft: DraftIssue): { section: string; article: DraftArticle }[] =>
  draft.sections.flatMap(({ title, articles }) => articles.map((article) => ({ section: title, article })))
