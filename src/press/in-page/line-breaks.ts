/** A paragraph as words, widths in px. */
export interface WordRun {
  widths: readonly number[]
  /** Natural space behind each word. */
  spaces: readonly number[]
  /** Room of the first line and of the others. */
  first: number
  room: number
}

export interface BreakRules {
  /** Most lines that it may take. */
  lines: number
  /** Widest word gap in px; `Infinity` for text that is ragged. */
  gap: number
  /** Least width of the last line. */
  last: number
}

export interface LineBreaker {
  /** First word of each line but the first one, for the evenest lines that keep the rules; null where none do. */
  breaks(run: WordRun, rules: BreakRules): number[] | null
}

/** Runs inside the printing page. Breaks a paragraph as a whole, by the least sum of squared slacks (Knuth and Plass, 1981). */
export function lineBreaker(): LineBreaker {
  interface Best {
    cost: number
    from: number
  }

  /** What a line of the words `from` up to `to` costs; `Infinity` where it breaks a rule. `ends` are the words' right edges on one endless line. */
  const costOf = (run: WordRun, rules: BreakRules, ends: readonly number[], from: number, to: number): number => {
    const start = from === 0 ? 0 : (ends[from - 1] ?? 0) + (run.spaces[from - 1] ?? 0)
    const width = (ends[to - 1] ?? 0) - start
    const slack = (from === 0 ? run.first : run.room) - width
    if (slack < 0) return Number.POSITIVE_INFINITY
    if (to === run.widths.length) return width < rules.last ? Number.POSITIVE_INFINITY : 0
    const gaps = to - from - 1
    // A line of one word can't be spread.
    if (gaps === 0) return slack > rules.gap ? Number.POSITIVE_INFINITY : slack * slack
    const natural = run.spaces[from] ?? 0
    return slack / gaps + natural > rules.gap ? Number.POSITIVE_INFINITY : slack * slack
  }

  return {
    breaks: (run, rules) => {
      const count = run.widths.length
      const ends: number[] = []
      for (const [word, width] of run.widths.entries())
        ends.push(word === 0 ? width : (ends[word - 1] ?? 0) + (run.spaces[word - 1] ?? 0) + width)
      let reached: (Best | undefined)[] = [{ cost: 0, from: -1 }]
      const steps: (Best | undefined)[][] = []
      for (let line = 1; line <= rules.lines; line++) {
        const next: (Best | undefined)[] = []
        for (const [from, best] of reached.entries()) {
          if (!best) continue
          for (let to = from + 1; to <= count; to++) {
            const total = best.cost + costOf(run, rules, ends, from, to)
            if (total < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) next[to] = { cost: total, from }
          }
        }
        steps.push(next)
        if (next[count]) return traced(steps, count)
        reached = next
      }
      return null
    },
  }

  function traced(steps: readonly (Best | undefined)[][], count: number): number[] {
    const found: number[] = []
    let at = count
    for (const step of [...steps].reverse()) {
      at = step[at]?.from ?? 0
      found.unshift(at)
    }
    return found.slice(1)
  }
}
