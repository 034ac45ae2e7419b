/**
 * The document model: what an issue says, free of how it looks, where it is stored and how it is sent.
 * `src/document/README.md` specifies every node; the writers in `templates/` hold one table entry per node type.
 */

/** Depth of an outline paragraph; the house style decides its mark (`□`, `-`, `∙` …), which is never part of the text. */
export type Depth = 1 | 2 | 3 | 4

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

/** Inline content without links. */
export type Phrasing = Text | Law | NoteCall | Superscript
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

export interface Table {
  type: 'table'
  caption: Inline[]
  /** `(단위 : 억불, %)` without the brackets and the word, empty where there is none. */
  unit: string
  /** Header rows first, then body rows; spans never cross from the one into the other. */
  head: Row[]
  body: Row[]
}

export interface Figure {
  type: 'figure'
  caption: Inline[]
  unit: string
  /** Name of the picture in `Issue.assets`; null for a picture that is still missing. */
  asset: string | null
  /** What a reader who can't see the picture is told. */
  alt: string
}

export type Block = Paragraph | Note | Table | Figure

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
  sections: Section[]
  assets: Record<string, Asset>
}

export type Node = Issue | Section | Article | Block | Row | Cell | CellParagraph | Inline
export type NodeType = Node['type']
