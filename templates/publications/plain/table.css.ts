import { gridTableCss } from '../../paged/grid-table.css.ts'
import { halfTint, ink, pale, rule, secondary, tint } from './tokens.ts'

/** Tables: near-black rules, no colour. Measures: design/geri-kdb-plain.md §1.3 and §4. */
export const tableCss = gridTableCss({
  strong: ink,
  outer: '.9pt',
  below: '.5pt',
  light: rule,
  pale,
  tint,
  halfTint,
  ink,
  secondary,
  text: [8.8, 13],
  figures: [8.8, 13],
  padding: [1.05, 1.8],
})
