const replacement = 0xfffd

/** The 94 × 94 characters of KS X 1001, as the platform's EUC-KR decoder has them; U+FFFD where there is none. */
function standardTable(): Uint16Array {
  const bytes = new Uint8Array(94 * 94 * 2)
  for (let row = 0; row < 94; row++) {
    for (let cell = 0; cell < 94; cell++) bytes.set([0xa1 + row, 0xa1 + cell], (row * 94 + cell) * 2)
  }
  const decoder = new TextDecoder('euc-kr')
  const table = Uint16Array.from({ length: 94 * 94 }, (_, index) => {
    const text = decoder.decode(bytes.subarray(index * 2, index * 2 + 2))
    return text.length === 1 ? text.charCodeAt(0) : replacement
  })
  // Later additions to the standard, which the platform's table lacks.
  table[94 + 0x45] = 0x20ac
  table[94 + 0x46] = 0xae
  return table
}

/** Syllables that KS X 1001 lacks, in Unicode order: CP949 deals them out over its free codes in that order. */
function extraSyllables(standard: Uint16Array): Uint16Array {
  const known = new Set(standard)
  const all = Array.from({ length: 11172 }, (_, index) => 0xac00 + index)
  return Uint16Array.from(all.filter((code) => !known.has(code)))
}

let tables: { standard: Uint16Array; extra: Uint16Array } | undefined

/** Place of a trail byte among those of an extended code, -1 for a byte that is none. */
function trailIndex(trail: number): number {
  if (trail >= 0x41 && trail <= 0x5a) return trail - 0x41
  if (trail >= 0x61 && trail <= 0x7a) return trail - 0x61 + 26
  return trail >= 0x81 && trail <= 0xfe ? trail - 0x81 + 52 : -1
}

function decodePair(lead: number, trail: number): number {
  tables ??= (() => {
    const standard = standardTable()
    return { standard, extra: extraSyllables(standard) }
  })()
  if (lead >= 0xa1 && trail >= 0xa1) return tables.standard[(lead - 0xa1) * 94 + trail - 0xa1] ?? replacement
  const place = trailIndex(trail)
  if (place === -1 || lead > 0xc6) return replacement
  const index = lead <= 0xa0 ? (lead - 0x81) * 178 + place : 32 * 178 + (lead - 0xa1) * 84 + place
  return (lead > 0xa0 && place >= 84 ? undefined : tables.extra[index]) ?? replacement
}

/**
 * Decodes EUC-KR with the syllables that CP949 adds (Node's own decoder lacks them); null for bytes that are not in
 * this encoding.
 */
export function decodeCp949(bytes: Uint8Array): string | null {
  const parts: string[] = []
  let codes: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) codes.push(lead)
    else {
      const code = lead === 0x80 || lead === 0xff ? replacement : decodePair(lead, bytes[++at] ?? 0)
      if (code === replacement) return null
      codes.push(code)
    }
    if (codes.length === 8192) {
      parts.push(String.fromCharCode(...codes))
      codes = []
    }
  }
  return parts.join('') + String.fromCharCode(...codes)
}
