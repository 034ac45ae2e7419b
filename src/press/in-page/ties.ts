import type { WordRun } from './line-breaks.ts'
import type { Word } from './settings.ts'

export interface Tier {
  /**
   * Ranges of words that must stay on one line for the lines to begin where they should, when each line is filled as far
   * as it goes. `starts` are the first words of the lines but the first. Null where an element would have to be cut.
   */
  find(p: HTMLElement, words: readonly Word[], run: WordRun, starts: readonly number[]): Range[] | null
  /** Ties them; returns what takes it back. */
  tie(p: HTMLElement, ranges: readonly Range[]): () => void
}

/** Runs inside the printing page. */
export function tier(): Tier {
  /** Last word that has to be tied to the first of a line, so that the two find no room on the line before. */
  const reach = ({ widths, spaces, first, room }: WordRun, before: number, start: number): number => {
    let width = 0
    for (let word = before; word < widths.length; word++) {
      width += (word > before ? (spaces[word - 1] ?? 0) : 0) + (widths[word] ?? 0)
      if (width > (before === 0 ? first : room) + 0.05) return Math.max(word, start)
    }
    return widths.length
  }

  const isFirst = (node: Node): boolean => {
    for (let other = node.previousSibling; other; other = other.previousSibling)
      if (other.textContent !== '') return false
    return true
  }
  const isLast = (node: Node): boolean => {
    for (let other = node.nextSibling; other; other = other.nextSibling) if (other.textContent !== '') return false
    return true
  }

  /** The words from one to another, in elements that stay whole. */
  const rangeOf = (p: HTMLElement, from: Word, to: Word): Range | null => {
    const range = document.createRange()
    let head: Node = from.node
    while (head.parentNode && head.parentNode !== p) {
      if (!isFirst(head)) return null
      head = head.parentNode
    }
    if (head === from.node) range.setStart(from.node, from.offset)
    else if (from.offset > 0) return null
    else range.setStartBefore(head)
    let tail: Node = to.endNode
    while (tail.parentNode && tail.parentNode !== p) {
      if (!isLast(tail)) return null
      tail = tail.parentNode
    }
    if (tail === to.endNode) range.setEnd(to.endNode, to.endOffset)
    else if (to.endOffset < to.endNode.length) return null
    else range.setEndAfter(tail)
    return range
  }

  return {
    find: (p, words, run, starts) => {
      const ranges: Range[] = []
      for (const [index, start] of starts.entries()) {
        const last = reach(run, starts[index - 1] ?? 0, start)
        if (last === start) continue
        const from = words[start]
        const to = words[last]
        if (!from || !to || last >= (starts[index + 1] ?? words.length)) return null
        const range = rangeOf(p, from, to)
        if (!range) return null
        ranges.push(range)
      }
      return ranges
    },
    tie: (p, ranges) => {
      const wrap = p.style.textWrap
      p.style.textWrap = 'wrap'
      const spans = [...ranges].reverse().map((range) => {
        const span = document.createElement('span')
        span.style.whiteSpace = 'nowrap'
        range.surroundContents(span)
        return span
      })
      return () => {
        p.style.textWrap = wrap
        for (const span of spans) span.replaceWith(...span.childNodes)
        p.normalize()
      }
    },
  }
}
