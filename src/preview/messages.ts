/** What the web app and the preview process say to each other, and what the editor's page is told. */
import type { Issue } from '../document/nodes.ts'
import type { Problem } from '../document/problem.ts'
import type { FlowStart } from '../press/preview.ts'
import type { FitLine } from './fit-line.ts'

/** The pages of an article as its issue was last typeset. */
export interface Known {
  start: FlowStart
  /** Ids of the articles in the same flow, for the bodies of others need not be written; null where that is not sure. */
  mates: string[] | null
  frontPages: number
  /** What stands where a page is named. */
  labels: Record<string, string>
}

/** Asks for pages. */
export interface PagesAsk {
  /** Person and article: a newer ask with the same key takes the place of one that waits. */
  key: string
  issue: Issue
  /** Id of an article in the document, to print it alone; null for the whole issue. */
  article: string | null
  /** Null where the issue was never typeset: the article then begins on page 1. */
  known: Known | null
}

export type ScreenKind = 'web' | 'mail' | 'text'

/** Asks for what a screen will show. */
export interface ScreenAsk {
  key: string
  issue: Issue
  kind: ScreenKind
  /** Printed pages by id, as far as they are known. */
  pageOf: Record<string, number>
  /** Of the last typesetting and the last edition; bytes are 0 before there was one. */
  pdf: { pages: number; bytes: number }
}

/** A block's place in a PDF. Lengths in mm from the page's upper left corner. */
export interface BlockBox {
  /** Id of the article in the document. */
  article: string
  /** Index of the block in its body. */
  block: number
  /** Page of the file, from 0. */
  page: number
  left: number
  top: number
  width: number
  height: number
}

/** Pages as the preview process made them. */
export interface PagesMade {
  /** Base64. */
  pdf: string
  pages: number
  blocks: BlockBox[]
  coverPages: number
  frontPages: number
  pageOf: Record<string, number>
  pagesIn: Record<string, number>
  labels: Record<string, string>
  flowOf: Record<string, FlowStart>
  /** By id of an article. */
  fit: Record<string, FitLine>
  /** What the press has to say, with paths into the document. */
  problems: Problem[]
  milliseconds: Record<string, number>
}

/** Where an article stands in its issue. */
export interface ArticlePage {
  /** Of the stored article. */
  id: string
  title: string
  page: number | null
  pages: number
}

/** A problem as it stands under the page; findings of other kinds join it in this shape. */
export interface PreviewProblem extends Problem {
  /** The words in question, where they are known. */
  quote?: string
  /** What to put in the place of `quote`. */
  mend?: string
  /** What the button that mends says, where it says more than that. */
  verb?: string
}

/** What the editor's page gets. */
export interface ArticlePreview {
  /** ISO time of the typesetting. */
  at: string
  scope: 'article' | 'issue'
  pdf: string
  pages: number
  /** Printed number of the article's first page; null on no page. */
  firstPage: number | null
  /** Page of the file that the article begins on, from 0. */
  firstSheet: number
  /** Boxes of this article's blocks. */
  blocks: BlockBox[]
  /** Index of the editor's node that each block comes from. */
  origins: readonly number[]
  /** Path of the article in the document: `sections/0/articles/2`. */
  path: string
  fit: FitLine | null
  problems: PreviewProblem[]
  /** False where page numbers are provisional, for the issue was never typeset. */
  numbered: boolean
  /** The issue that the article stands in, null for none. */
  issue: { id: string; title: string } | null
  /** Every article of the issue, for the scope of an issue. */
  articles: ArticlePage[]
  milliseconds: Record<string, number>
}

/** The last typesetting of a whole issue. */
export interface Typesetting {
  /** ISO time. */
  at: string
  pages: number
  /** Name of each page of the file: `표지`, `i`, `1` … `뒤`. */
  sheets: string[]
  /** Printed page that an article begins on, by id of the stored article. */
  pageOf: Record<string, number>
  /** Pages from its first to its last, by id of the stored article. */
  pagesIn: Record<string, number>
  /** How its articles sit on their pages, by id of the stored article. */
  fit: Record<string, FitLine>
  problems: Problem[]
  /** True where the issue was changed since. */
  stale: boolean
  /** Of the document that was typeset. */
  hash: string
}
