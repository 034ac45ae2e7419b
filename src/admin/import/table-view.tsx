import type { DraftCell, DraftTable } from '../../import/draft.ts'
import { headRows } from './table-text.ts'

const textOf = (cell: DraftCell): string => (typeof cell === 'string' ? cell : cell.text)
const spansOf = (cell: DraftCell) => {
  if (typeof cell === 'string') return {}
  return { ...(cell.colspan ? { colSpan: cell.colspan } : {}), ...(cell.rowspan ? { rowSpan: cell.rowspan } : {}) }
}

/** Rows of a draft's table as a table. */
export function Rows({ header, rows }: { header: DraftCell[][]; rows: DraftCell[][] }) {
  return (
    <table className="import-table">
      {header.length > 0 ? (
        <thead>
          {header.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place.
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <th key={column} scope="col" {...spansOf(cell)}>
                  {textOf(cell)}
                </th>
              ))}
            </tr>
          ))}
        </thead>
      ) : null}
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <tr key={at}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <td key={column} {...spansOf(cell)}>
                {textOf(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A table of the draft; one whose cells could not be told apart shows its lines as they are. */
export function TableView({ table }: { table: DraftTable }) {
  if (table.rows.length === 0)
    return (
      <div className="import-raw">
        {(table.raw ?? '').split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place.
          <div key={at}>{line}</div>
        ))}
      </div>
    )
  return (
    // A wide table scrolls by itself, also by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer.
    <section className="import-scroll" tabIndex={0} aria-label={table.caption || '표'}>
      <Rows header={headRows(table)} rows={table.rows} />
    </section>
  )
}
