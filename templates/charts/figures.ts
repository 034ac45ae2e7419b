/** How the numbers of one axis are written. */
export interface Figures {
  decimals: number
  /** What a value is divided by before it is written, and the word that then stands behind it. */
  scale: number
  word: '' | '억' | '조'
  minus: string
}

/** Decimals that typed numbers can have at most. */
export const mostDecimals = 9

/** Numbers of nine figures and more are told in 억 or 조; the others as they are, all with the same decimals. */
export function figuresOf(values: readonly number[], decimals: number, minus: string): Figures {
  const largest = Math.max(0, ...values.map(Math.abs))
  const [scale, word] =
    largest >= 1e12 ? [1e12, '조' as const] : largest >= 1e8 ? [1e8, '억' as const] : [1, '' as const]
  if (word === '') return { decimals: Math.min(decimals, mostDecimals), scale, word, minus }
  const exact = Math.max(0, ...values.map((value) => decimalsOf(value / scale)))
  const most = largest / scale >= 1000 ? 0 : largest / scale >= 100 ? 1 : 2
  return { decimals: Math.min(exact, most), scale, word, minus }
}

/** `1,018`, `△2.7`, `8,000억`. */
export function formatFigure(value: number, figures: Figures): string {
  const { decimals, scale, word, minus } = figures
  const text = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(Math.abs(value / scale))
  const sign = value < 0 && /[1-9]/.test(text) ? minus : ''
  return `${sign}${text}${value === 0 ? '' : word}`
}

/** Decimals that a number needs, up to what can be typed. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals++) {
    const shifted = value * 10 ** decimals
    if (Math.abs(shifted - Math.round(shifted)) <= 1e-9 * Math.abs(shifted)) return decimals
  }
  return mostDecimals
}
