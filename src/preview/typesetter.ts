import { createHash } from 'node:crypto'
import { apparatusOf } from '../../templates/apparatus.ts'
import type { HouseStyle } from '../../templates/style.ts'
import type { FileStore } from '../database/files.ts'
import type { Block, Issue } from '../document/nodes.ts'
import { articles } from '../document/walk.ts'
import { printImage } from '../press/image.ts'
import type { PreviewPages } from '../press/preview.ts'
import type { PreviewPress } from '../press/preview-press.ts'
import { fitProblems } from '../publish/fit.ts'
import { styleOf } from '../publish/make-edition.ts'
import { type AssetBytes, dataUrl, missingGlyph } from '../publish/render.ts'
import { fitLine } from './fit-line.ts'
import type { BlockBox, Known, PagesAsk, PagesMade } from './messages.ts'

export interface Typesetter {
  /** Sets an article or an issue. Throws what the press throws, PUBLICATION_UNKNOWN and NOT_FOUND. */
  pages(ask: PagesAsk): Promise<PagesMade>
  /** Bytes of the pictures of an issue, each read once; one that is gone is left out. */
  pictures(issue: Issue): Promise<Map<string, AssetBytes>>
}

/** Names of blocks as the page carries them: `a2/4`. */
const blockNames = (issue: Issue): Map<Block, string> =>
  new Map(
    [...articles(issue)].flatMap(({ article }) =>
      article.body.map((block, index): [Block, string] => [block, `${article.id}/${index}`]),
    ),
  )

const splitName = (name: string): { article: string; block: number } => {
  const [article = '', block = ''] = name.split('/')
  return { article, block: Number(block) }
}

/** The issue without the bodies that stand in other flows; nodes stay the same, so that they keep their numbers. */
function lightened(issue: Issue, mates: readonly string[]): Issue {
  const kept = new Set(mates)
  return {
    ...issue,
    archive: [],
    sections: issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => (kept.has(article.id) ? article : { ...article, body: [] })),
    })),
  }
}

/** Sets what editors are writing; pictures stay in memory. */
export function createTypesetter(press: PreviewPress, files: Pick<FileStore, 'get'>): Typesetter {
  const read = new Map<string, Promise<AssetBytes | null>>()
  const reduced = new Map<string, Promise<AssetBytes>>()
  const kept = 200

  function once<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
    let found = cache.get(key)
    if (!found) {
      if (cache.size >= kept) cache.clear()
      found = make()
      cache.set(key, found)
      found.catch(() => cache.delete(key))
    }
    return found
  }

  const pictures = async (issue: Issue): Promise<Map<string, AssetBytes>> => {
    const found = await Promise.all(
      Object.entries(issue.assets).map(
        async ([name, { sha256 }]) => [name, await once(read, sha256, () => files.get(sha256))] as const,
      ),
    )
    return new Map(found.flatMap(([name, bytes]) => (bytes ? [[name, bytes]] : [])))
  }

  async function printed(issue: Issue, { width }: HouseStyle['area']): Promise<Map<string, AssetBytes>> {
    const found = new Map<string, AssetBytes>()
    for (const [name, { bytes, mediaType }] of await pictures(issue)) {
      const key = `${issue.assets[name]?.sha256 ?? hashOf(bytes)} ${width}`
      found.set(name, await once(reduced, key, () => printImage(bytes, mediaType, { width })))
    }
    return found
  }

  return {
    pictures,
    pages: async ({ issue, article, known }) => {
      const start = performance.now()
      const style = styleOf(issue)
      const assets = await printed(issue, style.area)
      const names = blockNames(issue)
      const page = style.paged(article !== null && known?.mates ? lightened(issue, known.mates) : issue, {
        asset: (name) => dataUrl(assets.get(name)),
        apparatus: apparatusOf(issue, style.wording),
        blockName: (block) => names.get(block),
      })
      const html = page.toString()
      const write = Math.round(performance.now() - start)
      const made = await press.print(style.key, {
        html,
        area: style.area,
        alone: article === null ? null : aloneFlow(article, known),
      })
      return { ...pagesMade(issue, article, made), milliseconds: { write, ...made.milliseconds } }
    },
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const aloneFlow = (id: string, known: Known | null) =>
  known
    ? { id, sheet: known.start.sheet, number: known.start.number, frontPages: known.frontPages, labels: known.labels }
    : { id, sheet: 1, number: 1, frontPages: 0, labels: {} }

/** Boxes with the sheet of the file that they stand on; those of other pages are left out. */
function boxesOf(made: PreviewPages, article: string | null): BlockBox[] {
  return made.blocks.places.flatMap(({ block: name, page, ...box }) => {
    const at = splitName(name)
    const flow = made.flowOf[at.article]
    if (article !== null && at.article !== article) return []
    const sheet = article === null ? (flow ? flow.sheet - 1 + page : -1) : page - made.firstInFlow
    return sheet < 0 || sheet >= made.pages ? [] : [{ ...at, page: sheet, ...box }]
  })
}

/** Path of the first block that holds a character; empty where it stands elsewhere. */
function pathOf(issue: Issue, char: string): string {
  for (const { article, path } of articles(issue)) {
    const index = article.body.findIndex((block) => JSON.stringify(block).includes(char))
    if (index >= 0) return `${path}/body/${index}`
  }
  return ''
}

function pagesMade(
  issue: Issue,
  article: string | null,
  made: PreviewPages & { missing: string[] },
): Omit<PagesMade, 'milliseconds'> {
  const lonely = made.blocks.lonely.map(splitName)
  const measures = article === null ? made.fit : made.fit.filter(({ id }) => id === article)
  const fits = fitProblems(issue, { pages: made.pages, pageOf: made.pageOf, fit: measures })
  const { pdf, pages, coverPages, frontPages, pageOf, pagesIn, labels, flowOf } = made
  return {
    ...{ pages, coverPages, frontPages, pageOf, pagesIn, labels, flowOf },
    pdf: Buffer.from(pdf).toString('base64'),
    blocks: boxesOf(made, article),
    fit: Object.fromEntries(
      measures.map((measure) => {
        const own = lonely.filter((one) => one.article === measure.id).map(({ block }) => block)
        return [measure.id, fitLine(measure, pageOf[measure.id] ?? 1, own)]
      }),
    ),
    problems: [
      ...made.missing.map((char) => ({ ...missingGlyph(char), path: pathOf(issue, char) })),
      // How many pages the issue has can't be told by one article.
      ...fits.filter(({ code }) => article === null || code !== 'fit-pages'),
    ],
  }
}
