/** Reference texts and drafts as an author would have them in a word processor. */
import type { DraftArticle, DraftBlock, DraftCell, DraftIssue, DraftTable } from '../../../src/import/draft.ts'
import { htmlRows } from '../../../src/import/html-tables.ts'
import { cellText as textOfCell } from '../../../src/import/letters.ts'
import { cellText, stripMarkup } from '../../../src/import/markup.ts'
import { headerRows } from '../../../src/import/to-document.ts'
import { cellOf, type OfficeBlock, type OfficeCell, type OfficeRun, typed } from './manuscript-blocks.ts'

/** Raised signs and calls of a text as runs; `notes` are the texts that calls refer to. */
function runsOf(text: string, notes: Readonly<Record<string, string>> = {}): OfficeRun[] {
  return text.split(/(\^\{[^{}]+\}|\[\^[^\]\s]+\]|\t)/).flatMap((part): OfficeRun[] => {
    if (part === '') return []
    if (part === '\t') return [{ tab: true }]
    const raised = /^\^\{([^{}]+)\}$/.exec(part)?.[1]
    if (raised) return [{ raised }]
    const note = notes[/^\[\^([^\]\s]+)\]$/.exec(part)?.[1] ?? '']
    return note === undefined ? [part] : [{ note: runsOf(note) }]
  })
}

function htmlTable(line: string): OfficeBlock[] {
  const rows = htmlRows(line)?.rows ?? []
  const table = rows.map((row) =>
    row.cells.flatMap((text, at): OfficeCell[] => {
      const span = row.spans[at]
      if (!span) return []
      return [
        cellOf(cellText(text), {
          colspan: span.colspan,
          rowspan: span.rowspan,
          ...(span.header ? { header: true } : {}),
        }),
      ]
    }),
  )
  return [{ table }]
}

/** Every line of a text a paragraph: Markdown's headings as headings, its HTML tables as tables, tabs as tabs. */
export function plainManuscript(text: string): OfficeBlock[] {
  const lines = text.split(/\r?\n/)
  // An extraction says the cells of an HTML table once more below it; no author does.
  const isAgain = (at: number): boolean =>
    at > 0 && lines[at]!.includes('\t') && (/<table\b/.test(lines[at - 1]!) || isAgain(at - 1))
  const own = lines.filter((line, at) => /<table\b/.test(line) || !isAgain(at))
  return own.flatMap((line): OfficeBlock[] => {
    if (/<table\b/.test(line)) return htmlTable(line)
    const heading = /^(#{1,6})\s+(.*)$/.exec(line)
    if (heading) return [{ runs: runsOf(stripMarkup(heading[2] ?? '')), heading: heading[1]!.length }]
    const inner = /^(?:- )?\|(.*)\|\s*$/.exec(line)?.[1]
    const cells = inner === undefined ? line.split('\t') : inner.split('|')
    const parts =
      cells.length > 1 || inner !== undefined
        ? cells.map((cell) => cellText(cell).replaceAll('\n', ' '))
        : [stripMarkup(line)]
    return [{ runs: runsOf(parts.join('\t')) }]
  })
}

const depthMarks: Readonly<Record<string, readonly string[]>> = { 'kiat-watch': ['', '', '- ', '∙ ', '· '] }
const commonMarks = ['', '□ ', '○ ', '- ', '∙ ']

/** Writes one draft issue, headings, tables and notes as what they are. */
class ManuscriptWriter {
  private readonly notes: Readonly<Record<string, string>>
  private readonly marks: readonly string[]
  private numbered = 0

  constructor(private readonly issue: DraftIssue) {
    this.notes = issue.footnotes ?? {}
    this.marks = depthMarks[issue.publication ?? ''] ?? commonMarks
  }

  write(): OfficeBlock[] {
    const { issue } = this
    const report = issue.report
    const front = report
      ? [
          this.text(report.title, 1),
          typed(''),
          ...report.summary.flatMap(this.block),
          ...report.notes.flatMap(this.block),
        ]
      : [typed(issue.title)]
    return [
      ...front,
      ...this.summary(),
      ...issue.sections.flatMap(({ title, articles }, at) => [
        ...(title ? [typed(''), this.text(title, 1)] : []),
        ...articles.flatMap((article, index) => this.article(article, report ? `${'ⅠⅡⅢⅣⅤ'[index] ?? at}. ` : '')),
      ]),
      ...[...(issue.back ?? []), ...(issue.front ?? [])].flatMap(this.block),
    ]
  }

  /** The summary table: a section a tall cell, an article a row. */
  private summary(): OfficeBlock[] {
    const { issue } = this
    if (!issue.sections.some((section) => section.articles.some((article) => article.page !== null))) return []
    const head = ['구분', '주요 내용', '페이지'].map((word) => cellOf(word, { header: true }))
    const rows = issue.sections.flatMap(({ title, articles }) =>
      articles.map((article, at): OfficeCell[] => [
        ...(at === 0 ? [cellOf(title, { rowspan: articles.length })] : []),
        cellOf([`∙ ${article.title}${this.mark(article)}`, ...article.summary.map((one) => `- ${one}`)].join('\n')),
        cellOf(String(article.page ?? '')),
      ]),
    )
    return [typed(''), typed(`${issue.title} 요약`), { table: [head, ...rows] }]
  }

  private mark({ source: { country, organisation, date } }: DraftArticle): string {
    const [, month, day] = (date ?? '').split('-').map(Number)
    return organisation ? ` (${country ? `${country} ` : ''}${organisation}, ${month}.${day})` : ''
  }

  private text = (text: string, heading = 0): OfficeBlock => ({
    runs: runsOf(text, this.notes),
    ...(heading > 0 ? { heading } : {}),
  })

  private article(article: DraftArticle, number: string): OfficeBlock[] {
    const references = article.references.map(
      (one) => `${one.organisation}, ${one.title}${one.date ? `, ${one.date.replaceAll('-', '.')}.` : ''}`,
    )
    this.numbered = 0
    return [
      this.text(`${number}${article.title}${this.mark(article)}`, number ? 1 : 2),
      ...article.body.flatMap(this.block),
      ...(references.length > 0 ? [typed(''), this.text(`(참고 : ${references.join('; ')})`)] : []),
      typed(''),
    ]
  }

  private caption = (block: { caption: string; unit?: string }): OfficeBlock[] => [
    ...(block.caption ? [this.text(/^[<〈]/.test(block.caption) ? block.caption : `< ${block.caption} >`)] : []),
    ...(block.unit ? [typed(`(단위 : ${block.unit})`)] : []),
  ]

  private below = ({ remark, source }: { remark?: string; source?: string }): OfficeBlock[] => [
    ...(remark ? [this.text(`주 : ${remark}`)] : []),
    ...(source ? [this.text(`자료 : ${source}`)] : []),
  ]

  private cell = (cell: DraftCell, header: boolean): OfficeCell => {
    const given = typeof cell === 'string' ? { text: cell } : cell
    return {
      blocks: textOfCell(cell)
        .split('\n')
        .map((line) => this.text(line)),
      ...(given.colspan ? { colspan: given.colspan } : {}),
      ...(given.rowspan ? { rowspan: given.rowspan } : {}),
      ...(header ? { header: true } : {}),
    }
  }

  private table(block: DraftTable): OfficeBlock {
    if (block.raw !== undefined) return { table: block.raw.split('\n').map((line) => [this.cell(line, false)]) }
    const head = headerRows(block).map((row) => row.map((cell) => this.cell(cell, true)))
    return { table: [...head, ...block.rows.map((row) => row.map((cell) => this.cell(cell, false)))] }
  }

  private block = (block: DraftBlock): OfficeBlock[] => {
    switch (block.type) {
      case 'paragraph':
        return [this.text(`${this.marks[block.depth] ?? ''}${block.text}`)]
      case 'note':
        return [this.text(`${block.mark} ${block.text}`)]
      case 'heading': {
        this.numbered = block.value ?? this.numbered + 1
        const written = { boxed: `${this.numbered} `, numbered: `${this.numbered}. `, bracketed: '【 ', topic: '▣ ' }
        return [this.text(`${written[block.kind]}${block.text}${block.kind === 'bracketed' ? ' 】' : ''}`)]
      }
      case 'table':
        return [...this.caption(block), this.table(block), ...this.below(block)]
      case 'figure':
        return [...this.caption(block), ...(block.alt ? [typed(block.alt)] : []), ...this.below(block)]
      case 'chart':
        return this.caption(block)
      case 'pair':
        return block.exhibits.flatMap(this.block)
      case 'box':
        return [...(block.title ? [this.text(`< ${block.title} >`)] : []), ...block.body.flatMap(this.block), typed('')]
    }
  }
}

/** A draft as an author would have it: headings in heading styles, real tables and footnotes. */
export const richManuscript = (issue: DraftIssue): OfficeBlock[] => new ManuscriptWriter(issue).write()
