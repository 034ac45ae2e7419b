/** Sources between a citation and the rows of the form: pure. */
import type { Reference } from '../../document/nodes.ts'
import type { Citation } from '../../import/citation.ts'
import type { DraftReference } from '../../import/references.ts'

/** A source as the form has it: unknown is empty. */
export const toRow = ({ organisation, title, date }: DraftReference): Reference => ({
  organisation,
  title,
  date: date ?? '',
})

const isEmpty = ({ organisation, title, date }: Reference): boolean => !organisation && !title && !date

/** Where the sources of a citation go: into the row it was pasted into or the first empty one, the others behind the last row. */
export function placesFor(rows: readonly Reference[], count: number, into: number | null): number[] {
  const free = into ?? rows.findIndex(isEmpty)
  const first = free === -1 ? rows.length : free
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? first : Math.max(rows.length, first + 1) + index - 1,
  )
}

const missingOf = (row: Reference): string[] => [
  ...(row.organisation ? [] : ['기관']),
  ...(row.title ? [] : ['제목']),
  ...(row.date ? [] : ['날짜']),
]

/** What was done with a citation, and what is left to write. */
export function citationSentence({ references, addresses }: Citation): string {
  const missing = [...new Set(references.map(toRow).flatMap(missingOf))]
  return [
    references.length > 1
      ? `참고 자료 ${references.length}개로 나누어 넣었습니다.`
      : '기관, 제목, 날짜로 나누어 넣었습니다.',
    addresses.length > 0 ? `주소 ${addresses.join(', ')}는 지면에 싣지 않아 뺐습니다.` : '',
    missing.length > 0 ? `찾지 못한 칸: ${missing.join(', ')}. 직접 적으세요.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
