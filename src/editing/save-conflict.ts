import { APIError } from 'payload'
import { moment } from '../admin/moments.ts'
import { revisionOf, type SavedBy, savedAtOf, savedByOf } from './revision.ts'

/** What the refusal of a save says besides its sentence. */
export interface ConflictFacts extends Record<string, unknown> {
  code: 'SAVE_CONFLICT'
  /** Revision that is stored. */
  revision: number
  by: SavedBy
  /** ISO 8601; empty when unknown. */
  at: string
}

/** `서다온 님이 14:06에 저장한 글`, as the refusal and the screens after it name what is stored. */
export function storedText(by: SavedBy, at: string, now?: Date): string {
  return at ? `${by.name} 님이 ${moment(at, now)}에 저장한 글` : `${by.name} 님이 저장한 글`
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
