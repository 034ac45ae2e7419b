import { css } from '../../html.ts'
import { topRule } from '../../paged/rules.ts'
import { blue, hairline, ink, secondary } from './tokens.ts'

/** Cover and back cover. Measures: design/kiat.md §2.7. */
export const coverCss = css`
.cover, .back-cover { position: relative; width: 210mm; height: 296.9mm; overflow: hidden; } .back-cover { break-before: page; }
.panel { position: absolute; left: 0; top: 0; width: 210mm; height: 119mm; background: ${blue}; color: #fff; }
.dots { position: absolute; left: 0; bottom: 0; width: 210mm; height: 77mm; }
.wordmark { position: absolute; left: 21mm; top: 18mm; height: 6.2mm; display: flex; align-items: center; gap: 2.6mm; font-size: 10.5pt; font-weight: 600; } .logo { width: 6.2mm; height: 6.2mm; }
.date { position: absolute; right: 21mm; top: 18mm; height: 6.2mm; line-height: 6.2mm; font-size: 10.5pt; font-weight: 500; font-variant-numeric: tabular-nums; }
.series { position: absolute; left: 20.4mm; top: 36mm; width: 175mm; font-size: 42pt; line-height: 50pt; font-weight: 800; letter-spacing: -.035em; } .series .light { font-weight: 300; }
.number { position: absolute; left: 21mm; top: 58mm; font-size: 15pt; line-height: 20pt; font-weight: 600; }
.headlines { position: absolute; left: 21mm; top: 133mm; width: 168mm; }
.group { padding: 0; }
.headlines .group { display: grid; grid-template-columns: 35mm 133mm; padding: 14pt 0 15pt; background: ${topRule(hairline, '.4pt')}; align-items: baseline; }
.headlines .group:first-child { background: ${topRule(blue, '1.5pt')}; } .headlines .close { height: 2pt; break-before: auto; background: ${topRule(hairline, '.4pt')}; }
.headlines .name { text-align: left; padding: 0; font-size: 12.5pt; line-height: 20pt; font-weight: 700; color: ${blue}; letter-spacing: -.02em; }
.headlines li { padding-left: 3.5mm; font-size: 12pt; line-height: 20pt; font-weight: 500; letter-spacing: -.015em; color: ${ink}; } .headlines li + li { margin-top: 4.5pt; }
.headlines li::before { content: "∙"; display: inline-block; width: 3.5mm; margin-left: -3.5mm; line-height: 0; vertical-align: -.08em; color: ${blue}; font-size: 1.3em; }
.headlines .mark { font-size: 9.75pt; font-weight: 400; color: ${secondary}; white-space: nowrap; }
.headlines.tight li { font-size: 11pt; line-height: 18pt; } .headlines.tight .group { padding: 10pt 0; } .headlines.tight li + li { margin-top: 2pt; }
.foot { position: absolute; left: 21mm; right: 21mm; bottom: 14mm; display: flex; justify-content: space-between; font-size: 9pt; line-height: 14pt; color: ${secondary}; }
.back-cover .panel { top: 178mm; } .back-cover .dots { top: 0; bottom: auto; transform: scaleY(-1); }
.back-cover .wordmark { top: auto; bottom: 18mm; } .slogan { position: absolute; left: 21mm; bottom: 34mm; font-size: 15pt; line-height: 22pt; font-weight: 600; letter-spacing: -.02em; }
.colophon { position: absolute; left: 21mm; top: 100mm; width: 168mm; font-size: 9pt; line-height: 15.5pt; color: ${secondary}; padding-top: 11pt; background: ${topRule(blue, '2pt')}; }
.series-small { font-size: 12.5pt; line-height: 18pt; font-weight: 700; color: ${ink}; margin-bottom: 6pt; } .series-small span { font-size: 10.5pt; font-weight: 500; color: ${secondary}; } .disclaimer { margin-top: 6pt; }
`
