import type { NoteLinks } from '../../src/document/notes.ts'
import type { Apparatus } from '../apparatus.ts'
import type { ChartLook } from '../charts/look.ts'
import { type Html, html } from '../html.ts'

/** What the web page needs from outside the document. */
export interface WebContext {
  /** Address of a picture, null when its bytes are not at hand. */
  asset(name: string): string | null
  /** `@font-face` rules of the faces cut for this issue; may be empty. */
  fontFaces: string
  pdf: { address: string; pages: number; bytes: number } | null
  /** Printed page of each article and of what is referred to by page, by anchor. */
  pageOf: Readonly<Record<string, number>>
  /** Address of the series' page with its latest issue and archive; empty where there is none. */
  home: string
  /** Addresses of the first published edition and of what changed since the last, where there was one before; else null. */
  earlier: { first: string; changes: string } | null
  /** Number of the edition, null outside a publication. */
  edition: number | null
}

/** The context with what the page's own house style adds. */
export interface StyledContext extends WebContext {
  apparatus: Apparatus
  charts: ChartLook
}

/** Context of one article: where its notes lead. */
export interface ArticleContext extends StyledContext {
  id: string
  links: NoteLinks
  /** Tag of the outermost heading in the body: `h3` under a part of the page, `h4` under an article's title. */
  headings: 3 | 4
}

/** Where an edition that was replaced says so, once it was; put in when the page is served. */
export const newerSlot: Html = html`<!--newer-->`

/** Where the links to the issues before and after go; they change while the page stays, so they are put in when it is served. */
export const neighboursSlot: Html = html`<!--neighbours-->`
