import type { NoteMark } from '../document/nodes.ts'

/**
 * A draft issue: what an importer understood of a manuscript, and what it did not. Plain JSON, the shape that
 * `bulletin import --json` prints and `bulletin render` reads. All dates are ISO 8601 of reduced precision.
 */
export interface DraftIssue {
  /** Key of the house style whose grammar was used, null where only the general outline grammar fitted. */
  publication: string | null
  year: number | null
  number: number | null
  title: string
  /** Publication date, `YYYY-MM-DD`; absent where the draft does not tell it. */
  date?: string
  /** Opening sentence for web and mail. */
  lead?: string
  sections: DraftSection[]
  problems: DraftProblem[]
  /** Letters and digits of the draft without page furniture and repeated titles, and of what came out of it. */
  letters: { in: number; out: number }
  /** Text that stands before the first article and is neither summary table nor cover; absent where there is none. */
  front?: DraftBlock[]
  /** Text that stands behind the reference line of the last article (back cover); absent where there is none. */
  back?: DraftBlock[]
}

export interface DraftSection {
  title: string
  articles: DraftArticle[]
}

export interface DraftArticle {
  title: string
  source: { country: string | null; organisation: string | null; date: string | null }
  summary: string[]
  /** Page as the draft's summary table gives it; the printed page number is computed anew. */
  page: number | null
  body: DraftBlock[]
  references: { organisation: string; title: string; date: string | null }[]
}

export interface DraftParagraph {
  type: 'paragraph'
  depth: 1 | 2 | 3 | 4
  /** Without the mark of its depth; note signs (`*`) and 「」 stay in the text. */
  text: string
}

export interface DraftNote {
  type: 'note'
  mark: NoteMark
  text: string
}

/**
 * A cell is its text, one paragraph a line; as a cell has no field for depth, its lines keep their marks
 * (`∙`, `-`, `※`, `*`). Merged cells are written as objects.
 */
export type DraftCell = string | { text: string; colspan?: number; rowspan?: number; header?: boolean }

export interface DraftTable {
  type: 'table'
  caption: string
  unit?: string
  /** Texts of the header row; empty where the draft has none. */
  header: DraftCell[]
  rows: DraftCell[][]
  /** The table's whole text where its cells can't be told apart; then `rows` is empty. */
  raw?: string
}

export interface DraftFigure {
  type: 'figure'
  caption: string
  unit?: string
  alt?: string
  /** Path of the picture beside the draft; absent for a placeholder. */
  file?: string
}

export type DraftBlock = DraftParagraph | DraftNote | DraftTable | DraftFigure

export interface DraftProblem {
  code: string
  /** Line of the draft, from 1; null where it has no place. */
  line: number | null
  /** Korean, with the next step. */
  message: string
}
