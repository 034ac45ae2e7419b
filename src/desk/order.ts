/** The order of an issue: its sections and their articles, as the compose screen shows and changes it. */

/** One section in its place. */
export interface OrderSection {
  /** Of the stored row; 24 hexadecimal digits. */
  id: string
  title: string
  /** What the section belongs to (`ISSUE`); empty where the issue has no parts. */
  part: string
  /** Ids of the stored articles. */
  articles: readonly string[]
}

export type Order = readonly OrderSection[]

/** The longest name of a section, in characters. */
export const longestTitle = 500

/** True where two orders say the same. */
export const sameOrder = (a: Order, b: Order): boolean => JSON.stringify(a.map(plain)) === JSON.stringify(b.map(plain))

/** True where the sections hold the same articles in the same places, whatever the sections are called. */
export const samePlaces = (a: Order, b: Order): boolean =>
  JSON.stringify(a.map(({ id, articles }) => [id, articles])) ===
  JSON.stringify(b.map(({ id, articles }) => [id, articles]))

const plain = ({ id, title, part, articles }: OrderSection) => [id, title, part, articles]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f]{24}$/i.test(value)

function sectionIn(value: unknown): OrderSection | null {
  if (!isRecord(value) || typeof value.id !== 'string' || !/^[\w-]{1,64}$/.test(value.id)) return null
  const { id, title = '', part = '', articles } = value
  if (typeof title !== 'string' || typeof part !== 'string' || !Array.isArray(articles)) return null
  if (title.length > longestTitle || part.length > longestTitle || !articles.every(isId)) return null
  return { id, title, part, articles }
}

/** An order out of a request; null for anything else, and for one that names a section or an article twice. */
export function orderIn(value: unknown): Order | null {
  if (!Array.isArray(value)) return null
  const sections = value.flatMap((one: unknown) => sectionIn(one) ?? [])
  const articles = sections.flatMap((section) => section.articles)
  const isWhole = sections.length === value.length && sections.length <= 200 && articles.length <= 2000
  const isOnce = new Set(sections.map(({ id }) => id)).size === sections.length
  return isWhole && isOnce && new Set(articles).size === articles.length ? sections : null
}

/** Sections that would vanish together with articles, which is never meant. */
export const lostSections = (from: Order, to: Order): OrderSection[] => {
  const kept = new Set(to.map(({ id }) => id))
  const placed = new Set(to.flatMap(({ articles }) => articles))
  return from.filter(({ id, articles }) => !kept.has(id) && articles.some((article) => !placed.has(article)))
}
