'use client'
import { useEffect, useState } from 'react'
import { bodyRoot, caretLine } from './body-editor.ts'
import { blockOfLine } from './places.ts'

/** The block that the caret stands in, as the shown pages count blocks; null where it is not in the body. */
export function useCaretBlock(origins: readonly number[] | undefined): number | null {
  const [line, setLine] = useState<number | null>(null)
  useEffect(() => {
    const look = () => setLine(caretLine())
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  if (line === null || !origins) return null
  const element = bodyRoot()?.children[line]
  return blockOfLine(line, origins, element?.classList.contains('line--caption') ?? false)
}
