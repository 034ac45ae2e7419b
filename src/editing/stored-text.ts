import { moment } from '../admin/moments.ts'
import type { SavedBy } from './revision.ts'

/** `서다온 님이 14:06에 저장한 글`, as refusals and screens name what is stored. */
export function storedText(by: SavedBy, at: string, now?: Date): string {
  return at ? `${by.name} 님이 ${moment(at, now)}에 저장한 글` : `${by.name} 님이 저장한 글`
}
