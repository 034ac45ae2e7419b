/** A flat tile: an SVG stays a filled path in the PDF, where a gradient would become a shading that viewers thicken. */
const tile = (colour: string): string =>
  `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8' preserveAspectRatio='none'%3E%3Cpath d='M0 0h8v8H0z' fill='${encodeURIComponent(colour)}'/%3E%3C/svg%3E")`

/**
 * A rule on the top edge of a box: CSS borders print in whole pixels, and a tile anchored at the bottom can vanish by
 * rounding. `weight`, `from` and `width` are CSS lengths; `from` is the distance from the top edge.
 */
export const topRule = (colour: string, weight: string, from = '0', width = '100%'): string =>
  `${tile(colour)} 0 ${from}/${width} ${weight} no-repeat`

/** The same at the left edge; `from` keeps a heavier rule above it clear. */
export const leftRule = (colour: string, weight: string, from = '0'): string =>
  `${tile(colour)} 0 ${from}/${weight} 100% no-repeat`

/** A frame: a border, since a tile at the foot can vanish by rounding; Chromium prints 0.4 to 1.25 pt as 0.75 pt. */
export const frame = (colour: string): string => `border: .75pt solid ${colour};`
