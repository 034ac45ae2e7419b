import { css } from '../../html.ts'
import { ladderCss } from '../../paged/ladder.css.ts'
import { frame, topRule } from '../../paged/rules.ts'
import { accent, halfTint, ink, rule, sans, secondary, tint } from './tokens.ts'

const dark = `color: ${ink}; font-weight: 400;`
const grey = `color: ${secondary};`
const circle = { width: 5, look: `font-family: "Noto Sans KR"; color: ${ink};` }

/** Masthead, contents and running text. Measures: design/geri-kdb-plain.md §4. */
export const textCss = css`
html { font-family: ${sans}; color: ${ink}; font-size: 10.2pt; line-height: 17pt; letter-spacing: -.008em; }
.masthead { display: grid; grid-template-columns: 1fr auto; padding: 3.4mm 0 5mm; background: ${topRule(accent, '3.2pt', '0', '34mm')}, ${topRule(ink, '.6pt')}; }
.publisher { font-size: 8.8pt; line-height: 12pt; font-weight: 600; } .publisher svg { height: 4mm; vertical-align: -.8mm; margin-right: 1.6mm; } .field { font-size: 8.8pt; line-height: 12pt; color: ${secondary}; text-align: right; }
.series { font-size: 31pt; line-height: 38pt; font-weight: 700; letter-spacing: -.035em; margin-top: 6.5mm; } .masthead .number { align-self: end; text-align: right; font-size: 10pt; line-height: 14pt; color: ${secondary}; padding-bottom: 1mm; } .masthead .number b { font-size: 14pt; line-height: 19pt; font-weight: 600; color: ${ink}; letter-spacing: -.02em; }
.contents { display: grid; grid-template-columns: 34mm 1fr; padding: 3mm 0; background: ${topRule(ink, '.6pt')}; } .contents::after { content: ""; grid-column: 1 / -1; height: 1pt; margin: 3mm 0 -3mm; background: ${topRule(ink, '.6pt')}; } .contents-title { font-size: 10.2pt; line-height: 16pt; font-weight: 700; padding-top: .7mm; }
.contents li { display: grid; grid-template-columns: 29mm 1fr 9mm; font-size: 10pt; line-height: 16pt; font-weight: 500; padding: .7mm 0; } .of-section { font-size: 9pt; font-weight: 400; color: ${secondary}; } .contents .mark { font-size: 8.8pt; font-weight: 400; color: ${secondary}; white-space: nowrap; } .contents .page { text-align: right; font-variant-numeric: tabular-nums; }
.article { margin-top: 9mm; } .contents + .article { margin-top: 9mm; }
.section-name { font-size: 9.6pt; line-height: 13pt; font-weight: 700; color: ${accent}; margin-bottom: 1mm; }
.title { font-weight: 700; font-size: 17pt; line-height: 24pt; letter-spacing: -.025em; margin-bottom: 3.4mm; } .title .mark { font-size: 9.8pt; font-weight: 500; letter-spacing: 0; color: ${secondary}; white-space: nowrap; } .title::after { content: ""; display: block; height: .5pt; margin-top: 2.8mm; background: ${topRule(rule, '.4pt')}; }
.heading-numbered, .heading-boxed { font-weight: 700; font-size: 12.4pt; line-height: 18pt; letter-spacing: -.018em; margin: 5mm 0 1.8mm; } .heading-bracketed, .heading-topic { font-weight: 700; font-size: 11pt; line-height: 17pt; margin: 4mm 0 1.4mm; } .heading-bracketed::before { content: "【 "; } .heading-bracketed::after { content: " 】"; }
.depth-1 { font-weight: 600; font-size: 11pt; line-height: 17.4pt; letter-spacing: -.012em; margin: 3.4mm 0 1.1mm; text-align: left; } .opening + .depth-1, h3 + .depth-1, h4 + .depth-1 { margin-top: 0; }
.prose, .outline p { text-align: justify; } li.depth-2 { margin: .9mm 0; } li.depth-3, li.depth-4 { margin: .8mm 0; }
.note { font-size: 8.8pt; line-height: 13.8pt; letter-spacing: 0; color: ${secondary}; margin: .7mm 0 1.1mm; text-align: justify; }
${ladderCss('body', {
  rungs: [
    { mark: '"□"', start: 0, width: 5.4, look: dark },
    { mark: '"○"', start: 5.4, width: 4, look: `${dark} font-size: .82em; vertical-align: .08em;` },
    { mark: '"-"', start: 9.4, width: 3.4, look: grey },
    { mark: '"·"', start: 12.8, width: 3, look: grey },
  ],
  notes: { starts: [5.4, 9.4, 12.8, 15.8], width: 3, wide: 4.6 },
  circle,
})}
.exhibit, .pair { margin: 4mm 0 3.4mm; } .pair { column-gap: 7mm; }
.caption { font-weight: 600; font-size: 10pt; line-height: 14pt; letter-spacing: -.01em; text-align: center; margin-bottom: 1.3mm; } .caption .label { font-weight: 700; } .caption .continued { font-size: 8.4pt; font-weight: 400; color: ${secondary}; }
.unit { font-size: 8pt; line-height: 12pt; letter-spacing: 0; color: ${secondary}; text-align: right; margin-bottom: .5mm; }
.unit.beside { margin-top: calc(-1 * (14pt + 1.3mm - .6mm)); margin-bottom: calc(14pt + 1.3mm - .6mm - 12pt); padding: 0; }
.plate { padding: 1.7mm 0 1.2mm; background: ${topRule(ink, '.9pt')}; } .plate::after { content: ""; display: block; height: 1pt; margin-top: 1.2mm; background: ${topRule(ink, '.5pt')}; } .plate .unit { text-align: left; margin: 0 0 -10pt; font-size: 7.2pt; line-height: 10pt; }
.exhibit-foot { padding-top: 1.2mm; } .foot-line { font-size: 8pt; line-height: 12pt; letter-spacing: 0; color: ${secondary}; padding-left: 8mm; } .foot-word { display: inline-block; width: 8mm; margin-left: -8mm; } .exhibit-foot .note { font-size: 8pt; line-height: 12pt; padding-left: 2.6mm; margin: 0; } .exhibit-foot .sign { width: 2.6mm; margin-left: -2.6mm; }
.reference { font-size: 8.4pt; line-height: 12.8pt; color: ${secondary}; margin-top: 4.2mm; padding-left: 1.1mm; text-indent: -1.1mm; break-before: avoid; }
.footnote-call { font-weight: 500; font-size: .62em; vertical-align: .5em; }
.footnotes { font-size: 8.5pt; line-height: 13pt; letter-spacing: 0; color: ${secondary}; padding-top: calc(4mm + 1.8mm); background: ${topRule(ink, '.5pt', '4mm', '45mm')}; } .footnotes.continued { background: ${topRule(ink, '.5pt', '4mm')}; }
.footnote { padding-left: 5mm; text-align: justify; } .footnote + .footnote { margin-top: .5mm; } .footnote-number { display: inline-block; width: 5mm; margin-left: -5mm; font-weight: 600; color: ${ink}; }
.box { margin: 4mm 0 3.6mm; padding: 2.8mm 4.4mm 3mm; font-size: 9.8pt; line-height: 15.8pt; ${frame(ink)} } .box-key, .box-about { background: ${tint}; } .box-callout { background: ${halfTint}; }
.box-title { font-weight: 700; font-size: 10.2pt; line-height: 16pt; margin-bottom: 1.4mm; } .box .depth-1 { font-size: 10.2pt; line-height: 16pt; margin: 2mm 0 .6mm; } .box-body > :first-child { margin-top: 0; } .box .exhibit { margin: 2.4mm 0; } .box-original .box-title::before { content: "【"; } .box-original .box-title::after { content: "】"; } .box-original .depth-1 { font-weight: 400; font-size: 9.4pt; line-height: 15pt; margin: 0; }
.colophon { break-inside: avoid; margin-top: 9mm; padding-top: 2.6mm; background: ${topRule(ink, '.6pt')}; font-size: 8.4pt; line-height: 13.4pt; color: ${secondary}; }
.missing-picture { color: ${secondary}; }
`
