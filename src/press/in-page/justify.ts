/**
 * Runs inside the printing page. A justified line whose word gaps would exceed the limit sends its paragraph to ragged
 * right (kiat.md §1.4: natural gap 0.25 em, limit 0.55 em). Returns how many paragraphs it set ragged.
 */
export function loosenJustified(limit: number): number {
  const natural = 0.25
  const paragraphs = [...document.querySelectorAll<HTMLElement>('p')].filter(
    (p) => getComputedStyle(p).textAlign === 'justify' && p.getClientRects().length > 0,
  )
  for (const p of paragraphs) p.style.textAlign = 'left'

  /** Widths of the lines of a paragraph and the number of word gaps in each, the last line left out. */
  const lines = (p: HTMLElement): { width: number; gaps: number }[] => {
    const found = new Map<number, { left: number; right: number; gaps: number }>()
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const rect = range.getBoundingClientRect()
        const middle = Math.round((rect.top + rect.bottom) / 2 / 4)
        const key = [...found.keys()].find((other) => Math.abs(other - middle) <= 1) ?? middle
        const line = found.get(key)
        if (!line) found.set(key, { left: rect.left, right: rect.right, gaps: 0 })
        else {
          if (rect.left > line.right + 1) line.gaps++
          line.right = Math.max(line.right, rect.right)
        }
      }
    }
    return [...found.values()].slice(0, -1).map((line) => ({ width: line.right - line.left, gaps: line.gaps }))
  }

  const loose = paragraphs.filter((p) => {
    const size = Number.parseFloat(getComputedStyle(p).fontSize)
    const style = getComputedStyle(p)
    const room = p.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
    const leading = Number.parseFloat(style.lineHeight)
    if (p.clientHeight < leading * 1.5) return false
    return lines(p).some((line) => line.gaps > 0 && (room - line.width) / line.gaps / size + natural > limit)
  })
  for (const p of paragraphs) p.style.removeProperty('text-align')
  for (const p of loose) p.classList.add('ragged')
  return loose.length
}
