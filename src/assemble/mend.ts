/** Mending of stored documents: the very words of a finding are changed, and no other letter. */
import { BulletinError } from '../errors.ts'
import type { Finding } from '../proofread/finding.ts'
import type { Slot } from './slot.ts'
import { articleSlots, leadSlots, reportSlots } from './slots.ts'

const changed = (finding: Finding): BulletinError =>
  new BulletinError('TEXT_CHANGED', `‘${finding.quote}’ does not stand at ${finding.path} any more.`)

/** Only what differs, so that a change in a word leaves the format of its other letters alone. */
function narrowed(start: number, from: string, to: string): { start: number; end: number; to: string } {
  let head = 0
  while (head < from.length && head < to.length && from[head] === to[head]) head++
  let tail = 0
  while (tail < from.length - head && tail < to.length - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++
  return { start: start + head, end: start + from.length - tail, to: to.slice(head, to.length - tail) }
}

function apply(slot: Slot, finding: Finding): string {
  const { at, mend, quote } = finding
  const line = slot.text
  if (!mend || mend.from !== quote || line.slice(at.start, at.end) !== quote) throw changed(finding)
  const wanted = line.slice(0, at.start) + mend.to + line.slice(at.end)
  const less = narrowed(at.start, quote, mend.to)
  if (!slot.replace(less.start, less.end, less.to) && !slot.replace(at.start, at.end, mend.to)) throw changed(finding)
  return wanted
}

/** The slot that a finding means: the nth that says its line. */
function slotOf(slots: readonly Slot[], lines: readonly string[], { line, nth }: Finding): number {
  let left = nth
  return slots.findIndex((_, index) => lines[index] === line && left-- === 0)
}

/** Applies findings to slots from the back of each line; where two overlap, the later stays as it is. */
function mendIn(slots: readonly Slot[], findings: readonly Finding[]): string[] {
  const lines = slots.map(({ text }) => text)
  const wanted = [...lines]
  const bySlot = new Map<number, Finding[]>()
  for (const finding of findings) {
    const index = slotOf(slots, lines, finding)
    if (index < 0) throw changed(finding)
    bySlot.set(index, [...(bySlot.get(index) ?? []), finding])
  }
  for (const [index, own] of bySlot) {
    let until = Number.POSITIVE_INFINITY
    for (const finding of own.sort((a, b) => b.at.start - a.at.start)) {
      const slot = slots[index]
      if (!slot || finding.at.end > until) continue
      wanted[index] = apply(slot, finding)
      until = finding.at.start
    }
  }
  return wanted
}

type Slots = (stored: Record<string, unknown>) => Slot[]

function mended<T extends object>(stored: T, slots: Slots, findings: readonly Finding[]): T {
  const copy = structuredClone(stored)
  const wanted = mendIn(slots(copy as Record<string, unknown>), findings)
  const now = slots(copy as Record<string, unknown>).map(({ text }) => text)
  // Signs may mean something else beside new letters; then nothing is changed at all.
  if (findings[0] && now.join('\n') !== wanted.filter((line) => line.trim() !== '').join('\n'))
    throw changed(findings[0])
  return copy
}

/** A stored article with the findings mended; those of one call must come from one reading. Throws TEXT_CHANGED. */
export const mendArticle = <T extends object>(article: T, findings: readonly Finding[]): T =>
  mended(article, articleSlots, findings)

/** A stored issue with findings in its lead or report mended. Throws TEXT_CHANGED. */
export function mendIssue<T extends object>(issue: T, findings: readonly Finding[]): T {
  const inReport = findings.filter(({ path }) => path.startsWith('report/'))
  const inLead = findings.filter(({ path }) => path === 'lead')
  return mended(mended(issue, reportSlots, inReport), leadSlots, inLead)
}
