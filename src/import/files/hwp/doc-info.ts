import { type Head, headingLevel, levelOf, namesCaption, type Shapes } from '../heads.ts'
import type { ListLevel, NumberForm } from '../numbers.ts'
import type { Bytes } from './bytes.ts'
import type { HwpContainer } from './container.ts'
import { readRecords, tags } from './records.ts'

/** Forms of numbers as the format counts them. */
const forms: readonly NumberForm[] = [
  'digit',
  'circled',
  'roman',
  'smallRoman',
  'latin',
  'smallLatin',
  'latin',
  'smallLatin',
  'syllable',
  'circledSyllable',
  'jamo',
  'circledJamo',
  'hangulNumber',
  'hanja',
]

/** Where a picture lies in the file. */
interface Stored {
  path: string
  /** Undefined where it is packed as the file is. */
  packed: boolean | undefined
}

/** What `DocInfo` says of pictures and shapes. */
export interface DocInfo {
  shapes: Shapes
  /** Bytes of a picture by its number from 1, null where the file has none. */
  picture(number: number): Uint8Array | null
}

const kinds: readonly (Head['kind'] | null)[] = [null, 'OUTLINE', 'NUMBER', 'BULLET']

function readHead(bytes: Bytes): Head | null {
  const attributes = bytes.u32(0)
  const kind = kinds[(attributes >>> 23) & 3] ?? null
  return kind && { kind, list: String(bytes.u16(30)), level: (attributes >>> 25) & 7 }
}

function readNumbering(bytes: Bytes): ListLevel[] {
  const heads: { form: NumberForm; text: string }[] = []
  let at = 0
  for (let level = 0; level < 7; level++) {
    const form = forms[(bytes.u32(at) >>> 5) & 0xf] ?? 'digit'
    const { text, end } = bytes.counted(at + 12)
    heads.push({ form, text })
    at = end
  }
  const starts = at + 2
  return heads.map(({ form, text }, level) => {
    const start = bytes.data.length >= starts + 28 ? bytes.u32(starts + level * 4) : 1
    return levelOf(form, text, start > 0 && start < 10_000 ? start : 1, level)
  })
}

/** Only pictures inside of the file have a stream: links and OLE objects have none that can be shown. */
function readStored(bytes: Bytes): Stored | null {
  const attributes = bytes.u16(0)
  if ((attributes & 0xf) !== 1) return null
  const compression = (attributes >>> 4) & 3
  const name = `BIN${bytes.u16(2).toString(16).toUpperCase().padStart(4, '0')}`
  const packed = compression === 0 ? undefined : compression === 1
  return { path: `BinData/${name}.${bytes.counted(4).text}`, packed }
}

/** Bit of a character shape that raises it. */
const superscript = 1 << 15

/** Reads `DocInfo`; a broken one is left out, as the text can be read without it. */
export function readDocInfo(file: HwpContainer): DocInfo {
  const stream = file.read('DocInfo', '문서 정보')
  const records = (stream && readRecords(stream)) ?? []
  const of = (tag: number) => records.filter((record) => record.tag === tag).map((record) => record.bytes)
  const heads = of(tags.PARA_SHAPE).flatMap((bytes, index): [string, Head][] => {
    const head = readHead(bytes)
    return head ? [[String(index), head]] : []
  })
  const raised = of(tags.CHAR_SHAPE).flatMap((bytes, index) => (bytes.u32(46) & superscript ? [String(index)] : []))
  const stored = of(tags.BIN_DATA).map(readStored)
  return {
    shapes: {
      heads: new Map(heads),
      numberings: new Map(of(tags.NUMBERING).map((bytes, index) => [String(index + 1), readNumbering(bytes)])),
      bullets: new Map(of(tags.BULLET).map((bytes, index) => [String(index + 1), bytes.text(12, 1)])),
      raised: new Set(raised),
      captions: new Set(
        of(tags.STYLE).flatMap((bytes, index) => (namesCaption(bytes.counted(0).text) ? [String(index)] : [])),
      ),
      headings: new Map(of(tags.STYLE).map((bytes, index) => [String(index), headingLevel(bytes.counted(0).text)])),
    },
    picture: (number) => {
      const found = stored[number - 1]
      return found ? file.read(found.path, '그림', found.packed) : null
    },
  }
}
