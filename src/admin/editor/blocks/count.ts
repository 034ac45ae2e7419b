/** What the body's blocks are, counted in reading order through boxes and pairs. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The kinds that are counted together, as the document counts them. */
export type Counted = 'exhibit' | 'table' | 'reference'

const kindOf = (type: unknown, fields: Record<string, unknown>): Counted | null => {
  if (type === 'table') return 'table'
  if (fields.blockType === 'figure' || fields.blockType === 'chart') return 'exhibit'
  return fields.blockType === 'box' && (fields.kind ?? 'reference') === 'reference' ? 'reference' : null
}

/** Numbers by block id (tables, which have none, are left out), from the editor's JSON of a body. */
export function numbersOf(state: unknown): Map<string, number> {
  const counts: Record<Counted, number> = { exhibit: 0, table: 0, reference: 0 }
  const found = new Map<string, number>()
  const visit = (node: unknown): void => {
    if (!isObject(node)) return
    const fields = isObject(node.fields) ? node.fields : {}
    const kind = kindOf(node.type, fields)
    if (kind) {
      counts[kind]++
      if (typeof fields.id === 'string') found.set(fields.id, counts[kind])
    }
    if (Array.isArray(node.children) && node.type !== 'table') node.children.forEach(visit)
    if (isObject(fields.content)) visit(fields.content.root)
  }
  if (isObject(state)) visit(state.root)
  return found
}

/** How many blocks of the editor's JSON stand directly in a box or pair. */
export function contentSize(content: unknown): number {
  const root = isObject(content) ? content.root : null
  if (!isObject(root) || !Array.isArray(root.children)) return 0
  return root.children.filter((node) => isObject(node) && !(Array.isArray(node.children) && node.children.length === 0))
    .length
}
