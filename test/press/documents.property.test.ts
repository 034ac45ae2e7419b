/** Random issues on paper: nothing is lost, nothing sticks out, every page number is true. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article, Issue } from '../../src/document/nodes.ts'
import { bodyText } from '../../src/document/text.ts'
import { articles } from '../../src/document/walk.ts'
import { createPress, type Press, type Print } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { printIssue } from '../../src/publish/render.ts'
import { referenceLine, sourceMark } from '../../templates/labels.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { issues } from '../support/documents.ts'
import { bare } from '../support/pdf.ts'
import { textBoxes } from '../support/pdf-boxes.ts'

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

const point = 72 / 25.4
/** Left and right edge of the type area, in points. */
const area = { left: 21 * point, right: 189 * point }
/** A space may hang at the end of a justified line. */
const hang = 3

const seed = 20241120
const samples = fc.sample(issues, { numRuns: 25, seed })

/** The words of an article as the printed page must hold them. */
const wordsOf = (article: Article): string[] =>
  [article.title, sourceMark(article.source), bodyText(article), referenceLine(article.references)]
    .join(' ')
    .split(/\s+/)
    .map(bare)

async function expectWhole(issue: Issue, print: Print): Promise<void> {
  const { pages, labels } = await readPdf(print.pdf)
  const front = bare(pages.slice(1, 1 + print.frontPages).join(''))
  let expected = 1
  for (const { article } of articles(issue)) {
    const number = print.pageOf[article.id] ?? 0
    const length = print.pagesIn[article.id] ?? 0
    expect(number).toBe(expected)
    expected += length
    const first = print.frontPages + number
    expect(labels?.[first]).toBe(String(number))
    expect(bare(pages[first] ?? '')).toContain(bare(article.title))
    expect(front).toContain(bare(`${article.summary.at(-1)}${number}`))
    const here = bare(pages.slice(first, first + length).join(''))
    const lost = wordsOf(article).filter((word) => !here.includes(word))
    expect(lost, `words lost from ${article.title}`).toEqual([])
  }
  // Cover, summary, body, back cover.
  expect(pages.length).toBe(print.frontPages + expected + 1)
}

async function expectInside(print: Print): Promise<void> {
  const pages = await textBoxes(print.pdf)
  for (const page of pages.slice(1, -1)) {
    const out = page.filter((box) => box.text !== '❚' && (box.left < area.left - 1 || box.right > area.right + hang))
    expect(out).toEqual([])
  }
}

describe(`random issues of seed ${seed}`, () => {
  it.each(samples.map((issue, index) => [index, issue] as const))(
    'no. %i prints whole and inside',
    async (_, issue) => {
      const print = await printIssue(issue, kiatWatch, new Map(), press)
      expect(print.missingGlyphs).toEqual([])
      expect(print.prints).toBeLessThanOrEqual(2)
      await expectWhole(issue, print)
      await expectInside(print)
    },
  )
})
