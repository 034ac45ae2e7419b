import { css } from '../../html.ts'
import { topRule } from '../../paged/rules.ts'
import { blue, hairline, ink, sans, secondary, serif } from './tokens.ts'

/** The cover. Measures: design/kiat.md §3.5. */
export const coverCss = css`
.cover { position: relative; width: 210mm; height: 296.9mm; overflow: hidden; font-family: ${sans}; letter-spacing: 0; }
.strip { position: absolute; left: 0; top: 0; width: 210mm; height: 8mm; background: ${blue}; }
.wordmark { position: absolute; left: 25mm; top: 20mm; height: 6.2mm; display: flex; align-items: center; gap: 2.6mm; font-size: 10.5pt; font-weight: 600; } .logo { width: 6.2mm; height: 6.2mm; }
.date { position: absolute; right: 25mm; top: 20mm; height: 6.2mm; line-height: 6.2mm; font-size: 10.5pt; font-weight: 500; color: ${secondary}; font-variant-numeric: tabular-nums; }
.series { position: absolute; left: 24.7mm; top: 39mm; font-size: 30pt; line-height: 38pt; font-weight: 300; letter-spacing: -.035em; color: ${blue}; white-space: nowrap; } .series b { font-weight: 800; }
.cover .number { position: absolute; right: 25mm; top: 39mm; height: 38pt; line-height: 42pt; font-size: 22pt; font-weight: 600; color: ${blue}; font-variant-numeric: tabular-nums; }
.rule { position: absolute; left: 25mm; top: 56mm; width: 160mm; height: 2pt; background: ${topRule(blue, '1.5pt')}; }
.headline { position: absolute; left: 25mm; top: 70mm; width: 160mm; } .report-title { font-size: 27pt; line-height: 39pt; font-weight: 700; letter-spacing: -.03em; color: ${ink}; text-wrap: balance; max-width: 150mm; } .report-title .call { font-size: .5em; line-height: 0; vertical-align: .6em; }
.subtitle { margin-top: 8pt; font-family: ${serif}; font-size: 12.5pt; line-height: 20pt; letter-spacing: -.04em; color: ${secondary}; }
.bars { position: absolute; left: 0; top: 126mm; width: 210mm; height: 42mm; }
.contents { position: absolute; left: 25mm; top: 181mm; width: 160mm; } .contents-title { font-size: 10pt; line-height: 15pt; font-weight: 700; color: ${blue}; margin-bottom: 4pt; }
.contents ul { background: ${topRule(blue, '.75pt')}; } .contents li { display: grid; grid-template-columns: 10mm 1fr 14mm; padding: 6pt 0 6.5pt; font-size: 11.5pt; line-height: 18pt; font-weight: 500; letter-spacing: -.015em; } .contents li + li { background: ${topRule(hairline, '.4pt')}; } .contents ul::after { content: ""; display: block; height: 1pt; background: ${topRule(hairline, '.4pt')}; }
.contents.tight li { padding: 4pt 0 4.2pt; font-size: 11pt; line-height: 16pt; } .contents .numeral { color: ${blue}; font-weight: 600; } .contents .page { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }
.cover-notes { position: absolute; left: 25mm; bottom: 15mm; width: 160mm; } .cover-note { font-size: 8.75pt; line-height: 14pt; color: ${secondary}; padding-left: 4mm; } .cover-note .sign { display: inline-block; width: 4mm; margin-left: -4mm; }
`
