import type { Issue } from '../../src/document/nodes.ts'

/** Fields whose value is one of a closed list or a name that code gives, never an editor's text. */
const closed = new Set(['type', 'mark', 'licence', 'id', 'asset', 'key', 'mediaType', 'sha256', 'model'])

/**
 * Puts hostile text into every text field of a document, whatever the field: new fields are reached without a change
 * here. Returns the poisoned issue and how many fields were reached.
 */
export function poison(issue: Issue, venom: string): { issue: Issue; fields: number } {
  let fields = 0
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') {
      if (closed.has(field)) return value
      fields++
      return `${value}${venom}`
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, field))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, name === 'assets' ? inner : walk(inner, name)]),
    )
  }
  return { issue: walk(issue, '') as Issue, fields }
}
