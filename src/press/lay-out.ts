import type { Page } from 'puppeteer-core'
import type { FlowPlan, LaidOut, MeasuredFlow } from './in-page/layout.ts'
import { planBreaks } from './page-breaks.ts'

/** How often a flow is planned anew before its notes stay at its end. */
const maxRounds = 8
const maxSettling = 6
const maxMeasures = 3

interface Attempt {
  measure: MeasuredFlow
  /** px that pages hold less than was reckoned, by the unit they begin with. */
  shrink: Map<number, number>
  rounds: number
  always: boolean
}

export interface PageLayout extends LaidOut {
  /** How often the page was laid out in columns. */
  rounds: number
  /** Ids of notes that had to leave the page of their call. */
  moved: Set<string>
}

/**
 * Lays the whole page out before it is printed: breaks it, sets notes at their feet, splits tables. A flow in which text
 * and notes still overlap after some rounds is left to Chromium, with its notes at its end.
 */
export async function layOut(page: Page): Promise<PageLayout> {
  for (let measures = 1; ; measures++) {
    const laid = await tryLayout(page, measures === maxMeasures)
    if (laid) return laid
  }
}

/** Null where a paragraph became longer or shorter on the way; `last` takes that as it comes. */
async function tryLayout(page: Page, last: boolean): Promise<PageLayout | null> {
  const measured = JSON.parse(await page.evaluate(() => pressLayout.measure())) as MeasuredFlow[]
  let attempts = measured.map((measure): Attempt => ({ measure, shrink: new Map(), rounds: 0, always: false }))
  const moved = new Set<string>()
  const byIndex = new Map(attempts.map((attempt) => [attempt.measure.index, attempt]))
  for (let round = 1; ; round++) {
    if (attempts.length > 0 && !(await setPlans(page, attempts)) && !last) return null
    const laid = await page.evaluate(() => pressLayout.check())
    attempts = [...byIndex.values()].filter((attempt) => judge(attempt, laid))
    if (attempts.length === 0) {
      for (const id of [...byIndex.values()].flatMap(movedIn)) moved.add(id)
      return { ...laid, rounds: round, moved }
    }
    for (const attempt of attempts.filter(({ rounds }) => rounds >= maxRounds)) {
      const released = await page.evaluate((index) => pressLayout.release(index), attempt.measure.index)
      for (const id of released) moved.add(id)
      byIndex.delete(attempt.measure.index)
    }
    attempts = attempts.filter(({ rounds }) => rounds < maxRounds)
  }
}

/** Learns from the faults of a trial; true where the flow has to be planned again. */
function judge(attempt: Attempt, laid: LaidOut): boolean {
  const { index } = attempt.measure
  const faults = laid.faults[index] ?? []
  const running = laid.running.includes(index) && !attempt.always
  for (const { start, more } of faults) attempt.shrink.set(start, Math.max((attempt.shrink.get(start) ?? 0) + 1, more))
  attempt.always ||= running
  if (faults.length > 0 || running) attempt.rounds++
  return faults.length > 0 || running
}

/** Plans flows and sets them; false where they are not what was measured any more. */
async function setPlans(page: Page, attempts: readonly Attempt[]): Promise<boolean> {
  let plans = attempts.map(planOf)
  let isTrue = true
  for (let round = 0; round < maxSettling; round++) {
    const moved = await page.evaluate((given) => pressLayout.settle(given), plans)
    isTrue &&= moved !== null
    const changed = attempts.filter(({ measure }) => moved?.[measure.index])
    if (changed.length === 0) break
    for (const { measure } of changed) {
      for (const unit of measure.units) unit.notes = []
      for (const [note, unit] of (moved?.[measure.index] ?? []).entries()) measure.units[unit]?.notes.push(note)
    }
    plans = attempts.map(planOf)
  }
  await page.evaluate((given) => pressLayout.set(given), plans)
  return isTrue
}

const planOf = ({ measure, shrink, always }: Attempt): FlowPlan => ({
  index: measure.index,
  pages: planBreaks(measure, shrink),
  always,
})

/** Ids of the notes that begin on another page than the one that their call is planned on. */
function movedIn(attempt: Attempt): string[] {
  const { pages } = planOf(attempt)
  const { ids, units } = attempt.measure
  return pages.flatMap(({ start, notes }, index) => {
    const end = pages[index + 1]?.start ?? units.length
    const called = new Set(units.slice(start, end).flatMap((unit) => unit.notes))
    return notes.filter(({ note, from }) => from === 0 && !called.has(note)).map(({ note }) => ids[note] ?? '')
  })
}
