/** Moving articles within and between sections: pure, so that keyboard, buttons and drag do the same. */

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
