import type { FileBlock, FileCell, FileContent, FileParagraph, FileTable } from './content.ts'
import { escapeHead } from './escape.ts'
import { picturesOf, textOf } from './inline.ts'
import type { Losses } from './losses.ts'
import { showsSomething, withoutEmptyRows } from './tables.ts'

/** Most rows that a table may have a line each; the importer joins no more lines than 3,000. */
const mostLines = 2900

/** The caption of a table or picture in the form that the grammars know. */
export function captionText(text: string): string {
  const plain = text.trim()
  if (plain === '' || /^[<〈＜《[【▘▛]/.test(plain)) return plain
  const numbered = /^(표|그림|도표|Table|Figure)\s?(\d{1,3})\s?[.:)]?\s*(.*)$/i.exec(plain)
  if (numbered) return `〈${numbered[1]} ${numbered[2]}〉 ${numbered[3]}`.trim()
  return /[<>〈〉＜＞《》]|&lt;/.test(plain) || plain.length > 180 ? plain : `< ${plain} >`
}

/** Text of blocks that must stand in one place: each paragraph a line, an inner table a line a row. */
function linesOf(blocks: readonly FileBlock[], place: 'cell' | 'note'): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [textOf(block, place)]
    if (block.type === 'box') return linesOf(block.blocks, place)
    const rows = block.rows.map((row) =>
      row
        .map((cell) => linesOf(cell.blocks, place).join(' '))
        .filter((text) => text !== '')
        .join(' / '),
    )
    return [...linesOf(block.caption, place), ...rows]
  })
}

const innerTables = (blocks: readonly FileBlock[]): number =>
  blocks.reduce((sum, block) => {
    if (block.type === 'paragraph') return sum
    if (block.type === 'box') return sum + innerTables(block.blocks)
    return sum + 1 + block.rows.flat().reduce((inner, cell) => inner + innerTables(cell.blocks), 0)
  }, 0)

const innerPictures = (blocks: readonly FileBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return picturesOf(block)
    if (block.type === 'box') return innerPictures(block.blocks)
    return [...innerPictures(block.caption), ...block.rows.flat().flatMap((cell) => innerPictures(cell.blocks))]
  })

const cellHtml = ({ header, colspan, rowspan, blocks }: FileCell): string => {
  const tag = header ? 'th' : 'td'
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  const text = linesOf(blocks, 'cell').filter((line) => line !== '')
  return `<${tag}${spans}>${text.join('<br>').replace(/[\n\f\t]/g, ' ')}</${tag}>`
}

/** Writes the blocks of a file one below another. */
class DraftWriter {
  readonly lines: string[] = []
  private tabbed = false

  constructor(private readonly losses: Losses) {}

  write(blocks: readonly FileBlock[]): void {
    blocks.forEach((block, at) => {
      if (block.type === 'table') this.table(block)
      else if (block.type === 'box') {
        this.blank()
        this.write(block.blocks)
        this.blank()
      } else this.paragraph(block, blocks[at - 1])
    })
  }

  blank(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('')
    this.tabbed = false
  }

  private paragraph(paragraph: FileParagraph, before: FileBlock | undefined): void {
    const text = textOf(paragraph, 'line')
    const pictures = picturesOf(paragraph)
    if (paragraph.caption && text.trim() !== '') this.caption(text, before)
    else if (text.trim() !== '' || pictures.length === 0) this.text(text, paragraph.heading)
    this.lines.push(...pictures)
  }

  private text(text: string, heading: number): void {
    const lines = text.split('\n').map((line) => this.line(line, heading))
    for (const one of lines) this.lines.push(one)
    this.tabbed = lines.at(-1)?.includes('\t') ?? false
  }

  private line(line: string, heading: number): string {
    const page = line.startsWith('\f') ? '\f' : ''
    const rest = line.slice(page.length)
    const isHeading = heading > 0 && rest.trim() !== '' && !/^\s*[□■▣○●∙•※\-*]/.test(rest)
    if (isHeading) return `${page}${'#'.repeat(heading)} ${rest.replace(/\t/g, ' ').trim()}`
    return page + escapeHead(rest)
  }

  /** The caption of a picture stands below it in a file and above it in a draft. */
  private caption(text: string, before: FileBlock | undefined): void {
    const caption = captionText(text.replace(/[\s\f]+/g, ' '))
    const alone = before?.type === 'paragraph' && picturesOf(before).length > 0 && textOf(before, 'line').trim() === ''
    if (alone) this.lines.splice(this.lines.length - picturesOf(before).length, 0, caption)
    else this.lines.push(caption)
  }

  private table(table: FileTable): void {
    const rows = withoutEmptyRows(table)
    const [only] = rows.length === 1 && rows[0]?.length === 1 ? rows[0] : []
    if (only) {
      this.losses.add('frame')
      this.blank()
      this.write([...table.caption, ...only.blocks])
      this.blank()
      return
    }
    if (this.tabbed) this.blank()
    this.write(table.caption.filter(showsSomething))
    if (rows.length === 0) {
      this.losses.add('empty-table')
      return
    }
    const html = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`)
    if (html.length > mostLines) this.lines.push(`<table>${html.join('')}</table>`)
    else this.lines.push(`<table>${html[0]}`, ...html.slice(1), '</table>')
    const cells = rows.flat()
    this.losses.add(
      'nested-table',
      cells.reduce((sum, cell) => sum + innerTables(cell.blocks), 0),
    )
    const pictures = cells.flatMap((cell) => innerPictures(cell.blocks))
    this.losses.add('picture-in-cell', pictures.length)
    this.blank()
    this.lines.push(...pictures)
  }
}

/** The line that gives a note its text, and the pictures in it. */
function noteLines(key: string, blocks: readonly FileBlock[], losses: Losses): string[] {
  const pictures = innerPictures(blocks)
  losses.add('picture-in-cell', pictures.length)
  const text = linesOf(blocks, 'note').filter((line) => line !== '')
  return [`[^${key}]: ${text.join(' ').replace(/[\s\f]+/g, ' ')}`, ...pictures]
}

/** Writes what a file says as a draft text: lines, HTML tables, `![…](…)` pictures, `[^…]` calls and their notes below. */
export function draftText(content: Pick<FileContent, 'blocks' | 'notes'>, losses: Losses): string {
  const writer = new DraftWriter(losses)
  writer.write(content.blocks)
  const body = writer.lines.join('\n').replace(/\n+$/, '')
  const notes = [...content.notes]
  const filled = notes.filter(([, blocks]) => blocks.some(showsSomething))
  const text = [
    body,
    ...(filled.length > 0 ? [''] : []),
    ...filled.flatMap(([key, blocks]) => noteLines(key, blocks, losses)),
    '',
  ]
  // A note in which nothing stands is called by nothing.
  const empty = new Set(notes.flatMap(([key, blocks]) => (blocks.some(showsSomething) ? [] : [key])))
  if (empty.size === 0) return text.join('\n')
  return text.join('\n').replace(/\[\^([ne]\d{1,9})\]/g, (call, key: string) => (empty.has(key) ? '' : call))
}
