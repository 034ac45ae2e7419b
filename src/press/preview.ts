import type { Page } from 'puppeteer-core'
import { BulletinError } from '../errors.ts'
import type { BlocksRead } from './in-page/blocks.ts'
import type { FitMeasure } from './in-page/fit.ts'
import { justification } from './in-page/justifier.ts'
import { tellLanguages } from './in-page/languages.ts'
import type { FlowPages, Place } from './in-page/measures.ts'
import { program } from './in-page/program.ts'
import { type AloneFlow, putDocument } from './in-page/put-document.ts'
import { type Plan, planPages } from './pages.ts'
import { layOutFilled, type PrintJob, printSettled, stopwatch, wordGapLimit } from './print.ts'

/** A flow to print alone, with what its issue knows of pages. */
export interface Alone extends AloneFlow {
  frontPages: number
  /** What stands where a page outside of the flow is named. */
  labels: Readonly<Record<string, string>>
}

/** What is printed to be looked at, and never published. */
export interface PreviewJob extends Pick<PrintJob, 'html' | 'area'> {
  /** The flow of one article; the whole document where null. */
  alone: Alone | null
}

/** Where the flow of a place begins. */
export interface FlowStart {
  /** Index of the flow: what shares it has the same. */
  flow: number
  sheet: number
  number: number
}

export interface PreviewPages {
  /** Neither tagged nor finished. */
  pdf: Uint8Array
  /** Pages in the file. */
  pages: number
  /** Page of its flow that the file begins with, from 0; 0 for a whole document. */
  firstInFlow: number
  coverPages: number
  frontPages: number
  pageOf: Record<string, number>
  pagesIn: Record<string, number>
  /** What stands where a page is named. */
  labels: Record<string, string>
  /** By id of a place in the body. */
  flowOf: Record<string, FlowStart>
  fit: FitMeasure[]
  blocks: BlocksRead
  milliseconds: Record<string, number>
}

/** Tags and bookmarks take a third of a print and can't be seen. */
const pdfOf = (page: Page, pageRanges = ''): Promise<Uint8Array> =>
  page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false, outline: false, timeout: 0, pageRanges })

/** The plan of a flow that stands alone, in the numbers of its issue. */
const shifted = (plan: Plan, { number, frontPages, labels }: Alone): Plan => {
  const more = number - 1
  const own = Object.entries(plan.labels).map(([id, label]) => [id, label === '' ? '' : String(Number(label) + more)])
  const pageOf = Object.entries(plan.pageOf).map(([id, page]) => [id, page + more])
  return {
    ...plan,
    frontPages,
    labels: { ...labels, ...Object.fromEntries(own) },
    pageOf: Object.fromEntries(pageOf),
  }
}

function flowStarts(plan: Plan, places: readonly Place[]): Record<string, FlowStart> {
  return Object.fromEntries(
    places.flatMap(({ id, flow, first }) => {
      const [sheet, number] = [plan.sheetOf[id], plan.pageOf[id]]
      return sheet === undefined || number === undefined
        ? []
        : [[id, { flow, sheet: sheet - first, number: number - first }]]
    }),
  )
}

/** Prints a job on a warmed page, which holds the faces of its text. Throws NOT_FOUND for a flow that is not there, PRINT_UNSTABLE. */
export async function previewPages(page: Page, { html, area, alone }: PreviewJob): Promise<PreviewPages> {
  const { milliseconds, timed } = stopwatch()
  const pads = await timed('put', () => page.evaluate(putDocument, html, alone))
  if (pads < 0) throw new BulletinError('NOT_FOUND', `There is no flow of "${alone?.id}".`)
  await timed('prepare', async () => {
    await page.evaluate(program)
    await page.evaluate((given) => pressLayout.prepare(given), area)
  })
  await timed('justify', () => page.evaluate(justification(wordGapLimit, area.width)))
  const planOf = (flows: readonly FlowPages[], places: readonly Place[]): Plan =>
    alone ? shifted(planPages(flows, places), alone) : planPages(flows, places)
  const laid = await timed('paginate', () => layOutFilled(page, planOf))
  const readBlocks = () => timed('blocks', () => page.evaluate((given) => pressBlocks.read(given), area))
  if (!alone) {
    const { bytes, file, plan, layout } = await printSettled(page, laid, timed, pdfOf)
    const { coverPages, frontPages, pageOf, pagesIn, labels } = plan
    return {
      pdf: bytes,
      pages: file.pdf.getPageCount(),
      firstInFlow: 0,
      ...{ coverPages, frontPages, pageOf, pagesIn, labels },
      flowOf: flowStarts(plan, layout.places),
      fit: layout.fit,
      blocks: await readBlocks(),
      milliseconds,
    }
  }
  await page.evaluate(tellLanguages)
  const place = laid.places.find(({ id }) => id === alone.id)
  const [first, last] = [place?.first ?? 0, place?.last ?? 0]
  const pdf = await timed('print', () => pdfOf(page, `${pads + first + 1}-${pads + last + 1}`))
  const plan = planOf(laid.flows, laid.places)
  return {
    pdf,
    pages: last - first + 1,
    firstInFlow: first,
    coverPages: 0,
    frontPages: alone.frontPages,
    pageOf: plan.pageOf,
    pagesIn: plan.pagesIn,
    labels: plan.labels,
    flowOf: {},
    fit: laid.fit,
    blocks: await readBlocks(),
    milliseconds,
  }
}
