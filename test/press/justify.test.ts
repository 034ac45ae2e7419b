/** Paragraphs without gaping lines and without a last line of a syllable, none a line longer than it was. */
import fc from 'fast-check'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../src/press/browser.ts'
import { cutFaces, dataAddress, fontFaceCss, planFonts } from '../../src/press/fonts.ts'
import { type Justified, justification } from '../../src/press/in-page/justifier.ts'
import { type BreakRules, lineBreaker, type WordRun } from '../../src/press/in-page/line-breaks.ts'

const breaker = lineBreaker()
const run = (widths: number[], room: number): WordRun => ({ widths, spaces: widths.map(() => 1), first: room, room })
const free: BreakRules = { lines: 9, gap: Number.POSITIVE_INFINITY, last: 0 }

describe('breaking lines', () => {
  it('sends words down so that no last line is too short', () => {
    const words = run([3, 3, 3, 3, 1], 15)
    expect(breaker.breaks(words, free)).toEqual([4])
    expect(breaker.breaks(words, { ...free, last: 4 })).toEqual([3])
    expect(breaker.breaks(words, { ...free, last: 4, gap: 1.5 })).toBeNull()
  })

  it('never takes more lines than it may', () => {
    expect(breaker.breaks(run([6, 6, 6], 10), { ...free, lines: 2 })).toBeNull()
    expect(breaker.breaks(run([6, 6, 6], 10), { ...free, lines: 3 })).toEqual([1, 2])
  })

  it('finds the evenest lines that keep the rules', () => {
    const words = fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 9 })
    const rules = fc.record({
      lines: fc.integer({ min: 1, max: 5 }),
      gap: fc.constantFrom(1.5, 3, 6, Number.POSITIVE_INFINITY),
      last: fc.integer({ min: 0, max: 6 }),
    })
    fc.assert(
      fc.property(words, rules, (widths, rule) => {
        const given = run(widths, 12)
        const found = breaker.breaks(given, rule)
        const all = everyBreaking(widths.length)
          .map((starts) => ({ starts, cost: costOf(given, rule, starts) }))
          .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
        const fewest = Math.min(...all.map(({ starts }) => starts.length))
        const best = Math.min(...all.filter(({ starts }) => starts.length === fewest).map(({ cost }) => cost))
        if (!found) expect(all).toEqual([])
        else expect([found.length, costOf(given, rule, found)]).toEqual([fewest, best])
      }),
    )
  })
})

/** Every way to break words into lines. */
const everyBreaking = (words: number): number[][] =>
  Array.from({ length: 2 ** (words - 1) }, (_, mask) =>
    Array.from({ length: words - 1 }, (_, at) => at + 1).filter((at) => mask & (1 << (at - 1))),
  )

/** Squared slacks of all lines but the last; `Infinity` where a rule is broken. */
function costOf({ widths, room }: WordRun, rules: BreakRules, starts: readonly number[]): number {
  const edges = [0, ...starts, widths.length]
  if (edges.length - 1 > rules.lines) return Number.POSITIVE_INFINITY
  let cost = 0
  for (let line = 0; line + 1 < edges.length; line++) {
    const words = widths.slice(edges[line], edges[line + 1])
    const gaps = words.length - 1
    const width = words.reduce((sum, word) => sum + word, gaps)
    const slack = room - width
    const last = line + 2 === edges.length
    const wide = gaps > 0 ? slack / gaps + 1 > rules.gap : slack > rules.gap
    if (slack < 0 || (last ? width < rules.last : wide)) return Number.POSITIVE_INFINITY
    if (!last) cost += slack * slack
  }
  return cost
}

const stems =
  '설비 산업단지 이용률이 데이터를 공유하는 협력기업의 부담 신규 수요 확대에 대응하여 전환법을 절반으로 인공지능 낮아진 것으로 나타남 지역 전력망은 중장기적으로 재편 필요 등'.split(
    ' ',
  )
/** Always the same words in the same order. */
function* seeded(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield state >> 12
  }
}

function paragraphs(count: number): string {
  const random = seeded(7)
  const next = (): number => random.next().value as number
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 9 + (next() % 22) }, () => {
      const word = stems[next() % stems.length] as string
      return next() % 5 === 0 ? `<span class="keep">${word}</span>` : word
    })
    return `<p class="${next() % 4 === 0 ? 'left' : 'both'}">${words.join(' ')}</p>`
  }).join('')
}

interface Look {
  text: string
  lines: number
  ragged: boolean
  /** Widest word gap, in em; that of the last line left out. */
  gap: number
  last: number
}

/** What a reader sees, measured word by word: runs inside the page. */
function look(width: number): Look[] {
  const section = document.querySelector('section') as HTMLElement
  section.style.width = `${width}mm`
  const range = document.createRange()
  const found = [...document.querySelectorAll('p')].map((p) => {
    const size = Number.parseFloat(getComputedStyle(p).fontSize)
    const lines: { left: number; right: number; gap: number }[] = []
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (const word of node.data.matchAll(/\S+/g)) {
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const rect = range.getBoundingClientRect()
        const line = lines.at(-1)
        if (!line || rect.left < line.right - 1) lines.push({ left: rect.left, right: rect.right, gap: 0 })
        else Object.assign(line, { gap: Math.max(line.gap, (rect.left - line.right) / size), right: rect.right })
      }
    const last = lines.at(-1)
    return {
      text: p.textContent ?? '',
      lines: lines.length,
      ragged: p.classList.contains('ragged') || getComputedStyle(p).textAlign !== 'justify',
      gap: Math.max(0, ...lines.slice(0, -1).map(({ gap }) => gap)),
      last: lines.length > 1 && last ? (last.right - last.left) / size : 99,
    }
  })
  section.style.width = ''
  return found
}

describe('a page of paragraphs', () => {
  const width = 90
  let browser: Browser
  let page: Page
  let before: Look[]
  let after: Look[]
  let told: Justified
  beforeAll(async () => {
    const text = paragraphs(160)
    const faces = await cutFaces(await planFonts(text), [400], 'truetype')
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.setContent(
      `<style>${fontFaceCss(faces, dataAddress)} * { margin: 0 } body { font: 13px/1.7 Pretendard; word-break: keep-all; text-wrap: pretty; text-justify: inter-word } .both { text-align: justify } .ragged { text-align: left !important } .keep { white-space: nowrap }</style><section data-flow="body">${text}</section>`,
    )
    await page.evaluate('globalThis.__name = (f) => f')
    await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((face) => face.load()))
    })
    before = await page.evaluate(look, width)
    told = (await page.evaluate(justification(0.55, width))) as Justified
    after = await page.evaluate(look, width)
  })
  afterAll(() => browser.close())

  it('keeps its words, takes no line more and leaves no style behind', async () => {
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text))
    expect(after.filter(({ lines }, index) => lines > (before[index]?.lines ?? 0))).toEqual([])
    expect(await page.evaluate(() => document.querySelector('section')?.style.width)).toBe('')
    expect(await page.evaluate(() => [...document.querySelectorAll('p')].filter((p) => p.style.textAlign).length)).toBe(
      0,
    )
  })

  it('has no gap beyond the limit in a justified line', () => {
    const loose = (looks: Look[]) => looks.filter(({ ragged, gap }) => !ragged && gap > 0.56)
    expect(loose(before).length).toBeGreaterThan(10)
    expect(loose(after)).toEqual([])
    expect(after.filter(({ ragged }, index) => ragged && !before[index]?.ragged)).toHaveLength(told.loose.after)
    expect(told.loose.after).toBeLessThan(told.loose.before)
  })

  it('has no last line of a syllable that was not there, and counts what is left', () => {
    const syllable = (looks: Look[]) => looks.filter(({ last }) => last < 1.6).length
    expect(syllable(after)).toBeLessThanOrEqual(syllable(before))
    expect(told.short.after).toBe(after.filter(({ last }) => last < 3.4).length)
    expect(told.paragraphs).toBe(160)
  })

  it('touches no paragraph that was well', () => {
    const well = before.flatMap(({ gap, last, ragged }, index) =>
      last >= 3.5 && (ragged || gap < 0.54) ? [index] : [],
    )
    expect(well.length).toBeGreaterThan(60)
    expect(well.map((index) => after[index])).toEqual(well.map((index) => before[index]))
  })
})
