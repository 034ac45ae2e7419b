/** The lines of a paragraph, in px from the top of its box. */
export interface Lines {
  element: HTMLElement
  /** Where each line begins, and at last where the last one ends. */
  edges: number[]
}

/** A place in text, in front of which something can be put. */
export interface TextPlace {
  node: Node
  /** Characters of a text node that stay in front of it. */
  offset: number
}

export interface LineReader {
  /** Lines of a block of text; null where they can't be told apart. */
  read(element: HTMLElement, style: CSSStyleDeclaration, box: DOMRect): Lines | null
  /** Line of a height, from 0. */
  lineAt(lines: Lines, y: number): number
  /** Where a line begins; null for the first one. */
  startOf(lines: Lines, line: number): TextPlace | null
}

/** Runs inside the printing page. */
export function lineReader(): LineReader {
  const lineAt = ({ edges }: Lines, y: number): number => {
    let line = 0
    while (line < edges.length - 2 && y >= (edges[line + 1] ?? 0)) line++
    return line
  }

  const textsOf = (element: HTMLElement): Text[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if ((node as Text).data.trim()) found.push(node as Text)
    return found
  }

  /** Lines of unlike height: their edges lie halfway between the boxes of their text. */
  const unlike = (element: HTMLElement, box: DOMRect, top: number, bottom: number): Lines | null => {
    if (element.querySelector('img, svg, canvas, table')) return null
    const range = document.createRange()
    range.selectNodeContents(element)
    const found: { top: number; bottom: number }[] = []
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0).sort((a, b) => a.bottom - b.bottom)
    for (const rect of rects) {
      const last = found.at(-1)
      if (last && (rect.top + rect.bottom) / 2 < last.bottom) {
        last.bottom = Math.max(last.bottom, rect.bottom)
        last.top = Math.min(last.top, rect.top)
      } else found.push({ top: rect.top, bottom: rect.bottom })
    }
    if (found.length === 0) return null
    const inner = found.slice(1).map((line, i) => (line.top + (found[i]?.bottom ?? line.top)) / 2 - box.top)
    return { element, edges: [top, ...inner, bottom] }
  }

  /** Line of a character, from its middle; null for white space that takes no room. */
  const lineOf = (lines: Lines, top: number, text: Text, offset: number): number | null => {
    const range = document.createRange()
    range.setStart(text, offset)
    range.setEnd(text, offset + 1)
    const rect = range.getBoundingClientRect()
    return rect.width === 0 && rect.height === 0 ? null : lineAt(lines, (rect.top + rect.bottom) / 2 - top)
  }

  /** First of `count` sorted things for which a test holds; `count` where it holds for none. */
  const firstOf = (count: number, test: (index: number) => boolean): number => {
    let from = 0
    let to = count
    while (from < to) {
      const middle = (from + to) >> 1
      if (test(middle)) to = middle
      else from = middle + 1
    }
    return from
  }

  const startOf = (lines: Lines, line: number): TextPlace | null => {
    const { top } = lines.element.getBoundingClientRect()
    const texts = textsOf(lines.element)
    const reaches = (text: Text, offset: number) => (lineOf(lines, top, text, offset) ?? -1) >= line
    const text =
      texts[firstOf(texts.length, (i) => reaches(texts[i] as Text, (texts[i] as Text).data.trimEnd().length - 1))]
    if (!text) return null
    const words = [...text.data.matchAll(/\S+/g)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }))
    const word = words[firstOf(words.length, (i) => reaches(text, (words[i]?.to ?? 1) - 1))]
    if (!word) return null
    let offset = word.from + firstOf(word.to - word.from, (i) => reaches(text, word.from + i))
    // Never between the halves of a character beyond the first plane.
    if (/[\udc00-\udfff]/.test(text.data[offset] ?? '')) offset--
    if (offset > 0) return { node: text, offset }
    let node: Node = text
    while (node.parentNode && node.parentNode !== lines.element && !before(node)) node = node.parentNode
    return { node, offset: 0 }
  }
  const before = (node: Node): boolean => {
    for (let other = node.previousSibling; other; other = other.previousSibling)
      if ((other.textContent ?? '') !== '' || other instanceof HTMLElement) return true
    return false
  }

  return {
    read: (element, style, box) => {
      const number = (value: string) => Number.parseFloat(value) || 0
      const top = number(style.paddingTop) + number(style.borderTopWidth)
      const bottom = box.height - number(style.paddingBottom) - number(style.borderBottomWidth)
      const height = number(style.lineHeight)
      const count = Math.round((bottom - top) / height)
      if (height > 0 && count > 0 && Math.abs(bottom - top - count * height) < 0.6)
        return { element, edges: Array.from({ length: count + 1 }, (_, i) => top + i * height) }
      return unlike(element, box, top, bottom)
    },
    lineAt,
    startOf,
  }
}
