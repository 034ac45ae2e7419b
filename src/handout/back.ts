import { licenceLine } from '../../templates/labels.ts'
import { byYear } from '../../templates/paged/archive.ts'
import { monthDate } from '../document/date.ts'
import type { Issue, PastIssue } from '../document/nodes.ts'
import { type HandoutBlock, type HandoutCell, type HandoutTable, line } from './content.ts'
import type { Context } from './context.ts'

const words = ['호수', '제목', '발간연월'] as const

function yearTable(issues: readonly PastIssue[], width: number): HandoutTable {
  const rows = [words, ...issues.map(({ number, title, date }) => [number, title, monthDate(date)] as const)]
  return {
    type: 'table',
    kind: 'data',
    widths: [width * 0.16, width * 0.64, width * 0.2],
    headRows: 1,
    rows: rows.map((row, at) =>
      row.map((value, column): HandoutCell => {
        const blocks = [line(at === 0 ? 'cellHead' : 'cell', value)]
        return { row: at, column, rowspan: 1, colspan: 1, header: at === 0, blocks }
      }),
    ),
  }
}

const archiveBlocks = (past: readonly PastIssue[], width: number): HandoutBlock[] =>
  past.length === 0
    ? []
    : [
        { ...line('front', '발간현황'), pageBreak: true },
        ...byYear(past).flatMap(({ year, issues }) => [line('boxTitle', `${year}년`), yearTable(issues, width)]),
      ]

/** Earlier issues by year. */
export const backBlocks = (issue: Issue, context: Context): HandoutBlock[] =>
  archiveBlocks(issue.archive ?? [], context.width)

/** Who publishes this and what may be done with it; stands in front, where the import doesn't take it for an article's text. */
export function colophonBlocks(issue: Issue): HandoutBlock[] {
  const { publication } = issue
  const { publisher } = publication
  const licence = licenceLine(publication.licence, publication.licenceAi)
  const facts = [
    [publisher.name, publisher.unit].filter(Boolean).join(' '),
    publication.issuer && `발행인 ${publication.issuer}`,
    publication.production && `기획·진행 ${publication.production}`,
    [publisher.address, publisher.telephone, publisher.email, publisher.homepage].filter(Boolean).join(' · '),
    publication.issn && `ISSN ${publication.issn}`,
    publication.disclaimer && `※ ${publication.disclaimer}`,
    licence && `${licence.name} : ${licence.terms}`,
  ]
  return facts.flatMap((said) => (said ? [line('back', said)] : []))
}
