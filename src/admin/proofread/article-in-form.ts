/** The article that an open form holds, as proofreading reads it. */
import { readBody } from '../../assemble/lexical-read.ts'
import type { ProofContext } from '../../assemble/proof-context.ts'
import type { Block } from '../../document/nodes.ts'
import type { Finding } from '../../proofread/finding.ts'
import { proofread } from '../../proofread/proofread.ts'
import { type Stretch, stretchAround } from '../../proofread/stretches.ts'

/** Values of the form's fields that print. */
export interface FormArticle {
  title?: string
  summary?: { sentence?: string }[]
  body?: unknown
  references?: { organisation?: string; title?: string; date?: string }[]
}

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
    title: form.title?.trim() ?? '',
    source: { country: '', organisation: '', date: '' },
    summary: (form.summary ?? []).map(({ sentence }) => sentence?.trim() ?? '').filter((sentence) => sentence !== ''),
    body,
    references: (form.references ?? []).map(({ organisation = '', title = '', date = '' }) => ({
      organisation: organisation ?? '',
      title: title ?? '',
      date: date ?? '',
    })),
  }
  const section = { type: 'section' as const, id: 's1', title: '', articles: [article] }
  return proofread({ year, lead: '', sections: [section] }, { off, around })
}
