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
  // Chromium rounds the height of its page area up to a whole pixel (measured from 237 to 260 mm); a column must not differ.
  const step = area.width * pixel + gap

  const lay = (flow: HTMLElement): void => {
    Object.assign(flow.style, {
      width: `${area.width}mm`,
      height: `${Math.ceil(area.height * pixel)}px`,
      columnWidth: `${area.width}mm`,
      columnGap: `${gap}px`,
      columnFill: 'auto',
    })
  }
  const unlay = (flow: HTMLElement): void => {
    for (const name of ['width', 'height', 'column-width', 'column-gap', 'column-fill']) flow.style.removeProperty(name)
  }
  const columnAt = (left: number, element: Element): number =>
    Math.floor((element.getBoundingClientRect().left - left + 1) / step)
  /** How far to the right in its own column an element begins. */
  const inset = (left: number, element: Element): number =>
    element.getBoundingClientRect().left - columnAt(left, element) * step

  interface Cut {
    cell: HTMLTableCellElement
    /** Rows of the group that stay before the break. */
    at: number
    row: HTMLTableRowElement
    /** The cell of that row that the group's name goes before. */
    next: HTMLTableCellElement | undefined
  }

  /** The first page break within the rows of a group cell. */
  const cutOf = (left: number, cell: HTMLTableCellElement, rows: readonly HTMLTableRowElement[]): Cut | null => {
    let column: number | null = null
    for (const [at, row] of rows.entries()) {
      const own = [...row.cells].find((other) => other !== cell && other.rowSpan === 1)
      if (!own) continue
      const now = columnAt(left, own)
      if (column !== null && now !== column) {
        const from = inset(left, cell)
        return { cell, at, row, next: [...row.cells].find((other) => inset(left, other) > from + 1) }
      }
      column = now
    }
    return null
  }

  /** A group cell whose rows fall on two pages is split there, so that the group is named on both. */
  const splitGroups = (flow: HTMLElement): boolean => {
    const left = flow.getBoundingClientRect().left
    // All is measured before anything is changed: each change would cost a layout of the whole flow.
    const cuts = [...flow.querySelectorAll('tbody')].flatMap((body) => {
      const rows = [...body.rows]
      return rows.flatMap((row, first) =>
        [...row.cells].flatMap((cell) =>
          cell.rowSpan > 1 ? (cutOf(left, cell, rows.slice(first, first + cell.rowSpan)) ?? []) : [],
        ),
      )
    })
    for (const { cell, at, row, next } of cuts) {
      const rest = cell.cloneNode(true) as HTMLTableCellElement
      rest.rowSpan = cell.rowSpan - at
      rest.setAttribute('data-continued', '')
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
