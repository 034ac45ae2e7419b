/** Print colours. Source: design/kiat.md §1.1. */
export const blue = '#0B4DA2'
export const deep = '#083874'
export const ink = '#1B1E23'
export const secondary = '#4A525C'
export const tint = '#E7EDF6'
export const halfTint = '#F3F6FA'
export const midBlue = '#9DB8DA'
export const hairline = '#BCC5D0'

/** A flat tile: an SVG stays a filled path in the PDF, where a gradient would become a shading that viewers thicken. */
const tile = (colour: string): string =>
  `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8' preserveAspectRatio='none'%3E%3Cpath d='M0 0h8v8H0z' fill='${encodeURIComponent(colour)}'/%3E%3C/svg%3E")`

/**
 * A rule on the top edge of a box: CSS borders print in whole pixels, and a tile anchored at the bottom can vanish by
 * rounding. `weight` is a CSS length.
 */
export const topRule = (colour: string, weight: string): string => `${tile(colour)} 0 0/100% ${weight} no-repeat`

/** The same at the left edge; `from` keeps a heavier rule above it clear. */
export const leftRule = (colour: string, weight: string, from = '0'): string =>
  `${tile(colour)} 0 ${from}/${weight} 100% no-repeat`
