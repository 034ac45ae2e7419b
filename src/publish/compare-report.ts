import { load } from 'cheerio'
import type { Apparatus } from '../../templates/apparatus.ts'
import { abstractLines } from '../../templates/email/report.ts'
import { inlineText } from '../document/inline.ts'
import type { Issue } from '../document/nodes.ts'
import { blockText } from '../document/text.ts'
import { bare, type Difference, type Layout, type Outputs } from './comparison.ts'

/** What a report says before its chapters, held against every output; nothing for an issue without it. */
export function compareReport(
  { report, sections }: Issue,
  apparatus: Apparatus,
  outputs: Outputs,
  layout: Layout,
): Difference[] {
  if (!report) return []
  const { say } = apparatus
  const missing = (output: Difference['output'], text: string, parts: readonly string[]): Difference[] =>
    parts
      .filter((part) => !text.includes(bare(part)))
      .map((detail) => ({ output, fact: 'words', article: '보고서 앞부분', detail: detail.slice(0, 40) }))
  const title = inlineText(report.title, say)
  const blocks = report.summary.map((block) => blockText(block, say))
  const notes = report.notes.map((note) => inlineText(note.children, say))
  const first = sections.flatMap(({ articles }) => articles)[0]
  const front = layout.coverPages + layout.frontPages + (layout.pageOf[first?.id ?? ''] ?? 1)
  const before = bare(outputs.pdf.pages.slice(0, front).join(' '))
  // A page may end within a block, so that its words have a folio between them.
  const words = [title, ...blocks, ...notes].flatMap((text) => text.split(/\s+/))
  const web = load(outputs.web)
  web('svg, .chart-data').remove()
  const page = bare(web('.issue, .abstract').text())
  const lines = [title, report.subtitle, report.authors, ...abstractLines(report.summary, say)]
  return [
    ...missing('pdf', before, [...new Set(words)]),
    ...missing('pdf', bare(outputs.pdf.pages.join(' ')), [report.authors]),
    ...missing('web', page, [title, report.subtitle, report.authors, ...blocks, ...notes]),
    ...missing('email', bare(load(outputs.email)('body').text()), lines),
    ...missing('text', bare(outputs.text), lines),
  ]
}
