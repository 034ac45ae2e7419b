import type { Applied, Applier } from './apply.ts'
import type { FootSetter } from './at-foot.ts'
import type { Area, Columns, Flow } from './columns.ts'
import type { FitMeasure, FitReader } from './fit.ts'
import type { GroupSplitter } from './groups.ts'
import type { FlowMeasure, FlowPages, PageCheck, Place, PlannedPage } from './measures.ts'
import type { Narrower } from './narrow.ts'
import type { FlowNotes, NoteReader } from './notes.ts'
import type { PlaceFinder } from './places.ts'
import type { Trial } from './trial.ts'
import type { Piece, UnitReader } from './units.ts'

/** A flow's measures, with its index among all flows. */
export interface MeasuredFlow extends FlowMeasure {
  index: number
  /** Ids of its notes. */
  ids: string[]
}

export interface LaidOut {
  flows: FlowPages[]
  places: Place[]
  /** Pages that hold too much, by index of their flow. */
  faults: Record<number, PageCheck[]>
  /** Flows without a plan in which a table runs over that has to be split. */
  running: number[]
  /** How articles sit on their pages; empty while something is wrong. */
  fit: FitMeasure[]
}

export interface FlowPlan {
  index: number
  pages: PlannedPage[]
  /** True where the plan holds although Chromium by itself would do: no note, no table to split. */
  always: boolean
}

/** What the press asks of the printing page. */
export interface Layout {
  /** Gives flows the width of their pages, before anything is measured. */
  prepare(area: Area): void
  /**
   * Measures the flows that can't be left to Chromium: those with notes or with tables that go on under a caption. What
   * was set before is taken back. Returns `MeasuredFlow[]` as JSON: tens of thousands of units pass the browser's pipe faster so.
   */
  measure(): string
  /**
   * Makes the paragraphs plain that a break parts, for a float in them would do so. Returns the unit of every note's call
   * for those flows in which one moved by that; null where one became longer or shorter, so that all must be measured anew.
   */
  settle(plans: readonly FlowPlan[]): Record<number, number[]> | null
  /** Sets flows as planned, in place of what was planned for them before. */
  set(plans: readonly FlowPlan[]): void
  /** Leaves a flow to Chromium, its notes at its end; returns their ids. */
  release(index: number): string[]
  /** The same for every flow that holds one of the notes with these ids. */
  releaseWith(notes: readonly string[]): string[]
  /** Writes page numbers into the page; true where one of another length moved lines of a planned flow. */
  fill(labels: Readonly<Record<string, string>>): boolean
  /** Breaks all flows into columns of one page area, sets the notes at their feet and looks at every page. */
  check(): LaidOut
}

/** Runs inside the printing page. */
export function layout(parts: {
  columns: Columns
  narrow: Narrower
  units: UnitReader
  notes: NoteReader
  applier: Applier
  groups: GroupSplitter
  trial: Trial
  places: PlaceFinder
  fit: FitReader
  foot: FootSetter
}): Layout {
  interface Planned {
    flow: Flow
    notes: FlowNotes
    pieces: Piece[]
    unitOf(place: Element): number | null
    units: number
    calls: number[]
    applied: Applied | null
  }
  let flows: Flow[] = []
  const planned = new Map<number, Planned>()

  const isRunning = ({ name }: Flow): boolean => name !== 'cover' && name !== 'back'

  const needsPlan = ({ element }: Flow): boolean =>
    element.querySelector('.footnote, .exhibit[data-continued]:not([data-continued=""]) table') !== null

  /** The unit of each note's call; a note that nothing calls belongs to the last. */
  const callsOf = ({ notes, unitOf, units }: Planned): number[] => {
    let before = 0
    return notes.all.map(({ call }) => {
      const found = call ? unitOf(call) : units - 1
      // Notes stand in the order of their numbers, so no call can lie before that of the note before.
      before = Math.max(before, found ?? before)
      return before
    })
  }

  const widen = (): void => {
    for (const flow of flows.filter(isRunning)) {
      flow.element.style.width = `${flow.width}px`
      // As in columns: the first margin stays inside, so that all is reckoned from the head of the page.
      if (needsPlan(flow)) flow.element.style.display = 'flow-root'
    }
  }

  const takeBack = (entry: Planned | undefined): void => {
    entry?.applied?.undo()
    if (entry) entry.applied = null
  }

  const release = (index: number): string[] => {
    const entry = planned.get(index)
    if (!entry) return []
    takeBack(entry)
    parts.notes.putBack(entry.notes)
    for (const name of ['width', 'display']) entry.flow.element.style.removeProperty(name)
    planned.delete(index)
    return entry.notes.all.map(({ element }) => element.id)
  }

  return {
    prepare: (area) => {
      flows = parts.columns.flowsOf(area)
      widen()
      parts.foot.set(flows.filter((flow) => isRunning(flow) && !needsPlan(flow)))
    },
    measure: () => {
      for (const index of [...planned.keys()]) release(index)
      widen()
      const chosen = flows.filter(isRunning).filter(needsPlan)
      parts.narrow.tame(flows.filter(isRunning))
      const notes = parts.notes.take(chosen)
      const found = chosen.map((flow, i) => {
        const { units, pieces, unitOf } = parts.units.read(flow)
        const entry: Planned = {
          flow,
          notes: notes[i] as FlowNotes,
          pieces,
          unitOf,
          units: units.length,
          calls: [],
          applied: null,
        }
        entry.calls = callsOf(entry)
        for (const [note, unit] of entry.calls.entries()) units[unit]?.notes.push(note)
        planned.set(flows.indexOf(flow), entry)
        const { measures, gap, frame, restFrame } = entry.notes
        const ids = entry.notes.all.map(({ element }) => element.id)
        return { index: flows.indexOf(flow), ids, page: flow.height, units, notes: measures, gap, frame, restFrame }
      })
      return JSON.stringify(found)
    },
    settle: (plans) => {
      // Lines are read as they were measured, without what an earlier plan pushed aside.
      for (const { index } of plans) takeBack(planned.get(index))
      const loose = plans.map(({ index, pages }) => {
        const entry = planned.get(index)
        const found = pages.flatMap(({ start }) => {
          const piece = entry?.pieces[start]
          const paragraph = piece?.line ? piece.lines?.element : undefined
          return paragraph && getComputedStyle(paragraph).textWrap !== 'wrap' ? [paragraph] : []
        })
        return { index, entry, found }
      })
      const paragraphs = loose.flatMap(({ found }) => found)
      const heights = paragraphs.map((paragraph) => paragraph.offsetHeight)
      for (const paragraph of paragraphs) paragraph.style.setProperty('text-wrap', 'wrap', 'important')
      if (paragraphs.some((paragraph, index) => paragraph.offsetHeight !== heights[index])) return null
      const moved: Record<number, number[]> = {}
      for (const { index, entry, found } of loose) {
        if (!entry || found.length === 0) continue
        const calls = callsOf(entry)
        if (calls.some((unit, note) => unit !== entry.calls[note])) moved[index] = calls
        entry.calls = calls
      }
      return moved
    },
    set: (plans) => {
      const chosen = plans.flatMap(({ index, pages, always }) => {
        const entry = planned.get(index)
        return entry ? [{ entry, pages, always }] : []
      })
      for (const { entry } of chosen) takeBack(entry)
      for (const { entry, pages, always } of chosen) {
        const splits = pages.some(({ start }) => {
          const piece = entry.pieces[start]
          return piece?.table?.exhibit && piece.row > 0
        })
        if (always || splits || entry.notes.all.length > 0)
          entry.applied = parts.applier.apply(entry.flow, entry.pieces, entry.notes, pages)
      }
    },
    release,
    releaseWith: (ids) =>
      [...planned].flatMap(([index, { notes }]) =>
        notes.all.some(({ element }) => ids.includes(element.id)) ? release(index) : [],
      ),
    fill: (labels) => {
      const cells = [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map((cell) => ({
        cell,
        label: labels[cell.dataset.pageOf ?? ''] ?? '',
        block: cell.closest<HTMLElement>('p, li, td, th, h1, h2, h3, h4, h5, h6'),
      }))
      const inPlan = ({ cell, label }: (typeof cells)[number]) =>
        cell.textContent?.length !== label.length &&
        planned.has(flows.findIndex(({ element }) => element.contains(cell)))
      const watched = cells.filter(inPlan).map(({ block }) => ({ block, height: block?.offsetHeight }))
      for (const { cell, label } of cells) if (cell.textContent !== label) cell.textContent = label
      return watched.some(({ block, height }) => block?.offsetHeight !== height || block?.querySelector('[data-push]'))
    },
    check: () => {
      const laid = flows.filter((flow) => isRunning(flow) || flow.element.dataset.height)
      for (const flow of laid) parts.columns.lay(flow)
      // A flow that is going to be planned anew has to stay as it was measured.
      const running = [...planned].flatMap(([index, { flow, applied }]) =>
        !applied && parts.groups.runsOver(flow) ? [index] : [],
      )
      for (const [index, flow] of flows.entries())
        if (laid.includes(flow) && !planned.get(index)?.applied && !running.includes(index)) parts.groups.split(flow)
      const counts = flows.map((flow) => (laid.includes(flow) ? parts.columns.count(flow) : 1))
      const places = parts.places.find(flows, counts)
      const looks = [...planned].map(([index, entry]) => ({
        index,
        ...parts.trial.look(entry.flow, entry.pieces, entry.applied),
      }))
      const isRight = running.length === 0 && looks.every((look) => look.faults.length === 0)
      const fit = isRight ? flows.filter(({ name }) => name === 'body').flatMap(parts.fit.read) : []
      for (const { writes } of looks) for (const write of writes) write()
      const faults = Object.fromEntries(
        looks.filter((look) => look.faults.length > 0).map((look) => [look.index, look.faults]),
      )
      for (const flow of laid) parts.columns.unlay(flow)
      // What is measured again has to be as wide as before.
      for (const { flow } of planned.values()) flow.element.style.width = `${flow.width}px`
      const pages = flows.map(({ name, element }, index) => ({ flow: name, id: element.id, pages: counts[index] ?? 1 }))
      return { flows: pages, places, faults, running, fit }
    },
  }
}
