import type { Area, Columns, Flow } from './columns.ts'

/** How an article sits on its pages. Pages are counted from 0 at its first one. */
export interface FitMeasure {
  /** Of the article. */
  id: string
  pages: number
  /** Lines of body text that its part of the last page takes and that a whole page holds. */
  lastLines: number
  pageLines: number
  /** True where nothing follows it on its last page. */
  endsFlow: boolean
  /** Headings and first-level statements that a page ends with although what they lead to is on the next. */
  lonely: { text: string; page: number }[]
  /** Tables that a page parts from all but their first row, by label or caption. */
  split: { name: string; page: number }[]
  /** Exhibits that stand on another page than the words that first speak of them. */
  far: { name: string; page: number; mention: number }[]
}

export interface FitReader {
  /** Measures a flow that is laid out in columns. */
  read(flow: Flow): FitMeasure[]
  /** Lays every body flow out in columns of one page area and measures it; leaves the page as it was. */
  measure(area: Area): FitMeasure[]
}

/** Runs inside the printing page, after the last change to its layout. */
export function fitReader({ columns }: { columns: Columns }): FitReader {
  const heads = /^H[1-6]$/
  const leaves = 'p, h1, h2, h3, h4, h5, h6, tr, .plate'

  interface Piece {
    element: HTMLElement
    first: number
    last: number
    top: number
    bottom: number
  }

  const textOf = (element: Element): string => {
    const copy = element.cloneNode(true) as Element
    for (const call of copy.querySelectorAll('.footnote-call')) call.remove()
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
  }
  const nameOf = (exhibit: Element): string => {
    const label = exhibit.querySelector('.label')
    if (label) return textOf(label).replace(/^[〈<[(]+|[〉>\])]+$/g, '')
    const caption = exhibit.querySelector('.caption')
    return caption ? `‘${textOf(caption)}’` : ''
  }

  /** What stands on the pages of a flow, in order; notes at the feet, and what a bigger piece holds, left out. */
  const piecesOf = (flow: Flow): Piece[] => {
    const { left, top } = flow.element.getBoundingClientRect()
    return [...flow.element.querySelectorAll<HTMLElement>(leaves)].flatMap((element): Piece[] => {
      if (element.closest('[data-foot], [hidden], [data-footnotes]') || element.parentElement?.closest('tr, .plate'))
        return []
      const rects = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      const [start, end] = [rects[0], rects.at(-1)]
      if (!start || !end) return []
      const at = (rect: DOMRect) => columns.columnAt(flow, left, rect.left)
      return [{ element, first: at(start), last: at(end), top: start.top - top, bottom: end.bottom - top }]
    })
  }

  const lonelyIn = (pieces: readonly Piece[], first: number): FitMeasure['lonely'] =>
    pieces.flatMap(({ element, last }, index) => {
      const next = pieces[index + 1]
      if (!next || next.first === last) return []
      const leads = element.matches('.depth-1') && next.element.closest('ul.outline') !== null
      return heads.test(element.tagName) || leads ? [{ text: textOf(element), page: last - first }] : []
    })

  const splitIn = (place: Element, pieces: readonly Piece[], first: number): FitMeasure['split'] => {
    const rows = new Map<Element, Piece[]>()
    for (const piece of pieces) {
      if (!piece.element.matches('tbody > tr')) continue
      const exhibit = piece.element.closest<HTMLElement>('.exhibit')
      const whole = exhibit?.dataset.partOf ? place.querySelector(`#${CSS.escape(exhibit.dataset.partOf)}`) : exhibit
      const table = whole ?? piece.element.closest('table')
      if (table) rows.set(table, [...(rows.get(table) ?? []), piece])
    }
    return [...rows].flatMap(([table, list]) => {
      const page = list[0]?.first ?? 0
      const before = list.filter((piece) => piece.first === page).length
      return before < 2 && list.length > before ? [{ name: nameOf(table), page: page - first }] : []
    })
  }

  /** Column of the words of an article that first speak of an exhibit: a link to it, else the text before it. */
  const mentionOf = (exhibit: Element, place: Element, flow: Flow, pieces: readonly Piece[]): number | null => {
    const link = exhibit.id ? place.querySelector(`a[href="#${CSS.escape(exhibit.id)}"]`) : null
    const rect = link?.getClientRects()[0]
    if (rect) return columns.columnAt(flow, flow.element.getBoundingClientRect().left, rect.left)
    const index = pieces.findIndex(({ element }) => exhibit.contains(element))
    const before = pieces.slice(0, Math.max(0, index)).findLast(({ element }) => !element.closest('.exhibit'))
    return before ? before.last : null
  }

  const farIn = (place: Element, flow: Flow, pieces: readonly Piece[], first: number): FitMeasure['far'] =>
    [...place.querySelectorAll('.exhibit[id]')].flatMap((exhibit) => {
      const at = pieces.find(({ element }) => exhibit.contains(element))
      const mention = mentionOf(exhibit, place, flow, pieces)
      if (!at || mention === null || mention === at.first) return []
      return [{ name: nameOf(exhibit), page: at.first - first, mention: mention - first }]
    })

  /** Height of a line of body text. */
  const lineOf = (place: Element): number => {
    const text = place.querySelector('.prose, .depth-1, li > p') ?? place.querySelector('p') ?? place
    const style = getComputedStyle(text)
    return Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.5
  }

  const read = (flow: Flow): FitMeasure[] => {
    const all = piecesOf(flow)
    const marked = [...flow.element.querySelectorAll<HTMLElement>('[data-place][id]')]
    const places = marked.length > 0 ? marked : flow.element.id ? [flow.element] : []
    return places.flatMap((place): FitMeasure[] => {
      const pieces = all.filter(({ element }) => place.contains(element))
      const [start, end] = [pieces[0], pieces.at(-1)]
      if (!start || !end) return []
      const line = lineOf(place)
      const onLast = pieces.filter(({ last }) => last === end.last)
      const bottom = Math.max(...onLast.map((piece) => piece.bottom))
      const top = start.first === end.last ? start.top : 0
      const after = all[all.indexOf(end) + 1]
      return [
        {
          id: place.id,
          pages: end.last - start.first + 1,
          lastLines: Math.max(1, Math.round((bottom - top) / line)),
          pageLines: Math.floor(flow.height / line),
          endsFlow: !after || after.first > end.last,
          lonely: lonelyIn(pieces, start.first),
          split: splitIn(place, pieces, start.first),
          far: farIn(place, flow, pieces, start.first),
        },
      ]
    })
  }

  return {
    read,
    measure: (area) => {
      const flows = columns.flowsOf(area).filter(({ name }) => name === 'body')
      for (const flow of flows) columns.lay(flow)
      const found = flows.flatMap(read)
      for (const flow of flows) columns.unlay(flow)
      return found
    },
  }
}
