/** Copies of what was typed and not saved, in this browser: by account and document, one a screen. */

/** A text that no server has. */
export interface Copy {
  /** Screen that it was typed on. */
  tab: string
  /** ISO 8601. */
  at: string
  /** Form's values; their `revision` is the one that the typing began with. */
  values: Record<string, unknown>
}

/** The part of the browser's storage that is needed; a test gives its own. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Most copies that are kept of one document. */
const most = 4

const keyOf = (user: string, document: string): string => `unsaved:${user}:${document}`

const isCopy = (value: unknown): value is Copy =>
  typeof value === 'object' &&
  value !== null &&
  'tab' in value &&
  typeof value.tab === 'string' &&
  'at' in value &&
  typeof value.at === 'string' &&
  'values' in value &&
  typeof value.values === 'object' &&
  value.values !== null

/** Copies of one document for one account, newest first. */
export interface Copies {
  all(): Copy[]
  /** Keeps a screen's text in place of the one it had; false where the browser has no room for it. */
  keep(copy: Copy): boolean
  drop(tab: string): void
}

/** Copies on a shelf; what stands there and is none of ours counts as nothing. */
export function copiesOf(shelf: Shelf, user: string, document: string): Copies {
  const key = keyOf(user, document)
  const all = (): Copy[] => {
    try {
      const found: unknown = JSON.parse(shelf.getItem(key) ?? '[]')
      return Array.isArray(found) ? found.filter(isCopy).sort((a, b) => (a.at < b.at ? 1 : -1)) : []
    } catch {
      return []
    }
  }
  const write = (copies: readonly Copy[]): boolean => {
    try {
      if (copies.length === 0) shelf.removeItem(key)
      else shelf.setItem(key, JSON.stringify(copies))
      return true
    } catch {
      return false
    }
  }
  const without = (tab: string): Copy[] => all().filter((copy) => copy.tab !== tab)
  return {
    all,
    keep: (copy) => write([copy, ...without(copy.tab)].slice(0, most)),
    drop: (tab) => {
      write(without(tab))
    },
  }
}
