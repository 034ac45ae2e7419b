import { css } from '../html.ts'

/** What every paged style needs whatever it looks like: how words break, how things keep together, how marks hang. */
export const baseCss = css`
* { margin: 0; padding: 0; box-sizing: border-box; }
body { word-break: keep-all; overflow-wrap: break-word; line-break: strict; text-wrap: pretty; text-justify: inter-word; orphans: 2; widows: 2; print-color-adjust: exact; }
:lang(ja) { font-family: "Noto Sans JP", Pretendard; } :lang(zh-Hans) { font-family: "Noto Sans SC", Pretendard; }
ul { list-style: none; } a { color: inherit; text-decoration: none; } .keep { white-space: nowrap; } .han { display: inline-block; text-indent: 0; }
.run-in { font-size: .82em; line-height: 0; vertical-align: .04em; }
sup { font-size: .66em; line-height: 0; }
.ragged { text-align: left !important; }
.footnote-call { line-height: 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
h1, h2, h3, h4, h5, .caption, .unit { break-after: avoid; } h1, h2, h3, h4, h5, .caption { break-inside: avoid; text-wrap: balance; }
.opening { break-inside: avoid; break-after: avoid; }
.depth-1 { break-after: avoid; } .note { break-before: avoid; }
.figure, .pair { break-inside: avoid; } .exhibit-foot { break-before: avoid; break-inside: avoid; } .foot-line { break-inside: avoid; }
.footnote-number, .foot-word { white-space: pre; }
.plate svg { display: block; letter-spacing: 0; word-spacing: 0; } .picture { text-align: center; } .picture img { max-width: 100%; max-height: 110mm; }
.pair { display: grid; grid-template-columns: 1fr 1fr; grid-template-rows: auto auto auto; } .pair > .exhibit { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: subgrid; grid-row: span 3; margin: 0; }
.pair > .exhibit > * { grid-column: 1; } .pair .caption { align-self: end; grid-row: 1; } .pair .plate, .pair .sheet { grid-row: 2; } .pair .exhibit-foot { grid-row: 3; } .pair .exhibit > .unit { grid-row: 2; align-self: start; margin: 0; } .pair .unit + .sheet { padding-top: 13pt; }
table { border-collapse: separate; border-spacing: 0; table-layout: fixed; }
th, td { font-weight: 400; text-align: left; vertical-align: middle; }
thead { display: table-header-group; } tr:not(:has(> [rowspan])) { break-inside: avoid; } .inner { break-inside: avoid; } tbody tr:first-child { break-before: avoid; }
.close { break-before: avoid; }
.value, .rate, .none { white-space: nowrap; font-variant-numeric: tabular-nums; } .hang { display: inline-block; width: 0; } .minus { font-size: .8em; line-height: 0; }
.box, .box-body { box-decoration-break: clone; } .box-title { break-after: avoid; }
.missing-picture { height: 46mm; display: flex; align-items: center; justify-content: center; font-size: 9pt; }
`
