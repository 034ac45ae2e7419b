/** Colour arithmetic on `#rrggbb`: WCAG contrast and CIE lightness. */

type Rgb = readonly [number, number, number]

/** Channels 0–255 of `#rrggbb` or `#rgb`. */
export function channels(hex: string): Rgb {
  const bare = hex.replace('#', '')
  const full = bare.length === 3 ? [...bare].map((digit) => digit + digit).join('') : bare
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb
}

const hexOf = (rgb: readonly number[]): string =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

/** Linear light of a channel 0–255. */
export const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Relative luminance, 0–1. */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(linear) as unknown as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG contrast of two colours, 1–21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** CIE L*, 0–100. */
export function lightness(hex: string): number {
  const y = luminance(hex)
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
}

const mix = (from: string, to: string, share: number): string => {
  const other = channels(to)
  return hexOf(channels(from).map((channel, index) => channel + ((other[index] as number) - channel) * share))
}

/** The least share of `to` in a mixture with `from` that `holds`, to 1 in 256; all of `to` where none does. */
function leastMix(from: string, to: string, holds: (mixed: string) => boolean): string {
  for (let step = 0; step < 256; step++) {
    const mixed = mix(from, to, step / 256)
    if (holds(mixed)) return mixed
  }
  return to
}

/** The colour brought to an L*, by white or by black. */
export const toLightness = (colour: string, target: number): string =>
  lightness(colour) < target
    ? leastMix(colour, '#ffffff', (mixed) => lightness(mixed) >= target)
    : leastMix(colour, '#000000', (mixed) => lightness(mixed) <= target)

/** The ground of dark pages. */
export const darkGround = '#14181d'

/** The colour lightened until text in it is legible on the dark ground. */
export const onDark = (colour: string): string =>
  leastMix(colour, '#ffffff', (mixed) => contrast(mixed, darkGround) >= 4.6)

/** Fills of bars in order of the series, for white and for the dark ground. */
export interface ChartFills {
  light: readonly string[]
  dark: readonly string[]
}

/** L* between which steps are sought first, and how far they go where those stand too close. */
const seemly = [28, 90] as const
const utmost = [18, 93] as const
const farEnough = 10
/** L* of 3 : 1 on the dark ground, with a little to spare. */
const darkestOnDark = 44

/** Fills that a house names, and steps of its first colour between them, each as far from the others in grey as can be. */
export function fillLadder(series: readonly { colour: string; fill?: string }[]): ChartFills {
  const house = series[0]?.colour ?? '#333333'
  const named = series.map(({ colour, fill }, index) => fill ?? (index === 0 ? colour : null))
  const taken = named.flatMap((fill) => (fill ? [lightness(fill)] : []))
  const light = named.map((fill) => {
    if (fill) return fill
    const target = farthest(taken)
    taken.push(target)
    return toLightness(house, target)
  })
  const squeeze = (utmost[1] - darkestOnDark) / (100 - utmost[0])
  const dark = light.map((fill) =>
    toLightness(fill, darkestOnDark + Math.max(0, lightness(fill) - utmost[0]) * squeeze),
  )
  return { light, dark }
}

/** The L* whose nearest neighbour among `taken` is farthest. */
function farthest(taken: readonly number[]): number {
  const free = (target: number) => Math.min(...taken.map((other) => Math.abs(other - target)))
  const best = ([from, to]: readonly [number, number]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).reduce((one, other) =>
      free(other) > free(one) ? other : one,
    )
  return free(best(seemly)) >= farEnough ? best(seemly) : best(utmost)
}

/** The colour for figures on a fill: white, near-black or, between the two, black; 4.5 : 1 at least. */
export const figureOn = (fill: string): string =>
  ['#ffffff', '#0c1b2e'].find((colour) => contrast(colour, fill) >= 4.5) ?? '#000000'
