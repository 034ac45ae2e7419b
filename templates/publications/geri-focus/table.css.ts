import { gridTableCss } from '../../paged/grid-table.css.ts'
import { halfTint, ink, light, pale, secondary, teal, tint } from './tokens.ts'

/** Tables. Measures: design/geri-kdb-plain.md §1.3 and §2.5. */
export const tableCss = gridTableCss({
  strong: teal,
  outer: '1pt',
  below: '.6pt',
  light,
  pale,
  tint,
  halfTint,
  ink,
  secondary,
  text: [8.8, 13],
  figures: [8.3, 11.4],
  padding: [1, 1.6],
})
