import {
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  type Handout,
  type HandoutBlock,
  type HandoutCell,
  type HandoutParagraph,
  type HandoutPicture,
  type HandoutTable,
  line,
  type Run,
} from '../content.ts'
import { hairline, type StyleName } from '../look.ts'
import { markless, styleId, twips } from './styles.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** Pixels of a length in mm, as the library counts pictures. */
const pixels = (mm: number): number => Math.max(1, Math.round((mm * 96) / 25.4))

const imageTypes = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const

/** Writes blocks and gathers the footnotes that they call. */
export class DocxBlocks {
  /** By the number of their call, from 1. */
  readonly footnotes: Record<string, { children: Paragraph[] }> = {}
  private notes = 0
  private pictures = 0

  constructor(private readonly handout: Handout) {}

  write(blocks: readonly HandoutBlock[]): FileChild[] {
    return blocks.flatMap((block, at): FileChild[] => {
      if (block.type === 'contents')
        return [
          this.paragraph(line('front', block.title)),
          new TableOfContents(block.title, { hyperlink: true, headingStyleRange: `1-${block.depth}` }),
        ]
      const made = this.inCell(block)
      // Word joins two tables that touch.
      return block.type === 'table' && blocks[at + 1]?.type !== 'paragraph' ? [...made, this.gap()] : made
    })
  }

  private inCell(block: HandoutBlock): (Paragraph | Table)[] {
    switch (block.type) {
      case 'paragraph':
        return [this.paragraph(block)]
      case 'picture':
        return [this.picture(block)]
      case 'table':
        return [this.table(block)]
      case 'contents':
        return []
    }
  }

  private gap = (): Paragraph => new Paragraph({ style: styleId('gap') })

  private paragraph({ style, runs, place, pageBreak }: HandoutParagraph): Paragraph {
    const mark = place ? this.handout.lists[place.list]?.[place.level] : ''
    return new Paragraph({
      style: styleId(style),
      ...(place && mark ? { numbering: { reference: place.list, level: place.level } } : {}),
      ...(place && !mark ? { indent: markless(style) } : {}),
      ...(pageBreak ? { pageBreakBefore: true } : {}),
      children: this.runs(runs),
    })
  }

  private runs = (runs: readonly Run[]): ParagraphChild[] => runs.map((run) => this.run(run))

  private run(run: Run): ParagraphChild {
    switch (run.type) {
      case 'text':
        return new TextRun({
          text: run.value,
          ...(run.raised ? { superScript: true } : {}),
          ...(run.bold ? { bold: true } : {}),
        })
      case 'link':
        return new ExternalHyperlink({
          link: run.url,
          children: run.runs.map((inner) =>
            inner.type === 'text' ? new TextRun({ text: inner.value, style: 'Hyperlink' }) : this.run(inner),
          ),
        })
      case 'note': {
        const id = ++this.notes
        const children = [new TextRun(' '), ...this.runs(run.runs)]
        this.footnotes[String(id)] = { children: [new Paragraph({ style: styleId('footnote'), children })] }
        return new FootnoteReferenceRun(id)
      }
    }
  }

  private picture({ bytes, mediaType, width, height, alt }: HandoutPicture): Paragraph {
    const name = `그림 ${++this.pictures}`
    const image = new ImageRun({
      type: imageTypes[mediaType],
      data: Buffer.from(bytes),
      transformation: { width: pixels(width), height: pixels(height) },
      altText: { name, description: alt, title: '' },
    })
    return new Paragraph({ style: styleId('picture'), children: [image] })
  }

  private table(table: HandoutTable): Table {
    const widths = table.widths.map(twips)
    return new Table({
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: this.borders(table),
      margins: {
        left: 85,
        right: 85,
        top: table.kind === 'frame' ? 100 : 35,
        bottom: table.kind === 'frame' ? 100 : 35,
      },
      rows: table.rows.map(
        (row, at) =>
          new TableRow({
            ...(at < table.headRows ? { tableHeader: true, cantSplit: true } : {}),
            children: row.map((cell) => this.cell(cell, table, widths)),
          }),
      ),
    })
  }

  private borders({ kind }: HandoutTable) {
    if (kind === 'pair')
      return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
    const rule = { style: BorderStyle.SINGLE, size: 8, color: this.handout.colours.house }
    const hair = { style: BorderStyle.SINGLE, size: 4, color: hairline }
    const sides = kind === 'frame' ? rule : none
    return { top: rule, bottom: rule, left: sides, right: sides, insideHorizontal: hair, insideVertical: hair }
  }

  private cell(cell: HandoutCell, table: HandoutTable, widths: readonly number[]): TableCell {
    const own = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, width) => sum + width, 0)
    const ruled = table.kind === 'data' || table.kind === 'small'
    return new TableCell({
      columnSpan: cell.colspan,
      rowSpan: cell.rowspan,
      width: { size: own, type: WidthType.DXA },
      verticalAlign: ruled ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      ...(ruled && cell.row < table.headRows
        ? { shading: { type: ShadingType.CLEAR, fill: this.handout.colours.tint, color: 'auto' } }
        : {}),
      children: this.cellChildren(cell.blocks),
    })
  }

  /** Every cell ends with a paragraph, and no two tables touch. */
  private cellChildren(blocks: readonly HandoutBlock[]): (Paragraph | Table)[] {
    const made = blocks.flatMap((block, at) => {
      const inner = this.inCell(block)
      return block.type === 'table' && blocks[at + 1]?.type !== 'paragraph' ? [...inner, this.gap()] : inner
    })
    return made.length > 0 ? made : [new Paragraph({ style: styleId('cell' satisfies StyleName) })]
  }
}
