/** The number of a document's newest text: 1 when it is made, one more with every save. */

/** Who saved a text, by account and by the name that the account had then. */
export interface SavedBy {
  user: string | null
  name: string
}

/** Why a version exists: an ordinary save, an older version brought back, a text put aside, a mend from the list of problems. */
export const savedAs = ['save', 'restore', 'aside', 'fix'] as const
export type SavedAs = (typeof savedAs)[number]

/** What versions are called in the UI. */
export const savedAsWords: Record<SavedAs, string> = {
  save: '저장',
  restore: '되돌림',
  aside: '따로 둔 글',
  fix: '바로 고침',
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Revision of a stored document or of a form's values; 0 for one that was stored before there were revisions. */
export function revisionOf(document: unknown): number {
  const revision = isRecord(document) ? document.revision : undefined
  return typeof revision === 'number' && Number.isInteger(revision) && revision > 0 ? revision : 0
}

/** Who saved a document; somebody without a name where it doesn't say. */
export function savedByOf(document: unknown): SavedBy {
  const by = isRecord(document) && isRecord(document.savedBy) ? document.savedBy : {}
  return {
    user: typeof by.user === 'string' && by.user !== '' ? by.user : null,
    name: typeof by.name === 'string' && by.name !== '' ? by.name : '다른 사람',
  }
}

/** When a document was saved, as ISO 8601; empty where it doesn't say. */
export const savedAtOf = (document: unknown): string =>
  isRecord(document) && typeof document.updatedAt === 'string' ? document.updatedAt : ''

/** Why a document stands as it does. */
export const savedAsOf = (document: unknown): SavedAs =>
  savedAs.find((known) => isRecord(document) && document.savedAs === known) ?? 'save'
