/** The same report in our press and in its peers, at about 12, 60 and 300 pages: time, peak memory, size. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Article, Block, Issue } from '../../src/document/nodes.ts'
import { launchBrowser } from '../../src/press/browser.ts'
import { cutFaces, dataAddress, fontFaceCss, planFonts } from '../../src/press/fonts.ts'
import { createPress } from '../../src/press/press.ts'
import { pagedHtml, printIssue } from '../../src/publish/render.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { peakOf } from './memory.ts'
import { type Peer, pagedJs, plainChromium, vivliostyle } from './peers.ts'

export interface Measure {
  engine: string
  pages: number
  milliseconds: number
  /** By how much the anonymous memory of all processes grew, in bytes. */
  peak: number
  /** Of the file, in bytes. */
  size: number
}

/** An engine that takes longer than this is left out of the larger documents. */
const patience = 180_000

/** The chapters of a report over and over, names left out, so that every copy is numbered on. */
export function repeated(issue: Issue, chapters: number): Issue {
  const all = issue.sections.flatMap((section) => section.articles)
  const copies = Array.from({ length: chapters }, (_, index): Article => {
    const chapter = all[index % all.length] as Article
    return { ...structuredClone(chapter), id: `a${index + 1}`, body: structuredClone(chapter.body).map(unnamed) }
  })
  const { report: _, ...rest } = issue
  return { ...rest, sections: [{ type: 'section', id: 's1', title: '', articles: copies }] }
}

/** Cross-references need their target once: they are turned into text. */
function unnamed(block: Block): Block {
  return JSON.parse(
    JSON.stringify(block, (key, value: unknown) => {
      if (key === 'name') return undefined
      const node = value as { type?: string } | null
      return node?.type === 'reference' && 'to' in node ? { type: 'text', value: '위' } : value
    }),
  ) as Block
}

async function withFonts(html: string): Promise<string> {
  const faces = await cutFaces(await planFonts(html), [300, 400, 500, 600, 700, 800], 'truetype')
  return html.replace('<style>', () => `<style>${fontFaceCss(faces, dataAddress)}</style><style>`)
}

const pagesOf = async (bytes: Uint8Array): Promise<number> =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()

async function ours(issue: Issue, style: HouseStyle): Promise<Measure> {
  const press = createPress()
  try {
    await printIssue(repeated(issue, 1), style, new Map(), press)
    const start = performance.now()
    const { result, peak } = await peakOf(process.pid, () => printIssue(issue, style, new Map(), press))
    const milliseconds = performance.now() - start
    return { engine: 'this press', pages: result.pages, milliseconds, peak, size: result.pdf.byteLength }
  } finally {
    await press.close()
  }
}

async function peer(engine: string, print: Peer, html: string, warm: string): Promise<Measure | null> {
  const browser = await launchBrowser()
  try {
    await print(browser, warm)
    const start = performance.now()
    const work = peakOf(process.pid, () => print(browser, html))
    const limit = new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref())
    const done = await Promise.race([work, limit])
    if (!done) {
      work.catch(() => undefined)
      return null
    }
    const milliseconds = performance.now() - start
    const { result, peak } = done
    return { engine, pages: await pagesOf(result), milliseconds, peak, size: result.byteLength }
  } finally {
    await browser.close()
  }
}

/** Measures every engine on the report repeated to so many chapters; `null` where one ran out of patience. */
export async function compareEngines(issue: Issue, style: HouseStyle, chapters: number): Promise<(Measure | null)[]> {
  const long = repeated(issue, chapters)
  const html = await withFonts(pagedHtml(long, style, new Map()))
  const warm = await withFonts(pagedHtml(repeated(issue, 1), style, new Map()))
  return [
    await peer('plain Chromium', plainChromium, html, warm),
    await ours(long, style),
    await peer('Paged.js 0.4.3', pagedJs, html, warm),
    await peer('Vivliostyle 2.45', vivliostyle, html, warm),
  ]
}
