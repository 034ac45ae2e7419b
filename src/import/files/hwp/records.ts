import { Bytes } from './bytes.ts'

/** Tags of the records that are read, as the format numbers them. */
export const tags = {
  BIN_DATA: 0x12,
  CHAR_SHAPE: 0x15,
  NUMBERING: 0x17,
  BULLET: 0x18,
  PARA_SHAPE: 0x19,
  STYLE: 0x1a,
  PARA_HEADER: 0x42,
  PARA_TEXT: 0x43,
  PARA_CHAR_SHAPE: 0x44,
  CTRL_HEADER: 0x47,
  LIST_HEADER: 0x48,
  SHAPE_COMPONENT: 0x4c,
  TABLE: 0x4d,
  PICTURE: 0x55,
  EQUATION: 0x58,
} as const

/** A record with the records below it. */
export interface HwpRecord {
  tag: number
  level: number
  bytes: Bytes
  children: HwpRecord[]
}

/** Size that says that the real one follows. */
const extended = 0xfff

/** Most records of one stream, and deepest nesting. */
const limits = { records: 4_000_000, level: 300 }

/** Cuts a stream into its records, in order; null where a record goes beyond the stream or there are too many. */
export function readRecords(stream: Uint8Array): HwpRecord[] | null {
  const all = new Bytes(stream)
  const out: HwpRecord[] = []
  let at = 0
  while (at + 4 <= stream.length) {
    const head = all.u32(at)
    at += 4
    let size = head >>> 20
    if (size === extended) {
      size = all.u32(at)
      at += 4
    }
    const level = (head >>> 10) & 0x3ff
    if (at + size > stream.length || level > limits.level || out.length > limits.records) return null
    out.push({ tag: head & 0x3ff, level, bytes: new Bytes(stream.subarray(at, at + size)), children: [] })
    at += size
  }
  return out
}

/** Hangs records under one another by their levels; the outermost come back. */
export function nest(records: readonly HwpRecord[]): HwpRecord[] {
  const roots: HwpRecord[] = []
  const open: HwpRecord[] = []
  for (const record of records) {
    while (open.length > 0 && open.at(-1)!.level >= record.level) open.pop()
    const above = open.at(-1)
    if (above) above.children.push(record)
    else roots.push(record)
    open.push(record)
  }
  return roots
}

/** Four letters that name a control (`tbl `), stored from the last to the first. */
export const controlName = (bytes: Bytes, at = 0): string =>
  String.fromCharCode(bytes.u8(at + 3), bytes.u8(at + 2), bytes.u8(at + 1), bytes.u8(at))
