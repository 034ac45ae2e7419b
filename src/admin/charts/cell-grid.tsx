'use client'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { markupOf } from '../editor/paste/markup-of.ts'
import { cellsOfClipboard, type Grid, putCells, withColumn, withoutColumn, withoutRow, withRow } from './cells.ts'

interface Props {
  grid: Grid
  readOnly: boolean
  onChange: (grid: Grid) => void
}

const placeName = (row: number, column: number): string => {
  if (row === 0) return column === 0 ? '항목의 머리' : `계열 ${column}의 이름`
  return column === 0 ? `항목 ${row}` : `항목 ${row}, 계열 ${column}의 값`
}

/** A small sheet: cells to write into, arrows and Enter to move, cells of a spreadsheet pasted from where the caret stands. */
export function CellGrid({ grid, readOnly, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const columns = grid[0]?.length ?? 0

  const focus = (row: number, column: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-place="${row}/${column}"]`)?.focus()

  const onKey = (event: KeyboardEvent, row: number, column: number) => {
    if (event.nativeEvent.isComposing) return
    const step = { Enter: 1, NumpadEnter: 1, ArrowDown: 1, ArrowUp: -1 }[event.code]
    if (step === undefined) return
    // In a form Enter would save it.
    event.preventDefault()
    focus(row + step, column)
  }

  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const { clipboardData: data } = event
    const cells = cellsOfClipboard(markupOf(data.getData('text/html')), data.getData('text/plain'))
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return
    event.preventDefault()
    onChange(putCells(grid, row, column, cells))
  }

  return (
    <div className="cell-grid">
      <table ref={table} aria-label="차트의 자료">
        <tbody>
          {grid.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and nothing else tells rows apart.
            <tr key={row}>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as with rows.
                <td key={column} className={row === 0 || column === 0 ? 'cell-grid__name' : ''}>
                  <input
                    aria-label={placeName(row, column)}
                    data-place={`${row}/${column}`}
                    value={cell}
                    readOnly={readOnly}
                    onChange={({ target }) => onChange(putCells(grid, row, column, [[target.value]]))}
                    onKeyDown={(event) => onKey(event, row, column)}
                    onPaste={(event) => onPaste(event, row, column)}
                  />
                </td>
              ))}
              {!readOnly && row > 0 && grid.length > 2 && (
                <td className="cell-grid__tool">
                  <button
                    type="button"
                    aria-label={`항목 ${row} 지우기`}
                    onClick={() => onChange(withoutRow(grid, row))}
                  >
                    ×
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && (
        <p className="cell-grid__tools">
          <button type="button" className="line-button" onClick={() => onChange(withRow(grid))}>
            행 넣기
          </button>
          <button type="button" className="line-button" onClick={() => onChange(withColumn(grid))}>
            열 넣기
          </button>
          {columns > 2 && (
            <button type="button" className="line-button" onClick={() => onChange(withoutColumn(grid, columns - 1))}>
              마지막 열 지우기
            </button>
          )}
        </p>
      )}
    </div>
  )
}
