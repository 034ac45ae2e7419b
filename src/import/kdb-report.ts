import type { Grammar } from './grammar.ts'
import { readMark } from './lines.ts'
import { readReport } from './report/index.ts'
import { reportTraits } from './report/traits.ts'

const publisher = /KDB|산업은행/

/** `KDB 미래전략연구소` reports: abstract, chapters, notes at the page foot, numbered exhibits. */
export const kdbReport: Grammar = {
  publication: 'kdb-report',
  fits: (lines) => {
    const named = lines.some((line) => publisher.test(line.text))
    const squares = lines.some((line) => !line.cells && /^[□○]/.test(line.text) && readMark(line.text) !== null)
    // A report that names no publisher is this series only where it has all of the genre.
    return 0.4 * +named * +(reportTraits(lines) > 0) + 0.35 * reportTraits(lines) * +(squares || named)
  },
  read: (lines, reading) => readReport(lines, { publication: 'kdb-report', name: null }, reading),
}
