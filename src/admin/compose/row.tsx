'use client'
import { useState } from 'react'
import { Cell, Grip, Part } from './cell.tsx'
import { useComposeParts } from './context.ts'

const dragType = 'application/x-bulletin-row'

interface RowProps {
  /** `article:<id>` or `section:<id>`. */
  row: string
  look: string
  /** What the handle picks up: `4번 기사`, `정책동향 분야`. */
  handle: string
  children: React.ReactNode
}

/** What may be dropped on a row: the accent line at its upper edge says where it would come to stand. */
function useDropping(row: string) {
  const { may, drop } = useComposeParts()
  const [isOver, setOver] = useState(false)
  if (!may) return { isOver: false, events: {} }
  const events = {
    onDragOver: (event: React.DragEvent) => {
      if (!event.dataTransfer.types.includes(dragType)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: React.DragEvent) => {
      event.preventDefault()
      setOver(false)
      drop(event.dataTransfer.getData(dragType), row)
    },
  }
  return { isOver, events }
}

/** A row of the list: it has the focus as a whole, and its handle is dragged or picked up. */
export function Row({ row, look, handle, children }: RowProps) {
  const { active, setActive, held, may, pick, movedBy, editing } = useComposeParts()
  const { isOver, events } = useDropping(row)
  const isHeld = held === row
  const by = movedBy.get(row)
  const names = ['entry', `entry--${look}`, isHeld ? 'entry--held' : '', isOver ? 'entry--over' : ''].filter(Boolean)
  return (
    <Part
      role="row"
      className={names.join(' ')}
      data-row={row}
      tabIndex={active === row ? 0 : -1}
      aria-selected={isHeld}
      onFocus={() => setActive(row)}
      {...events}
    >
      <Cell name="grip">
        {may ? (
          <button
            type="button"
            className="entry__handle"
            draggable={editing === null}
            tabIndex={-1}
            aria-pressed={isHeld}
            aria-label={`${handle} 집기`}
            onClick={() => pick(row)}
            onDragStart={(event) => {
              event.dataTransfer.setData(dragType, row)
              const whole = event.currentTarget.closest('[data-row]')
              if (whole) event.dataTransfer.setDragImage(whole, 12, 12)
            }}
          >
            <Grip />
          </button>
        ) : null}
        {by ? (
          <span className="entry__by" title="다른 사람이 옮겼습니다.">
            {by}
          </span>
        ) : null}
      </Cell>
      {children}
    </Part>
  )
}

/** Where a row may be dropped to become the last one. */
export function EndOfList() {
  const { isOver, events } = useDropping('end')
  return <div className={isOver ? 'entries__end entries__end--over' : 'entries__end'} aria-hidden="true" {...events} />
}
