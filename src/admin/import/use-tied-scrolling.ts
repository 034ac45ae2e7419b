'use client'
import { useCallback, useEffect, useRef } from 'react'

/** How far below the top of a pane its reading line lies, in pixels. */
const eye = 60

interface Anchor {
  left: number
  right: number
}

const topIn = (pane: HTMLElement, element: Element): number =>
  element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop

/** Where the same article begins on both sides. */
function anchorsOf(left: HTMLElement, right: HTMLElement): Anchor[] {
  const anchors: Anchor[] = [{ left: 0, right: 0 }]
  for (const card of right.querySelectorAll<HTMLElement>('[data-from]')) {
    const line = left.querySelector(`[data-line="${card.dataset.from}"]`)
    if (line) anchors.push({ left: topIn(left, line), right: topIn(right, card) })
  }
  return [...anchors, { left: left.scrollHeight, right: right.scrollHeight }]
}

/** The place of the other side, by how far the reading line is between two anchors. */
export function followed(anchors: readonly Anchor[], from: 'left' | 'right', position: number): number {
  const to = from === 'left' ? 'right' : 'left'
  const at = Math.max(
    anchors.findLastIndex((anchor) => anchor[from] <= position),
    0,
  )
  const [start, end] = [anchors[at], anchors[at + 1]]
  if (!start || !end) return start?.[to] ?? 0
  const share = end[from] > start[from] ? (position - start[from]) / (end[from] - start[from]) : 0
  return start[to] + share * (end[to] - start[to])
}

/** Ties the scrolling of manuscript and articles: the side that somebody scrolls leads the other. */
export function useTiedScrolling(tied: boolean) {
  const left = useRef<HTMLElement>(null)
  const right = useRef<HTMLDivElement>(null)
  const leader = useRef<'left' | 'right' | null>(null)

  useEffect(() => {
    const panes = { left: left.current, right: right.current }
    if (!panes.left || !panes.right) return
    const ends: (() => void)[] = []
    for (const side of ['left', 'right'] as const) {
      const pane = panes[side]!
      const other = panes[side === 'left' ? 'right' : 'left']!
      const lead = () => {
        leader.current = side
      }
      const follow = () => {
        if (!tied || leader.current !== side || other.offsetParent === null) return
        const anchors = anchorsOf(panes.left!, panes.right!)
        other.scrollTop = followed(anchors, side, pane.scrollTop + eye) - eye
      }
      const starts = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const
      for (const name of starts) pane.addEventListener(name, lead, { passive: true })
      pane.addEventListener('scroll', follow, { passive: true })
      ends.push(() => {
        for (const name of starts) pane.removeEventListener(name, lead)
        pane.removeEventListener('scroll', follow)
      })
    }
    return () => {
      for (const end of ends) end()
    }
  })

  /** Brings a line of the manuscript into view without moving the articles. */
  const showLine = useCallback((line: number) => {
    const pane = left.current
    const row = pane?.querySelector(`[data-line="${line}"]`)
    if (!pane || !row) return
    leader.current = null
    pane.scrollTop = Math.max(topIn(pane, row) - eye, 0)
  }, [])
  /** Lets go, so that what scrolls next is not followed. */
  const letGo = useCallback(() => {
    leader.current = null
  }, [])
  return { left, right, showLine, letGo }
}
