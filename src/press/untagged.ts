import { type Operation, operationText } from './content-stream.ts'

/** Painting that stands in no tag: operations `first` to `last`. */
export interface Untagged {
  first: number
  last: number
  /** Index of the tag's end (`EMC`) that stands right before it; null where there is none or more than paint lies between. */
  after: number | null
  /** True before anything on the page is tagged: what the browser paints around the type area. */
  leading: boolean
}

const builds = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'])
const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const shows = new Set(['Tj', 'TJ', "'", '"'])
/** Operators that only set how the next thing is painted. */
const sets = new Set([
  'rg',
  'RG',
  'g',
  'G',
  'k',
  'K',
  'cs',
  'CS',
  'sc',
  'scn',
  'SC',
  'SCN',
  'gs',
  'w',
  'J',
  'j',
  'M',
  'd',
])

/**
 * Text objects, paths and pictures of a content stream outside marked content, in order; neighbours are one as long as
 * nothing but colours and the like is set between them. Null for a stream whose
 * tags of structure begin or end within text.
 */
export function untagged(
  bytes: Uint8Array,
  operations: readonly Operation[],
  isMarkedForm: (name: string) => boolean,
): Untagged[] | null {
  const found: Untagged[] = []
  let depth = 0
  let begin = -1
  let inText = false
  /** Depth of the tags around a text object; words that stand for a glyph (`ActualText`) are told inside it. */
  let outside = 0
  let shown = false
  let leading = true
  let after: number | null = null
  /** Whether the next thing painted goes on from the last one. */
  let joins = false
  const paint = (first: number, last: number): void => {
    begin = -1
    if (depth > 0) return
    const before = found.at(-1)
    if (joins && before && after === null) before.last = last
    else found.push({ first, last, after, leading })
    joins = true
    after = null
  }
  for (const [index, operation] of operations.entries()) {
    const { name } = operation
    if (name === 'BDC' || name === 'BMC' || name === 'EMC') {
      depth += name === 'EMC' ? -1 : 1
      if (depth < (inText ? outside : 0)) return null
      if (inText && name !== 'EMC' && operationText(bytes, operation).includes('MCID')) return null
      if (inText) continue
      joins = false
      leading = false
      after = name === 'EMC' && depth === 0 ? index : null
    } else if (name === 'BT') {
      begin = index
      inText = true
      outside = depth
      shown = false
    } else if (name === 'ET') {
      if (depth !== outside) return null
      inText = false
      if (shown) paint(begin, index)
      begin = -1
    } else if (shows.has(name)) shown = true
    else if (inText || sets.has(name)) continue
    else if (builds.has(name)) {
      if (begin < 0) begin = index
    } else if (paints.has(name) || name === 'sh') paint(begin < 0 ? index : begin, index)
    else if (name === 'Do') {
      if (!isMarkedForm(operationText(bytes, operation).slice(1).split(/\s/)[0] ?? '')) paint(index, index)
      else leading = false
    } else {
      begin = name.startsWith('W') ? begin : -1
      joins = false
      after = null
    }
  }
  return found
}

/** True for a text object that paints nothing but spaces. `blanks` gives the codes of a font that do. */
export function isBlank(
  bytes: Uint8Array,
  operations: readonly Operation[],
  { first, last }: Untagged,
  blanks: (font: string) => ReadonlySet<string>,
): boolean {
  let font = ''
  for (let index = first; index <= last; index++) {
    const operation = operations[index] as Operation
    if (operation.name === 'Tf') font = operationText(bytes, operation).slice(1).split(/\s/)[0] ?? ''
    else if (operation.name === 'TJ' || operation.name === "'" || operation.name === '"') return false
    else if (operation.name === 'Tj') {
      const code = /^<([\dA-Fa-f]+)>/.exec(operationText(bytes, operation))?.[1]
      if (!code || !blanks(font).has(code.toUpperCase())) return false
    } else if (paints.has(operation.name) || operation.name === 'Do' || operation.name === 'sh') return false
  }
  return true
}
