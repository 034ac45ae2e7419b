import { css } from '../../html.ts'
import { ladderCss } from '../../paged/ladder.css.ts'
import { frame, topRule } from '../../paged/rules.ts'
import { deep, ink, light, pale, sans, secondary, teal, tint } from './tokens.ts'

const mark = `color: ${teal}; font-weight: 600;`
const square = `color: ${teal}; font-weight: 400; font-size: .92em;`
const circle = { width: 5, look: `font-family: "Noto Sans KR"; color: ${teal};` }

/** Running text. Measures: design/geri-kdb-plain.md §2.2 to §2.4. */
export const textCss = css`
html { font-family: ${sans}; color: ${ink}; font-size: 10.2pt; line-height: 17pt; letter-spacing: -.008em; }
.section { break-before: page; }
.part-name { position: relative; top: 1pt; height: 0; font-size: 1pt; line-height: 0; color: #fff; }
.article + .article, .article-head + .article { margin-top: 9mm; }
.article-title { font-weight: 700; font-size: 15.5pt; line-height: 21pt; letter-spacing: -.02em; padding-top: calc(2.5mm + 2pt); background: ${topRule(teal, '2pt')}; margin-bottom: 3.6mm; text-wrap: balance; } .article-title::after { content: ""; display: block; height: .5pt; margin-top: 2.6mm; background: ${topRule(light, '.5pt')}; }
.article-title .mark, .chapter-title .mark { font-size: 9.6pt; font-weight: 500; letter-spacing: 0; color: ${teal}; white-space: nowrap; margin-left: .1em; }
.chapter-title { font-weight: 700; font-size: 18pt; line-height: 26pt; letter-spacing: -.025em; margin: 5.4mm 0 3.4mm; } .article-head .chapter-title { margin-top: 0; } .chapter-title .numeral { font-size: 22pt; color: ${deep}; margin-right: .35em; letter-spacing: 0; } .chapter-title::after { content: ""; display: block; height: 1.2pt; margin-top: 1.6mm; background: ${topRule(deep, '1.2pt')}; }
.opening:has(+ .box-key) .chapter-title { margin-bottom: 0; }
.heading-numbered { font-weight: 700; font-size: 12.4pt; line-height: 17pt; letter-spacing: -.015em; color: ${deep}; margin: 5mm 0 1.6mm; } h4.heading-numbered { font-weight: 600; font-size: 11.2pt; margin: 2.6mm 0 1mm; }
.heading-bracketed { font-weight: 700; font-size: 11.6pt; line-height: 17pt; letter-spacing: -.015em; color: ${deep}; margin: 5mm 0 2mm; text-align: left; } .heading-bracketed::before { content: "【 "; } .heading-bracketed::after { content: " 】"; }
.heading-boxed { font-weight: 700; font-size: 13pt; line-height: 18pt; letter-spacing: -.018em; margin: 5.2mm 0 2.4mm; padding-left: 9.4mm; } .heading-boxed .numeral { display: inline-block; width: 6.6mm; height: 6.6mm; margin: 0 2.8mm 0 -9.4mm; background: ${deep}; color: #fff; font-size: 11.4pt; line-height: 6.6mm; text-align: center; vertical-align: -.1em; letter-spacing: 0; } .heading-boxed::after { content: ""; display: block; height: .5pt; margin: 1.5mm 0 0 -9.4mm; background: ${topRule(light, '.5pt')}; }
.heading-topic { font-weight: 600; font-size: 10.6pt; line-height: 17.2pt; letter-spacing: -.012em; margin: 2.4mm 0 .9mm; padding-left: 5.6mm; } .heading-topic .numeral { display: inline-block; width: 5.6mm; margin-left: -5.6mm; margin-right: -.28em; color: ${teal}; font-weight: 400; }
.depth-1 { font-weight: 600; font-size: 11pt; line-height: 17.4pt; letter-spacing: -.012em; margin: 3.2mm 0 1.1mm; text-align: left; } .outline + .depth-1 { margin-top: 3.6mm; } .opening + .depth-1, h3 + .depth-1, h4 + .depth-1 { margin-top: 0; }
.prose { text-align: justify; } .outline p { text-align: justify; } li { margin: .9mm 0; } li.circled { margin: 1mm 0; }
.note { font-size: 8.8pt; line-height: 13.8pt; letter-spacing: 0; color: ${secondary}; margin: .7mm 0 1.2mm; text-align: justify; }
${ladderCss('body', {
  rungs: [
    { mark: '"□"', start: 0, width: 5.2, look: square },
    { mark: '"-"', start: 5.2, width: 3.4, look: mark },
    { mark: '"-"', start: 8.6, width: 3.4, look: mark },
    { mark: '"·"', start: 12, width: 3, look: mark },
  ],
  notes: { starts: [5.2, 9, 12.4, 15.4], width: 3, wide: 4.6 },
  circle,
})}
.exhibit, .pair { margin: 3.4mm 0 3.6mm; } .pair { column-gap: 7mm; }
.caption { font-weight: 600; font-size: 10pt; line-height: 14pt; letter-spacing: -.01em; text-align: center; margin-bottom: 1.3mm; } .caption > span::before { content: "<\\a0\\a0"; } .caption > span::after { content: "\\a0\\a0>"; } .caption > span::before, .caption > span::after { color: ${teal}; font-weight: 500; } .caption .continued { font-size: 8.4pt; font-weight: 400; color: ${secondary}; }
.unit { font-size: 8pt; line-height: 12pt; letter-spacing: 0; color: ${secondary}; text-align: right; margin-bottom: .5mm; }
.unit.beside { margin-top: calc(-1 * (14pt + 1.3mm - .6mm)); margin-bottom: calc(14pt + 1.3mm - .6mm - 12pt); padding: 0; }
.plate { padding: 1.7mm 0 1.2mm; background: ${topRule(teal, '1pt')}; } .plate::after { content: ""; display: block; height: 1pt; margin-top: 1.2mm; background: ${topRule(teal, '.5pt')}; } .plate .unit { text-align: left; margin: 0 0 -10pt; font-size: 7.2pt; line-height: 10pt; }
.exhibit-foot { padding-top: 1.2mm; } .foot-line { font-size: 7.8pt; line-height: 11.6pt; letter-spacing: 0; color: ${secondary}; padding-left: 7.4mm; } .foot-word { display: inline-block; width: 7.4mm; margin-left: -7.4mm; } .exhibit-foot .note { font-size: 8pt; line-height: 12pt; padding-left: 2.6mm; margin: 0; } .exhibit-foot .sign { width: 2.6mm; margin-left: -2.6mm; }
.reference { font-size: 8.4pt; line-height: 12.8pt; color: ${secondary}; margin-top: 3mm; padding-left: 1.1mm; text-indent: -1.1mm; break-before: avoid; }
.footnote-call { font-weight: 500; font-size: .62em; vertical-align: .5em; color: ${teal}; }
.footnotes { font-size: 8.5pt; line-height: 13pt; letter-spacing: 0; color: ${secondary}; padding-top: calc(4mm + 1.8mm); background: ${topRule(ink, '.5pt', '4mm', '45mm')}; } .footnotes.continued { background: ${topRule(ink, '.5pt', '4mm')}; }
.footnote { padding-left: 5mm; text-align: justify; } .footnote + .footnote { margin-top: .5mm; } .footnote-number { display: inline-block; width: 5mm; margin-left: -5mm; font-weight: 600; font-size: 8.2pt; color: ${teal}; }
.box { margin: 3.6mm 0 3.4mm; padding: 2.4mm 4mm 2.7mm; font-size: 9.8pt; line-height: 15.8pt; ${frame(teal)} } .box-callout { break-inside: avoid; }
.box .depth-1 { font-weight: 500; font-size: 9.8pt; line-height: 15.8pt; letter-spacing: -.008em; margin: 0; text-align: justify; } .box li { margin: 0; } .box-title { font-weight: 700; color: ${deep}; margin-bottom: 1mm; } .box .note { margin: .3mm 0 .6mm; } .box .exhibit { margin: 2mm 0; }
.box-key { border: 0; margin: 0 0 4.6mm; padding: 2.8mm 4.4mm 3mm; background: ${tint}; } .box-key::after { content: ""; display: block; height: .6pt; margin: 3mm -4.4mm -3mm; background: ${topRule(deep, '.6pt')}; } .box-key .depth-1 { font-size: 10.4pt; line-height: 16.6pt; } .box-key .depth-1 + .depth-1 { margin-top: .8mm; } .article > .box-key::before { content: none; }
.box-reference .depth-1 { font-weight: 600; margin-top: 1.4mm; } .box-reference .box-body > :first-child { margin-top: 0; }
${ladderCss('.box', {
  rungs: [
    { mark: '"□"', start: 0, width: 5, look: square },
    { mark: '"-"', start: 5, width: 3.4, look: mark },
    { mark: '"·"', start: 8.4, width: 3, look: mark },
    { mark: '"·"', start: 11.4, width: 3, look: mark },
  ],
  notes: { starts: [5, 8.4, 11.4, 14.4], width: 3, wide: 4.6 },
  circle,
})}
${ladderCss('.box-callout', {
  rungs: [
    { mark: '"❖"', start: 0, width: 5.2, look: `color: ${teal};` },
    { mark: '"▶"', start: 5.2, width: 4.2, look: `color: ${teal}; font-size: .8em; vertical-align: .08em;` },
    { mark: '"➔"', start: 9.4, width: 4.6, look: `color: ${teal};` },
    { mark: '"·"', start: 14, width: 3, look: mark },
  ],
  notes: { starts: [5.2, 9.4, 14, 17], width: 3, wide: 4.6 },
  circle,
})}
${ladderCss('.box-key', {
  rungs: [
    {
      mark: '"◆"',
      start: 0,
      width: 5.4,
      look: `color: ${teal}; font-size: .82em; vertical-align: .06em; font-weight: 400;`,
    },
    { mark: '"-"', start: 5.4, width: 3.4, look: mark },
    { mark: '"·"', start: 8.8, width: 3, look: mark },
    { mark: '"·"', start: 11.8, width: 3, look: mark },
  ],
  notes: { starts: [5.4, 8.8, 11.8, 14.8], width: 3, wide: 4.6 },
  circle,
})}
.missing-picture { color: ${secondary}; background: ${topRule(pale, '.4pt')}; }
`
