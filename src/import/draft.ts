import type { BoxKind, Chart, ChartSeries, HeadingKind, NoteMark, PastIssue } from '../document/nodes.ts'

/**
 * A draft issue: what an importer understood of a manuscript, and what it did not. Plain JSON, the shape that
 * `bulletin import --json` prints and `bulletin render` reads. All dates are ISO 8601 of reduced precision.
 *
 * Inside every text: `*` behind a word calls a note, `「…」` is a law, `[^3]` calls the footnote `3` of `footnotes`,
 * `[#name]` is a cross-reference to what bears that name and `[#name:쪽]` to its page, `^{주)}` is raised.
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
  /** What a report says before its chapters. */
  report?: DraftReport
  /** `작성 : …` of the cover. */
  authors?: string
  /** Texts of the footnotes by the sign of their calls. */
  footnotes?: Record<string, string>
  /** Earlier issues, where the draft lists them. */
  archive?: PastIssue[]
  sections: DraftSection[]
  problems: DraftProblem[]
  /** Letters and digits of the draft without page furniture and repeated titles, and of what came out of it. */
  letters: { in: number; out: number }
  /** Text that stands before the first article and is neither summary table nor cover; absent where there is none. */
  front?: DraftBlock[]
  /** Text that stands behind the reference line of the last article (back cover); absent where there is none. */
  back?: DraftBlock[]
}

export interface DraftReport {
  title: string
  subtitle?: string
  kind?: string
  authors?: string
  /** Prose (depth 0) or an outline. */
  summary: DraftBlock[]
  notes: DraftNote[]
}

export interface DraftSection {
  title: string
  /** `ISSUE`, `FOCUS`. */
  part?: string
  articles: DraftArticle[]
}

export interface DraftArticle {
  name?: string
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
  /** 0 is prose without a mark. */
  depth: 0 | 1 | 2 | 3 | 4
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

/** What tables, figures and charts share; captions come without `〈그림 3〉`, which is counted anew. */
export interface DraftExhibitParts {
  caption: string
  unit?: string
  /** For cross-references. */
  name?: string
  /** `주 : …` without the word. */
  remark?: string
  /** `자료 : …` without the word. */
  source?: string
}

export interface DraftTable extends DraftExhibitParts {
  type: 'table'
  /** Texts of the header row, or of several header rows; empty where the draft has none. */
  header: DraftCell[] | DraftCell[][]
  rows: DraftCell[][]
  /** The table's whole text where its cells can't be told apart; then `rows` is empty. */
  raw?: string
}

export interface DraftFigure extends DraftExhibitParts {
  type: 'figure'
  alt?: string
  /** Path of the picture beside the draft; absent for a placeholder. */
  file?: string
}

/** Fields as in `Chart` of the document model. */
export interface DraftChart extends DraftExhibitParts {
  type: 'chart'
  form: Chart['form']
  columns: string[]
  rows: string[][]
  series?: ChartSeries[]
  subject?: string
  alt: string
  mail?: boolean
}

export type DraftExhibit = DraftTable | DraftFigure | DraftChart

export interface DraftPair {
  type: 'pair'
  exhibits: [DraftExhibit, DraftExhibit]
}

export interface DraftHeading {
  type: 'heading'
  kind: HeadingKind
  /** Without its number. */
  text: string
  /** The number as the draft has it, where it is not the one after the last. */
  value?: number
  name?: string
}

export interface DraftBox {
  type: 'box'
  kind: BoxKind
  /** Without `〈참고 1〉`; empty where it has none. */
  title: string
  name?: string
  body: Exclude<DraftBlock, DraftBox>[]
}

export type DraftBlock = DraftParagraph | DraftNote | DraftHeading | DraftExhibit | DraftPair | DraftBox

export interface DraftProblem {
  code: string
  /** Line of the draft, from 1; null where it has no place. */
  line: number | null
  /** Korean, with the next step. */
  message: string
}
