import { type Collection, type Document, ObjectId } from 'mongodb'
import { type Order, sameOrder } from './order.ts'

/** What came of a change: stored, or refused with what is stored instead; null where the document is gone. */
export type Outcome<T> = { kind: 'stored' } | { kind: 'refused'; stored: T } | null

/** Who stores something, by the name of that day. */
export interface Saver {
  user: string | null
  name: string
}

/** Changes that are stored only where the document still says what the person saw. */
export interface OrderStore {
  read(issue: string): Promise<Order | null>
  /** One atomic write: of two people's changes at once the second is refused. */
  replaceOrder(issue: string, from: Order, to: Order, by: Saver): Promise<Outcome<Order>>
  /** The same; it raises the article's revision, so that a form that is open on it can't put the old summary back. */
  replaceSummary(article: string, from: readonly string[], to: readonly string[], by: Saver): Promise<Outcome<string[]>>
}

const idOf = (id: string): ObjectId | string => (ObjectId.isValid(id) ? new ObjectId(id) : id)
const listOf = (value: unknown): Document[] => (Array.isArray(value) ? (value as Document[]) : [])

/** Sections as they lie in the database → the order that they are. */
export const orderOf = (sections: unknown): Order =>
  listOf(sections).map(({ id, title, part, articles }) => ({
    id: String(id),
    title: typeof title === 'string' ? title : '',
    part: typeof part === 'string' ? part : '',
    articles: Array.isArray(articles) ? articles.map(String) : [],
  }))

const sentencesOf = (summary: unknown): string[] => listOf(summary).map(({ sentence }) => String(sentence ?? ''))

/** What a row holds besides its order stays with it. */
function sectionsOf(to: Order, before: unknown): Document[] {
  const known = new Map(listOf(before).map((row) => [String(row.id), row]))
  return to.map(({ id, title, part, articles }) => {
    const row: Document = { ...known.get(id), id, title: title.trim(), articles: articles.map(idOf) }
    if (part !== '' || row.part) row.part = part
    return row
  })
}

function summaryOf(to: readonly string[], before: unknown): Document[] {
  const rows = listOf(before)
  return to.map((sentence, index) => ({ ...(rows[index] ?? { id: new ObjectId().toHexString() }), sentence }))
}

interface Change<T> {
  collection: Collection
  id: string
  field: string
  read: (value: unknown) => T
  isSeen: (stored: T) => boolean
  write: (before: unknown) => unknown
  /** What is set with it. */
  set: () => Document
  /** True where the form of the document holds the same field. */
  raises: boolean
}

/** Where another write came between reading and writing, it is read again, and refused if it is not what was seen. */
async function swap<T>({ collection, id, field, read, isSeen, write, set, raises }: Change<T>): Promise<Outcome<T>> {
  const where = { _id: idOf(id) as ObjectId }
  let stored = read(undefined)
  for (let tries = 0; tries < 5; tries++) {
    const found = await collection.findOne(where, { projection: { [field]: 1 } })
    if (!found) return null
    const before: unknown = found[field]
    stored = read(before)
    if (!isSeen(stored)) break
    const seen = { ...where, [field]: before === undefined ? { $exists: false } : before }
    const now = { ...set(), [field]: write(before) }
    const raise = raises ? { $inc: { revision: 1 } } : {}
    const { matchedCount } = await collection.updateOne(seen, { $set: now, ...raise })
    if (matchedCount === 1) return { kind: 'stored' }
  }
  return { kind: 'refused', stored }
}

/** Orders and summaries in Payload's own collections, below its hooks: the caller rings them afterwards. */
export function createOrderStore(collections: { issues: Collection; articles: Collection }): OrderStore {
  const { issues, articles } = collections
  return {
    read: async (issue) => {
      const found = await issues.findOne({ _id: idOf(issue) as ObjectId }, { projection: { sections: 1 } })
      return found && orderOf(found.sections)
    },
    replaceOrder: (issue, from, to, by) =>
      swap<Order>({
        collection: issues,
        id: issue,
        field: 'sections',
        read: orderOf,
        isSeen: (stored) => sameOrder(stored, from),
        write: (before) => sectionsOf(to, before),
        set: () => ({ savedBy: by, savedAt: new Date() }),
        // The form of an issue holds no order.
        raises: false,
      }),
    replaceSummary: (article, from, to, by) =>
      swap<string[]>({
        collection: articles,
        id: article,
        field: 'summary',
        read: sentencesOf,
        isSeen: (stored) => JSON.stringify(stored) === JSON.stringify(from),
        write: (before) => summaryOf(to, before),
        set: () => ({ savedBy: by, savedAs: 'save', updatedAt: new Date() }),
        raises: true,
      }),
  }
}
