const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b)

/** Codes of a font that stand for a space, as upper-case hex, read from its `ToUnicode` map (ISO 32000-1 §9.10.3). */
export function blankCodes(map: Uint8Array): Set<string> {
  const text = Buffer.from(map).toString('latin1')
  const found = new Set<string>()
  for (const [, list] of text.matchAll(/beginbfchar([^b]*?)endbfchar/g))
    for (const [, code, character] of (list ?? '').matchAll(/<(\w+)>\s*<(\w+)>/g))
      if (code && isBlank(Number.parseInt(character ?? '', 16))) found.add(code.toUpperCase())
  for (const [, list] of text.matchAll(/beginbfrange([^b]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of (list ?? '').matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = Number.parseInt(from, 16)
      for (let code = start; code <= Number.parseInt(to, 16); code++)
        if (isBlank(Number.parseInt(first, 16) + code - start))
          found.add(code.toString(16).toUpperCase().padStart(from.length, '0'))
    }
  return found
}
