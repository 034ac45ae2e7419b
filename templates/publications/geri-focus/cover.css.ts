import { css } from '../../html.ts'
import { topRule } from '../../paged/rules.ts'
import { deep, ink, light, secondary, teal } from './tokens.ts'

/** The cover. Measures: design/geri-kdb-plain.md §2.7. */
export const coverCss = css`
.cover { position: relative; width: 210mm; height: 296.9mm; overflow: hidden; }
.field { position: absolute; left: 0; top: 0; width: 210mm; height: 160mm; background: ${deep}; color: #fff; } .flow { position: absolute; left: 0; top: 0; width: 210mm; height: 160mm; }
.frequency { position: absolute; right: 18mm; top: 15.5mm; font-size: 9pt; line-height: 14pt; }
.over { position: absolute; left: 20mm; top: 40mm; font-size: 19pt; line-height: 24pt; font-weight: 600; letter-spacing: -.02em; }
.large { position: absolute; left: 19.4mm; top: 50.5mm; font-size: 54pt; line-height: 58pt; font-weight: 800; letter-spacing: -.022em; white-space: nowrap; }
.volume { position: absolute; left: 20mm; top: 78mm; width: 62mm; padding-top: 2.6mm; font-size: 13pt; line-height: 18pt; font-weight: 500; white-space: nowrap; background: ${topRule('#ffffff', '.8pt')}; font-variant-numeric: tabular-nums; }
.blocks { position: absolute; left: 20mm; top: 177mm; width: 172mm; } .block { display: grid; grid-template-columns: 40mm 132mm; background: ${topRule(teal, '1.4pt')}; } .block + .block { margin-top: 9mm; }
.part { font-size: 15pt; line-height: 20pt; font-weight: 700; letter-spacing: .02em; color: ${teal}; padding-top: 2.3mm; }
.block li { display: grid; grid-template-columns: 13mm 1fr 12mm; padding: 2.5mm 0; font-size: 13pt; line-height: 19pt; font-weight: 600; letter-spacing: -.015em; } .block li + li { background: ${topRule(light, '.4pt')}; } .block ul::after { content: ""; display: block; height: 1pt; background: ${topRule(light, '.4pt')}; }
.rail-number { color: ${teal}; font-variant-numeric: tabular-nums; } .block .page { text-align: right; font-weight: 500; font-variant-numeric: tabular-nums; }
.tight li { font-size: 11.5pt; line-height: 17pt; padding: 1.8mm 0; }
.foot { position: absolute; left: 20mm; right: 18mm; bottom: 17mm; display: flex; justify-content: space-between; align-items: center; font-size: 9.4pt; line-height: 14pt; color: ${secondary}; }
.wordmark { display: flex; align-items: center; gap: 2.4mm; font-size: 13pt; font-weight: 700; color: ${ink}; letter-spacing: -.02em; } .logo { width: 5.2mm; height: 5.2mm; }
`
