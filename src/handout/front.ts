import { coverDate, wordDate } from '../document/date.ts'
import type { Article, Issue, Report, Section } from '../document/nodes.ts'
import { issueNumber, issueTitle } from '../document/numbering.ts'
import { bodyBlocks, noteBlock } from './body.ts'
import { type HandoutBlock, type HandoutCell, type HandoutTable, line, paragraph, text } from './content.ts'
import type { Context } from './context.ts'
import { runsOf } from './runs.ts'

const facts = (...found: (string | undefined)[]): string => found.filter(Boolean).join(' · ')

function reportTitle(report: Report, issue: Issue, context: Context): HandoutBlock[] {
  return [
    ...(report.kind ? [line('meta', report.kind)] : []),
    paragraph('reportTitle', runsOf(report.title, context)),
    ...(report.subtitle ? [line('subtitle', report.subtitle)] : []),
    line('meta', facts(issueTitle(issue), wordDate(issue.date), issue.publication.publisher.name)),
    ...(report.authors ? [line('meta', report.authors)] : []),
    ...report.notes.map((note) => noteBlock(note, context)),
  ]
}

const bulletinTitle = (issue: Issue): HandoutBlock[] => [
  line('title', issueTitle(issue)),
  line('meta', facts(wordDate(issue.date), issue.publication.publisher.name, issue.publication.frequency)),
]

/** Series, number, date, editor's sentence, corrections. */
export const titleBlocks = (issue: Issue, context: Context): HandoutBlock[] => [
  ...(issue.report ? reportTitle(issue.report, issue, context) : bulletinTitle(issue)),
  ...(issue.authors ? [line('meta', `작성 : ${issue.authors}`)] : []),
  ...(issue.corrections ?? []).map(({ date, text: said }) => line('meta', `${coverDate(date)} 바로잡음 — ${said}`)),
  ...(issue.lead ? [line('lead', issue.lead)] : []),
]

function entry(node: Article, section: Section, context: Context): HandoutBlock[] {
  const { apparatus } = context
  const mark = apparatus.wording.sourceMark(node.source)
  const chapter = apparatus.chapter(node, section)
  const title = [chapter, node.title].filter(Boolean).join(' ')
  return [
    paragraph('cell1', [text(title, { bold: true }), ...(mark ? [text(` ${mark}`)] : [])], {
      place: { list: 'cell', level: 0 },
    }),
    ...node.summary.map((sentence) => paragraph('cell2', [text(sentence)], { place: { list: 'cell', level: 1 } })),
  ]
}

const cell = (place: Pick<HandoutCell, 'row' | 'column'>, blocks: HandoutBlock[], rowspan = 1): HandoutCell => ({
  ...place,
  rowspan,
  colspan: 1,
  header: place.row === 0 || place.column === 0,
  blocks,
})

/** The summary table without its pages, which the program's own list of contents has. */
function summaryTable(issue: Issue, context: Context): HandoutTable {
  const rows: HandoutCell[][] = [
    [
      cell({ row: 0, column: 0 }, [line('cellHead', '구분')]),
      cell({ row: 0, column: 1 }, [line('cellHead', '주요 내용')]),
    ],
  ]
  for (const section of issue.sections)
    section.articles.forEach((node, index) => {
      const row = rows.length
      const name = [section.part, section.title].filter(Boolean).join(' ')
      const first = index === 0 ? [cell({ row, column: 0 }, [line('cellHead', name)], section.articles.length)] : []
      rows.push([...first, { ...cell({ row, column: 1 }, entry(node, section, context)), header: false }])
    })
  const narrow = context.width * 0.16
  return { type: 'table', kind: 'data', widths: [narrow, context.width - narrow], rows, headRows: 1 }
}

/** Contents, then the summary table of a bulletin or the summary of a report. */
export function summaryBlocks(issue: Issue, context: Context): HandoutBlock[] {
  const { report } = issue
  const contents: HandoutBlock[] = [{ type: 'contents', title: '차례', depth: report ? 1 : 2 }]
  if (report) {
    const prose = report.summary.some((block) => block.type === 'paragraph' && block.depth === 0)
    const summary = report.summary.length > 0 ? [line('front', prose ? '초록' : '요약')] : []
    return [...contents, ...summary, ...bodyBlocks(report.summary, 2, context)]
  }
  if (!issue.sections.some((section) => section.articles.some((node) => node.summary.length > 0))) return contents
  return [...contents, line('front', `${issueNumber(issue)} 요약`.trim()), summaryTable(issue, context)]
}
