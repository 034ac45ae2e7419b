/** Where an article goes among those that stand in its section already. */

const compact = (text: string): string => text.replace(/[\s·∙•‧・ㆍ,]/g, '')

/** Index of the section of the same name, spaces and middle dots aside; -1 where there is none. */
export const sectionNamed = (titles: readonly string[], name: string): number =>
  titles.findIndex((title) => compact(title) === compact(name))

/**
 * Index at which an article of a manuscript is inserted into the ids of its section, so that the manuscript's articles
 * keep their order however they were put in. `orderOf` gives the order of an id of the same manuscript, null for others.
 */
export function spotFor(ids: readonly string[], order: number, orderOf: (id: string) => number | null): number {
  const orders = ids.map(orderOf)
  const before = orders.findLastIndex((one) => one !== null && one < order)
  if (before !== -1) return before + 1
  const behind = orders.findIndex((one) => one !== null && one > order)
  return behind === -1 ? ids.length : behind
}
