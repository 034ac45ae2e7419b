import type { Area, Columns, Flow } from './columns.ts'

/** Where a block, or a part of it, stands on a page. Lengths in mm from the page's upper left corner. */
export interface BlockPlace {
  /** Its `data-block`. */
  block: string
  /** Page of its flow, from 0. */
  page: number
  left: number
  top: number
  width: number
  height: number
}

export interface BlocksRead {
  places: BlockPlace[]
  /** Paragraphs of two lines or more whose last line is a single word, by `data-block`. */
  lonely: string[]
}

export interface BlockReader {
  /** Reads every body flow in columns; leaves the page as it was. */
  read(area: Area): BlocksRead
}

/** Runs inside the printing page, after the last change to its layout. */
export function blockReader({ columns }: { columns: Columns }): BlockReader {
  const pixel = 96 / 25.4
  const rounded = (value: number) => Math.round((value / pixel) * 100) / 100

  /** Left and upper margin of a flow's pages in px, as its `@page` rules say. */
  const marginsOf = (flow: Flow): { left: number; top: number } => {
    const name = getComputedStyle(flow.element).getPropertyValue('page')
    const found = { left: 0, top: 0 }
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (!(rule instanceof CSSPageRule) || (rule.selectorText !== '' && rule.selectorText !== name)) continue
        const length = (value: string) => Number.parseFloat(value) * (value.endsWith('mm') ? pixel : 1)
        const { marginLeft, marginTop } = rule.style
        if (marginLeft) found.left = length(marginLeft)
        if (marginTop) found.top = length(marginTop)
      }
    }
    return found
  }

  const placesIn = (flow: Flow): BlockPlace[] => {
    const box = flow.element.getBoundingClientRect()
    const margins = marginsOf(flow)
    const found = new Map<string, { block: string; page: number; rects: DOMRect[] }>()
    for (const element of flow.element.querySelectorAll<HTMLElement>('[data-block]')) {
      const block = element.dataset.block ?? ''
      for (const rect of element.getClientRects()) {
        if (rect.width === 0 || rect.height === 0) continue
        const page = columns.columnAt(flow, box.left, rect.left)
        const key = `${block} ${page}`
        const known = found.get(key) ?? { block, page, rects: [] }
        known.rects.push(rect)
        found.set(key, known)
      }
    }
    return [...found.values()].map(({ block, page, rects }) => {
      const left = Math.min(...rects.map((rect) => rect.left))
      const top = Math.min(...rects.map((rect) => rect.top))
      return {
        block,
        page,
        left: rounded(left - box.left - page * columns.step(flow) + margins.left),
        top: rounded(top - box.top + margins.top),
        width: rounded(Math.max(...rects.map((rect) => rect.right)) - left),
        height: rounded(Math.max(...rects.map((rect) => rect.bottom)) - top),
      }
    })
  }

  /** True where the last word of a paragraph stands alone on its line. */
  const endsInOneWord = (paragraph: Element): boolean => {
    const letters: { node: Text; at: number; space: boolean }[] = []
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (node.parentElement?.closest('.footnote-call, [data-push]')) continue
      for (let at = 0; at < node.data.length; at++) letters.push({ node, at, space: /\s/.test(node.data.charAt(at)) })
    }
    while (letters.at(-1)?.space) letters.pop()
    const gap = letters.findLastIndex(({ space }) => space)
    const before = letters.slice(0, Math.max(0, gap)).findLast(({ space }) => !space)
    const first = letters[gap + 1]
    if (gap < 0 || !before || !first) return false
    const rectOf = ({ node, at }: { node: Text; at: number }) => {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect()
    }
    const [end, start] = [rectOf(before), rectOf(first)]
    return start.left < end.left || start.top > end.bottom - 1
  }

  return {
    read: (area) => {
      const flows = columns.flowsOf(area).filter(({ name }) => name === 'body')
      const styles = flows.map(({ element }) => element.getAttribute('style'))
      for (const flow of flows) columns.lay(flow)
      const places = flows.flatMap(placesIn)
      const lonely = [...document.querySelectorAll<HTMLElement>('p[data-block]')].filter(endsInOneWord)
      for (const [index, flow] of flows.entries()) {
        columns.unlay(flow)
        const style = styles[index]
        if (style) flow.element.setAttribute('style', style)
      }
      return { places, lonely: lonely.map(({ dataset }) => dataset.block ?? '') }
    },
  }
}
