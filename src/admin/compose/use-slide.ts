'use client'
import { type RefObject, useLayoutEffect, useRef } from 'react'

/** How long a row slides, in milliseconds. */
const duration = 180

/** Rows slide from where they were to where they are, so that eyes can follow what others move. */
export function useSlide(list: RefObject<HTMLElement | null>, order: string): void {
  const places = useRef<Map<string, number>>(new Map())
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew whenever the order is another.
  useLayoutEffect(() => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const top = list.current?.getBoundingClientRect().top ?? 0
    const now = new Map<string, number>()
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const key = row.dataset.row ?? ''
      const place = row.getBoundingClientRect().top - top
      now.set(key, place)
      const from = places.current.get(key)
      if (from === undefined || from === place || isStill) continue
      row.animate([{ transform: `translateY(${from - place}px)` }, { transform: 'none' }], {
        duration,
        easing: 'ease-out',
      })
    }
    places.current = now
  }, [list, order])
}
