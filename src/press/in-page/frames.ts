import type { Flow } from './columns.ts'
import type { PlannedPage } from './measures.ts'
import type { Undo } from './split.ts'
import type { OpenFrame, Piece } from './units.ts'

/** A box that breaks over pages, with a shell for its look on each of them. */
export interface Frame {
  element: HTMLElement
  shells: HTMLElement[]
}

/** Where the text of a page ends, in px from its head. */
export interface PageEnd {
  bottom: number
  /** Boxes that go on behind it, the innermost first. */
  open: readonly OpenFrame[]
}

export interface Framer {
  /** Boxes that go on behind a page with notes at its foot. */
  find(pieces: readonly Piece[], pages: readonly PlannedPage[]): Broken[]
  set(flow: Flow, broken: readonly Broken[], undo: Undo): Frame[]
  /** Where the shells of a box stand, by pages as columns; `ends` are by column. Reads, and returns what is to be written. */
  place(frame: Frame, flow: Flow, step: number, ends: readonly (PageEnd | undefined)[]): (() => void)[]
}

interface Broken {
  element: HTMLElement
  count: number
  look: [string, string][]
  /** True where a page break leaves its edges open. */
  sliced: boolean
}

/**
 * Runs inside the printing page. Chromium draws a box that breaks down to the edge of the page, notes or not. So its look
 * is taken off it, and shells of the right height behind its text bear it.
 */
export function framer(): Framer {
  const sides = ['top', 'right', 'bottom', 'left']
  const names = [
    ...['color', 'image', 'position', 'size', 'repeat', 'origin', 'clip'].map((name) => `background-${name}`),
    ...sides.flatMap((side) => ['color', 'style', 'width'].map((name) => `border-${side}-${name}`)),
    'border-radius',
    'box-shadow',
  ]

  return {
    find: (pieces, pages) => {
      const opens = pages.map((_, index) => {
        const piece = pieces[pages[index + 1]?.start ?? -1]
        const split = piece?.row ? piece.table?.exhibit : null
        return (piece?.frames ?? []).filter(({ element }) => !split?.contains(element))
      })
      const found = new Set(
        pages
          .flatMap((page, index) => (page.notes.length > 0 ? (opens[index] ?? []) : []))
          .map(({ element }) => element),
      )
      return [...found].map((element) => {
        const style = getComputedStyle(element)
        return {
          element,
          count: 1 + opens.filter((open) => open.some((one) => one.element === element)).length,
          sliced: style.getPropertyValue('-webkit-box-decoration-break') !== 'clone',
          look: names.map((name): [string, string] => [name, style.getPropertyValue(name)]),
        }
      })
    },
    set: (flow, broken, undo) => {
      if (broken.length > 0) {
        // The shells lie behind the text, but not behind the flow.
        flow.element.style.zIndex = '0'
        undo.push(() => flow.element.style.removeProperty('z-index'))
      }
      return broken.map(({ element, count, look, sliced }) => {
        const shells = Array.from({ length: count }, (_, index) => {
          const shell = document.createElement('div')
          shell.dataset.shell = ''
          for (const [name, value] of look) shell.style.setProperty(name, value)
          if (sliced && index > 0) shell.style.borderTopStyle = 'none'
          if (sliced && index < count - 1) shell.style.borderBottomStyle = 'none'
          flow.element.append(shell)
          return shell
        })
        element.dataset.bare = ''
        undo.push(() => {
          delete element.dataset.bare
          for (const shell of shells) shell.remove()
        })
        return { element, shells }
      })
    },
    place: ({ element, shells }, flow, step, ends) => {
      const box = flow.element.getBoundingClientRect()
      const rects = [...element.getClientRects()]
      return shells.map((shell, index) => {
        const rect = rects[index]
        if (!rect) return () => shell.remove()
        const column = Math.floor((rect.left - box.left + 1) / step)
        const end = index < rects.length - 1 ? ends[column] : undefined
        let below = 0
        for (const frame of end?.open ?? []) {
          below += frame.below
          if (frame.element === element) break
        }
        const top = rect.top - box.top
        const bottom = end ? Math.min(end.bottom + below, flow.height - 0.05) : rect.bottom - box.top
        return () =>
          Object.assign(shell.style, {
            left: `${rect.left - box.left - column * step}px`,
            top: `${column * flow.height + top}px`,
            width: `${rect.width}px`,
            height: `${bottom - top}px`,
          })
      })
    },
  }
}
