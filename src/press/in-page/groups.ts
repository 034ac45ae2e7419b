import type { Columns, Flow } from './columns.ts'

export interface GroupSplitter {
  /** Splits the group cells of a flow in columns that fall on two of them, so that the group is named on both. */
  split(flow: Flow): void
  /** True where a table runs over to the next column that has to go on under a caption of its own. */
  runsOver(flow: Flow): boolean
}

/** Runs inside the printing page; for flows that are left to Chromium. */
export function groupSplitter({ columns }: { columns: Columns }): GroupSplitter {
  interface Cut {
    cell: HTMLTableCellElement
    /** Rows of the group that stay before the break. */
    at: number
    row: HTMLTableRowElement
    /** The cell of that row that the group's name goes before. */
    next: HTMLTableCellElement | undefined
  }

  const splitOnce = (flow: Flow): boolean => {
    const { left } = flow.element.getBoundingClientRect()
    const columnOf = (element: Element) => columns.columnAt(flow, left, element.getBoundingClientRect().left)
    /** How far to the right in its own column an element begins. */
    const inset = (element: Element) => element.getBoundingClientRect().left - columnOf(element) * columns.step(flow)

    /** The first page break within the rows of a group cell. */
    const cutOf = (cell: HTMLTableCellElement, rows: readonly HTMLTableRowElement[]): Cut | null => {
      let column: number | null = null
      for (const [at, row] of rows.entries()) {
        const own = [...row.cells].find((other) => other !== cell && other.rowSpan === 1)
        if (!own) continue
        const now = columnOf(own)
        if (column !== null && now !== column) {
          const from = inset(cell)
          return { cell, at, row, next: [...row.cells].find((other) => inset(other) > from + 1) }
        }
        column = now
      }
      return null
    }

    // All is measured before anything is changed: each change would cost a layout of the whole flow.
    const cuts = [...flow.element.querySelectorAll('tbody')].flatMap((body) => {
      const rows = [...body.rows]
      return rows.flatMap((row, first) =>
        [...row.cells].flatMap((cell) =>
          cell.rowSpan > 1 ? (cutOf(cell, rows.slice(first, first + cell.rowSpan)) ?? []) : [],
        ),
      )
    })
    for (const { cell, at, row, next } of cuts) {
      const rest = cell.cloneNode(true) as HTMLTableCellElement
      for (const copy of rest.querySelectorAll('[id]')) copy.removeAttribute('id')
      rest.rowSpan = cell.rowSpan - at
      rest.dataset.continued = ''
      cell.rowSpan = at
      row.insertBefore(rest, next ?? null)
    }
    return cuts.length > 0
  }

  return {
    split: (flow) => {
      // Each round names groups one page further; a table of many pages needs as many rounds as its longest group.
      for (let round = 0; round < 200 && splitOnce(flow); round++);
    },
    runsOver: (flow) =>
      [...flow.element.querySelectorAll('.exhibit[data-continued]:not([data-continued=""]) table')].some(
        (table) => table.getClientRects().length > 1,
      ),
  }
}
