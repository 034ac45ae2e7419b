/**
 * Runs inside the printing page, before anything is printed. Lays every flow out in columns of one page area, which
 * Chromium breaks as it breaks pages, and so learns how many pages each flow takes (typesetting.md, "One print can be
 * enough"). Self-contained: it is sent to the browser as text.
 */
export interface FlowPages {
  /** `cover`, `front`, `body` or `back`. */
  flow: string
  id: string
  pages: number
}

/** `area` is the page's type area in mm. Returns the flows in order with their page counts. */
export function paginate(area: { width: number; height: number }): FlowPages[] {
  const gap = 40
  const pixel = 96 / 25.4
  // Chromium's page area is a whole number of pixels; a column must not be a fraction higher than that.
  const step = area.width * pixel + gap

  const lay = (flow: HTMLElement): void => {
    Object.assign(flow.style, {
      width: `${area.width}mm`,
      height: `${Math.floor(area.height * pixel)}px`,
      columnWidth: `${area.width}mm`,
      columnGap: `${gap}px`,
      columnFill: 'auto',
    })
  }
  const unlay = (flow: HTMLElement): void => {
    for (const name of ['width', 'height', 'column-width', 'column-gap', 'column-fill']) flow.style.removeProperty(name)
  }
  const columnOf = (flow: HTMLElement, element: Element): number =>
    Math.floor((element.getBoundingClientRect().left - flow.getBoundingClientRect().left + 1) / step)

  /** A group cell whose rows fall on two pages is split there, so that the group is named on both. */
  const splitGroups = (flow: HTMLElement): boolean => {
    const cuts: { cell: HTMLTableCellElement; at: number; row: HTMLTableRowElement }[] = []
    for (const cell of flow.querySelectorAll<HTMLTableCellElement>('tbody [rowspan]')) {
      const rows = [...(cell.closest('tbody') as HTMLTableSectionElement).rows]
      const first = rows.indexOf(cell.parentElement as HTMLTableRowElement)
      let column: number | null = null
      for (let at = 0; at < cell.rowSpan; at++) {
        const row = rows[first + at]
        const own = row && [...row.cells].find((other) => other !== cell && other.rowSpan === 1)
        if (!row || !own) continue
        const now = columnOf(flow, own)
        if (column !== null && now !== column) {
          cuts.push({ cell, at, row })
          break
        }
        column = now
      }
    }
    for (const { cell, at, row } of cuts) {
      const rest = cell.cloneNode(true) as HTMLTableCellElement
      rest.rowSpan = cell.rowSpan - at
      rest.setAttribute('data-continued', '')
      const left = cell.getBoundingClientRect().left - columnOf(flow, cell) * step
      const next = [...row.cells].find(
        (other) => other.getBoundingClientRect().left - columnOf(flow, other) * step > left + 1,
      )
      cell.rowSpan = at
      row.insertBefore(rest, next ?? null)
    }
    return cuts.length > 0
  }

  return [...document.querySelectorAll<HTMLElement>('[data-flow]')].map((flow): FlowPages => {
    const name = flow.dataset.flow ?? ''
    if (name === 'cover' || name === 'back') return { flow: name, id: flow.id, pages: 1 }
    lay(flow)
    // Each round names groups one page further; a table of many pages needs as many rounds as its longest group.
    for (let round = 0; round < 200 && splitGroups(flow); round++);
    const pages = Math.max(1, Math.round((flow.scrollWidth + gap) / step))
    unlay(flow)
    return { flow: name, id: flow.id, pages }
  })
}

/** Writes the numbers into the page and turns the margin boxes of the right parity on. */
export function fillPages(plan: { labels: Record<string, string>; frontPages: number }): void {
  for (const cell of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    cell.textContent = plan.labels[cell.dataset.pageOf ?? ''] ?? ''
  }
  const parity = plan.frontPages % 2 === 1 ? 'odd' : 'even'
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-front-pages]')) {
    style.media = style.dataset.frontPages === parity ? 'all' : 'not all'
  }
}
