import type { Lists } from '../content.ts'
import { ink, type Look, lookOf, type StyleName, secondary, styleNames } from '../look.ts'
import { points } from './units.ts'

/** Look of letters; size in HWPUNIT, colour as `#RRGGBB`. */
export interface CharShape {
  size: number
  bold: boolean
  colour: string
  raised: boolean
  underline: boolean
}

/** Look of paragraphs, in HWPUNIT; `indent` is negative where the first line hangs. */
export interface ParaShape {
  align: 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFY'
  left: number
  indent: number
  before: number
  after: number
  /** In percent of the type size. */
  leading: number
  keepNext: boolean
  head: { type: 'NONE' | 'OUTLINE' | 'BULLET'; list: number; level: number }
}

/** Keeps equal things once; ids are given in order from `first`. */
class Registry<T> {
  readonly all: T[] = []
  private readonly known = new Map<string, number>()
  constructor(private readonly first: number) {}

  id(value: T): number {
    const key = JSON.stringify(value)
    const found = this.known.get(key)
    if (found !== undefined) return found
    const id = this.first + this.all.length
    this.all.push(value)
    this.known.set(key, id)
    return id
  }
}

const alignments = { left: 'LEFT', center: 'CENTER', right: 'RIGHT', both: 'JUSTIFY' } as const

/** The shapes, styles and bullets that a text refers to, by the numbers that the header gives them. */
export class Shapes {
  readonly chars = new Registry<CharShape>(0)
  readonly paras = new Registry<ParaShape>(0)
  readonly bullets = new Registry<string>(1)

  constructor(
    private readonly house: string,
    private readonly lists: Lists,
  ) {
    // The first of each are those that Hangul falls back to.
    for (const name of styleNames) this.style(name)
  }

  /** Number of a style; the first, 바탕글, is Hangul's own. */
  styleId = (name: StyleName): number => styleNames.indexOf(name) + 1

  style(name: StyleName): { para: number; char: number } {
    return { para: this.para(name), char: this.char(name) }
  }

  char(name: StyleName, more: { raised?: boolean; bold?: boolean; link?: boolean } = {}): number {
    const look = lookOf(name)
    return this.chars.id({
      size: points(look.size),
      bold: look.bold === true || more.bold === true,
      colour: more.link ? `#${this.house}` : this.colour(look),
      raised: more.raised === true,
      underline: more.link === true,
    })
  }

  /** `place` gives the paragraph the mark of its list. */
  para(name: StyleName, place?: { list: string; level: number }): number {
    const look = lookOf(name)
    const mark = place ? this.lists[place.list]?.[place.level] : ''
    const { left = 0, hanging = 0 } = look
    return this.paras.id({
      align: alignments[look.align ?? 'both'],
      // Hangul makes the text hang behind the mark that it draws; without a mark nothing hangs.
      left: points(place ? left - hanging : left),
      indent: place || hanging === 0 ? 0 : points(-hanging),
      before: points(look.before ?? 0),
      after: points(look.after ?? 0),
      leading: look.leading ?? 160,
      keepNext: look.keepNext === true,
      head: this.head(look, mark ?? '', place?.level ?? 0),
    })
  }

  private head(look: Look, mark: string, level: number): ParaShape['head'] {
    if (mark) return { type: 'BULLET', list: this.bullets.id(mark), level }
    if (look.heading) return { type: 'OUTLINE', list: 0, level: look.heading - 1 }
    return { type: 'NONE', list: 0, level: 0 }
  }

  private colour = ({ colour }: Look): string =>
    `#${colour === 'house' ? this.house : colour === 'secondary' ? secondary : ink}`
}
