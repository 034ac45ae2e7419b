/** The article that an open form holds, as proofreading reads it. */
import { readBody } from '../../assemble/lexical-read.ts'
import type { ProofContext } from '../../assemble/proof-context.ts'
import type { Block } from '../../document/nodes.ts'
import type { Finding } from '../../proofread/finding.ts'
import { proofread } from '../../proofread/proofread.ts'
import { type Stretch, stretchAround } from '../../proofread/stretches.ts'

/** Values of the form's fields that print; what the form holds is never trusted: an empty list is the number 0 in it. */
export interface FormArticle {
  title?: unknown
  summary?: unknown
  body?: unknown
  references?: unknown
}

const textIn = (row: unknown, key: string): string => {
  const value: unknown = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[key] : undefined
  return typeof value === 'string' ? value.trim() : ''
}
const rowsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Settings of an article's issue, with its texts made ready once. */
export interface FormSettings {
  off: ProofContext['off']
  year: number
  around: Stretch[]
}

/** Settings from what the server tells; an article of no issue is read as one of this year. */
export const settingsOf = ({ off, year, around }: ProofContext, now: Date): FormSettings => ({
  off,
  year: year ?? now.getFullYear(),
  around: around.map(([kind, text]) => stretchAround(kind, text)),
})

/** The body as print will read it; null while there is something in it that no reader knows. */
function blocksOf(body: unknown): Block[] | null {
  try {
    return readBody(body).blocks
  } catch {
    return null
  }
}

/** Findings in a form's article; null where it can't be read now. Pure, and quick enough for every pause in typing. */
export function findingsIn(form: FormArticle, { off, year, around }: FormSettings): Finding[] | null {
  const body = blocksOf(form.body)
  if (!body) return null
  const article = {
    type: 'article' as const,
    id: 'a1',
    title: textIn(form, 'title'),
    source: { country: '', organisation: '', date: '' },
    summary: rowsOf(form.summary)
      .map((row) => textIn(row, 'sentence'))
      .filter((sentence) => sentence !== ''),
    body,
    references: rowsOf(form.references).map((row) => ({
      organisation: textIn(row, 'organisation'),
      title: textIn(row, 'title'),
      date: textIn(row, 'date'),
    })),
  }
  const section = { type: 'section' as const, id: 's1', title: '', articles: [article] }
  return proofread({ year, lead: '', sections: [section] }, { off, around })
}
