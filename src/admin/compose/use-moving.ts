'use client'
import { useCallback, useState, useSyncExternalStore } from 'react'
import { move, type Order, type Spot, spoken, spotOf, step } from './moves.ts'

interface Moving {
  order: Order
  titles: string[]
  setOrder: (next: Order) => void
}

interface Hold {
  id: string
  /** The order to go back to. */
  before: Order
}

// One hand for all sections of the form: an article that crosses a border is drawn by another list and stays held.
let hold: Hold | null = null
const watchers = new Set<() => void>()
const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
const setHold = (next: Hold | null) => {
  hold = next
  for (const watcher of watchers) watcher()
}

/** Puts the focus back on a row's control after React has moved the row to another place. */
function refocus(id: string, control: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-article="${CSS.escape(id)}"] ${control}`)?.focus()
  })
}

/** Moving by buttons, by drag and by the keyboard, with what is said about it. */
export function useMoving({ order, titles, setOrder }: Moving) {
  const held = useSyncExternalStore(
    watch,
    () => hold?.id ?? null,
    () => null,
  )
  const [said, setSaid] = useState('')

  const put = useCallback(
    (id: string, to: Spot) => {
      const from = spotOf(order, id)
      if (!from) return
      const next = move(order, from, to)
      const after = spotOf(next, id)
      setOrder(next)
      if (after) setSaid(spoken(titles, from, after, next[after.section]?.length ?? 0))
    },
    [order, titles, setOrder],
  )

  const onStep = useCallback(
    (id: string, direction: 'up' | 'down', control = `[data-move="${direction}"]`) => {
      const from = spotOf(order, id)
      const to = from && step(order, from, direction)
      if (!to) return
      put(id, to)
      refocus(id, control)
    },
    [order, put],
  )

  const onKey = useCallback(
    (event: React.KeyboardEvent, id: string) => {
      if (event.nativeEvent.isComposing) return
      const isHeld = held === id
      if (event.code === 'Space' || (event.code === 'Enter' && isHeld)) {
        event.preventDefault()
        setHold(isHeld ? null : { id, before: order })
        setSaid(isHeld ? '놓았습니다.' : '집었습니다. 위아래 화살표로 옮기고 Enter로 놓습니다.')
      } else if (isHeld && (event.code === 'ArrowUp' || event.code === 'ArrowDown')) {
        event.preventDefault()
        onStep(id, event.code === 'ArrowUp' ? 'up' : 'down', '.article__handle')
      } else if (isHeld && event.code === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
        if (hold) setOrder(hold.before)
        setHold(null)
        setSaid('되돌렸습니다.')
        refocus(id, '.article__handle')
      }
    },
    [held, order, onStep, setOrder],
  )

  return { held, said, say: setSaid, put, onStep, onKey }
}
