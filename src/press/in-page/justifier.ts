import { type BreakRules, type LineBreaker, lineBreaker, type WordRun } from './line-breaks.ts'
import { type Setting, type SettingReader, settingReader } from './settings.ts'
import { type Tier, tier } from './ties.ts'

/** What became of the paragraphs of a page, as counts of paragraphs. */
export interface Justified {
  paragraphs: number
  /** With a line whose word gaps exceed the limit, before and after; those left went ragged. */
  loose: { before: number; after: number }
  /** With a last line shorter than three letters, before and after. */
  short: { before: number; after: number }
}

interface Parts {
  lines: LineBreaker
  settings: SettingReader
  ties: Tier
}

/** The text of a program for the printing page; see `justifier`. It ends in what became of the paragraphs. */
export const justification = (limit: number, width: number): string =>
  `(${justifier})(${limit}, ${width}, { lines: (${lineBreaker})(), settings: (${settingReader})(), ties: (${tier})() })`

/**
 * Runs inside the printing page. A paragraph with a justified line whose word gaps would exceed `limit` em, or with a last
 * line of a syllable or two, is broken anew as a whole; one whose gaps can't be helped goes ragged right (kiat.md §1.4:
 * natural gap 0.25 em, limit 0.55 em). None takes a line more. `width` is the type area's in mm; a flow may tell its own.
 */
function justifier(limit: number, width: number, { lines, settings, ties }: Parts): Justified {
  const wanted = 3.4
  // Two syllables; better than a ragged paragraph among justified ones.
  const least = 1.6
  const millimetres = (flow: HTMLElement) => flow.dataset.width ?? String(width)

  const flows = [...document.querySelectorAll<HTMLElement>('[data-flow]')]
  const before = flows.map(({ style }) => style.width)
  for (const flow of flows) flow.style.width = `${millimetres(flow)}mm`

  const justified = new Set<HTMLElement>()
  const settled = [...document.querySelectorAll<HTMLElement>('p')].filter((p) => {
    const { textAlign } = getComputedStyle(p)
    if (textAlign === 'justify') justified.add(p)
    return textAlign === 'justify' || (/^(left|start)$/.test(textAlign) && !p.closest('table, .exhibit'))
  })
  for (const p of justified) p.style.setProperty('text-align', 'left', 'important')

  const isLoose = (setting: Setting) => justified.has(setting.p) && settings.widestGap(setting) > limit
  const lastOf = ({ lines, size }: Setting): number => {
    const last = lines.at(-1)
    return last && lines.length > 1 ? (last.right - last.left) / size : Number.POSITIVE_INFINITY
  }

  const evenest = (setting: Setting, run: WordRun, loose: boolean): number[] | null => {
    const rules = (last: number): BreakRules => ({
      lines: setting.lines.length,
      gap: justified.has(setting.p) ? limit * setting.size : Number.POSITIVE_INFINITY,
      last: last * setting.size,
    })
    return lines.breaks(run, rules(wanted)) ?? (loose ? lines.breaks(run, rules(least)) : null)
  }

  const faults = settled
    .map((p) => settings.read(p))
    .map((setting) => ({ setting, loose: isLoose(setting), last: lastOf(setting) }))
    .filter(({ loose, last }) => loose || last < wanted)
  const plans = faults.map((fault) => {
    const words = settings.wordsOf(fault.setting.p)
    const run = settings.runOf(fault.setting, words)
    const starts = run && evenest(fault.setting, run, fault.loose)
    return { ...fault, bonds: run && starts ? ties.find(fault.setting.p, words, run, starts) : null }
  })
  const tied = plans.map((plan) => ({ ...plan, undo: plan.bonds && ties.tie(plan.setting.p, plan.bonds) }))
  const tried = tied.map(({ setting, loose, last, undo }) => {
    if (!undo) return { setting, loose, last, undo, good: false }
    const now = settings.read(setting.p)
    const fits = now.lines.length <= setting.lines.length && now.lines.every((line) => line.right < now.edge + 0.5)
    const good = fits && !isLoose(now) && lastOf(now) >= (loose ? least : wanted)
    return { setting, loose, last: good ? lastOf(now) : last, undo, good }
  })
  for (const { setting, loose, undo, good } of tried) {
    if (good) continue
    undo?.()
    if (loose) setting.p.classList.add('ragged')
  }
  for (const p of justified) p.style.removeProperty('text-align')
  for (const [index, flow] of flows.entries()) flow.style.width = before[index] ?? ''
  return {
    paragraphs: settled.length,
    loose: {
      before: faults.filter(({ loose }) => loose).length,
      after: tried.filter((one) => one.loose && !one.good).length,
    },
    short: {
      before: faults.filter(({ last }) => last < wanted).length,
      after: tried.filter(({ last }) => last < wanted).length,
    },
  }
}
