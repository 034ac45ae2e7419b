/** A table as the planner sees it. */
export interface TableParts {
  table: HTMLTableElement
  /** The exhibit around it, where it goes on under a repeated caption; null where Chromium repeats its head. */
  exhibit: HTMLElement | null
  head: HTMLTableSectionElement | null
  rows: TableRow[]
  groups: Group[]
}

export interface TableRow {
  element: HTMLTableRowElement
  /** As in `Unit`, for a break before this row. */
  cost: 0 | 1
  head: number
  tail: number
}

/** A cell over several rows; `to` is the row behind the last. */
export interface Group {
  cell: HTMLTableCellElement
  from: number
  to: number
}

/** A group cell that a break parts, and the cell of the row behind it that its name goes before. */
export interface Cut {
  group: Group
  next: HTMLTableCellElement | null
}

export interface TableReader {
  /** `page` is the height of the page area in px. */
  read(table: HTMLTableElement, page: number): TableParts
  /** Groups that a break before a row parts, from left to right. */
  cutsAt(parts: TableParts, row: number): Cut[]
}

/** Runs inside the printing page. Reads only. */
export function tableReader(): TableReader {
  const number = (value: string) => Number.parseFloat(value) || 0
  const leftOf = (element: Element) => element.getBoundingClientRect().left

  /** What a cell needs for its own text. */
  const needOf = (cell: HTMLTableCellElement): number => {
    const first = cell.firstElementChild
    const last = cell.lastElementChild
    if (!first || !last) return 0
    const style = getComputedStyle(cell)
    const inner = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top
    return inner + number(style.paddingTop) + number(style.paddingBottom)
  }

  /** How much lower a part of a group is than its name. */
  const lacks = (boxes: readonly DOMRect[], from: number, to: number, need: number): number =>
    Math.max(0, need - ((boxes[to - 1]?.bottom ?? 0) - (boxes[from]?.top ?? 0)))

  return {
    read: (table, page) => {
      const around = table.parentElement?.closest<HTMLElement>('.exhibit[data-continued]') ?? null
      const exhibit = around?.dataset.continued ? around : null
      const elements = [...table.tBodies].flatMap((body) => [...body.rows])
      const groups = elements.flatMap((row, from) =>
        [...row.cells].flatMap((cell) => (cell.rowSpan > 1 ? [{ cell, from, to: from + cell.rowSpan }] : [])),
      )
      const needs = groups.map(({ cell }) => needOf(cell))
      const boxes = elements.map((row) => row.getBoundingClientRect())
      const box = table.getBoundingClientRect()
      const headHeight = table.tHead?.getBoundingClientRect().height ?? 0
      const close = exhibit?.querySelector('.close')
      // Chromium repeats no head that is higher than a quarter of its page.
      const repeated = headHeight * 4 > page ? 0 : headHeight
      const above = exhibit ? (boxes[0]?.top ?? box.top) - exhibit.getBoundingClientRect().top : repeated
      const below = close ? close.getBoundingClientRect().bottom - box.bottom : 0
      const rows = elements.map((element, row): TableRow => {
        let head = above
        let tail = below
        let cost: 0 | 1 = 0
        for (const [index, { from, to }] of groups.entries()) {
          if (row <= from || row >= to) continue
          const more = [lacks(boxes, from, row, needs[index] ?? 0), lacks(boxes, row, to, needs[index] ?? 0)] as const
          tail = Math.max(tail, below + more[0])
          head = Math.max(head, above + more[1])
          if (more[0] + more[1] > 0.5) cost = 1
        }
        const few = elements.length < 4 || row < 2 || elements.length - row < 2
        return { element, head, tail, cost: exhibit && few ? 1 : cost }
      })
      return { table, exhibit, head: table.tHead, rows, groups }
    },
    cutsAt: ({ groups, rows }, row) =>
      groups
        .filter(({ from, to }) => row > from && row < to)
        .map((group) => ({ group, left: leftOf(group.cell) }))
        .sort((a, b) => a.left - b.left)
        .map(({ group, left }) => {
          const next = [...(rows[row]?.element.cells ?? [])].find((other) => leftOf(other) > left + 1)
          return { group, next: next ?? null }
        }),
  }
}
