import { fileLetters } from '../letters.ts'
import { controlText, equationText, numberText } from './controls.ts'
import { controlName, type HwpRecord, tags } from './records.ts'
import { readTokens } from './text.ts'

/** Controls whose text is no text of the draft: headers, footers, hidden comments, master pages. */
const left = new Set(['head', 'foot', 'tcmt', 'secd'])

/** Counts letters straight from the records of a section in their order, apart from the reading. */
export function rawLetters(records: readonly HwpRecord[]): number {
  let letters = 0
  let skipped = Number.POSITIVE_INFINITY
  const above: number[] = []
  for (const record of records) {
    if (record.level > skipped) continue
    skipped = Number.POSITIVE_INFINITY
    above[record.level] = record.tag
    // A list that hangs on a paragraph without a control is a master page.
    if (record.tag === tags.LIST_HEADER && above[record.level - 1] === tags.PARA_HEADER) skipped = record.level - 1
    if (record.tag === tags.CTRL_HEADER) {
      const name = controlName(record.bytes)
      if (left.has(name)) skipped = record.level
      else if (name === 'atno') letters += fileLetters(numberText(record))
      else if (name === 'tcps' || name === 'tdut') letters += fileLetters(controlText(record))
    } else if (record.tag === tags.EQUATION) letters += fileLetters(equationText(record))
    else if (record.tag === tags.PARA_TEXT)
      for (const token of readTokens(record.bytes)) if (token.type === 'text') letters += fileLetters(token.value)
  }
  return letters
}
