import type { HouseStyle } from '../style.ts'
import { geriFocus } from './geri-focus/index.ts'
import { kdbReport } from './kdb-report/index.ts'
import { kiatBrief } from './kiat-brief/index.ts'
import { kiatWatch } from './kiat-watch/index.ts'
import { plain } from './plain/index.ts'

/** Every house style, by key. `bulletin new-publication KEY` adds one. */
export const houseStyles: ReadonlyMap<string, HouseStyle> = new Map(
  [geriFocus, kdbReport, kiatBrief, kiatWatch, plain].map((style) => [style.key, style]),
)
