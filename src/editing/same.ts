/** What makes two pieces of content the same to a reader: ids and the editor's bookkeeping do not count. */

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Keys that differ between two copies of the same text. */
const bookkeeping = new Set(['id', 'version', 'direction', 'textFormat', 'textStyle', 'blockName'])

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 0 ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (!isRecord(value)) return value
  const kept = Object.entries(value)
    .filter(([key]) => !bookkeeping.has(key))
    .map(([key, inner]) => [key, bare(inner)] as const)
    .filter(([, inner]) => !isNothing(inner))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** The same string for content that reads the same; empty for nothing at all. */
export function keyOf(value: unknown): string {
  const kept = bare(value)
  return isNothing(kept) ? '' : JSON.stringify(kept)
}
