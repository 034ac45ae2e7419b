/** What an editor sees beside the form is what is published: page by page, line by line, for every demo article. */
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph } from '../../src/document/build.ts'
import type { Issue } from '../../src/document/nodes.ts'
import { articles } from '../../src/document/walk.ts'
import { createPress, type Press } from '../../src/press/press.ts'
import { createPreviewPress, type PreviewPress } from '../../src/press/preview-press.ts'
import { readPdf } from '../../src/press/read.ts'
import type { Known, PagesMade } from '../../src/preview/messages.ts'
import { createTypesetter, type Typesetter } from '../../src/preview/typesetter.ts'
import { type AssetBytes, printIssue } from '../../src/publish/render.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { demoFiles, loadIssue } from '../support/issues.ts'

let published: Press
let preview: PreviewPress
beforeAll(() => {
  published = createPress()
  preview = createPreviewPress()
})
afterAll(async () => {
  await published.close()
  await preview.close()
})

const typesetterOf = (issue: Issue, pictures: ReadonlyMap<string, AssetBytes>): Typesetter =>
  createTypesetter(preview, {
    get: async (sha256) => {
      const name = Object.keys(issue.assets).find((one) => issue.assets[one]?.sha256 === sha256)
      const found = name === undefined ? undefined : pictures.get(name)
      return found ? { bytes: Buffer.from(found.bytes), mediaType: found.mediaType } : null
    },
  })

const textOf = async (base64: string): Promise<string[]> => (await readPdf(Buffer.from(base64, 'base64'))).pages

/** A name that no eye sees, which a section of `geri-focus` prints in white at the end of the page before it. */
const hiddenNames = (issue: Issue): string[] => issue.sections.map(({ title }) => `\n${title.replace(/\s/g, '')}`)
const visible = (text: string, issue: Issue): string =>
  hiddenNames(issue).reduce((rest, name) => (rest.endsWith(name) ? rest.slice(0, -name.length) : rest), text)

/** Where an article begins, as the whole issue's pages tell. */
function knownOf(issue: Issue, whole: PagesMade, id: string): Known {
  const start = whole.flowOf[id]
  if (!start) throw new Error(`${id} is on no page`)
  const mates = [...articles(issue)].map(({ article }) => article.id)
  return {
    start,
    mates: mates.filter((one) => whole.flowOf[one]?.flow === start.flow),
    frontPages: whole.frontPages,
    labels: whole.labels,
  }
}

describe.each(demoFiles().map((file) => [basename(file, '.json'), file]))('%s', (_, file) => {
  let issue: Issue
  let style: HouseStyle
  let setter: Typesetter
  let whole: PagesMade
  let truth: string[]
  let print: Awaited<ReturnType<typeof printIssue>>

  beforeAll(async () => {
    const loaded = await loadIssue(file)
    issue = loaded.issue
    style = houseStyles.get(issue.publication.key) as HouseStyle
    setter = typesetterOf(issue, loaded.pictures)
    print = await printIssue(issue, style, loaded.pictures, published)
    truth = (await readPdf(print.pdf)).pages
    whole = await setter.pages({ key: 'all', issue, article: null, known: null })
  })

  it('has the pages, lines and page numbers of the published issue as a whole', async () => {
    expect(await textOf(whole.pdf)).toEqual(truth)
    expect(whole.pageOf).toEqual(print.pageOf)
    expect(whole.pagesIn).toEqual(print.pagesIn)
  })

  it('has them for every article alone', async () => {
    for (const { article } of articles(issue)) {
      const known = knownOf(issue, whole, article.id)
      const made = await setter.pages({ key: article.id, issue, article: article.id, known })
      const first = known.start.sheet - 1 + (print.pageOf[article.id] ?? 0) - known.start.number
      const pages = print.pagesIn[article.id] ?? 0
      const there = truth.slice(first, first + pages)
      const here = await textOf(made.pdf)
      expect(here.length, article.title).toBe(pages)
      expect(
        here.map((text) => visible(text, issue)),
        article.title,
      ).toEqual(there.map((text) => visible(text, issue)))
      expect(made.pageOf[article.id]).toBe(print.pageOf[article.id])
      expect(made.fit[article.id]).toEqual(whole.fit[article.id])
    }
  })

  it('has them for an article that is being written, in signs that nothing before it had', async () => {
    const { article } = [...articles(issue)][0] ?? {}
    if (!article) throw new Error('an issue without articles')
    const known = knownOf(issue, whole, article.id)
    const index = article.body.findIndex(({ type }) => type === 'paragraph')
    const body = article.body.with(
      index,
      paragraph(1, '뷁뷃 蠶蠹 말이 이어지는 문단으로 줄의 끝이 어디에 놓이는지를 두고 보려는 것'),
    )
    const edited: Issue = {
      ...issue,
      sections: issue.sections.map((section) => ({
        ...section,
        articles: section.articles.map((one) => (one.id === article.id ? { ...one, body } : one)),
      })),
    }
    const pictures = await setter.pictures(issue)
    const { pdf, pagesIn, pageOf } = await printIssue(edited, style, pictures, published)
    const there = (await readPdf(pdf)).pages
    const first = known.start.sheet - 1 + (pageOf[article.id] ?? 0) - known.start.number
    const made = await setter.pages({ key: 'edited', issue: edited, article: article.id, known })
    const here = await textOf(made.pdf)
    expect(here.join()).toContain('뷁뷃')
    expect(here.map((text) => visible(text, issue))).toEqual(
      there.slice(first, first + (pagesIn[article.id] ?? 0)).map((text) => visible(text, issue)),
    )
  })

  it('knows where each block of an article stands', () => {
    for (const { article } of articles(issue)) {
      const own = whole.blocks.filter((box) => box.article === article.id)
      const found = new Set(own.map(({ block }) => block))
      expect(
        [...found].sort((a, b) => a - b),
        article.title,
      ).toEqual(article.body.map((__, index) => index))
      for (const { left, top, width, height, page } of own) {
        expect(page).toBeLessThan(whole.pages)
        expect(left).toBeGreaterThan(0)
        expect(top).toBeGreaterThan(0)
        expect(left + width).toBeLessThan(211)
        expect(top + height).toBeLessThan(298)
      }
    }
  })
})
