/** WRITER: a report of tables as one page to print. */
import { css, html } from '../html.ts'

export interface PrintedReport {
  title: string
  parts: { title: string; head: string[]; rows: string[][]; note: string }[]
  closing: string[]
}

const sheet = css`
@page { size: A4; margin: 20mm 18mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt Pretendard; } }
body { margin: 0; font: 9pt/1.5 Pretendard; color: #16191d; word-break: keep-all; overflow-wrap: anywhere; }
h1 { margin: 0 0 6mm; padding-bottom: 3mm; font-size: 16pt; font-weight: 700; border-bottom: 0.5mm solid #16191d; }
h2 { margin: 6mm 0 1.5mm; font-size: 11pt; font-weight: 600; break-after: avoid; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 1mm 2mm 1mm 0; font-weight: 400; text-align: left; vertical-align: top; border-bottom: 0.2mm solid #d9dde3; }
thead th { color: #4c535c; border-bottom-color: #16191d; }
tr { break-inside: avoid; }
tbody th { width: 48mm; }
.figure { text-align: right; white-space: nowrap; }
.figure + :not(.figure) { padding-left: 6mm; }
.note, .closing { margin: 1.5mm 0 0; color: #4c535c; }
.closing { margin-top: 5mm; }
`

const isFigure = (text: string): boolean => /^[−-]?[\d,]+$/.test(text)

/** A column whose cells are figures is set to the right, its head too. */
function table({ title, head, rows, note }: PrintedReport['parts'][number]) {
  const figures = head.map((_, column) => rows.length > 0 && rows.every((row) => isFigure(row[column] ?? '')))
  const look = (column: number) => (figures[column] ? 'figure' : '')
  return html`<h2>${title}</h2>
<table><thead><tr>${head.map((word, column) => html`<th scope="col" class="${look(column)}">${word}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first = '', ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((cell, column) => html`<td class="${look(column + 1)}">${cell}</td>`)}</tr>`,
  )}</tbody></table>${note ? html`<p class="note">${note}</p>` : ''}`
}

/** The whole page; fonts come from the press. */
export const printedReport = ({ title, parts, closing }: PrintedReport): string =>
  String(html`<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${title}</title><style>${sheet}</style></head>
<body><h1>${title}</h1>${parts.map(table)}${closing.map((line) => html`<p class="closing">${line}</p>`)}</body></html>`)
