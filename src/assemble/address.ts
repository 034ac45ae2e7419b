import { textOf } from './lexical-node.ts'

const protocols = new Set(['http:', 'https:', 'mailto:'])

/** The address of a link when it is one that may be printed, else null. */
export function safeUrl(value: unknown): string | null {
  const url = textOf(value).trim()
  return URL.canParse(url) && protocols.has(new URL(url).protocol) ? url : null
}
