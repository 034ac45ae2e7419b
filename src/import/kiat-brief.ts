import type { Grammar } from './grammar.ts'
import { readReport } from './report/index.ts'
import { reportTraits } from './report/traits.ts'

const name = /산업\s?기술\s?정책\s?브리프/

/** `산업기술정책 브리프`: 요약, chapters with `■`, 【원문정보】, past issues by year, colophon. */
export const kiatBrief: Grammar = {
  publication: 'kiat-brief',
  fits: (lines) => {
    const named = lines.some((line) => name.test(line.text))
    const original = lines.some((line) => /^[【[<〈]\s?원문\s?정보/.test(line.text))
    const squares = lines.filter((line) => !line.cells && line.text.startsWith('■')).length > 2
    return 0.6 * +named + 0.2 * +original + 0.2 * +squares + 0.2 * reportTraits(lines) * +(named || original || squares)
  },
  read: (lines, reading) => readReport(lines, { publication: 'kiat-brief', name }, reading),
}
