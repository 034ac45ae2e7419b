import type { WordRun } from './line-breaks.ts'

export interface Line {
  left: number
  right: number
}

/** How a paragraph breaks; in px of the page. */
export interface Setting {
  p: HTMLElement
  /** Type size. */
  size: number
  /** Right edge of its room. */
  edge: number
  lines: Line[]
}

/** A word, which may go through several elements. */
export interface Word {
  node: Text
  offset: number
  endNode: Text
  endOffset: number
}

export interface SettingReader {
  /** Lines of a paragraph, which has to be set flush left. */
  read(p: HTMLElement): Setting
  wordsOf(p: HTMLElement): Word[]
  /** Widths of its words; null where one of them is broken. */
  runOf(setting: Setting, words: readonly Word[]): WordRun | null
  /** Widest word gap that a line would have, spread to the edge, in em; 0 for a paragraph of one line. */
  widestGap(setting: Setting): number
}

/** Runs inside the printing page. Reads only. */
export function settingReader(): SettingReader {
  const natural = 0.25
  const number = (value: string) => Number.parseFloat(value) || 0
  const range = document.createRange()

  const rectOf = ({ node, offset, endNode, endOffset }: Word): DOMRect => {
    range.setStart(node, offset)
    range.setEnd(endNode, endOffset)
    return range.getBoundingClientRect()
  }

  const wordsOf = (p: HTMLElement): Word[] => {
    const words: Word[] = []
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
    let inside = false
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (const { index, 0: run } of node.data.matchAll(/\S+|\s+/g)) {
        const space = run.trim() === ''
        const last = words.at(-1)
        if (!space && inside && last) Object.assign(last, { endNode: node, endOffset: index + run.length })
        else if (!space) words.push({ node, offset: index, endNode: node, endOffset: index + run.length })
        inside = !space
      }
    }
    return words
  }

  /** Words that begin on each line, and where the first of them does. */
  const startsOf = ({ p, lines, size }: Setting): { count: number; left: number }[] => {
    const found = lines.map(() => ({ count: 0, left: Number.POSITIVE_INFINITY }))
    let line = 0
    let before = Number.NEGATIVE_INFINITY
    for (const { node, offset } of wordsOf(p)) {
      range.setStart(node, offset)
      range.setEnd(node, offset + 1)
      const { left } = range.getBoundingClientRect()
      // Within a line every word begins to the right of the one before.
      if (left < before - size / 2) line++
      before = left
      const at = found[line]
      if (!at) continue
      at.count++
      at.left = Math.min(at.left, left)
    }
    return found
  }

  return {
    read: (p) => {
      const style = getComputedStyle(p)
      const box = p.getBoundingClientRect()
      const size = number(style.fontSize)
      const height = number(style.lineHeight) || size * 1.5
      const top = box.top + number(style.paddingTop) + number(style.borderTopWidth)
      const lines: Line[] = []
      range.selectNodeContents(p)
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue
        const at = Math.max(0, Math.floor(((rect.top + rect.bottom) / 2 - top) / height))
        const line = lines[at]
        if (line) {
          line.left = Math.min(line.left, rect.left)
          line.right = Math.max(line.right, rect.right)
        } else lines[at] = { left: rect.left, right: rect.right }
      }
      const edge = box.right - number(style.paddingRight) - number(style.borderRightWidth)
      return { p, size, edge, lines: lines.filter(Boolean) }
    },
    wordsOf,
    runOf: ({ size, edge, lines }, words) => {
      const rects = words.map(rectOf)
      if (rects.some(({ height }) => height > size * 2)) return null
      const spaces = rects.map((rect, index) => (rects[index + 1]?.left ?? 0) - rect.right)
      const usual = spaces.filter((space) => space > 0 && space < size).sort((a, b) => a - b)
      const space = usual[usual.length >> 1] ?? natural * size
      return {
        widths: rects.map(({ width }) => width),
        spaces: spaces.map((one) => (one > 0 && one < size ? one : space)),
        first: edge - (lines[0]?.left ?? edge),
        room: edge - Math.min(...lines.slice(1).map(({ left }) => left)),
      }
    },
    widestGap: (setting) => {
      const spare = setting.lines.slice(0, -1).map((line) => (setting.edge - line.right) / setting.size)
      if (Math.max(0, ...spare) <= natural) return 0
      const starts = startsOf(setting)
      const gaps = spare.map((slack, index) => {
        const { count = 0, left = 0 } = starts[index] ?? {}
        // A line that goes on with a broken word has a gap more than one that begins with a word.
        const between = count - (left - (setting.lines[index]?.left ?? 0) < 1 ? 1 : 0)
        return between > 0 ? slack / between + natural : 0
      })
      return Math.max(0, ...gaps)
    },
  }
}
