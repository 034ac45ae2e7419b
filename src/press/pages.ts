import { roman } from '../document/numbering.ts'
import type { FlowPages, Place } from './in-page/measures.ts'

/** How the pages are numbered and what they are told by. */
export interface Plan {
  /** What stands where a page is named: `ii` in front matter, `12` in the body. */
  labels: Record<string, string>
  coverPages: number
  frontPages: number
  bodyPages: number
  backPages: number
  /** Printed page number by element id; front matter left out. */
  pageOf: Record<string, number>
  pagesIn: Record<string, number>
  /** Sheet of the file by element id, from 1. */
  sheetOf: Record<string, number>
}

/** Page numbers from the lengths of the flows and the places in them. */
export function planPages(flows: readonly FlowPages[], places: readonly Place[]): Plan {
  const sum = (name: string) => flows.filter((f) => f.flow === name).reduce((n, f) => n + f.pages, 0)
  const plan: Plan = {
    labels: {},
    coverPages: sum('cover'),
    frontPages: sum('front'),
    bodyPages: sum('body'),
    backPages: sum('back'),
    pageOf: {},
    pagesIn: {},
    sheetOf: {},
  }
  const starts = startsOf(flows)
  for (const { id, flow, first, last } of places) {
    const name = flows[flow]?.flow
    const sheet = (starts[flow] ?? 1) + first
    plan.sheetOf[id] = sheet
    const label = labelOf(plan, sheet)
    plan.labels[id] = label
    if (name !== 'body') continue
    plan.pageOf[id] = Number(label)
    plan.pagesIn[id] = last - first + 1
  }
  return plan
}

/** Sheet that each flow begins on, from 1. */
function startsOf(flows: readonly FlowPages[]): number[] {
  let next = 1
  return flows.map(({ pages }) => {
    next += pages
    return next - pages
  })
}

/** What is printed as the number of a sheet, counted from 1; empty on cover and back. */
export function labelOf(counts: Pick<Plan, 'coverPages' | 'frontPages' | 'bodyPages'>, sheet: number): string {
  const front = sheet - counts.coverPages
  const body = front - counts.frontPages
  if (body > counts.bodyPages || front < 1) return ''
  return body >= 1 ? String(body) : roman(front)
}

export interface Printed {
  flows: FlowPages[]
  places: Place[]
}

/**
 * Flows and places as the printed file has them. Only what a link leads to has a destination there; the rest keeps what
 * was foreseen, moved with its flow.
 */
export function asPrinted({ flows, places }: Printed, found: ReadonlyMap<string, number>, sheets: number): Printed {
  const foreseen = startsOf(flows)
  let shift = 0
  const starts = flows.map((_, index) => {
    const known = places.find((place) => place.flow === index && found.has(place.id))
    const start = known ? (found.get(known.id) ?? 1) - known.first : (foreseen[index] ?? 1) + shift
    shift = start - (foreseen[index] ?? 1)
    return start
  })
  const printed = flows.map((flow, index) => ({
    ...flow,
    pages: Math.max(1, (starts[index + 1] ?? sheets + 1) - (starts[index] ?? 1)),
  }))
  return {
    flows: printed,
    places: places.map((place) => {
      const sheet = found.get(place.id)
      const first = sheet === undefined ? place.first : Math.max(0, sheet - (starts[place.flow] ?? 1))
      const wasWhole = place.first === 0 && place.last + 1 === flows[place.flow]?.pages
      const last = wasWhole ? (printed[place.flow]?.pages ?? 1) - 1 : place.last + first - place.first
      return { ...place, first, last }
    }),
  }
}

/** A footnote that stands on another page than its call; pages as printed, `ii` in front matter. */
export interface MovedFootnote {
  number: number
  callPage: string
  notePage: string
}

/** Footnotes whose call and text have destinations on different sheets. */
export function movedFootnotes(found: ReadonlyMap<string, number>, plan: Plan): MovedFootnote[] {
  return [...found].flatMap(([id, sheet]) => {
    const number = /^fn(\d+)$/.exec(id)?.[1]
    const call = found.get(`fnc${number}`)
    return number === undefined || call === undefined || call === sheet
      ? []
      : [{ number: Number(number), callPage: labelOf(plan, call), notePage: labelOf(plan, sheet) }]
  })
}
