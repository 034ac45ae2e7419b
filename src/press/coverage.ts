/**
 * The characters a TrueType font has glyphs for, read from its `cmap` table (OpenType 1.9 §cmap, subtable formats 4 and
 * 12, the two that current fonts carry). `bytes` is a decoded sfnt, not WOFF.
 */
export function coverage(bytes: Uint8Array): Set<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const covers = new Set<number>()
  if (cmap === null) return covers
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) readFormat4(view, subtable, covers)
    if (format === 12) readFormat12(view, subtable, covers)
  }
  return covers
}

function tableOffset(view: DataView, tag: string): number | null {
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(entry + n)))
    if (name === tag) return view.getUint32(entry + 8)
  }
  return null
}

function readFormat4(view: DataView, at: number, covers: Set<number>): void {
  const segments = view.getUint16(at + 6) / 2
  const ends = at + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  for (let i = 0; i < segments; i++) {
    const start = view.getUint16(starts + i * 2)
    const end = view.getUint16(ends + i * 2)
    const delta = view.getUint16(deltas + i * 2)
    const offset = view.getUint16(offsets + i * 2)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const listed = offset === 0 ? code : view.getUint16(offsets + i * 2 + offset + (code - start) * 2)
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) covers.add(code)
    }
  }
}

function readFormat12(view: DataView, at: number, covers: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12
    const firstGlyph = view.getUint32(group + 8)
    const start = view.getUint32(group)
    for (let code = start; code <= view.getUint32(group + 4); code++)
      if (firstGlyph + code - start !== 0) covers.add(code)
  }
}
