/** How soon an editor sees the page: typing into the real form of the whole product, beside a plain print of the same article. */
import type { Issue } from '../../src/document/nodes.ts'
import { articles } from '../../src/document/walk.ts'
import { launchMeasuringBrowser } from '../../src/press/browser.ts'
import { createPress } from '../../src/press/press.ts'
import { issueFromDraft } from '../../src/publish/from-draft.ts'
import { styleOf } from '../../src/publish/make-edition.ts'
import { type AssetBytes, pagedHtml } from '../../src/publish/render.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { readDraftFile, readPictures } from '../commands/read-draft-file.ts'
import { type RunningProduct, startProduct } from './product.ts'
import { type TypingRun, typeAndWait } from './typing.ts'

/** One article of a demo, as it is typed in. */
interface Subject {
  name: string
  file: string
  title: string
}

export interface Seen extends Subject {
  runs: TypingRun[]
  /** One plain print of the article alone, in milliseconds, warm. */
  floor: number
}

const rounds = 30
const warmUp = 5

/** The article alone, in its style. */
function alone(issue: Issue, title: string): Issue {
  const found = [...articles(issue)].find(({ article }) => article.title === title)
  if (!found) throw new Error(`The demo has no article “${title}”.`)
  return { ...issue, sections: [{ ...found.section, articles: [found.article] }] }
}

async function floorOf({ file, title }: Subject): Promise<number> {
  const draft = await readDraftFile(file)
  const { pictures, bytes }: { pictures: Parameters<typeof issueFromDraft>[2]; bytes: Map<string, AssetBytes> } =
    await readPictures(draft, file)
  const style = houseStyles.get(draft.publication ?? '')
  if (!style) throw new Error(`${file} names no house style.`)
  const one = alone(issueFromDraft(draft, style, pictures, draft.date ?? ''), title)
  const html = pagedHtml(one, styleOf(one), bytes)
  const press = createPress()
  const times: number[] = []
  try {
    for (let round = 0; round < 9; round++) {
      const start = performance.now()
      await press.printPlain(html)
      times.push(performance.now() - start)
    }
  } finally {
    await press.close()
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0
}

/** Logs in by the API; the cookie is the browser's. */
async function openForm(product: RunningProduct, title: string) {
  const browser = await launchMeasuringBrowser()
  const page = await browser.newPage()
  await page.setViewport({ width: 1440, height: 1000 })
  await page.evaluateOnNewDocument('globalThis.__name = (f) => f')
  await page.goto(`${product.url}/admin/login`)
  const id = await page.evaluate(
    async (login, wanted) => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/users/login', { method: 'POST', headers, body: JSON.stringify(login) })
      const query = `where[title][equals]=${encodeURIComponent(wanted)}&depth=0`
      const { docs } = (await (await fetch(`/api/articles?${query}`)).json()) as { docs: { id: string }[] }
      return docs[0]?.id
    },
    product.login,
    title,
  )
  await page.goto(`${product.url}/admin/collections/articles/${id}`, { waitUntil: 'networkidle0' })
  await page.waitForSelector('.sheets[data-drawn][aria-busy="false"]')
  return { page, close: () => browser.close() }
}

/** Measures every subject in one product. */
export async function seeing(subjects: readonly Subject[]): Promise<Seen[]> {
  const floors: number[] = []
  for (const subject of subjects) floors.push(await floorOf(subject))
  const product = await startProduct()
  try {
    const found: Seen[] = []
    for (const [index, subject] of subjects.entries()) {
      const { page, close } = await openForm(product, subject.title)
      try {
        const runs = await typeAndWait(
          page,
          '.document-fields__main .ContentEditable__root > p:nth-of-type(2)',
          warmUp + rounds,
        )
        found.push({ ...subject, runs: runs.slice(warmUp), floor: floors[index] ?? 0 })
      } finally {
        await close()
      }
    }
    return found
  } finally {
    await product.stop()
  }
}
