'use client'
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import type { ArticlePreview } from '../../preview/messages.ts'
import { PageSheet } from './page-sheet.tsx'
import { useShown } from './use-shown.ts'

const margin = 24
const least = 320
const most = 900

/** Width of a page in px, by the room there is. */
function usePageWidth(room: React.RefObject<HTMLElement | null>, fit: 'page' | 'width'): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = room.current
    if (!element) return
    const measure = () => {
      const wide = element.clientWidth - 2 * margin
      const whole = (element.clientHeight - margin) / Math.SQRT2
      setWidth(Math.round(Math.min(most, wide, fit === 'page' ? Math.max(least, whole) : wide)))
    }
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [room, fit])
  return Math.max(0, width)
}

/** Numbers of the sheets that can be seen now: they are drawn first, and nothing waits for the others. */
function sheetsInView(room: HTMLElement | null): number[] {
  if (!room) return []
  const { top, bottom } = room.getBoundingClientRect()
  return [...room.querySelectorAll<HTMLElement>('[data-sheet]')]
    .filter((sheet) => {
      const box = sheet.getBoundingClientRect()
      return box.bottom > top && box.top < bottom
    })
    .map(({ dataset }) => Number(dataset.sheet))
}

/** Numbers of the sheets that are in view or nearly so. */
function useNear(room: React.RefObject<HTMLElement | null>, pages: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of pages has other sheets.
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const number = Number((target as HTMLElement).dataset.sheet)
            if (isIntersecting) now.add(number)
            else now.delete(number)
          }
          return now
        }),
      { root: room.current, rootMargin: '300px 0px' },
    )
    for (const sheet of room.current?.querySelectorAll('[data-sheet]') ?? []) watcher.observe(sheet)
    return () => watcher.disconnect()
  }, [room, pages])
  return near
}

/** Scrolls the pages, and nothing around them, to the head of a sheet. */
export function scrollToSheet(number: number): void {
  const sheet = document.querySelector<HTMLElement>(`.sheets [data-sheet="${number}"]`)
  const room = sheet?.parentElement
  if (sheet && room) room.scrollTop += sheet.getBoundingClientRect().top - room.getBoundingClientRect().top - 4
}

/** The pages, in a room that scrolls by itself. */
export const PageView = memo(function PageView(props: {
  preview: ArticlePreview | null
  /** The caret's. */
  block: number | null
  /** True where these pages are not of the newest text. */
  isOld: boolean
  fit: 'page' | 'width'
  onBlock: (block: number) => void
}) {
  const { preview } = props
  const room = useRef<HTMLOListElement>(null)
  const width = usePageWidth(room, props.fit)
  const shown = useShown(
    preview,
    width,
    useCallback(() => sheetsInView(room.current), []),
  )
  const count = shown?.preview.pages ?? 0
  const near = useNear(room, count)

  const scope = shown?.preview.scope
  const first = shown?.preview.firstSheet ?? 0
  // Under the text on a small screen it has no room until it is chosen.
  const isVisible = width > 0
  // Only another view begins at another page; new pages of the same one stay where they are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (scope && isVisible) scrollToSheet(first)
  }, [scope, isVisible])

  return (
    <ol
      ref={room}
      className="sheets"
      aria-label="지면"
      aria-busy={preview !== shown?.preview}
      data-old={props.isOld}
      data-drawn={shown?.preview.at}
    >
      {shown
        ? Array.from({ length: count }, (_, number) => (
            <PageSheet
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
              key={number}
              shown={shown}
              number={number}
              width={width}
              block={props.block}
              isNear={near.has(number)}
              onBlock={props.onBlock}
            />
          ))
        : null}
    </ol>
  )
})
