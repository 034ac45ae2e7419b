import type { Cut, TableParts } from './tables.ts'

/** What takes a change back; run from the last to the first. */
export type Undo = (() => void)[]

export interface TableSplitter {
  /** Names the groups that a break parts again behind it. */
  repeatGroups(cuts: readonly Cut[], table: TableParts, row: number, undo: Undo): void
  /** Sends the rows from `row` on to an exhibit of their own, with a copy of the caption and the head. */
  splitExhibit(table: TableParts, exhibit: HTMLElement, row: number, undo: Undo): HTMLElement
}

/**
 * Runs inside the printing page. The second part is a table of its own to a reader, so that its caption and head are read
 * like those of the first.
 */
export function tableSplitter(): TableSplitter {
  const repeatGroups: TableSplitter['repeatGroups'] = (cuts, table, row, undo) => {
    for (const { group, next } of cuts) {
      const span = group.cell.rowSpan
      const rest = group.cell.cloneNode(true) as HTMLTableCellElement
      strip(rest)
      rest.rowSpan = group.from + span - row
      rest.dataset.continued = ''
      group.cell.rowSpan = row - group.from
      table.rows[row]?.element.insertBefore(rest, next)
      undo.push(() => {
        rest.remove()
        group.cell.rowSpan = span
      })
    }
  }

  /** A copy bears no id: links lead to the first. */
  const strip = <T extends HTMLElement>(copy: T): T => {
    copy.removeAttribute('id')
    copy.removeAttribute('data-place')
    for (const one of copy.querySelectorAll('[id]')) one.removeAttribute('id')
    return copy
  }

  /** A copy of what stands above a table; the caption says that the table goes on. */
  const copyAbove = (original: Element, word: string): HTMLElement => {
    const copy = strip(original.cloneNode(true) as HTMLElement)
    const line = copy.matches('.caption') ? (copy.querySelector(':scope > span') ?? copy) : null
    if (line) {
      const said = document.createElement('span')
      said.className = 'continued'
      said.textContent = word
      line.append(' ', said)
    }
    return copy
  }

  /** A copy of a table's shell and head with the rows from `row` on. */
  const secondTable = ({ table, rows }: TableParts, row: number, undo: Undo): HTMLElement => {
    const second = strip(table.cloneNode(false) as HTMLTableElement)
    for (const child of table.children)
      if (!child.matches('tbody')) second.append(strip(child.cloneNode(true) as HTMLElement))
    const behind = rows.slice(row).map(({ element }) => element)
    const moved = behind.filter((element) => table.contains(element))
    const home = moved[0]?.parentElement
    const body = document.createElement('tbody')
    body.append(...moved)
    second.append(body)
    // The first row below a head bears the head's rule.
    const top = rows[0]?.element.cells[0]?.classList.contains('top')
    const raised = top ? [...(moved[0]?.cells ?? [])].filter((cell) => !cell.classList.contains('top')) : []
    for (const cell of raised) cell.classList.add('top')
    undo.push(() => {
      for (const cell of raised) cell.classList.remove('top')
      home?.append(...moved)
    })
    return second
  }

  const splitExhibit: TableSplitter['splitExhibit'] = (parts, exhibit, row, undo) => {
    let rest = secondTable(parts, row, undo)
    // Outwards from the table: each element around it gets a second shell, what stands below goes there.
    for (let inner: Element = parts.table; inner !== exhibit; ) {
      const outer = inner.parentElement
      if (!outer) break
      const shell = strip(outer.cloneNode(false) as HTMLElement)
      for (let at = outer.firstElementChild; at && at !== inner; at = at.nextElementSibling)
        shell.append(copyAbove(at, exhibit.dataset.continued ?? ''))
      const below: Element[] = []
      for (let at = inner.nextElementSibling; at; at = at.nextElementSibling) below.push(at)
      const closing = below
        .filter((one) => one.matches('.close'))
        .map((one) => strip(one.cloneNode(true) as HTMLElement))
      shell.append(rest, ...below)
      outer.append(...closing)
      undo.push(() => {
        for (const one of closing) one.remove()
        outer.append(...below)
      })
      rest = shell
      inner = outer
    }
    rest.dataset.partOf = exhibit.id
    rest.style.setProperty('margin-top', '0', 'important')
    exhibit.after(rest)
    const whole = rest
    undo.push(() => whole.remove())
    return rest
  }

  return { repeatGroups, splitExhibit }
}
