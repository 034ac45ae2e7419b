import type { Page } from 'puppeteer-core'
import { BulletinError } from '../errors.ts'
import { destinations } from './destinations.ts'
import { finish, type PageCounts, type PdfMeta } from './finish.ts'
import { cutFaces, dataAddress, fontFaceCss, planFonts } from './fonts.ts'
import type { FitMeasure } from './in-page/fit.ts'
import { type PageWords, readWords } from './in-page/headings.ts'
import { justification } from './in-page/justifier.ts'
import { tellLanguages } from './in-page/languages.ts'
import { turnParity } from './in-page/parity.ts'
import { program } from './in-page/program.ts'
import { layOut, type PageLayout } from './lay-out.ts'
import { asPrinted, type MovedFootnote, movedFootnotes, type Plan, planPages } from './pages.ts'
import { openPrinted, type PrintedFile } from './printed.ts'
import { writePdf } from './write-pdf.ts'

export interface PrintJob {
  /** A page that keeps the contract of `src/press/README.md`. */
  html: string
  meta: PdfMeta
  /** Type area of the page in mm, within which flows are broken. */
  area: { width: number; height: number }
}

export interface Print {
  pdf: Uint8Array
  /** All pages, cover included. */
  pages: number
  frontPages: number
  /** Sheets before the front matter: 0 where the style has no cover. */
  coverPages: number
  /** Printed page number on which a body flow, a `data-place` or what a page number is told of begins, by element id. */
  pageOf: Record<string, number>
  /** Pages from the first to the last of the same, by element id. */
  pagesIn: Record<string, number>
  /** Footnotes that found no room on the page of their call. */
  footnotesMoved: MovedFootnote[]
  /** How articles sit on their pages. */
  fit: FitMeasure[]
  /** Characters that no bundled font has. */
  missingGlyphs: string[]
  /** How often the page was printed until its numbers were true. */
  prints: number
  /** Wall time by step, in milliseconds. */
  milliseconds: Record<string, number>
}

/** The weights that pages are set in. */
export const weights = [300, 400, 500, 600, 700, 800] as const
const maxPrints = 4
const maxFillings = 3
/** Widest gap between the words of a justified line, in em. */
export const wordGapLimit = 0.55

async function withFonts(html: string, plan: Awaited<ReturnType<typeof planFonts>>): Promise<string> {
  const faces = await cutFaces(plan, weights, 'truetype')
  return html.replace('<style>', () => `<style>${fontFaceCss(faces, dataAddress)}</style><style>`)
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'">`

/** Opens a page that reaches nothing and runs nothing of its own, every face loaded. */
export async function open(page: Page, html: string): Promise<void> {
  await page.setJavaScriptEnabled(false)
  await page.emulateMediaType('print')
  await page.setContent(
    html.replace('<head>', () => `<head>${policy}`),
    { waitUntil: 'load' },
  )
  // The function sent to the page is compiled with a name helper that the page does not have.
  await page.evaluate('globalThis.__name = (f) => f')
  // A face that only margin boxes use is not loaded by itself and would print as empty boxes.
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()))
  })
}

/** Prints the page as it stands. */
export const pdfOf = (page: Page): Promise<Uint8Array> =>
  page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 })

/** Opens a page with its fonts, as it stands. Throws FONT_MISSING. */
export async function openPlain(page: Page, html: string): Promise<void> {
  await open(page, await withFonts(html, await planFonts(html)))
}

/** What looks at the page as it is going to be printed, after the last change to its layout. */
async function beforePrint(page: Page): Promise<PageWords> {
  await page.evaluate(tellLanguages)
  return page.evaluate(readWords)
}

async function finished(file: PrintedFile, job: PrintJob, counts: PageCounts, words: PageWords): Promise<Uint8Array> {
  finish(file.pdf, job.meta, counts, words)
  return writePdf(file)
}

type Timed = <T>(step: string, work: () => Promise<T>) => Promise<T>

/** Wall time by step, in milliseconds, and what takes it. */
export function stopwatch(): { milliseconds: Record<string, number>; timed: Timed } {
  const milliseconds: Record<string, number> = {}
  return {
    milliseconds,
    timed: async (step, work) => {
      const start = performance.now()
      const result = await work()
      milliseconds[step] = Math.round((milliseconds[step] ?? 0) + performance.now() - start)
      return result
    },
  }
}

/** A page that was printed with numbers that are true. */
export interface Settled {
  file: PrintedFile
  bytes: Uint8Array
  layout: PageLayout
  plan: Plan
  words: PageWords
  moved: MovedFootnote[]
  prints: number
}

/** Prints a page that is laid out until its numbers are those of the printed file. Throws PRINT_UNSTABLE. */
export async function printSettled(
  page: Page,
  laid: PageLayout,
  timed: Timed,
  pdf: (page: Page) => Promise<Uint8Array> = pdfOf,
): Promise<Settled> {
  let layout = laid
  for (let prints = 1; prints <= maxPrints; prints++) {
    const plan = planPages(layout.flows, layout.places)
    await timed('fill', () => fill(page, plan))
    const words = await timed('words', () => beforePrint(page))
    const bytes = await timed('print', () => pdf(page))
    const file = await timed('open', () => openPrinted(bytes))
    const found = destinations(file.pdf)
    const moved = movedFootnotes(found, plan)
    const astray = moved.filter(({ number }) => !layout.moved.has(`fn${number}`))
    const printed = asPrinted(layout, found, file.pdf.getPageCount())
    if (astray.length === 0 && isSame(printed, layout)) return { file, bytes, layout, plan, words, moved, prints }
    layout =
      astray.length > 0 ? await timed('paginate', () => withoutFeet(page, layout, astray)) : { ...layout, ...printed }
  }
  throw new BulletinError('PRINT_UNSTABLE', `Page numbers still moved after ${maxPrints} prints.`)
}

/** Prints a job on an empty page. Throws PRINT_UNSTABLE, FONT_MISSING. */
export async function print(page: Page, job: PrintJob): Promise<Print> {
  const { milliseconds, timed } = stopwatch()
  const fonts = await timed('fonts', () => planFonts(job.html))
  await timed('load', () => withFonts(job.html, fonts).then((html) => open(page, html)))
  await page.evaluate(program)
  await page.evaluate((area) => pressLayout.prepare(area), job.area)
  await timed('justify', () => page.evaluate(justification(wordGapLimit, job.area.width)))
  const laid = await timed('paginate', () => layOutFilled(page))
  const { file, layout, plan, words, moved, prints } = await printSettled(page, laid, timed)
  const counts = { cover: plan.coverPages, front: plan.frontPages, body: plan.bodyPages, back: plan.backPages }
  return {
    pdf: await timed('finish', () => finished(file, job, counts, words)),
    pages: file.pdf.getPageCount(),
    coverPages: plan.coverPages,
    frontPages: plan.frontPages,
    pageOf: plan.pageOf,
    pagesIn: plan.pagesIn,
    footnotesMoved: moved,
    fit: layout.fit,
    missingGlyphs: fonts.missing,
    prints,
    milliseconds,
  }
}

const isSame = (printed: Pick<PageLayout, 'flows' | 'places'>, layout: PageLayout): boolean =>
  JSON.stringify([printed.flows, printed.places]) === JSON.stringify([layout.flows, layout.places])

/** Lays the page out, again where the numbers that are filled in are longer or shorter than what stood in their place. */
export async function layOutFilled(page: Page, planOf: typeof planPages = planPages): Promise<PageLayout> {
  for (let round = 1; ; round++) {
    const layout = await layOut(page)
    const plan = planOf(layout.flows, layout.places)
    if (!(await fill(page, plan)) || round === maxFillings) return layout
  }
}

/** Writes the numbers into the page; true where that may have moved lines. */
async function fill(page: Page, plan: Plan): Promise<boolean> {
  await page.evaluate(turnParity, plan.frontPages)
  return page.evaluate((labels) => pressLayout.fill(labels), plan.labels)
}

/** Gives up the feet of those flows whose notes were printed apart from their calls. */
async function withoutFeet(page: Page, layout: PageLayout, astray: readonly MovedFootnote[]): Promise<PageLayout> {
  const ids = astray.map(({ number }) => `fn${number}`)
  const released = await page.evaluate((notes) => pressLayout.releaseWith(notes), ids)
  const laid = await page.evaluate(() => pressLayout.check())
  return { ...layout, ...laid, moved: new Set([...layout.moved, ...released]) }
}
