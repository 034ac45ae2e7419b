import type { HouseStyle } from '../style.ts'
import { kiatWatch } from './kiat-watch/index.ts'

/** Every house style, by key. */
export const houseStyles: ReadonlyMap<string, HouseStyle> = new Map([kiatWatch].map((style) => [style.key, style]))
