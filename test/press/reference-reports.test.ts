/** The reference texts of the two report styles, imported and printed: footnotes at their calls, contents true, labels as in the text. */
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDraftFile } from '../../scripts/commands/read-draft-file.ts'
import { articles, footnotesOf } from '../../src/document/walk.ts'
import { createPress, type Press } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { issueFromDraft } from '../../src/publish/from-draft.ts'
import { printIssue } from '../../src/publish/render.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { referenceFile } from '../support/issues.ts'
import { bare } from '../support/pdf.ts'

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

async function printed(name: string, key: string) {
  const draft = await readDraftFile(referenceFile(name) as string, key)
  const style = houseStyles.get(key) as HouseStyle
  const issue = issueFromDraft(draft, style, new Map(), '2024-12-01')
  const print = await printIssue(issue, style, new Map(), press)
  return { draft, issue, print, pdf: await readPdf(print.pdf) }
}

const at = (name: string): boolean => existsSync(referenceFile(name) ?? '')

describe.runIf(at('kdb-report.txt'))('the reference report of kdb-report', () => {
  it('has its three chapters, 22 footnotes and its exhibits, each note on the page of its call', async () => {
    const { draft, issue, print, pdf } = await printed('kdb-report.txt', 'kdb-report')
    const all = [...articles(issue)].map(({ article }) => article)
    expect(all).toHaveLength(3)
    expect(draft.letters.out / draft.letters.in).toBeGreaterThanOrEqual(0.99)
    const notes = all.flatMap(({ body }) => footnotesOf(body))
    expect(notes).toHaveLength(22)
    expect(print.footnotesMoved).toEqual([])
    const contents = bare(pdf.pages[0] ?? '')
    for (const article of all) {
      const page = print.pageOf[article.id] ?? 0
      expect(contents).toContain(bare(`${article.title}${page}`))
      expect(bare(pdf.pages[page - 1] ?? '')).toContain(bare(article.title))
    }
    const text = bare(pdf.pages.join(''))
    for (const number of [1, 2, 3, 4, 5, 6, 7, 10, 11, 12]) expect(text).toContain(bare(`〈표 ${number}〉`))
  }, 60_000)
})

describe.runIf(at('geri-focus-vol49.txt'))('the reference issue of geri-focus', () => {
  it('has its four parts with their pages on the cover and 16 articles', async () => {
    const { draft, issue, print, pdf } = await printed('geri-focus-vol49.txt', 'geri-focus')
    expect(draft.letters.out / draft.letters.in).toBeGreaterThanOrEqual(0.99)
    expect(issue.sections.map(({ articles: inside }) => inside.length)).toEqual([3, 5, 5, 3])
    expect(print.footnotesMoved).toEqual([])
    const cover = bare(pdf.pages[0] ?? '')
    for (const section of issue.sections) {
      const first = section.articles[0]
      expect(cover).toContain(bare(`${section.title}${print.pageOf[first?.id ?? '']}`))
    }
    for (const { article } of articles(issue)) {
      expect(bare(pdf.pages[print.pageOf[article.id] ?? 0] ?? '')).toContain(bare(article.title))
    }
  }, 60_000)
})
