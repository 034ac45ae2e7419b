'use client'
import { useMemo, useRef } from 'react'
import { Part } from './cell.tsx'
import { focusRow, useComposeParts } from './context.ts'
import { rowsOf } from './moves.ts'
import { EndOfList } from './row.tsx'
import { SectionRows } from './section-row.tsx'
import { useSlide } from './use-slide.ts'

/** What the keys of the list do, besides moving the focus. */
export interface GridKeys {
  shift: (direction: 'up' | 'down') => void
  release: () => void
  cancel: () => void
  undo: () => void
  help: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null

/** Keys by their place on the keyboard, so that they work with Hangul on; never while a syllable is composed. */
function useKeys(keys: GridKeys) {
  const { order, held, active, may, articles, mayWrite, pick, remove, setEditing } = useComposeParts()
  const rows = useMemo(() => rowsOf(order), [order])
  const id = active.split(':')[1] ?? ''
  const isArticle = active.startsWith('article:')
  const go = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
    if (row) focusRow(row)
  }
  const open = () => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(active)}"] [data-open]`)?.click()
  const step = (direction: 'up' | 'down') =>
    held ? keys.shift(direction) : go(rows.indexOf(active) + (direction === 'up' ? -1 : 1))
  /** What a key means now; null where it means nothing here. */
  const meaning = (code: string, onRow: boolean): (() => void) | null => {
    switch (code) {
      case 'ArrowUp':
        return () => step('up')
      case 'ArrowDown':
        return () => step('down')
      case 'Home':
        return () => go(0)
      case 'End':
        return () => go(rows.length - 1)
      case 'F2':
        return (isArticle ? mayWrite(articles[id]) : may) && !held ? () => setEditing(active) : null
      case 'Escape':
        return held ? keys.cancel : null
      case 'Enter':
      case 'NumpadEnter':
        if (held) return keys.release
        return onRow && isArticle ? open : null
      case 'Space':
        return onRow && may ? () => pick(active) : null
      case 'Delete':
        return onRow && may && isArticle && !held ? () => remove(id) : null
      default:
        return null
    }
  }
  return (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || isTyping(event.target)) return
    const onRow = event.target instanceof HTMLElement && (event.target.dataset.row ?? '') !== ''
    const isUndo = event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    const isHelp = event.code === 'Slash' && event.shiftKey
    const isChord = event.ctrlKey || event.metaKey || event.altKey
    const act = isUndo ? keys.undo : isHelp ? keys.help : isChord ? null : meaning(event.code, onRow)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}

/** The issue as a list that mirrors the summary table. */
export function Grid({ keys }: { keys: GridKeys }) {
  const { order } = useComposeParts()
  const list = useRef<HTMLDivElement>(null)
  useSlide(list, JSON.stringify(order))
  const onKeyDown = useKeys(keys)
  return (
    <Part
      ref={list}
      role="grid"
      aria-label="분야와 기사"
      aria-describedby="compose-keys"
      className="entries"
      onKeyDown={onKeyDown}
    >
      <Part role="rowgroup">
        <Part role="row" className="entry entry--head">
          {[
            ['grip', ''],
            ['number', ''],
            ['facts', '기사 · 요약'],
            ['writer', '필자'],
            ['state', '상태'],
            ['problems', '문제'],
            ['pages', '쪽'],
          ].map(([name, word]) => (
            <Part key={name} role="columnheader" className={`entry__${name}`}>
              {word || <span className="visually-hidden">{name === 'grip' ? '옮기기' : '차례'}</span>}
            </Part>
          ))}
        </Part>
      </Part>
      {order.map((section) => (
        <SectionRows key={section.id} section={section} />
      ))}
      <EndOfList />
    </Part>
  )
}

/** Puts the focus where the keys of the list work. */
export const focusList = (): void => document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus()
