import { css } from '../../html.ts'
import { ladderCss } from '../../paged/ladder.css.ts'
import { frame, topRule } from '../../paged/rules.ts'
import { footnoteInk, ink, light, navy, sans, secondary, serif, tint } from './tokens.ts'

const circle = `font-family: "Noto Sans KR"; font-weight: 700; font-size: .7em; vertical-align: .16em; color: ${navy};`

/** Running text: serif, all that orders the page in sans. Measures: design/geri-kdb-plain.md §3.2 to §3.6. */
export const textCss = css`
html { font-family: ${serif}; color: ${ink}; font-size: 10.3pt; line-height: 17pt; letter-spacing: -.025em; }
:lang(ja), :lang(zh-Hans) { letter-spacing: 0; }
.chapter { break-before: page; }
.chapter-title { font: 700 17pt/24pt ${sans}; letter-spacing: -.025em; color: ${navy}; margin-bottom: 4mm; padding-bottom: 2.4mm; background: ${topRule(navy, '.5pt', '100%')}; } .chapter-title .numeral { margin-right: .2em; }
.heading-numbered, .heading-boxed { font: 700 14pt/20pt ${sans}; letter-spacing: -.015em; color: ${navy}; margin: 6mm 0 2.6mm; } .chapter-title + .heading-numbered { margin-top: 0; }
.heading-bracketed, .heading-topic { font: 700 11.6pt/17pt ${sans}; letter-spacing: -.015em; color: ${navy}; margin: 5mm 0 2mm; } .heading-bracketed::before { content: "【 "; } .heading-bracketed::after { content: " 】"; }
.depth-1 { font: 600 11.2pt/17.6pt ${sans}; letter-spacing: -.012em; margin: 4.4mm 0 1.6mm; text-align: left; } h2 + .depth-1, h3 + .depth-1 { margin-top: 0; }
.prose { text-align: justify; text-indent: 1em; } .prose + .prose { margin-top: 2.6mm; }
.outline p { text-align: justify; } li.depth-2 { margin: 1.3mm 0; } li.depth-3 { margin: .9mm 0; }
li.depth-4 { font: 400 8.8pt/13.8pt ${sans}; letter-spacing: 0; color: ${secondary}; margin: .8mm 0 1.3mm; }
.note { font: 400 8.8pt/13.8pt ${sans}; letter-spacing: 0; color: ${secondary}; margin: .8mm 0 1.3mm; text-align: justify; }
${ladderCss('body', {
  rungs: [
    { mark: '"□"', start: 0, width: 5.6, look: `font-size: .94em; color: ${navy}; font-weight: 400;` },
    { mark: '"○"', start: 5.6, width: 4.2, look: circle },
    { mark: '"-"', start: 9.8, width: 3.4, look: `font-family: ${sans}; font-weight: 500; color: ${navy};` },
    { mark: '"*"', start: 13.2, width: 3, look: `color: ${secondary};` },
  ],
  notes: { starts: [5.6, 13.2, 13.2, 16.2], width: 3, wide: 4.6 },
  circle: { width: 5.2, look: `font-family: "Noto Sans KR"; color: ${navy};` },
})}
.exhibit, .pair { margin: 4mm 0 4mm; } .pair { column-gap: 7mm; }
.caption { font: 600 9.8pt/14pt ${sans}; letter-spacing: -.012em; text-align: center; margin-bottom: 1.3mm; } .caption .label { font-weight: 700; color: ${navy}; } .caption .continued { font-size: 8.4pt; font-weight: 400; color: ${secondary}; }
.unit { font: 400 8pt/12pt ${sans}; letter-spacing: 0; color: ${secondary}; text-align: right; margin-bottom: .6mm; }
.unit.beside { margin-top: calc(-1 * (14pt + 1.3mm - .6mm)); margin-bottom: calc(14pt + 1.3mm - .6mm - 12pt); padding: 0; }
.plate { padding: 1.7mm 0 1.2mm; background: ${topRule(navy, '1pt')}; } .plate::after { content: ""; display: block; height: 1pt; margin-top: 1.2mm; background: ${topRule(navy, '.5pt')}; } .plate .unit { text-align: left; margin: 0 0 -10pt; font-size: 7.2pt; line-height: 10pt; }
.exhibit-foot { padding-top: 1.1mm; } .foot-line { font: 400 7.9pt/11.8pt ${sans}; letter-spacing: 0; color: ${secondary}; padding-left: 8mm; } .foot-word { display: inline-block; width: 8mm; margin-left: -8mm; } .exhibit-foot .note { font-size: 7.9pt; line-height: 11.8pt; padding-left: 3mm; margin: .4mm 0 0; }
.footnote-call { font-family: ${sans}; font-weight: 500; font-size: .62em; vertical-align: .5em; color: ${navy}; letter-spacing: 0; }
.footnotes { font: 400 8.5pt/13pt ${serif}; letter-spacing: -.02em; color: ${footnoteInk}; padding-top: calc(4mm + 1.8mm); background: ${topRule(ink, '.5pt', '4mm', '45mm')}; } .footnotes.continued { background: ${topRule(ink, '.5pt', '4mm')}; }
.footnote { padding-left: 5mm; text-align: justify; } .footnote + .footnote { margin-top: .5mm; } .footnote-number { display: inline-block; width: 5mm; margin-left: -5mm; font: 500 8.2pt/1 ${sans}; color: ${navy}; letter-spacing: 0; }
.box { margin: 4.6mm 0; ${frame(navy)} }
.box-title { font: 600 10.6pt/15pt ${sans}; letter-spacing: -.015em; padding: 1.9mm 5mm; background: ${tint}; } .box-title .label { font-weight: 700; color: ${navy}; } .box-title + .box-body { background: ${topRule(navy, '.5pt')}; }
.box-body { padding: 3mm 5mm 3.6mm; font-size: 9.7pt; line-height: 15.9pt; } .box .depth-1 { font-size: 10.2pt; line-height: 16.2pt; margin: 3.2mm 0 1mm; } .box-body > :first-child { margin-top: 0; } .box-body > :last-child { margin-bottom: 0; }
.box-key .box-body, .box-callout .box-body { padding-top: 3.6mm; }
${ladderCss('.box', {
  rungs: [
    { mark: '"□"', start: 0, width: 5.2, look: `font-size: .94em; color: ${navy}; font-weight: 400;` },
    { mark: '"○"', start: 5.2, width: 3.8, look: circle },
    { mark: '"-"', start: 9, width: 3.2, look: `font-family: ${sans}; font-weight: 500; color: ${navy};` },
    { mark: '"*"', start: 12.2, width: 3, look: `color: ${secondary};` },
  ],
  notes: { starts: [5.2, 12.2, 12.2, 15.2], width: 3, wide: 4.6 },
  circle: { width: 5, look: `font-family: "Noto Sans KR"; color: ${navy};` },
})}
.grid { font-family: ${sans}; }
.missing-picture { color: ${secondary}; } .light { color: ${light}; }
`
