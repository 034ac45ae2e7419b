import { css } from '../../html.ts'
import { ladderCss } from '../../paged/ladder.css.ts'
import { frame, topRule } from '../../paged/rules.ts'
import { blue, deep, hairline, ink, midBlue, sans, secondary, serif, tint } from './tokens.ts'

const square = `font-family: "Noto Sans KR"; font-weight: 400; font-size: 8.5pt; vertical-align: .09em; color: ${blue};`
const circle = `font-family: "Noto Sans KR"; font-weight: 400; font-size: 8.5pt; vertical-align: .06em; color: ${ink};`
const dash = `font-family: ${sans};`

/** Running text: depth 2 and 3 in serif. Measures: design/kiat.md §3.2 and §3.3. */
export const textCss = css`
html { font-family: ${sans}; color: ${ink}; font-size: 10.25pt; line-height: 17.25pt; }
.chapter, .summary, .past { break-before: page; }
.chapter-title { font-weight: 800; font-size: 20pt; line-height: 28pt; letter-spacing: -.025em; color: ${blue}; margin-bottom: 13pt; } .chapter-title .numeral { display: inline-block; width: 12mm; } .past .chapter-title { margin-bottom: 8pt; }
.heading-numbered, .heading-boxed { font-weight: 700; font-size: 14pt; line-height: 21pt; letter-spacing: -.02em; margin: 18pt 0 7pt; padding-left: 8mm; } .heading-numbered .numeral, .heading-boxed .numeral { display: inline-block; width: 8mm; margin-left: -8mm; margin-right: -.26em; color: ${blue}; letter-spacing: 0; } .chapter-title + .heading-numbered { margin-top: 0; }
.heading-bracketed, .heading-topic { font-weight: 700; font-size: 11.5pt; line-height: 18pt; color: ${deep}; margin: 12pt 0 5pt; text-align: left; } .heading-bracketed::before { content: "【 "; } .heading-bracketed::after { content: " 】"; }
.depth-1 { font-weight: 600; font-size: 11.25pt; line-height: 18.5pt; letter-spacing: -.012em; margin-top: 9pt; text-align: justify; } h2 + .depth-1, h3 + .depth-1, h4 + .depth-1 { margin-top: 0; }
.prose { font-family: ${serif}; letter-spacing: -.045em; word-spacing: .06em; text-align: justify; margin-top: 4pt; }
.outline p { text-align: justify; } li.depth-2 > p:first-child, li.depth-3 > p:first-child { font-family: ${serif}; letter-spacing: -.045em; word-spacing: .06em; } li.depth-2 { margin-top: 4pt; } li.depth-3 { margin-top: 2.5pt; } li.depth-4 { font-size: 8.75pt; line-height: 14pt; color: ${secondary}; margin-top: 3pt; } :lang(ja), :lang(zh-Hans) { letter-spacing: 0; }
.note { font-family: ${sans}; font-size: 8.75pt; line-height: 14pt; letter-spacing: 0; word-spacing: 0; color: ${secondary}; margin-top: 3pt; text-align: justify; }
${ladderCss('body', {
  rungs: [
    { mark: '"■"', start: 0, width: 5, look: square },
    { mark: '"○"', start: 5, width: 5, look: circle },
    { mark: '"-"', start: 10, width: 4, look: dash },
    { mark: '"*"', start: 14, width: 4, look: dash },
  ],
  notes: { starts: [5, 10, 14, 18], width: 4, wide: 5 },
  circle: { width: 5, look: `font-family: "Noto Sans KR"; color: ${blue};` },
})}
.exhibit, .pair { margin: 13pt 0 12pt; } .pair { column-gap: 7mm; }
.caption { font-weight: 600; font-size: 10.25pt; line-height: 15pt; letter-spacing: -.01em; text-align: center; margin-bottom: 5pt; } .caption .label { font-weight: 700; color: ${blue}; } .caption .continued { font-size: 8.5pt; font-weight: 400; color: ${secondary}; }
.unit { font-size: 8.5pt; line-height: 12pt; color: ${secondary}; text-align: right; padding-top: 3.5pt; } .exhibit:not(.figure) > .unit { padding: 0 0 1pt; }
.exhibit > .unit.beside { margin-top: calc(-1 * (15pt + 5pt - 2.2pt)); margin-bottom: calc(15pt + 5pt - 2.2pt - 12pt); padding: 0; }
.plate { background: ${topRule(blue, '.6pt')}; } .plate::after { content: ""; display: block; height: 1pt; margin-top: 1mm; background: ${topRule(hairline, '.4pt')}; }
.exhibit-foot { padding-top: 3pt; } .foot-line { font-size: 8.5pt; line-height: 13pt; color: ${secondary}; padding-left: 9.5mm; } .foot-word { display: inline-block; width: 9.5mm; margin-left: -9.5mm; } .exhibit-foot .note { font-size: 8.5pt; line-height: 13pt; padding-left: 4mm; margin-top: 1pt; }
.reference { font-size: 8.5pt; line-height: 13.5pt; color: ${secondary}; margin-top: 8pt; break-before: avoid; }
.footnote-call { font-family: ${sans}; font-weight: 600; font-size: .66em; vertical-align: .42em; color: ${blue}; letter-spacing: 0; }
.footnotes { font-size: 8.5pt; line-height: 13.25pt; color: ${secondary}; padding-top: calc(12pt + 4.5pt); background: ${topRule(ink, '.5pt', '12pt', '40mm')}; } .footnotes.continued { background: ${topRule(ink, '.5pt', '12pt')}; }
.footnote { padding-left: 5mm; text-align: justify; } .footnote-number { display: inline-block; width: 5mm; margin-left: -5mm; font-weight: 600; color: ${blue}; }
.box { margin: 13pt 0 12pt; ${frame(blue)} } .box-title { font-weight: 600; font-size: 10.5pt; line-height: 16pt; letter-spacing: -.012em; padding: 5pt 5mm; background: ${tint}; color: ${ink}; } .box-title .label { font-weight: 700; color: ${blue}; }
.box-original { ${frame(midBlue)} background: ${topRule(blue, '1.25pt')}; } .box-original .box-title { background: none; color: ${deep}; padding-bottom: 0; } .box-original .box-title::before { content: "【"; } .box-original .box-title::after { content: "】"; }
.box-body { padding: 8pt 5mm 10pt; font-size: 9.6pt; line-height: 15.6pt; } .box .depth-1 { font-size: 10.2pt; line-height: 16.4pt; margin-top: 7pt; } .box-body > :first-child { margin-top: 0; } .box-original .depth-1 { font-weight: 400; font-size: 9.25pt; line-height: 15pt; margin-top: 1pt; text-align: left; } .box .exhibit { margin: 8pt 0; }
.missing-picture { color: ${secondary}; }
`
