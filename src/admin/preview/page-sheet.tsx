'use client'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { drawPage } from './pdf-document.ts'
import type { Shown } from './use-shown.ts'

/** One page with the blocks that can be clicked; `block` is that of the caret. */
export function PageSheet(props: {
  shown: Shown
  number: number
  width: number
  block: number | null
  isNear: boolean
  onBlock: (block: number) => void
}) {
  const { shown, number, width, isNear } = props
  const { size, preview } = shown
  const place = useRef<HTMLDivElement>(null)
  const made = shown.canvases.get(number)

  useLayoutEffect(() => {
    if (made) place.current?.replaceChildren(made)
  }, [made])
  useEffect(() => {
    if (made || !isNear) return
    let isNewest = true
    drawPage(shown.pdf, number + 1, width)
      .then((canvas) => isNewest && place.current?.replaceChildren(canvas))
      // A page of a document that was replaced meanwhile is of no use.
      .catch(() => undefined)
    return () => {
      isNewest = false
    }
  }, [made, isNear, shown, number, width])

  const per = (value: number, whole: number): string => `${(value / whole) * 100}%`
  return (
    <li className="sheet" data-sheet={number} style={{ width, aspectRatio: `${size.width} / ${size.height}` }}>
      <div ref={place} className="sheet__face" />
      {preview.blocks
        .filter(({ page }) => page === number)
        .map(({ block, left, top, width: wide, height }) => (
          <button
            key={block}
            type="button"
            // The text itself is reached by its own keys; a page of buttons would stand in the way of Tab.
            tabIndex={-1}
            className="sheet__block"
            data-block={block}
            aria-current={block === props.block}
            aria-label={`본문 ${block + 1}번째 자리로`}
            style={{
              left: per(left, size.width),
              top: per(top, size.height),
              width: per(wide, size.width),
              height: per(height, size.height),
            }}
            onClick={() => props.onBlock(block)}
          />
        ))}
    </li>
  )
}
