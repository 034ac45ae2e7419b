import { css } from '../../html.ts'
import { leftRule, topRule } from '../../paged/rules.ts'
import { blue, deep, hairline, halfTint, ink, midBlue, secondary, tint } from './tokens.ts'

/** Tables and the summary table. Measures: design/kiat.md §2.4 and §2.5. */
export const tableCss = css`
table { width: 168mm; border-collapse: separate; border-spacing: 0; table-layout: fixed; font-size: 9.5pt; line-height: 14.75pt; }
th, td { vertical-align: middle; text-align: left; font-weight: 400; padding: 3.5pt 6.5pt 3.75pt; background: ${topRule(hairline, '.4pt')}, ${leftRule(hairline, '.4pt')}; }
th.first, td.first { background: ${topRule(hairline, '.4pt')}; }
tr:not(:has(> [rowspan])) { break-inside: avoid; } .inner { break-inside: avoid; }
thead { display: table-header-group; } 
tbody tr:first-child { break-before: avoid; }
.head { font-weight: 600; color: ${deep}; text-align: center; padding: 5.75pt 4pt 3.5pt; background: ${topRule(blue, '1.25pt')}, ${leftRule(midBlue, '.4pt', '1.25pt')}, ${tint}; }
thead tr + tr .head { padding-top: 3.5pt; background: ${topRule(midBlue, '.4pt')}, ${leftRule(midBlue, '.4pt')}, ${tint}; }
.head.first { background: ${topRule(blue, '1.25pt')}, ${tint}; } thead tr + tr .head.first { background: ${topRule(midBlue, '.4pt')}, ${leftRule(midBlue, '.4pt')}, ${tint}; }
.top { background: ${topRule(blue, '.6pt')}, ${leftRule(hairline, '.4pt')}; } .top.first { background: ${topRule(blue, '.6pt')}; }
table:not(:has(thead)) .top { background: ${topRule(blue, '1.25pt')}, ${leftRule(hairline, '.4pt')}; } table:not(:has(thead)) .top.first { background: ${topRule(blue, '1.25pt')}; }
tr:has(> .group.first) > :not(.top) { background: ${topRule(midBlue, '.6pt')}, ${leftRule(hairline, '.4pt')}; } tr:has(> .group.first) > .first:not(.top) { background: ${topRule(midBlue, '.6pt')}; }
.close { height: 1.25pt; break-before: avoid; background: ${topRule(blue, '1.25pt')}; }
.name, .label { padding-left: 4pt; padding-right: 4pt; text-align: center; }
.data .name { font-weight: 600; letter-spacing: -.015em; } .label { font-weight: 500; letter-spacing: -.01em; }
[class^="cell-"]::before { display: inline-block; }
.cell-1 { padding-left: 3mm; } .cell-1::before { content: "∙"; width: 3.35mm; margin-left: -3.35mm; line-height: 0; vertical-align: -.1em; color: ${blue}; font-size: 1.45em; }
.cell-2 { padding-left: 6mm; } .cell-2::before { content: "-"; width: 3mm; margin-left: -3mm; }
.cell-3 { padding-left: 9mm; } .cell-3::before { content: "·"; width: 3mm; margin-left: -3mm; }
.cell-note { font-size: 8.5pt; line-height: 13pt; color: ${secondary}; margin-top: 1pt; padding-left: 7mm; }
.name .cell-note, .label .cell-note { padding-left: 0; } .name .sign, .label .sign { width: auto; margin: 0 .3em 0 0; }
.summary { break-before: page; }
.summary-title { font-weight: 700; font-size: 17pt; line-height: 24pt; letter-spacing: -.02em; margin-bottom: 10pt; }
.contents td, .contents th.name { padding: 5.5pt 6.5pt 6pt; }
.contents th.name { font-weight: 600; font-size: 10.5pt; line-height: 16.5pt; color: ${deep}; background: ${topRule(blue, '.6pt')}, ${halfTint}; padding-left: 4pt; padding-right: 4pt; }
.contents .entry { padding-left: 3mm; font-weight: 600; font-size: 10.5pt; line-height: 16pt; }
.contents .entry::before { content: "∙"; display: inline-block; width: 3.35mm; margin-left: -3.35mm; line-height: 0; vertical-align: -.1em; color: ${blue}; font-size: 1.45em; }
.contents .mark { font-weight: 500; font-size: 9.25pt; color: ${secondary}; white-space: nowrap; }
.contents .sentences li { padding-left: 6mm; font-size: 9.5pt; line-height: 15pt; margin-top: .5pt; } .sentences li::before { content: "-"; display: inline-block; width: 3mm; margin-left: -3mm; }
.contents tr:has(> .group.first) > .page, .contents tr:has(> .group.first) > td { background: ${topRule(blue, '.6pt')}, ${leftRule(hairline, '.4pt')}; }
.contents td.page { text-align: center; font-size: 10pt; font-weight: 500; color: ${ink}; font-variant-numeric: tabular-nums; padding-left: 2pt; padding-right: 2pt; }
`
