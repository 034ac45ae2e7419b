/** What a report says before its chapters, read from the CMS and written into it. */
import type { Block, Note, Report } from '../document/nodes.ts'
import type { DraftBlock, DraftReport } from '../import/draft.ts'
import { draftInline } from '../import/inline.ts'
import type { Issue as StoredIssue } from '../payload-types.ts'
import { markOf } from './lexical-table.ts'
import { type WriteOptions, writeBody } from './lexical-write.ts'
import { readTyped, writeTyped } from './typed-inline.ts'

type StoredReport = NonNullable<StoredIssue['report']>

const isEmpty = (value: string | null | undefined): boolean => !value || value.trim() === ''

function readNotes(stored: StoredReport['notes']): Note[] {
  return (stored ?? [])
    .filter(({ text }) => !isEmpty(text))
    .map(({ mark, text }) => ({ type: 'note', mark: markOf(mark), children: readTyped(text ?? '') }))
}

/** The stored report with its summary, which the caller has read; null where there is nothing in either. */
export function readReport(stored: StoredReport, summary: Block[]): Report | null {
  const notes = readNotes(stored.notes)
  const words = [stored.title, stored.subtitle, stored.kind, stored.authors]
  if (words.every(isEmpty) && summary.length + notes.length === 0) return null
  return {
    title: isEmpty(stored.title) ? [] : readTyped(stored.title ?? ''),
    subtitle: stored.subtitle?.trim() ?? '',
    kind: stored.kind?.trim() ?? '',
    authors: stored.authors?.trim() ?? '',
    summary,
    notes,
  }
}

/** A draft's report as the CMS stores it. Throws DRAFT_INVALID as `writeBody` does. */
export const storedReport = (
  draft: DraftReport,
  footnotes: Readonly<Record<string, string>>,
  body: (blocks: DraftBlock[]) => Block[],
  options: WriteOptions,
): StoredReport => ({
  title: writeTyped(draftInline(draft.title, footnotes)),
  subtitle: draft.subtitle ?? '',
  kind: draft.kind ?? '',
  authors: draft.authors ?? '',
  summary: writeBody(body(draft.summary), options),
  notes: draft.notes.map(({ mark, text }) => ({ mark, text: writeTyped(draftInline(text, footnotes)) })),
})
