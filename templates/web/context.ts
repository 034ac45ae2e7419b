import type { NoteLinks } from '../../src/document/notes.ts'
import { type Html, html } from '../html.ts'

/** What the web page needs from outside the document. */
export interface WebContext {
  /** Address of a picture, null when its bytes are not at hand. */
  asset(name: string): string | null
  /** `@font-face` rules of the faces cut for this issue; may be empty. */
  fontFaces: string
  pdf: { address: string; pages: number; bytes: number } | null
  /** Printed page of each article, by its id. */
  pageOf: Readonly<Record<string, number>>
  /** Address of the series' page with its latest issue and archive; empty where there is none. */
  home: string
  /** Number of the edition, null outside a publication. */
  edition: number | null
}

/** Context of one article: where its notes lead. */
export interface ArticleContext extends WebContext {
  id: string
  links: NoteLinks
}

/** Where the links to the issues before and after go; they change while the page stays, so they are put in when it is served. */
export const neighboursSlot: Html = html`<!--neighbours-->`
