/** Moving articles within and between sections: pure, so that keyboard, buttons and drag do the same. */

import type { Order as SectionOrder } from '../../desk/order.ts'

/** Order of article ids per section. */
export type Order = readonly (readonly string[])[]

export interface Spot {
  section: number
  index: number
}

/** The order with one article taken out of its spot and put before another spot; spots outside leave it as it was. */
export function move(order: Order, from: Spot, to: Spot): string[][] {
  const next = order.map((section) => [...section])
  const source = next[from.section]
  const target = next[to.section]
  const id = source?.[from.index]
  if (!source || !target || id === undefined) return next
  source.splice(from.index, 1)
  const shift = from.section === to.section && from.index < to.index ? 1 : 0
  target.splice(Math.min(to.index - shift, target.length), 0, id)
  return next
}

/** Where one step up or down leads, over the borders of sections; null at the ends. Given as a spot to put before. */
export function step(order: Order, from: Spot, direction: 'up' | 'down'): Spot | null {
  const length = order[from.section]?.length ?? 0
  if (direction === 'up') {
    if (from.index > 0) return { section: from.section, index: from.index - 1 }
    return from.section > 0 ? { section: from.section - 1, index: order[from.section - 1]?.length ?? 0 } : null
  }
  if (from.index < length - 1) return { section: from.section, index: from.index + 2 }
  return from.section < order.length - 1 ? { section: from.section + 1, index: 0 } : null
}

/** Place of an article in an order, null when it isn't there. */
export function spotOf(order: Order, id: string): Spot | null {
  for (const [section, ids] of order.entries()) {
    const index = ids.indexOf(id)
    if (index !== -1) return { section, index }
  }
  return null
}

/** What a screen reader is told after a move. */
export function spoken(titles: readonly string[], before: Spot, after: Spot, length: number): string {
  const place = `${after.index + 1}번째`
  if (before.section !== after.section) return `${titles[after.section] ?? ''} ${place}로 옮겼습니다.`
  return `${titles[after.section] ?? ''} ${length}편 가운데 ${place}로 옮겼습니다.`
}

/** The order of an issue with other articles in its sections. */
export const withArticles = (order: SectionOrder, lists: Order): SectionOrder =>
  order.map((section, index) => ({ ...section, articles: lists[index] ?? section.articles }))

/** Articles of every section. */
export const listsOf = (order: SectionOrder): Order => order.map(({ articles }) => articles)

/** The order with one section moved before another place; places outside leave it as it was. */
export function moveSection(order: SectionOrder, from: number, to: number): SectionOrder {
  const section = order[from]
  if (!section || to < 0 || to > order.length) return order
  const rest = order.filter((_, index) => index !== from)
  const at = to > from ? to - 1 : to
  return [...rest.slice(0, at), section, ...rest.slice(at)]
}

/** Rows of the list from top to bottom: `section:<id>` and `article:<id>`. */
export const rowsOf = (order: SectionOrder): string[] =>
  order.flatMap(({ id, articles }) => [`section:${id}`, ...articles.map((article) => `article:${article}`)])

/** What a screen reader is told when a row is picked up. */
export function spokenPick(order: SectionOrder, row: string): string {
  const [kind, id = ''] = row.split(':')
  if (kind === 'section') {
    const index = order.findIndex((section) => section.id === id)
    return `${nameOf(order[index]?.title)} 분야를 집었습니다. 분야 ${order.length}개 가운데 ${index + 1}번째.`
  }
  const spot = spotOf(listsOf(order), id)
  if (!spot) return ''
  const { title, articles } = order[spot.section] ?? { title: '', articles: [] }
  const place = `${articles.length}편 가운데 ${spot.index + 1}번째`
  return `${numberOf(order, id)}번 기사를 집었습니다. ${nameOf(title)} ${place}.`
}

/** Number of an article through the issue, from 1. */
export const numberOf = (order: SectionOrder, id: string): number => listsOf(order).flat().indexOf(id) + 1

/** What a section without a title is called. */
export const nameOf = (title: string | undefined): string => title?.trim() || '이름 없는 분야'

/** Rows that went elsewhere among the others: the fewest whose moves make one order of the other. */
export function movedRows(before: SectionOrder, after: SectionOrder): string[] {
  const rows = rowsOf(after)
  const old = new Map(rowsOf(before).map((row, index) => [row, index]))
  // Longest run of rows that kept their order, ending at each row.
  const best: { length: number; previous: number }[] = []
  for (const [index, row] of rows.entries()) {
    const place = old.get(row)
    let found = { length: place === undefined ? 0 : 1, previous: -1 }
    for (let other = 0; place !== undefined && other < index; other++) {
      const length = (best[other]?.length ?? 0) + 1
      if ((old.get(rows[other] ?? '') ?? Number.POSITIVE_INFINITY) < place && length > found.length)
        found = { length, previous: other }
    }
    best.push(found)
  }
  const still = new Set<number>()
  const longest = Math.max(0, ...best.map(({ length }) => length))
  let at = best.findIndex(({ length }) => length === longest && length > 0)
  for (; at >= 0; at = best[at]?.previous ?? -1) still.add(at)
  return rows.filter((_, index) => !still.has(index))
}

/** The order with one of its sections set otherwise. */
export const replaced = (
  order: SectionOrder,
  id: string,
  set: (section: SectionOrder[number]) => SectionOrder[number],
): SectionOrder => order.map((section) => (section.id === id ? set(section) : section))

/** Id for a new section, as Payload makes them. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
