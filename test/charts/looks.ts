/** The colours of every house, laid out as its design asks (design/kiat.md §2.6 and §3.4, design/geri-kdb-plain.md §1.4). */
import { type ChartLook, compactManner } from '../../templates/charts/look.ts'
import { charts as geriFocus } from '../../templates/publications/geri-focus/charts.ts'
import { charts as kdbReport } from '../../templates/publications/kdb-report/charts.ts'
import { charts as kiatBrief } from '../../templates/publications/kiat-brief/charts.ts'
import { charts as kiatWatch } from '../../templates/publications/kiat-watch/charts.ts'
import { charts as plain } from '../../templates/publications/plain/charts.ts'

/** By name. */
export const looks: Record<string, ChartLook> = {
  kiatWatch,
  kiatBrief: { ...kiatBrief, height: 64, head: 1.8 },
  geri: { ...compactManner, ...geriFocus },
  kdb: { ...compactManner, ...kdbReport, height: 50, head: 7 },
  plain: { ...compactManner, ...plain },
}
