import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { revisionOf, type SavedAs, type SavedBy } from '../../src/editing/revision.ts'
import { SaveConflict } from '../../src/editing/save-conflict.ts'

const savedBy = ({ user }: PayloadRequest): SavedBy =>
  user ? { user: String(user.id), name: user.name || '이름 없는 사용자' } : { user: null, name: '시스템' }

/** Why it is saved: code says `savedAs: 'restore'` or `'fix'` in the context. */
function reasonOf(context: Record<string, unknown>): SavedAs {
  if (context.isRestoringVersion || context.savedAs === 'restore') return 'restore'
  return context.savedAs === 'fix' ? 'fix' : 'save'
}

/**
 * Refuses a save based on an older text than the stored one, and signs the others. What names no revision is based on what
 * Payload read a moment ago; the write itself asks once more (`src/editing/guarded-writes.ts`).
 */
export const takeRevision: CollectionBeforeChangeHook = ({ context, data, operation, originalDoc, req }) => {
  const signed = { savedBy: savedBy(req), savedAs: reasonOf(context) }
  if (operation === 'create') return { ...data, ...signed, revision: 1 }
  const stored = revisionOf(originalDoc)
  // A version that is brought back carries its own old revision, and is meant for whatever is stored.
  const base = context.isRestoringVersion ? stored : revisionOf(data)
  if (base !== stored) throw new SaveConflict(originalDoc)
  return { ...data, ...signed, revision: stored + 1 }
}
