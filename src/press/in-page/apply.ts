import type { Flow } from './columns.ts'
import type { Frame, Framer } from './frames.ts'
import type { LineReader, TextPlace } from './lines.ts'
import type { PlannedPage } from './measures.ts'
import type { FlowNotes, NoteReader } from './notes.ts'
import type { TableSplitter, Undo } from './split.ts'
import type { Cut, TableReader } from './tables.ts'
import type { Piece } from './units.ts'

/** A plan that stands in the page. */
export interface Applied {
  pages: AppliedPage[]
  frames: Frame[]
  /** Takes everything back. */
  undo(): void
}

export interface AppliedPage {
  plan: PlannedPage
  /** What stands at its head; null for the first page and where nothing could be found. */
  head: Element | Range | null
  /** What pushes that to it, where it is a line. */
  push: HTMLElement | null
  /** Block of notes at its foot. */
  foot: HTMLElement | null
}

export interface Applier {
  apply(flow: Flow, pieces: readonly Piece[], notes: FlowNotes, pages: readonly PlannedPage[]): Applied
}

/** Runs inside the printing page. Finds all places first and then writes, for each change would cost a layout. */
export function applier(parts: {
  lines: LineReader
  tables: TableReader
  notes: NoteReader
  splitter: TableSplitter
  frames: Framer
}): Applier {
  interface Break {
    piece: Piece | undefined
    place: TextPlace | null
    cuts: Cut[]
    /** Boxes around a broken paragraph that would rather be kept whole. */
    around: HTMLElement[]
    rest: number
  }

  const find = (flow: Flow, pieces: readonly Piece[], page: PlannedPage, before: PlannedPage): Break => {
    const piece = pieces[page.start]
    const inText = piece?.lines && piece.line > 0 ? piece.lines : null
    const around: HTMLElement[] = []
    for (let at = inText?.element; at && at !== flow.element; at = at.parentElement ?? undefined) around.push(at)
    const height = inText ? (inText.edges[1] ?? 0) - (inText.edges[0] ?? 0) : 0
    return {
      piece,
      place: inText && piece ? parts.lines.startOf(inText, piece.line) : null,
      cuts: piece?.table && piece.row > 0 ? parts.tables.cutsAt(piece.table, piece.row) : [],
      around,
      // Half a line is left over: too little for the next line, enough for what was reckoned wrong.
      rest: flow.height - before.used - height / 2,
    }
  }

  const mark = (element: HTMLElement, undo: Undo): Element => {
    element.dataset.pageStart = ''
    undo.push(() => delete element.dataset.pageStart)
    return element
  }

  const setStyle = (element: HTMLElement, name: string, value: string, undo: Undo): void => {
    const was = element.style.getPropertyValue(name)
    element.style.setProperty(name, value, 'important')
    undo.push(() => (was ? element.style.setProperty(name, was) : element.style.removeProperty(name)))
  }

  interface Begun {
    head: Element | Range | null
    push: HTMLElement | null
  }

  /** Pushes a line to the next page by a float as wide as the text; without room for the line nothing is needed. */
  const pushLine = ({ place, around, rest }: Break, undo: Undo): Begun => {
    if (!place?.node.parentNode) return { head: null, push: null }
    const head = document.createRange()
    for (const element of around) setStyle(element, 'break-inside', 'auto', undo)
    const [paragraph] = around
    if (paragraph) for (const name of ['orphans', 'widows']) setStyle(paragraph, name, '1', undo)
    const { node, offset } = place
    const push = rest > 0 ? document.createElement('span') : null
    if (push) {
      push.dataset.push = ''
      push.style.height = `${rest}px`
    }
    if (node instanceof Text && offset > 0) {
      const behind = node.splitText(offset)
      head.setStart(behind, 0)
      head.setEnd(behind, 1)
      if (push) behind.before(push)
      undo.push(() => {
        push?.remove()
        node.data += behind.data
        behind.remove()
      })
    } else {
      head.selectNodeContents(node)
      if (push) node.parentNode?.insertBefore(push, node)
      undo.push(() => push?.remove())
    }
    return { head, push }
  }

  /** Begins a page at the place found; returns what stands at its head. */
  const begin = (flow: Flow, found: Break, undo: Undo): Begun => {
    const { piece } = found
    if (!piece) {
      // A page of notes alone: something has to be on it.
      const leaf = document.createElement('div')
      leaf.dataset.leaf = ''
      // Pages are begun from the last to the first.
      flow.element.insertBefore(leaf, flow.element.querySelector(':scope > [data-leaf]'))
      undo.push(() => leaf.remove())
      return { head: mark(leaf, undo), push: null }
    }
    if (found.place) return pushLine(found, undo)
    if (piece.table && piece.row > 0) {
      parts.splitter.repeatGroups(found.cuts, piece.table, piece.row, undo)
      const { exhibit } = piece.table
      if (exhibit)
        return { head: mark(parts.splitter.splitExhibit(piece.table, exhibit, piece.row, undo), undo), push: null }
    }
    for (const element of piece.flush) setStyle(element, 'margin-top', '0', undo)
    return { head: piece.start && mark(piece.start, undo), push: null }
  }

  return {
    apply: (flow, pieces, notes, pages) => {
      const undo: Undo = []
      const style = getComputedStyle(flow.element)
      const sides = [style.paddingLeft, style.paddingRight].map((value) => Number.parseFloat(value) || 0)
      const positioned = style.position !== 'static'
      const found = pages.map((page, index) => {
        const before = pages[index - 1]
        return before ? find(flow, pieces, page, before) : null
      })
      const broken = parts.frames.find(pieces, pages)
      if (!positioned) setStyle(flow.element, 'position', 'relative', undo)
      const begun: Begun[] = pages.map(() => ({ head: null, push: null }))
      // From the end, so that the rows behind a break of a table are still together.
      for (let index = pages.length - 1; index > 0; index--) {
        const at = found[index]
        if (at) begun[index] = begin(flow, at, undo)
      }
      const applied = pages.map((plan, index): AppliedPage => {
        const foot = parts.notes.block(notes, plan.notes)
        const first = notes.all[plan.notes[0]?.note ?? -1]
        if (foot) {
          foot.style.left = `${sides[0]}px`
          foot.style.width = `${flow.width - (sides[0] ?? 0) - (sides[1] ?? 0)}px`
          first?.place.before(foot)
        }
        if (foot) undo.push(() => foot.remove())
        return { plan, head: begun[index]?.head ?? null, push: begun[index]?.push ?? null, foot }
      })
      return {
        pages: applied,
        frames: parts.frames.set(flow, broken, undo),
        undo: () => {
          for (const back of undo.reverse()) back()
        },
      }
    },
  }
}
