/** An operator of a content stream with its operands, as bytes `from` to `to` (ISO 32000-1 §7.8.2). */
export interface Operation {
  name: string
  from: number
  to: number
}

const white = Array.from({ length: 256 }, (_, code) => [0, 9, 10, 12, 13, 32].includes(code))
const [percent, open, close, less, greater, openArray, closeArray, slash] = [...'%()<>[]/'].map((c) => c.charCodeAt(0))
const [openBrace, closeBrace, backslash] = [123, 125, 92]
const delimits = Array.from(
  { length: 256 },
  (_, code) => white[code] || [...'%()<>[]/{}'].some((char) => char.charCodeAt(0) === code),
)
/** What a number may begin with; every other regular character begins an operator (or true, false, null). */
const numeric = Array.from({ length: 256 }, (_, code) => (code >= 48 && code <= 57) || [43, 45, 46].includes(code))
const literals = new Set(['true', 'false', 'null'])

/** The operations of a content stream in order; null where it holds an inline image, which has a grammar of its own. */
export function operationsOf(bytes: Uint8Array): Operation[] | null {
  const found: Operation[] = []
  let from = -1
  for (let at = 0; at < bytes.length; ) {
    const code = bytes[at] as number
    if (white[code]) {
      at++
      continue
    }
    if (code === percent) {
      at = endOfLine(bytes, at)
      continue
    }
    if (from < 0) from = at
    const end = tokenEnd(bytes, at, code)
    if (!delimits[code] && !numeric[code]) {
      const name = nameAt(bytes, at, end)
      if (name === 'BI') return null
      if (!literals.has(name)) {
        found.push({ name, from, to: end })
        from = -1
      }
    }
    at = end
  }
  return found
}

const names = new Map<number, string>()

/** Operators are few and short, so each is made into a string once. */
function nameAt(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 3) return String.fromCharCode(...bytes.subarray(from, to))
  let key = 0
  for (let at = from; at < to; at++) key = key * 256 + (bytes[at] as number)
  const known = names.get(key)
  if (known !== undefined) return known
  const name = String.fromCharCode(...bytes.subarray(from, to))
  names.set(key, name)
  return name
}

function tokenEnd(bytes: Uint8Array, at: number, code: number): number {
  if (code === open) return literalEnd(bytes, at)
  if (code === less && bytes[at + 1] !== less) return bytes.indexOf(greater as number, at) + 1 || bytes.length
  if (code === less || code === greater) return at + 2
  if (code === openArray || code === closeArray || code === openBrace || code === closeBrace || code === close)
    return at + 1
  let end = code === slash ? at + 1 : at
  while (end < bytes.length && !delimits[bytes[end] as number]) end++
  return Math.max(end, at + 1)
}

function endOfLine(bytes: Uint8Array, at: number): number {
  let end = at
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++
  return end
}

/** Behind the bracket that closes a literal string; brackets inside it nest, a backslash escapes. */
function literalEnd(bytes: Uint8Array, at: number): number {
  let depth = 0
  for (let end = at; end < bytes.length; end++) {
    const code = bytes[end]
    if (code === backslash) end++
    else if (code === open) depth++
    else if (code === close && --depth === 0) return end + 1
  }
  return bytes.length
}

/** Text of an operation: its operands and its name. */
export const operationText = (bytes: Uint8Array, { from, to }: Operation): string =>
  String.fromCharCode(...bytes.subarray(from, to))
