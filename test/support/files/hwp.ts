import { deflateRawSync } from 'node:zlib'
import CFB from 'cfb'
import { tags } from '../../../src/import/files/hwp/records.ts'
import { gridOf, type OfficeBlock, type OfficeCell, type OfficeRun, type OfficeTable } from './manuscript-blocks.ts'

/** Little-endian values one behind another: `[value, bytes]`, or bytes as they are. */
function bytesOf(...parts: (readonly [value: number, size: number] | Uint8Array)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(
      parts.map((part) => {
        if (part instanceof Uint8Array) return part
        const out = new Uint8Array(part[1])
        for (let at = 0; at < part[1]; at++) out[at] = Math.floor(part[0] / 256 ** at) & 0xff
        return out
      }),
    ),
  )
}

const zeros = (size: number) => new Uint8Array(size)
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const counted = (text: string) => bytesOf([text.length, 2], utf16(text))
/** A control's name, its letters from the last to the first. */
const named = (name: string) => Uint8Array.from([...name].reverse(), (char) => char.charCodeAt(0))

/** A record with its head; long ones say their size behind it. */
export function record(tag: number, level: number, data: Uint8Array = zeros(0)): Uint8Array {
  const long = data.length >= 0xfff
  const head = tag + level * 1024 + (long ? 0xfff : data.length) * 2 ** 20
  return bytesOf([head, 4], ...(long ? [[data.length, 4] as const] : []), data)
}

/** A sign of the text that takes eight code units. */
const sign = (code: number, name = '    ') => bytesOf([code, 2], named(name), zeros(8), [code, 2])

interface Runs {
  text: Uint8Array[]
  /** Character shapes from a code unit on. */
  shapes: [at: number, shape: number][]
  records: Uint8Array[]
}

/** Writes the records of one section; character shape 1 is raised, styles 1 to 6 are headings. */
class HwpWriter {
  readonly pictures: Uint8Array[] = []

  paragraphs = (blocks: readonly OfficeBlock[], level: number): Uint8Array[] =>
    blocks.flatMap((block) => {
      if ('table' in block) return this.paragraph([sign(11, 'tbl ')], this.table(block, level + 1), level)
      if ('box' in block) return this.paragraph([sign(11, 'gso ')], this.box(block.box, level + 1), level)
      const out: Runs = { text: [], shapes: [[0, 0]], records: [] }
      for (const run of block.runs) this.run(run, level, out)
      return this.paragraph(out.text, out.records, level, out.shapes, block.pageBreak ? 4 : 0, block.heading ?? 0)
    })

  private paragraph(
    text: Uint8Array[],
    records: Uint8Array[],
    level: number,
    shapes: [number, number][] = [[0, 0]],
    breaks = 0,
    style = 0,
  ): Uint8Array[] {
    const all = bytesOf(...text, [13, 2])
    const head = bytesOf([all.length / 2, 4], zeros(4), [0, 2], [style, 1], [breaks, 1], zeros(12))
    const places = bytesOf(...shapes.flatMap(([at, shape]) => [[at, 4] as const, [shape, 4] as const]))
    return [
      record(tags.PARA_HEADER, level, head),
      ...(text.length > 0 ? [record(tags.PARA_TEXT, level + 1, all)] : []),
      record(tags.PARA_CHAR_SHAPE, level + 1, places),
      ...records,
    ]
  }

  private run(run: OfficeRun, level: number, out: Runs): void {
    const units = () => out.text.reduce((sum, part) => sum + part.length / 2, 0)
    if (typeof run === 'string') out.text.push(utf16(run))
    else if ('raised' in run) {
      out.shapes.push([units(), 1], [units() + run.raised.length, 0])
      out.text.push(utf16(run.raised))
    } else if ('tab' in run) out.text.push(sign(9))
    else if ('lineBreak' in run) out.text.push(bytesOf([10, 2]))
    else if ('note' in run) {
      out.text.push(sign(17, 'fn  '))
      out.records.push(record(tags.CTRL_HEADER, level + 1, bytesOf(named('fn  '), zeros(12))))
      out.records.push(record(tags.LIST_HEADER, level + 2, bytesOf([1, 2], zeros(6))))
      out.records.push(...this.paragraphs([{ runs: run.note }], level + 2))
    } else if ('picture' in run) {
      this.pictures.push(run.picture)
      out.text.push(sign(11, 'gso '))
      out.records.push(record(tags.CTRL_HEADER, level + 1, bytesOf(named('gso '), zeros(40))))
      out.records.push(record(tags.SHAPE_COMPONENT, level + 2, bytesOf(named('$pic'), named('$pic'), zeros(40))))
      out.records.push(record(tags.PICTURE, level + 3, bytesOf(zeros(71), [this.pictures.length, 2], zeros(5))))
    } else throw new Error('Hangul 5 keeps tracked changes elsewhere')
  }

  private box(blocks: readonly OfficeBlock[], level: number): Uint8Array[] {
    return [
      record(tags.CTRL_HEADER, level, bytesOf(named('gso '), zeros(40))),
      record(tags.SHAPE_COMPONENT, level + 1, bytesOf(named('$rec'), named('$rec'), zeros(40))),
      record(tags.LIST_HEADER, level + 2, bytesOf([blocks.length, 2], zeros(6))),
      ...this.paragraphs(blocks, level + 2),
    ]
  }

  private table({ table, caption }: OfficeTable, level: number): Uint8Array[] {
    const { starts, columns } = gridOf(table)
    const shape = bytesOf(
      zeros(4),
      [table.length, 2],
      [columns, 2],
      zeros(10),
      ...table.map((row) => [row.length, 2] as const),
    )
    const above = caption
      ? [
          record(tags.LIST_HEADER, level + 1, bytesOf([1, 2], zeros(6))),
          ...this.paragraphs([{ runs: [caption] }], level + 1),
        ]
      : []
    return [
      record(tags.CTRL_HEADER, level, bytesOf(named('tbl '), zeros(40))),
      ...above,
      record(tags.TABLE, level + 1, shape),
      ...table.flatMap((row, at) => row.flatMap((cell, index) => this.cell(cell, at, starts[at]![index]!, level + 1))),
    ]
  }

  private cell(cell: OfficeCell, row: number, column: number, level: number): Uint8Array[] {
    const { blocks, colspan = 1, rowspan = 1, header } = cell
    const place = [column, row, colspan, rowspan].map((value) => [value, 2] as const)
    const head = bytesOf([blocks.length, 2], zeros(2), [header ? 1 << 18 : 0, 4], ...place, zeros(18))
    return [record(tags.LIST_HEADER, level, head), ...this.paragraphs(blocks, level)]
  }
}

/** What a compound file of Hangul 5 is made of. */
export interface RawHwp {
  sections: readonly Uint8Array[]
  docInfo?: Uint8Array
  pictures?: readonly Uint8Array[]
  /** Bits of the file head: 1 packed, 2 password, 4 for reading only. */
  flags?: number
  version?: number
  /** Sections as they are stored, for broken ones. */
  packed?: (section: Uint8Array) => Uint8Array
}

/** A compound file of these streams. */
export function rawHwp({
  sections,
  docInfo = zeros(0),
  pictures = [],
  flags = 1,
  version = 5,
  packed = deflateRawSync,
}: RawHwp): Uint8Array {
  const file = CFB.utils.cfb_new()
  const add = (path: string, content: Uint8Array) => CFB.utils.cfb_add(file, path, Buffer.from(content))
  const name = bytesOf(Buffer.from('HWP Document File'), zeros(15))
  add('/FileHeader', bytesOf(name, [1, 1], [0, 1], [1, 1], [version, 1], [flags, 4], zeros(216)))
  add('/DocInfo', deflateRawSync(docInfo))
  for (const [at, section] of sections.entries()) add(`/BodyText/Section${at}`, packed(section))
  for (const [at, bytes] of pictures.entries()) add(`/BinData/BIN000${at + 1}.png`, deflateRawSync(bytes))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

/** A file of Hangul 5 of these blocks. */
export function writeHwp(blocks: readonly OfficeBlock[], more: Partial<RawHwp> = {}): Uint8Array {
  const writer = new HwpWriter()
  const section = bytesOf(...writer.paragraphs(blocks, 0))
  const plain = record(tags.CHAR_SHAPE, 1, zeros(72))
  const raised = record(tags.CHAR_SHAPE, 1, bytesOf(zeros(46), [1 << 15, 4], zeros(22)))
  const pictures = writer.pictures.map((_, at) =>
    record(tags.BIN_DATA, 1, bytesOf([1, 2], [at + 1, 2], counted('png'))),
  )
  const names = ['바탕글', ...[1, 2, 3, 4, 5, 6].map((level) => `제목 ${level}`)]
  const styles = names.map((name) => record(tags.STYLE, 1, bytesOf(counted(name), counted(''), zeros(8))))
  const docInfo = bytesOf(...pictures, plain, raised, ...styles)
  return rawHwp({ sections: [section], docInfo, pictures: writer.pictures, ...more })
}
