import { css } from '../../html.ts'
import { gridTableCss } from '../../paged/grid-table.css.ts'
import { leftRule, topRule } from '../../paged/rules.ts'
import { blue, deep, hairline, halfTint, ink, midBlue, secondary, tint } from './tokens.ts'

/** Tables and the list of past issues. Measures: design/kiat.md §1.2, §2.4 and §3.6. */
export const tableCss = css`${gridTableCss({
  strong: blue,
  outer: '1.25pt',
  below: '.6pt',
  light: midBlue,
  pale: hairline,
  tint,
  halfTint,
  ink,
  secondary,
  text: [9.25, 14.2],
  figures: [9, 13],
  padding: [1.2, 2.2],
})}
.grid .head { color: ${deep}; }
.archive { width: 160mm; font-size: 9.25pt; line-height: 14pt; font-variant-numeric: tabular-nums; } .archive .number { width: 24mm; } .archive .title { width: 108mm; } .archive .date { width: 28mm; }
.archive td { padding: 2pt 6.5pt 2.1pt; background: ${topRule(hairline, '.4pt')}, ${leftRule(hairline, '.4pt')}; } .archive td.first { text-align: center; font-weight: 500; background: ${topRule(hairline, '.4pt')}; } .archive td:last-child { text-align: center; }
.archive .head { font-weight: 600; color: ${deep}; text-align: center; padding: 4pt 6.5pt 3pt; background: ${topRule(blue, '1.25pt')}, ${leftRule(midBlue, '.4pt', '1.25pt')}, ${tint}; } .archive .head.first { background: ${topRule(blue, '1.25pt')}, ${tint}; }
.archive td.top { background: ${topRule(blue, '.6pt')}, ${leftRule(hairline, '.4pt')}; } .archive td.first.top { background: ${topRule(blue, '.6pt')}; }
.archive .current td { font-weight: 600; color: ${deep}; } .archive + .close { height: 1.25pt; background: ${topRule(blue, '1.25pt')}; }
.archive tr:nth-last-child(-n+2) { break-before: avoid; }
.year { font-size: 11.5pt; line-height: 18pt; font-weight: 700; margin: 11pt 0 4pt; } .chapter-title + .year { margin-top: 0; }
.colophon { break-inside: avoid; margin-top: 7mm; padding-top: 11pt; background: ${topRule(blue, '2pt')}; font-size: 9pt; line-height: 15.5pt; }
.colophon-title { font-size: 12.5pt; line-height: 18pt; font-weight: 700; } .colophon-title span { font-size: 10.5pt; font-weight: 500; color: ${secondary}; }
.facts { display: grid; grid-template-columns: 80mm 80mm; margin-top: 6pt; } .fact { display: grid; grid-template-columns: 24mm 54mm; } .fact-word { font-weight: 600; color: ${deep}; }
.small { margin-top: 6pt; padding-top: 6pt; background: ${topRule(hairline, '.4pt')}; font-size: 8.5pt; line-height: 13.25pt; color: ${secondary}; } .small-line { padding-left: 4mm; } .small-line .sign { display: inline-block; width: 4mm; margin-left: -4mm; }
`
