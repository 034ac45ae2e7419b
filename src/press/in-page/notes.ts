import type { Flow } from './columns.ts'
import type { LineReader, TextPlace } from './lines.ts'
import type { NoteMeasure, NotePart } from './measures.ts'

/** The footnotes of a flow. */
export interface FlowNotes {
  /** Where the style puts them, in order, with what it puts into each. */
  places: { place: HTMLElement; notes: HTMLElement[] }[]
  all: Note[]
  measures: NoteMeasure[]
  gap: number
  frame: number
  restFrame: number
}

export interface Note {
  element: HTMLElement
  place: HTMLElement
  call: Element | null
  /** Characters of its text before each line; empty for a note that is never broken. */
  starts: number[]
  justified: boolean
}

export interface NoteReader {
  /** Measures the notes where the style puts them, then takes them out of their flows. */
  take(flows: readonly Flow[]): FlowNotes[]
  /** Puts them back to the end, as the style has them. */
  putBack(notes: FlowNotes): void
  /** A block with the given parts, in no place yet. */
  block(notes: FlowNotes, parts: readonly NotePart[]): HTMLElement | null
}

/** Runs inside the printing page. */
export function noteReader(parts: { lines: LineReader }): NoteReader {
  const number = (value: string) => Number.parseFloat(value) || 0

  /** Characters of an element's text before a place in it. */
  const charactersBefore = (element: HTMLElement, { node, offset }: TextPlace): number => {
    const range = document.createRange()
    range.setStart(element, 0)
    range.setEnd(node, node instanceof Text ? offset : 0)
    return range.toString().length
  }

  const measure = (element: HTMLElement, page: number) => {
    const box = element.getBoundingClientRect()
    const height = box.height
    if (height <= page / 3) return { measure: { height, lines: 1 }, starts: [], justified: false }
    const style = getComputedStyle(element)
    const lines = parts.lines.read(element, style, box)
    const count = lines ? lines.edges.length - 1 : 1
    const starts = Array.from({ length: count }, (_, line) => {
      const start = lines && line > 0 ? parts.lines.startOf(lines, line) : null
      return start ? charactersBefore(element, start) : 0
    })
    return { measure: { height, lines: count }, starts, justified: style.textAlign === 'justify' }
  }

  /** Cuts an element's text at a number of characters; what is behind it comes back as a copy of its shell. */
  const cut = (element: HTMLElement, characters: number): HTMLElement => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const rest = element.cloneNode(false) as HTMLElement
    let left = characters
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (left < node.length) {
        const range = document.createRange()
        range.setStart(node, left)
        range.setEndAfter(element.lastChild as ChildNode)
        rest.append(range.extractContents())
        break
      }
      left -= node.length
    }
    rest.removeAttribute('id')
    for (const copy of rest.querySelectorAll('[id]'))
      if (element.querySelector(`#${CSS.escape(copy.id)}`)) copy.removeAttribute('id')
    rest.classList.add('footnote-rest')
    return rest
  }

  const partOf = ({ element, starts, justified }: Note, { from, to }: NotePart): HTMLElement => {
    let part = element.cloneNode(true) as HTMLElement
    if (starts.length === 0) return part
    const ends = to < starts.length
    if (ends) cut(part, starts[to] ?? 0)
    if (from > 0) part = cut(part, starts[from] ?? 0)
    if (ends || from > 0) part.style.textWrap = 'wrap'
    if (ends && justified) part.style.textAlignLast = 'justify'
    return part
  }

  /** What a block has besides its notes, its distance from the text included. */
  const frameOf = (block: HTMLElement | undefined): number => {
    const inside = block ? [...block.querySelectorAll('.footnote')] : []
    if (!block || inside.length === 0) return 0
    const box = block.getBoundingClientRect()
    const from = inside[0]?.getBoundingClientRect().top ?? box.top
    const to = inside.at(-1)?.getBoundingClientRect().bottom ?? box.bottom
    return from - box.top + box.bottom - to + number(getComputedStyle(block).marginTop)
  }

  const find = (flow: Flow) => {
    const places = [...flow.element.querySelectorAll<HTMLElement>('[data-footnotes]')].map((place) => ({
      place,
      notes: [...place.querySelectorAll<HTMLElement>('.footnote')],
    }))
    const first = places.find(({ notes }) => notes.length > 0)
    const probe = first?.place.cloneNode(false) as HTMLElement | undefined
    if (probe && first?.notes[0]) {
      probe.classList.add('continued')
      probe.append(first.notes[0].cloneNode(true))
      first.place.after(probe)
    }
    return { flow, places, first: first?.place, probe }
  }

  const read = ({ flow, places, first, probe }: ReturnType<typeof find>): FlowNotes => {
    // Of several calls of one note the first counts.
    const calls = new Map(
      [...flow.element.querySelectorAll('a.footnote-call')].reverse().map((call) => [call.getAttribute('href'), call]),
    )
    const gaps = places.flatMap(({ notes }) =>
      notes
        .slice(1)
        .map((note, i) => note.getBoundingClientRect().top - (notes[i]?.getBoundingClientRect().bottom ?? 0)),
    )
    const found = places.flatMap(({ place, notes }) =>
      notes.map((element) => ({ ...measure(element, flow.height), place, element })),
    )
    return {
      places,
      all: found.map((one) => ({ ...one, call: calls.get(`#${one.element.id}`) ?? null })),
      measures: found.map((one) => one.measure),
      gap: gaps.reduce((most, gap) => Math.max(most, gap), 0),
      frame: frameOf(first),
      restFrame: frameOf(probe),
    }
  }

  return {
    take: (flows) => {
      // All is written, then all is read, then all is written: each turn costs a layout of the page.
      const found = flows.map(find)
      const notes = found.map(read)
      for (const { places, probe } of found) {
        probe?.remove()
        for (const { place } of places) {
          place.hidden = true
          place.replaceChildren()
        }
      }
      return notes
    },
    putBack: ({ places }) => {
      for (const { place, notes } of places) {
        place.hidden = false
        place.replaceChildren(...notes)
      }
    },
    block: (notes, list) => {
      const first = notes.all[list[0]?.note ?? -1]
      if (!first) return null
      const block = first.place.cloneNode(false) as HTMLElement
      block.removeAttribute('data-footnotes')
      block.removeAttribute('id')
      block.hidden = false
      block.dataset.foot = ''
      if ((list[0]?.from ?? 0) > 0) block.classList.add('continued')
      for (const part of list) {
        const note = notes.all[part.note]
        if (note) block.append(partOf(note, part))
      }
      return block
    },
  }
}
