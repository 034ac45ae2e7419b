import type { Flow } from './columns.ts'
import type { LineReader, Lines } from './lines.ts'
import type { Unit } from './measures.ts'
import type { TableParts, TableReader } from './tables.ts'

/** What the printing page remembers of a unit. */
export interface Piece {
  /** Outermost element that begins with it; null inside a paragraph. */
  start: HTMLElement | null
  /** Elements from there inwards whose upper margins vanish at the head of a page. */
  flush: HTMLElement[]
  /** Element whose lower edge is the unit's; null inside a paragraph. */
  end: Element | null
  lines: Lines | null
  line: number
  table: TableParts | null
  row: number
  /** Elements with a ground or a border that go on from the unit before, the innermost first. */
  frames: OpenFrame[]
}

export interface OpenFrame {
  element: HTMLElement
  /** Padding and border below the text of each of its pages, where the style closes it there. */
  below: number
}

export interface UnitReader {
  /** Takes a flow apart that is laid out without pages. */
  read(flow: Flow): { units: Unit[]; pieces: Piece[]; unitOf(place: Element): number | null }
}

/** Runs inside the printing page. Reads only: nothing is written between one measure and the next. */
export function unitReader(parts: { lines: LineReader; tables: TableReader }): UnitReader {
  const number = (value: string) => Number.parseFloat(value) || 0
  const parting = new Set(['page', 'column', 'left', 'right', 'recto', 'verso', 'always'])
  const avoids = (value: string) => value.startsWith('avoid')
  const inlineNames = /^(inline|ruby|contents)/
  const blockNames = new Set(['block', 'list-item', 'flow-root', 'table'])

  const bordered = (style: CSSStyleDeclaration) =>
    [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].some(
      (width) => number(width) > 0,
    )

  interface Open {
    element: HTMLElement
    first: number
    /** What its style says of breaks. */
    avoidBefore: boolean
    forcedBefore: boolean
    avoidInside: boolean
    margin: number
    flush: boolean
    framed: boolean
    /** True for what is around a table that may be split: its lower edge is the first part's then. */
    splits: boolean
    /** Padding and border that each of its pages has, above and below. */
    clone: [number, number]
  }

  return {
    read: ({ element: root, height: page }) => {
      const top = root.getBoundingClientRect().top
      const units: Unit[] = []
      const pieces: Piece[] = []
      const open: Open[] = []
      const known = new Map<Element, { first: number; lines: Lines | null }>()
      let avoidAfter = false
      let forcedAfter = false

      const add = (from: number, to: number, piece: Partial<Piece> = {}, cost: Unit['cost'] = 0): number => {
        const index = units.length
        const starting = open.filter((one) => one.first < 0)
        const around = open.filter((one) => one.first >= 0)
        for (const one of starting) one.first = index
        const first = piece.line ? undefined : starting[0]
        const forced = index > 0 && (forcedAfter || starting.some((one) => one.forcedBefore))
        const glued = avoidAfter || starting.some((one) => one.avoidBefore)
        const kept = around.some((one) => one.avoidInside)
        units.push({
          // The margin at the head of a flow stays, as behind any break of the style's own.
          top: index === 0 ? 0 : first ? Math.min(from, first.element.getBoundingClientRect().top - top) : from,
          bottom: to,
          cost: index === 0 ? 0 : glued ? 3 : kept && cost < 2 ? 2 : cost,
          forced,
          // Behind a break of the style's own a margin stays; behind any other it vanishes.
          head: around.reduce(
            (sum, one) => sum + one.clone[0],
            forced ? Math.max(0, ...starting.map((one) => one.margin)) : 0,
          ),
          tail: around.reduce((sum, one) => sum + one.clone[1], 0),
          notes: [],
        })
        const inward = starting.findIndex((one) => !one.flush)
        pieces.push({
          start: first?.element ?? null,
          flush: forced ? [] : starting.slice(0, inward < 0 ? undefined : inward + 1).map((one) => one.element),
          end: null,
          lines: null,
          line: 0,
          table: null,
          row: 0,
          frames: around
            .filter((one) => one.framed)
            .map((one) => ({ element: one.element, below: one.clone[1] }))
            .reverse(),
          ...piece,
        })
        avoidAfter = false
        forcedAfter = false
        return index
      }

      const addLines = (element: HTMLElement, style: CSSStyleDeclaration, box: DOMRect): boolean => {
        const lines = parts.lines.read(element, style, box)
        if (!lines) return false
        const y = box.top - top
        const count = lines.edges.length - 1
        const least = [number(style.orphans) || 2, number(style.widows) || 2] as const
        const first = units.length
        for (let line = 0; line < count; line++) {
          const few = line > 0 && (line < least[0] || count - line < least[1])
          const to = line === count - 1 ? box.height : (lines.edges[line + 1] ?? box.height)
          add(y + (line === 0 ? 0 : (lines.edges[line] ?? 0)), y + to, { lines, line }, few ? 1 : 0)
        }
        known.set(element, { first, lines })
        return true
      }

      const addWhole = (element: HTMLElement, box: DOMRect): void => {
        if (box.height === 0) return
        known.set(element, { first: add(box.top - top, box.bottom - top), lines: null })
      }

      const addTable = (table: HTMLTableElement, box: DOMRect): void => {
        const found = parts.tables.read(table, page)
        for (const one of open) one.splits ||= found.exhibit?.contains(one.element) ?? false
        if (found.head) {
          known.set(found.head, {
            first: add(box.top - top, found.head.getBoundingClientRect().bottom - top),
            lines: null,
          })
        }
        for (const [index, row] of found.rows.entries()) {
          const rect = row.element.getBoundingClientRect()
          const glued = index === 0 && found.head !== null
          const at = add(rect.top - top, rect.bottom - top, { table: found, row: index }, glued ? 3 : row.cost)
          const unit = units[at]
          const piece = pieces[at]
          if (!unit || !piece) continue
          unit.head += row.head
          unit.tail += row.tail
          if (index > 0 && !piece.start) piece.start = row.element
          piece.end = row.element
          known.set(row.element, { first: at, lines: null })
        }
      }

      const visit = (element: HTMLElement): void => {
        const style = getComputedStyle(element)
        if (
          style.display === 'none' ||
          style.position === 'absolute' ||
          style.position === 'fixed' ||
          style.float !== 'none'
        )
          return
        const box = element.getBoundingClientRect()
        const above = number(style.paddingTop) + number(style.borderTopWidth)
        const below = number(style.paddingBottom) + number(style.borderBottomWidth)
        const cloned = style.getPropertyValue('-webkit-box-decoration-break') === 'clone'
        open.push({
          element,
          first: -1,
          avoidBefore: avoids(style.breakBefore),
          forcedBefore: parting.has(style.breakBefore),
          avoidInside: avoids(style.breakInside),
          margin: number(style.marginTop),
          flush: above === 0 && style.display !== 'flow-root',
          splits: false,
          framed: style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.backgroundImage !== 'none' || bordered(style),
          clone: cloned ? [above, below] : [0, 0],
        })
        const before = units.length
        const plain = blockNames.has(style.display) && style.overflow === 'visible' && style.columnCount === 'auto'
        if (element instanceof HTMLTableElement) addTable(element, box)
        else if (!plain) addWhole(element, box)
        else if (holdsBlocks(element)) for (const child of element.children) visit(child as HTMLElement)
        else if (!addLines(element, style, box)) addWhole(element, box)
        const splits = open.pop()?.splits
        const last = units.length - 1
        if (last < before) return
        const unit = units[last]
        const piece = pieces[last]
        if (unit && piece && box.bottom - top >= unit.bottom - 0.01) {
          unit.bottom = box.bottom - top
          if (!splits) piece.end = element
        }
        avoidAfter ||= avoids(style.breakAfter)
        forcedAfter ||= parting.has(style.breakAfter)
      }

      /** True for an element that holds blocks alone; text beside them makes it one thing. */
      const holdsBlocks = (element: HTMLElement): boolean => {
        if (/^(P|H[1-6])$/.test(element.tagName) || !element.firstElementChild) return false
        for (const node of element.childNodes) {
          if (node instanceof Text && node.data.trim() !== '') return false
          if (
            node instanceof Element &&
            (!(node instanceof HTMLElement) || inlineNames.test(getComputedStyle(node).display))
          )
            return false
        }
        return true
      }

      for (const child of root.children) visit(child as HTMLElement)
      const unitOf = (place: Element): number | null => {
        for (let at: Element | null = place; at && at !== root; at = at.parentElement) {
          const found = known.get(at)
          if (!found) continue
          if (!found.lines) return found.first
          const rect = place.getBoundingClientRect()
          const { top: from } = at.getBoundingClientRect()
          return found.first + parts.lines.lineAt(found.lines, (rect.top + rect.bottom) / 2 - from)
        }
        return null
      }
      return { units, pieces, unitOf }
    },
  }
}
