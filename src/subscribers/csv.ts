/** Tables for spreadsheets: UTF-8 with its mark, and no cell that a spreadsheet takes for a formula. */
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'

/** The bytes of a table, made as they are read. Cells that begin with = + - @, a tab or a return get a `'` in front. */
export function csvOf(rows: AsyncIterable<readonly string[]>): Readable {
  const source = Readable.from(rows)
  const table = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[;\t\r\n]/ })
  source.on('error', (error) => table.destroy(error))
  // A reader who goes away half-way must not leave a cursor open.
  table.on('close', () => source.destroy())
  return source.pipe(table)
}
