import type { Issue, Publication } from '../src/document/nodes.ts'
import type { Html } from './html.ts'
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
  /** The whole issue as one HTML page that prints as the paged edition; see `src/press/README.md` for its contract. */
  paged(issue: Issue, context: PagedContext): Html
}
