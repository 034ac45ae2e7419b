import type { Columns, Flow } from './columns.ts'
import type { Place } from './measures.ts'

export interface PlaceFinder {
  /** On which pages of their flows the elements are that page numbers are told of; `counts` are the pages of each flow. */
  find(flows: readonly Flow[], counts: readonly number[]): Place[]
}

/** Runs inside the printing page, flows being laid out in columns. */
export function placeFinder({ columns }: { columns: Columns }): PlaceFinder {
  return {
    find: (flows, counts) => {
      const ids = new Set(
        [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map(({ dataset }) => dataset.pageOf ?? ''),
      )
      for (const { id } of document.querySelectorAll('[data-place][id], [data-flow="body"][id]')) ids.add(id)
      const later = new Map<string, Element[]>()
      for (const one of document.querySelectorAll<HTMLElement>('[data-part-of]'))
        later.set(one.dataset.partOf ?? '', [...(later.get(one.dataset.partOf ?? '') ?? []), one])
      const boxes = flows.map(({ element }) => element.getBoundingClientRect())
      return [...ids].flatMap((id): Place[] => {
        const element = document.getElementById(id)
        const flow = flows.findIndex((one) => element && one.element.contains(element))
        const at = flows[flow]
        if (!element || !at) return []
        if (element === at.element) return [{ id, flow, first: 0, last: (counts[flow] ?? 1) - 1 }]
        const rects = [element, ...(later.get(id) ?? [])].flatMap((one) => [...one.getClientRects()])
        const found = rects.map((rect) => columns.columnAt(at, boxes[flow]?.left ?? 0, rect.left))
        return found.length === 0 ? [] : [{ id, flow, first: Math.min(...found), last: Math.max(...found) }]
      })
    },
  }
}
