import type { FlowMeasure, NotePart, PlannedPage } from './in-page/measures.ts'

/** Notes, or what is left of one, that are waiting for a page foot. */
interface Waiting {
  note: number
  from: number
}

interface Foot {
  parts: NotePart[]
  height: number
  rest: Waiting[]
}

/** Least lines of a broken note on either page. */
const leastLines = 2
/** How much of a page notes may take that come from the page before, while text waits. */
const mostOfRest = 2 / 3

/**
 * Sets a flow on pages: breaks where least is spoilt, as late as it can be, each note at the foot of the page of its
 * call. A note higher than a third of the page may break. What finds no room goes first at the foot of the next page.
 * `shrink` takes px from the pages that begin with a unit, where a trial showed that they hold less than was reckoned.
 */
export function planBreaks(flow: FlowMeasure, shrink: ReadonlyMap<number, number> = new Map()): PlannedPage[] {
  const pages: PlannedPage[] = []
  let waiting: Waiting[] = []
  for (let start = 0; start < flow.units.length || waiting.length > 0; ) {
    const { page, end, rest } = planPage(flow, start, waiting, flow.page - (shrink.get(start) ?? 0))
    pages.push(page)
    start = end
    waiting = rest
  }
  return pages
}

interface Planned {
  page: PlannedPage
  /** Unit that the next page begins with. */
  end: number
  rest: Waiting[]
}

interface Candidate extends Planned {
  cost: number
  /** True where its last note goes on at the next foot. */
  broken: boolean
}

function planPage(flow: FlowMeasure, start: number, waiting: Waiting[], room: number): Planned {
  if (start >= flow.units.length) return notesAlone(flow, start, waiting)
  const carried = setNotes(flow, [], waiting, room * mostOfRest)
  let best: Candidate | null = null
  const called: Waiting[] = []
  for (let k = start; k < flow.units.length; k++) {
    const unit = flow.units[k]
    if (!unit || (k > start && unit.forced)) break
    called.push(...whole(unit.notes))
    if (carried.rest.length > 0 && called.length > 0) break
    if (reach(flow, start, k) + carried.height > room) {
      const glued = k > start && unit.cost >= 2 && unit.bottom - unit.top > flow.page
      if (glued && (best === null || best.cost >= 2)) return tallPage(start, k, [...waiting, ...called])
      break
    }
    const found = candidate(flow, { start, k, carried, called, room })
    if (found && (best === null || found.cost <= best.cost)) best = found
    if (best?.broken && best.cost === 0) break
  }
  if (best && best.cost < 2) return best
  return (
    crowdedPage(flow, start, waiting, room) ?? best ?? tallPage(start, start, withNotesOf(flow, start, start, waiting))
  )
}

/** The page that ends behind unit `k`; null where its notes find no room. */
function candidate(
  flow: FlowMeasure,
  { start, k, carried, called, room }: { start: number; k: number; carried: Foot; called: Waiting[]; room: number },
): Candidate | null {
  const next = flow.units[k + 1]
  const used = reach(flow, start, k) + (next?.tail ?? 0)
  const foot = called.length > 0 ? setNotes(flow, carried.parts, called, room - used) : carried
  if (used + foot.height > room) return null
  const broken = called.length > 0 && foot.rest.length > 0
  if (broken && (foot.rest.length > 1 || foot.rest[0]?.from === 0)) return null
  const cost = !next || next.forced ? 0 : next.cost
  return {
    page: { start, used, notes: foot.parts, foot: foot.height, tall: false },
    end: k + 1,
    rest: foot.rest,
    cost,
    broken,
  }
}

/** How far down a page reaches that begins with one unit and ends with another. */
const reach = (flow: FlowMeasure, start: number, last: number): number => {
  const first = flow.units[start]
  return first ? (flow.units[last]?.bottom ?? 0) - first.top + first.head : 0
}

const whole = (notes: readonly number[]): Waiting[] => notes.map((note) => ({ note, from: 0 }))

const withNotesOf = (flow: FlowMeasure, start: number, last: number, waiting: readonly Waiting[]): Waiting[] => [
  ...waiting,
  ...flow.units.slice(start, last + 1).flatMap((unit) => whole(unit.notes)),
]

/** Behind the last unit: what is left of the notes, at least one of them. */
function notesAlone(flow: FlowMeasure, start: number, waiting: Waiting[]): Planned {
  const foot = setNotes(flow, [], waiting, flow.page)
  const [first, ...others] = waiting
  const forced = first && { note: first.note, from: first.from, to: flow.notes[first.note]?.lines ?? first.from }
  if (foot.parts.length === 0 && forced)
    return { page: { start, used: 0, notes: [forced], foot: flow.page, tall: false }, end: start, rest: others }
  return { page: { start, used: 0, notes: foot.parts, foot: foot.height, tall: false }, end: start, rest: foot.rest }
}

/** A page whose first units belong together and leave no room for their notes; null where they have none themselves. */
function crowdedPage(flow: FlowMeasure, start: number, waiting: Waiting[], room: number): Planned | null {
  const after = flow.units.findIndex((unit, k) => k > start && (unit.forced || unit.cost < 2))
  const last = (after < 0 ? flow.units.length : after) - 1
  const used = reach(flow, start, last) + (flow.units[last + 1]?.tail ?? 0)
  if (used > room) return null
  const foot = setNotes(flow, [], withNotesOf(flow, start, last, waiting), room - used)
  return { page: { start, used, notes: foot.parts, foot: foot.height, tall: false }, end: last + 1, rest: foot.rest }
}

/** A unit higher than a page runs over to the next ones; no foot is free there, so its notes wait. */
const tallPage = (start: number, last: number, rest: Waiting[]): Planned => ({
  page: { start, used: 0, notes: [], foot: 0, tall: true },
  end: last + 1,
  rest,
})

/** Sets notes in order below those that stand already, as many as there is room for; a long one breaks. */
function setNotes(flow: FlowMeasure, standing: readonly NotePart[], waiting: readonly Waiting[], room: number): Foot {
  const parts = [...standing]
  for (const [index, { note, from }] of waiting.entries()) {
    const measure = flow.notes[note]
    if (!measure) continue
    const all = { note, from, to: measure.lines }
    if (footHeight(flow, [...parts, all]) <= room) {
      parts.push(all)
      continue
    }
    const rest = waiting.slice(index)
    const lines = linesIn(flow, parts, all, room)
    if (lines < leastLines) return { parts, height: footHeight(flow, parts), rest }
    parts.push({ note, from, to: from + lines })
    rest[0] = { note, from: from + lines }
    return { parts, height: footHeight(flow, parts), rest }
  }
  return { parts, height: footHeight(flow, parts), rest: [] }
}

/** Lines of a note that still find room, 0 for a note that must not break. */
function linesIn(flow: FlowMeasure, parts: readonly NotePart[], part: NotePart, room: number): number {
  const measure = flow.notes[part.note]
  if (!measure || measure.height <= flow.page / 3) return 0
  const line = measure.height / measure.lines
  const before = footHeight(flow, [...parts, { ...part, to: part.from }])
  const most = part.to - part.from - leastLines
  return Math.min(most, Math.floor((room - before) / line))
}

/** Height of a block of notes with its rule, 0 without notes. */
export function footHeight(flow: FlowMeasure, parts: readonly NotePart[]): number {
  if (parts.length === 0) return 0
  const heights = parts.map(({ note, from, to }) => {
    const measure = flow.notes[note]
    return measure ? (measure.height * (to - from)) / measure.lines : 0
  })
  const frame = (parts[0]?.from ?? 0) > 0 ? flow.restFrame : flow.frame
  return heights.reduce((sum, height) => sum + height, frame + flow.gap * (parts.length - 1))
}
