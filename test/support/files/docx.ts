import {
  DeletedTextRun,
  Document,
  type FileChild,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Packer,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { OfficeBlock, OfficeRun, OfficeTable, OfficeText } from './manuscript-blocks.ts'

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

const change = { id: 1, author: '편집자', date: '2026-03-02T00:00:00Z' }

/** Writes one document; footnotes are gathered while its blocks are made. */
class DocxWriter {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {}

  blocks(blocks: readonly OfficeBlock[]): FileChild[] {
    return blocks.flatMap((block): FileChild[] => {
      if ('table' in block) return this.table(block)
      if ('box' in block) throw new Error('the docx package writes no text boxes: use raw XML')
      return [this.paragraph(block)]
    })
  }

  private paragraph({ runs, heading, pageBreak }: OfficeText): Paragraph {
    const children = runs.map((run) => this.run(run))
    return new Paragraph({
      children: [...(pageBreak ? [new PageBreak()] : []), ...children],
      ...(heading ? { heading: levels[heading - 1]! } : {}),
    })
  }

  private run(run: OfficeRun): ParagraphChild {
    if (typeof run === 'string') return new TextRun(run)
    if ('raised' in run) return new TextRun({ text: run.raised, superScript: true })
    if ('tab' in run) return new TextRun({ children: [new Tab()] })
    if ('lineBreak' in run) return new TextRun({ break: 1 })
    if ('deleted' in run) return new DeletedTextRun({ ...change, text: run.deleted })
    if ('inserted' in run) return new InsertedTextRun({ ...change, text: run.inserted })
    if ('picture' in run) {
      const altText = { name: 'picture', title: run.alt ?? '', description: run.alt ?? '' }
      return new ImageRun({ type: 'png', data: run.picture, transformation: { width: 20, height: 20 }, altText })
    }
    const id = Object.keys(this.footnotes).length + 1
    this.footnotes[String(id)] = { children: [new Paragraph({ children: run.note.map((one) => this.run(one)) })] }
    return new FootnoteReferenceRun(id)
  }

  private table({ table, caption }: OfficeTable): FileChild[] {
    const rows = table.map(
      (row) =>
        new TableRow({
          tableHeader: row.length > 0 && row.every((cell) => cell.header),
          children: row.map(
            ({ blocks, colspan = 1, rowspan = 1 }) =>
              new TableCell({
                columnSpan: colspan,
                rowSpan: rowspan,
                children: this.blocks(blocks) as (Paragraph | Table)[],
              }),
          ),
        }),
    )
    const above = caption ? [new Paragraph({ text: caption, style: 'Caption' })] : []
    return [...above, new Table({ rows })]
  }
}

/** A Word file of these blocks. */
export async function writeDocx(blocks: readonly OfficeBlock[]): Promise<Uint8Array> {
  const writer = new DocxWriter()
  const children = writer.blocks(blocks)
  const paragraphStyles = [{ id: 'Caption', name: 'caption', basedOn: 'Normal' }]
  const document = new Document({ styles: { paragraphStyles }, footnotes: writer.footnotes, sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}
