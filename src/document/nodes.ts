/**
 * The document model: what an issue says, free of how it looks, where it is stored and how it is sent.
 * `src/document/README.md` specifies every node; the writers in `templates/` hold one table entry per node type. All types
 * stand in this one file, however long: it is the whole vocabulary, and the union at its end is what completeness is checked by.
 */

/**
 * Depth of an outline paragraph; the house style decides its mark (`□`, `-`, `∙` …), which is never part of the text.
 * 0 is running prose without a mark, as in an abstract.
 */
export type Depth = 0 | 1 | 2 | 3 | 4

/** Depth of a paragraph inside a table cell: 0 is plain text without a mark. */
export type CellDepth = 0 | 1 | 2 | 3

/** Sign of a term note; the same sign stands behind the word that the note explains. */
export type TermMark = '*' | '**' | '***'

/** Sign of any note: a term note or the remark `※`. */
export type NoteMark = TermMark | '※'

export interface Text {
  type: 'text'
  value: string
}

/** A law or plan in 「」; the brackets are the writers' and not in `value`. */
export interface Law {
  type: 'law'
  value: string
}

/** The `*` behind a word that a note explains. */
export interface NoteCall {
  type: 'noteCall'
  mark: TermMark
}

export interface Superscript {
  type: 'superscript'
  value: string
}

export interface Link {
  type: 'link'
  /** Absolute `http:`, `https:` or `mailto:` address. */
  url: string
  children: Phrasing[]
}

/** A footnote at the place of its call: print sets it at the foot of that page, screens at the end of the article. */
export interface Footnote {
  type: 'footnote'
  /** Text of the note; holds no further footnotes. */
  children: Phrasing[]
}

/** A cross-reference by name; every output says the label or page that the target has in the end. */
export interface CrossReference {
  type: 'reference'
  /** `name` of an exhibit, box, heading or article of the issue. */
  to: string
  /** `label` prints `〈그림 3〉`, `page` prints `p.28`. */
  form: 'label' | 'page'
}

/** Inline content without links. */
export type Phrasing = Text | Law | NoteCall | Superscript | Footnote | CrossReference
export type Inline = Phrasing | Link

/** One statement of the outline (개조식). */
export interface Paragraph {
  type: 'paragraph'
  depth: Depth
  children: Inline[]
}

/** A note in small type, directly under the block that it explains. */
export interface Note {
  type: 'note'
  mark: NoteMark
  children: Inline[]
}

export interface CellParagraph {
  type: 'cellParagraph'
  depth: CellDepth
  children: Inline[]
}

export type CellBlock = CellParagraph | Note

export interface Cell {
  type: 'cell'
  /** True for a cell that names its row or column. */
  header: boolean
  colspan: number
  rowspan: number
  children: CellBlock[]
}

export interface Row {
  type: 'row'
  cells: Cell[]
}

/** What tables, figures and charts share. */
export interface ExhibitParts {
  caption: Inline[]
  /** `(단위 : 억불, %)` without the brackets and the word, empty where there is none. */
  unit: string
  /** Name for cross-references, unique in the issue; absent where nothing refers to it. */
  name?: string
  /** `주 : …` below the exhibit, without the word. */
  remark?: Inline[]
  /** `자료 : …` below the exhibit, without the word. */
  source?: Inline[]
}

export interface Table extends ExhibitParts {
  type: 'table'
  /** Header rows first, then body rows; spans never cross from the one into the other. */
  head: Row[]
  body: Row[]
}

export interface Figure extends ExhibitParts {
  type: 'figure'
  /** Name of the picture in `Issue.assets`; null for a picture that is still missing. */
  asset: string | null
  /** What a reader who can't see the picture is told. */
  alt: string
}

export interface ChartSeries {
  /** Drawn as; the chart's own form where absent. */
  form?: 'bar' | 'line'
  /** Second value axis, at the right. */
  axis?: 'right'
}

/**
 * A chart drawn from data. `columns` and `rows` are the cells as typed or pasted, so that a bad one can be pointed to;
 * `chart-data.ts` reads them as numbers.
 */
export interface Chart extends ExhibitParts {
  type: 'chart'
  form: 'bar' | 'stacked' | 'line'
  /** Head of the category column, then the name of each series. */
  columns: string[]
  /** Category (a year, an industry), then a value per series: `1,018`, `△2.7`, empty where there is none. */
  rows: string[][]
  /** By series, in the order of `columns`; absent entries follow `form`. */
  series?: ChartSeries[]
  /** Name of the series that the chart is about; the others stand back. */
  subject?: string
  /** What a reader who can't see the chart is told. */
  alt: string
  /** True where the newsletter shows it as well. */
  mail?: boolean
}

export type Exhibit = Table | Figure | Chart

/** Two exhibits side by side. */
export interface Pair {
  type: 'pair'
  exhibits: [Exhibit, Exhibit]
}

/** `boxed` a numeral in a box, `numbered` `1.`, `bracketed` `【 … 】`, `topic` `▣`: from the outermost to the innermost. */
export type HeadingKind = 'boxed' | 'numbered' | 'bracketed' | 'topic'

/** A heading inside an article; numbers are counted, not typed. */
export interface Heading {
  type: 'heading'
  kind: HeadingKind
  children: Inline[]
  /** Number to go on from, where it is not the one after the last. */
  value?: number
  name?: string
}

/** `key` key points `◆`, `callout` `❖ ▶ ➔`, `reference` `〈참고 1〉`, `original` 【원문정보】, `about` closing words without a number. */
export type BoxKind = 'key' | 'callout' | 'reference' | 'original' | 'about'

/** A framed or tinted box with an outline of its own; a box holds no box. */
export interface Box {
  type: 'box'
  kind: BoxKind
  title: Inline[]
  name?: string
  children: Exclude<Block, Box>[]
}

export type Block = Paragraph | Note | Heading | Exhibit | Pair | Box

/** Where an article's facts come from: the mark behind its title, `(美 CB Insights, 9.4)`. */
export interface Source {
  /** Country sign as printed (`美`), empty for international bodies. */
  country: string
  organisation: string
  /** ISO 8601 date of reduced precision: `2024`, `2024-09`, `2024-09-04`; empty when unknown. */
  date: string
}

/** One source of the reference line at the end of an article. */
export interface Reference {
  organisation: string
  title: string
  /** ISO 8601 date of reduced precision; empty when unknown. */
  date: string
}

export interface Article {
  type: 'article'
  /** Anchor inside the issue, `a1`, `a2` … in order. */
  id: string
  /** Name for cross-references. */
  name?: string
  title: string
  source: Source
  summary: string[]
  body: Block[]
  references: Reference[]
}

export interface Section {
  type: 'section'
  /** Anchor inside the issue, `s1`, `s2` … in order. */
  id: string
  title: string
  /** What the section belongs to where an issue has parts: `ISSUE`, `FOCUS`. */
  part?: string
  articles: Article[]
}

export type LicenceType = 'none' | '0' | '1' | '2' | '3' | '4'

export interface Publisher {
  name: string
  /** Unit that edits the publication, as printed at the foot of the cover. */
  unit: string
  address: string
  telephone: string
  email: string
  homepage: string
}

/** The series that an issue belongs to, as it was when the issue was published. */
export interface Publication {
  /** Key of the house style: a folder of `templates/publications/`. */
  key: string
  name: string
  publisher: Publisher
  /** `격주간`, `월간` … */
  frequency: string
  slogan: string
  disclaimer: string
  issn: string
  /** 공공누리 type, or none. */
  licence: LicenceType
  /** True where the 공공누리 AI mark stands beside it: the text may be used to train AI. */
  licenceAi?: boolean
  /** 발행인 and 기획/진행 of the colophon. */
  issuer?: string
  production?: string
  /** Pages that an issue should have, for the fit report. */
  pageTarget?: number
  /** Rule of `numbering.ts`, such as `{year}년 {number}호`. */
  numbering: string
}

export interface Asset {
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp'
  /** Lower-case hex of the picture's bytes. */
  sha256: string
  /** In pixels. */
  width: number
  height: number
}

/** What a report says before its chapters; a bulletin of many articles has none. */
export interface Report {
  title: Inline[]
  subtitle: string
  /** Line above the title: `이슈 보고서`, `연구 리포트`. */
  kind: string
  /** As printed: `산업조사부 예시연구팀 · 홍길동 선임연구원`. */
  authors: string
  /** Abstract or 요약: prose (depth 0) or an outline. */
  summary: Block[]
  /** Notes on the title: `*` `**` for its calls, `※` for what stands under no call. */
  notes: Note[]
}

/** An earlier issue of the same series, for the list of what was published. */
export interface PastIssue {
  /** As printed: `2026-03`. */
  number: string
  title: string
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  date: string
}

/** What was wrong in an earlier edition of the issue, and is right in this one. */
export interface Correction {
  /** `YYYY-MM-DD`. */
  date: string
  /** One sentence: `3쪽 표 1의 단위를 고쳤습니다.` */
  text: string
}

export interface Issue {
  type: 'issue'
  /** Raised when a stored document needs a reader of its own. */
  model: 1
  publication: Publication
  year: number
  number: number
  /** Publication date, `YYYY-MM-DD`. */
  date: string
  /** The editor's opening sentence for web and mail; may be empty. */
  lead: string
  report?: Report
  /** `작성 : …` of the cover. */
  authors?: string
  sections: Section[]
  /** Corrections since the issue was first published, oldest first; absent where nothing was corrected. */
  corrections?: Correction[]
  /** Earlier issues, newest first; absent in styles that list none. */
  archive?: PastIssue[]
  assets: Record<string, Asset>
}

export type Node = Issue | Section | Article | Block | Row | Cell | CellParagraph | Inline
export type NodeType = Node['type']
