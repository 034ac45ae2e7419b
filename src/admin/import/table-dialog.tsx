'use client'
import { useId, useState } from 'react'
import type { DraftCell, DraftTable } from '../../import/draft.ts'
import type { AnsweredTable } from '../../manuscripts/manuscript.ts'
import { Dialog } from '../approval/dialog.tsx'
import { asTable, headRows, pastedHtml, pastedText, readRows, rowsFault, typedRows } from './table-text.ts'
import { Rows } from './table-view.tsx'

interface Props {
  how: 'split' | 'paste'
  table: DraftTable
  busy: boolean
  onClose: () => void
  onGive: (table: AnsweredTable) => void
}

/** Splits the lines of a table into cells, or takes a table that was copied from the manuscript; shows what comes of it. */
export function TableDialog({ how, table, busy, onClose, onGive }: Props) {
  const [typed, setTyped] = useState(how === 'split' ? typedRows(table) : '')
  const [pasted, setPasted] = useState<DraftCell[][] | null>(null)
  const [heads, setHeads] = useState(Math.max(headRows(table).length, 1))
  const id = useId()
  const rows = pasted ?? readRows(typed)
  // A copied table may have merged cells; its rows then differ in their number of cells.
  const fault = pasted ? (rows.length === 0 ? '표의 줄을 넣으세요.' : '') : rowsFault(rows)
  const shown = asTable(rows, Math.min(heads, rows.length))
  return (
    <Dialog
      title={how === 'split' ? '표 편집기로 나누기' : '원고에서 표 복사해 붙이기'}
      onClose={onClose}
      buttons={
        <>
          <button type="button" className="desk__button" onClick={onClose}>
            그만두기
          </button>
          <button
            type="button"
            className="desk__button desk__button--main"
            aria-disabled={busy || fault !== ''}
            aria-describedby={`${id}-fault`}
            onClick={() => {
              if (!busy && fault === '') onGive(shown)
            }}
          >
            표로 넣기
          </button>
        </>
      }
    >
      <label htmlFor={id}>
        {how === 'split'
          ? '한 줄이 표의 한 줄입니다. 칸 사이에 | 를 넣으세요. 칸 안에서 줄을 바꾸려면 ⏎ 를 넣습니다.'
          : '원고에서 표를 골라 복사한 다음 여기에 붙여 넣으세요.'}
      </label>
      <textarea
        id={id}
        data-first
        className="import-typed"
        rows={8}
        value={typed}
        onPaste={(event) => {
          const data = event.clipboardData
          const found = pastedHtml(data.getData('text/html')) ?? pastedText(data.getData('text/plain'))
          if (!found) return
          event.preventDefault()
          setPasted(found)
          setTyped('')
        }}
        onChange={(event) => {
          setPasted(null)
          setTyped(event.target.value)
        }}
      />
      <p className="import-field">
        <label htmlFor={`${id}-heads`}>머리글 줄</label>
        <select id={`${id}-heads`} value={heads} onChange={(event) => setHeads(Number(event.target.value))}>
          {[0, 1, 2, 3].map((count) => (
            <option key={count} value={count}>{`${count}줄`}</option>
          ))}
        </select>
      </p>
      <p className="import-fault" id={`${id}-fault`} role="status">
        {fault}
      </p>
      <div className="import-scroll import-preview">
        <Rows {...shown} />
      </div>
    </Dialog>
  )
}
