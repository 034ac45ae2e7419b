import { APIError } from 'payload'
import { revisionOf, type SavedBy, savedAtOf, savedByOf } from './revision.ts'
import { storedText } from './stored-text.ts'

/** What the refusal of a save says besides its sentence. */
export interface ConflictFacts extends Record<string, unknown> {
  code: 'SAVE_CONFLICT'
  /** Revision that is stored. */
  revision: number
  by: SavedBy
  /** ISO 8601; empty when unknown. */
  at: string
}

/** A save based on an older text than the stored one: status 409, told to the editor; the stored text is as it was. */
export class SaveConflict extends APIError<ConflictFacts> {
  constructor(stored: unknown) {
    const by = savedByOf(stored)
    const at = savedAtOf(stored)
    const message = `지난 판본을 바탕으로 고친 글입니다. ${storedText(by, at)}과 나란히 보고 합치세요.`
    super(message, 409, { code: 'SAVE_CONFLICT', revision: revisionOf(stored), by, at }, true)
  }
}
