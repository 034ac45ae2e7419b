/** From the last keystroke to the new pages on the screen: a browser types into the real form of the running product. */

import type { launchBrowser } from '../../src/press/browser.ts'
import type { ArticlePreview } from '../../src/preview/messages.ts'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>['newPage']>>

export interface TypingRun {
  /** Milliseconds from the last key to the frame that shows the new pages. */
  total: number
  /** Milliseconds by step, as the pages themselves tell. */
  steps: Record<string, number>
}

declare global {
  /** What the benchmark left in the page. */
  var typingBench: { key: number; asked: number; answered: number; drawn: number; answer: Response | null }
}

/** Notes when keys were pressed, when pages were asked for and came, and when they stood on the screen. */
function watch(): void {
  globalThis.typingBench = { key: 0, asked: 0, answered: 0, drawn: 0, answer: null }
  const bench = globalThis.typingBench
  const onKey = () => {
    bench.key = performance.now()
    bench.drawn = 0
  }
  // A letter of an input method is no key, and a key that deletes is no input.
  for (const kind of ['keydown', 'beforeinput']) addEventListener(kind, onKey, true)
  const fetchAsBefore = globalThis.fetch
  globalThis.fetch = async (...given) => {
    const isPages = String(given[0]).includes('/preview/pages')
    if (isPages) bench.asked = performance.now()
    const answer = await fetchAsBefore(...given)
    if (isPages) {
      // Read when all is over, so that it takes nothing from what is measured.
      bench.answer = answer.clone()
      bench.answered = performance.now()
    }
    return answer
  }
  const sheets = document.querySelector('.sheets')
  if (sheets)
    new MutationObserver(() => {
      // Pages of an earlier pause don't count.
      if (bench.asked < bench.key) return
      // The frame after the one that is being made is on the screen.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          bench.drawn = performance.now()
        }),
      )
    }).observe(sheets, { attributes: true, attributeFilter: ['data-drawn'] })
}

/** Types a few letters at the end of a paragraph, so many times, and tells how long each time took. */
export async function typeAndWait(page: Page, paragraph: string, rounds: number): Promise<TypingRun[]> {
  await page.evaluate('globalThis.__name = (f) => f')
  await page.evaluate(watch)
  await page.click(paragraph)
  await page.keyboard.press('End')
  const runs: TypingRun[] = []
  for (let round = 0; round < rounds; round++) {
    // A word comes and goes, so that the text stays as long as it was.
    if (round % 2 === 0) for (const letter of ' 새말') await page.keyboard.sendCharacter(letter)
    else for (let letter = 0; letter < 3; letter++) await page.keyboard.press('Backspace')
    await page.waitForFunction(() => globalThis.typingBench.drawn > globalThis.typingBench.key, { timeout: 30_000 })
    const { key, asked, answered, drawn, steps } = await page.evaluate(async () => {
      const { answer, ...times } = globalThis.typingBench
      return { ...times, steps: answer ? ((await answer.json()) as ArticlePreview).milliseconds : {} }
    })
    runs.push({
      total: drawn - key,
      steps: { pause: asked - key, 'web, process and back': answered - asked, ...steps, 'pdf.js': drawn - answered },
    })
  }
  return runs
}
