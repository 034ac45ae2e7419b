/** Blocks of header-like fields, as reports hold them (RFC 3464 §2.1, RFC 5965 §3). */

/** Values by lower-case name, in the order in which they stand. */
export type Fields = Map<string, string[]>

/** Most lines of a report that are read; the longest real ones have some dozens. */
const mostLines = 2000

/** The fields of one block; folded lines are joined, and what is no field is passed over. */
export function readFields(block: string): Fields {
  const fields: Fields = new Map()
  let last: string[] | null = null
  for (const line of block.split(/\r?\n/, mostLines)) {
    const [, name, value] = /^([!-9;-~]{1,100}):[ \t]*(.*)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) {
      last = fields.get(name.toLowerCase()) ?? []
      last.push(value.trim())
      fields.set(name.toLowerCase(), last)
    } else if (last && /^[ \t]/.test(line)) last.push(`${last.pop() ?? ''} ${line.trim()}`)
    else last = null
  }
  return fields
}

/** The fields of all blocks, which empty lines part. */
export const readBlocks = (text: string): Fields[] =>
  text
    .split(/\r?\n[ \t]*\r?\n/, mostLines)
    .map(readFields)
    .filter(({ size }) => size > 0)

/** First value of a field; empty where there is none. */
export const first = (fields: Fields, name: string): string => fields.get(name)?.[0] ?? ''
