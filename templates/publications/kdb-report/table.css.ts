import { gridTableCss } from '../../paged/grid-table.css.ts'
import { halfTint, ink, light, navy, pale, secondary, tint } from './tokens.ts'

/** Tables. Measures: design/geri-kdb-plain.md §1.3 and §3.5. */
export const tableCss = gridTableCss({
  strong: navy,
  outer: '1pt',
  below: '.6pt',
  light,
  pale,
  tint,
  halfTint,
  ink,
  secondary,
  text: [8.8, 13],
  figures: [8.8, 12.4],
  padding: [1.05, 1.8],
})
