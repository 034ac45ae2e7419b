import type { Columns, Flow } from './columns.ts'

export interface FootSetter {
  /** Moves what is marked `data-at-foot` down to the edge of the type area on the page that it stands on. */
  set(flows: readonly Flow[]): void
}

/** Runs inside the printing page, before anything is measured; meant for flows that are left to Chromium. */
export function footSetter({ columns }: { columns: Columns }): FootSetter {
  return {
    set: (flows) => {
      for (const flow of flows) {
        const element = flow.element.querySelector<HTMLElement>('[data-at-foot]')
        if (!element) continue
        columns.lay(flow)
        const rest = flow.height - (element.getBoundingClientRect().bottom - flow.element.getBoundingClientRect().top)
        const margin = Number.parseFloat(getComputedStyle(element).marginTop)
        columns.unlay(flow)
        // A pixel less than fits, for the page's edge is rounded.
        if (rest > 2) element.style.marginTop = `${margin + Math.floor(rest) - 1}px`
      }
    },
  }
}
