import { css } from '../../html.ts'
import { topRule } from '../../paged/rules.ts'
import { blue, hairline, ink, secondary } from './tokens.ts'

/** Running text of articles. Measures: design/kiat.md §2.2 and §2.3. */
export const textCss = css`
* { margin: 0; padding: 0; box-sizing: border-box; }
html { font-family: Pretendard, "Noto Sans KR", "Noto Sans JP", "Noto Sans SC", "Noto Sans Symbols 2"; color: ${ink}; font-size: 10.5pt; line-height: 17pt; }
body { word-break: keep-all; overflow-wrap: break-word; text-wrap: pretty; text-justify: inter-word; orphans: 2; widows: 2; print-color-adjust: exact; }
:lang(ja) { font-family: "Noto Sans JP", Pretendard; } :lang(zh-Hans) { font-family: "Noto Sans SC", Pretendard; }
ul { list-style: none; } a { color: inherit; text-decoration: none; } .keep { white-space: nowrap; } .han { display: inline-block; text-indent: 0; }
.run-in { font-size: .82em; line-height: 0; vertical-align: .04em; }
sup { font-size: .66em; line-height: 0; }
.article { break-before: page; width: 168mm; }
/* Held together by a box: before a table row higher than a page, Chromium lets go of every break-after. */
.opening { break-inside: avoid; break-after: avoid; }
.section { font-weight: 800; font-size: 22pt; line-height: 28pt; letter-spacing: -.025em; color: ${blue}; margin-bottom: 12pt; break-after: avoid; }
.section::after { content: ""; display: block; height: 2pt; margin-top: 5pt; background: ${topRule(blue, '2pt')}; }
.title { font-weight: 700; font-size: 16pt; line-height: 24pt; letter-spacing: -.02em; margin-bottom: 8pt; text-wrap: balance; break-after: avoid; }
.title .mark { font-size: 11pt; font-weight: 500; letter-spacing: -.01em; color: ${secondary}; white-space: nowrap; margin-left: 1.5pt; }
.depth-1 { font-weight: 600; font-size: 11.5pt; line-height: 18.75pt; letter-spacing: -.012em; margin-top: 9.5pt; text-align: justify; break-after: avoid; }
.opening + .depth-1 { margin-top: 0; }
.outline p { text-align: justify; }
.outline > li > p:first-child { margin-top: 3.5pt; letter-spacing: -.005em; }
/* Marks and signs stand in the flow of their line: what is positioned is painted, and so copied, after the text around it. */
.outline > li > p:first-child::before { display: inline-block; }
li.depth-2 { padding-left: 5.5mm; } li.depth-2 > p:first-child::before { content: "-"; width: 3.5mm; margin-left: -3.5mm; }
li.depth-3 { padding-left: 9mm; } li.depth-2 li.depth-3 { padding-left: 3.5mm; } li.depth-3 > p:first-child::before { content: "∙"; color: ${blue}; width: 3mm; margin-left: -3mm; }
li.depth-4 { padding-left: 12.5mm; } li.depth-2 li.depth-4 { padding-left: 7mm; } li.depth-3 li.depth-4 { padding-left: 3.5mm; } li.depth-4 > p:first-child::before { content: "-"; width: 3mm; margin-left: -3mm; }
.note { font-size: 8.75pt; line-height: 13.75pt; color: ${secondary}; margin-top: 3pt; text-align: justify; break-before: avoid; padding-left: 4mm; }
.note-1 { padding-left: 5.5mm; } .sign { display: inline-block; width: 4mm; margin-left: -4mm; letter-spacing: -.04em; white-space: nowrap; }
.reference { font-size: 8.5pt; line-height: 13.5pt; color: ${secondary}; margin-top: 8pt; padding-left: 1.1mm; text-indent: -1.1mm; break-before: avoid; }
.ragged { text-align: left !important; }
.caption { font-weight: 600; font-size: 10.5pt; line-height: 16pt; letter-spacing: -.01em; text-align: center; margin: 12pt 0 5pt; break-after: avoid; }
.caption > span::before { content: "▘"; margin-right: -2.6pt; } .caption > span::after { content: "▗"; margin-left: -2.6pt; } .caption > span::before, .caption > span::after { font: 400 9.5pt/1 "Noto Sans KR"; color: ${blue}; }
.unit { font-size: 8.5pt; line-height: 12pt; color: ${secondary}; text-align: right; padding-top: 3.5pt; break-after: avoid; }
.figure { break-inside: avoid; }
.plate { background: ${topRule(blue, '.6pt')}; }
.plate::after { content: ""; display: block; height: 3pt; background: ${topRule(hairline, '.4pt')}; }
.picture { padding: 6pt 0; text-align: center; } .picture img { max-width: 168mm; max-height: 100mm; }
.missing-picture { height: 46mm; display: flex; align-items: center; justify-content: center; color: ${secondary}; font-size: 9pt; }
`
