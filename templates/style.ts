import type { Requirements } from '../src/document/check.ts'
import type { Issue, Publication } from '../src/document/nodes.ts'
import type { ChartLook } from './charts/look.ts'
import type { Html } from './html.ts'
import type { Wording } from './labels.ts'
import type { OfficeLook } from './office.ts'
import type { PagedContext } from './paged/context.ts'

/** Colours that differ between publications on screens; `house` and `link` keep 4.5 : 1 on their ground. */
export interface ScreenColours {
  house: string
  link: string
  tint: string
}

/** A house style: all that is particular to one publication. One folder of `templates/publications/`. */
export interface HouseStyle {
  key: string
  /** Publication data for new installations and for rendering without a database. */
  defaults: Publication
  /** Sections that a new issue starts with. */
  sections: string[]
  /** Type area of a page in mm. */
  area: { width: number; height: number }
  light: ScreenColours
  dark: ScreenColours
  /** Words beside the text, in every output. */
  wording: Wording
  /** What the printed list of contents names with its page: every article, or the sections alone. */
  contents: 'articles' | 'sections'
  /** What an article must have before it may be published. */
  requires: Requirements
  /** How charts look, in every output. */
  charts: ChartLook
  /** Marks and captions in the files that are handed out for editing. */
  office: OfficeLook
  /** The whole issue as one HTML page that prints as the paged edition; see `src/press/README.md` for its contract. */
  paged(issue: Issue, context: PagedContext): Html
}
