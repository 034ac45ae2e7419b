import { css } from '../../html.ts'
import { topRule } from '../../paged/rules.ts'
import { ink, light, navy, sans, secondary, serif, slate, tint } from './tokens.ts'

/** The title page, from y 20 of the sheet. Measures: design/geri-kdb-plain.md §3.7. */
export const titleCss = css`
.title-sheet { display: flex; flex-direction: column; min-height: 251.9mm; font-family: ${sans}; letter-spacing: 0; }
.masthead { display: flex; justify-content: space-between; align-items: center; height: 11mm; padding-bottom: 5mm; } .wordmark a { display: flex; align-items: center; gap: 2.2mm; font-weight: 700; font-size: 11.5pt; line-height: 6mm; color: ${navy}; letter-spacing: -.02em; } .logo { width: 5mm; height: 5mm; }
.date { font-size: 9pt; line-height: 12pt; color: ${secondary}; font-variant-numeric: tabular-nums; } .bar { display: inline-block; width: .4pt; height: 8pt; margin: 0 3mm; vertical-align: -1pt; background: ${light}; }
.kind { padding-top: calc(6mm); font-weight: 600; font-size: 10.5pt; line-height: 14pt; color: ${slate}; background: ${topRule(navy, '3pt')}; }
.report-title { font: 700 25pt/35pt ${serif}; letter-spacing: -.035em; color: ${navy}; margin-top: 4.5mm; text-wrap: balance; max-width: 150mm; } .report-title .call { font-size: .5em; line-height: 0; vertical-align: .55em; letter-spacing: 0; }
.subtitle { font-size: 12pt; line-height: 18pt; color: ${slate}; margin-top: 1.5mm; } .authors { text-align: right; font-size: 9.4pt; line-height: 14pt; margin: 5mm 0 6.5mm; color: ${ink}; }
.chapters { background: ${topRule(navy, '.5pt')}; font-weight: 600; font-size: 11.2pt; line-height: 16pt; letter-spacing: -.012em; } .chapters li { display: grid; grid-template-columns: 11mm 1fr 12mm; padding: 1.9mm 0; } .chapters li + li { background: ${topRule(light, '.4pt')}; } .chapters::after { content: ""; display: block; height: 1pt; background: ${topRule(light, '.4pt')}; }
.chapters .numeral { color: ${navy}; } .chapters .page { text-align: right; font-weight: 500; font-variant-numeric: tabular-nums; }
.abstract { margin-top: 5mm; padding: 5.4mm 7mm 5.8mm; background: ${tint}; font: 400 10.3pt/17.4pt ${serif}; letter-spacing: -.025em; } .abstract.tight { font-size: 9.8pt; line-height: 16.4pt; padding: 4.4mm 7mm 4.8mm; } .abstract.tight .prose + .prose { margin-top: 2mm; }
.title-notes { margin-top: auto; padding-top: 4mm; } .title-notes p.note.note { font-size: 8pt; line-height: 12.4pt; margin: 0 0 .6mm; padding-left: 4.6mm; } .title-notes .sign, .title-notes .wide .sign { width: 4.6mm; margin-left: -4.6mm; }
`
