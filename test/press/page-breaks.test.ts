/** Where pages break and which notes stand at their feet, from measures alone. */
import { describe, expect, it } from 'vitest'
import type { FlowMeasure, PlannedPage, Unit } from '../../src/press/in-page/measures.ts'
import { footHeight, planBreaks } from '../../src/press/page-breaks.ts'

const line = 20

/** Lines of 20 px, one after the other; a page holds ten of them. */
const lines = (count: number, changes: Record<number, Partial<Unit>> = {}): Unit[] =>
  Array.from({ length: count }, (_, index) => ({
    top: index * line,
    bottom: (index + 1) * line,
    cost: 0 as const,
    forced: false,
    head: 0,
    tail: 0,
    notes: [],
    ...changes[index],
  }))

/** A block of notes takes 10 px besides them; notes of more than three lines may break. */
const flow = (units: Unit[], notes: number[] = []): FlowMeasure => ({
  page: 200,
  units,
  notes: notes.map((count) => ({ height: count * line, lines: count })),
  gap: 0,
  frame: 10,
  restFrame: 10,
})

const starts = (pages: readonly PlannedPage[]): number[] => pages.map(({ start }) => start)
const feet = (pages: readonly PlannedPage[]): string[] =>
  pages.map(({ notes }) => notes.map(({ note, from, to }) => `${note}:${from}-${to}`).join(' '))

describe('pages without notes', () => {
  it('are filled', () => expect(starts(planBreaks(flow(lines(25))))).toEqual([0, 10, 20]))

  it('break where the style breaks', () => {
    expect(starts(planBreaks(flow(lines(12, { 3: { forced: true } }))))).toEqual([0, 3])
  })

  it('break rather before what belongs together than in it', () => {
    const units = lines(12, { 9: { cost: 2 }, 10: { cost: 2 } })
    expect(starts(planBreaks(flow(units)))).toEqual([0, 8])
  })

  it('part a block that would rather be whole between its rows, not behind its caption', () => {
    const units = lines(14).map((unit, index): Unit => ({ ...unit, cost: index === 10 ? 3 : index > 0 ? 2 : 0 }))
    expect(starts(planBreaks(flow(units)))).toEqual([0, 9])
  })

  it('break in what belongs together where it is higher than a page', () => {
    const units = lines(14).map((unit, index): Unit => (index > 0 ? { ...unit, cost: 2 } : unit))
    expect(starts(planBreaks(flow(units)))).toEqual([0, 10])
  })

  it('leave room for what is repeated at their heads and closed at their feet', () => {
    const units = lines(30).map((unit, index): Unit => (index > 0 ? { ...unit, head: 40, tail: 20 } : unit))
    expect(starts(planBreaks(flow(units)))).toEqual([0, 9, 16, 23])
  })

  it('let a unit higher than a page run over, and what follows begin anew', () => {
    const tall = lines(4, { 1: { bottom: 500 }, 2: { top: 500, bottom: 520 }, 3: { top: 520, bottom: 540 } })
    expect(planBreaks(flow(tall)).map(({ start, tall: over }) => [start, over])).toEqual([
      [0, false],
      [1, true],
      [2, false],
    ])
  })

  it('hold less where a trial showed that they do', () => {
    expect(starts(planBreaks(flow(lines(20)), new Map([[0, 30]])))).toEqual([0, 8, 18])
  })
})

describe('notes', () => {
  it('stand on the page of their call', () => {
    const units = lines(20, { 2: { notes: [0] }, 12: { notes: [1, 2] } })
    const pages = planBreaks(flow(units, [2, 1, 1]))
    expect(starts(pages)).toEqual([0, 7, 14])
    expect(feet(pages)).toEqual(['0:0-2', '1:0-1 2:0-1', ''])
  })

  it('send the line of their call to the next page where they find no room', () => {
    const pages = planBreaks(flow(lines(12, { 8: { notes: [0] } }), [2]))
    expect(starts(pages)).toEqual([0, 8])
    expect(feet(pages)).toEqual(['', '0:0-2'])
  })

  it('break where they are higher than a third of the page, and go on at the next foot', () => {
    const pages = planBreaks(flow(lines(12, { 4: { notes: [0] } }), [6]))
    expect(feet(pages)).toEqual(['0:0-4', '0:4-6'])
    expect(starts(pages)).toEqual([0, 5])
  })

  it('never break into a single line', () => {
    const pages = planBreaks(flow(lines(12, { 4: { notes: [0] } }), [5]))
    expect(feet(pages)).toEqual(['0:0-3', '0:3-5'])
  })

  it('fill pages of their own where the text has ended', () => {
    const pages = planBreaks(flow(lines(2, { 1: { notes: [0] } }), [30]))
    expect(starts(pages)).toEqual([0, 2, 2, 2])
    expect(feet(pages)).toEqual(['0:0-7', '0:7-16', '0:16-25', '0:25-30'])
  })

  it('go to the next foot in order where a block that is kept whole leaves them no room', () => {
    const units = lines(12, { 0: { bottom: 180, notes: [0, 1, 2] } }).map(
      (unit, index): Unit => (index > 0 ? { ...unit, top: 160 + index * line, bottom: 180 + index * line } : unit),
    )
    const pages = planBreaks(flow(units, [1, 1, 1]))
    expect(feet(pages)[0]).toBe('')
    expect(feet(pages)[1]).toBe('0:0-1 1:0-1 2:0-1')
  })

  it('are never lost, never out of order and never over the edge, whatever the measures', () => {
    let state = 7
    const next = (below: number) => {
      state = (state * 48271) % 2147483647
      return state % below
    }
    for (let round = 0; round < 400; round++) {
      const heights = Array.from({ length: next(12) }, () => 1 + next(14))
      const count = 1 + next(40)
      const units = lines(count)
      for (const note of heights.keys()) units[Math.floor((note * count) / heights.length)]?.notes.push(note)
      for (const unit of units) unit.cost = ([0, 0, 0, 1, 2, 3] as const)[next(6)] ?? 0
      const measure = flow(units, heights)
      const pages = planBreaks(measure)
      const parts = pages.flatMap(({ notes }) => notes)
      const said = parts.flatMap(({ note, from, to }) =>
        Array.from({ length: to - from }, (_, i) => `${note}:${from + i}`),
      )
      expect(said).toEqual(heights.flatMap((height, note) => Array.from({ length: height }, (_, i) => `${note}:${i}`)))
      for (const page of pages) expect(page.used + footHeight(measure, page.notes)).toBeLessThanOrEqual(200)
    }
  })
})
