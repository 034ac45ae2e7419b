/** What is wrong with a printed random issue, in words; nothing where all is well. */
import { articles } from '../../src/document/walk.ts'
import type { Print } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { bare } from '../support/pdf.ts'
import { type TextBox, textBoxes } from '../support/pdf-boxes.ts'
import type { Expected } from './random-issue.ts'

interface Read {
  /** Text of each sheet without white space. */
  pages: string[]
  labels: string[] | null
  /** Sheets on which each word stands. */
  found: Map<string, number[]>
}

const key = (word: string): string => /가\d+/.exec(word)?.[0] ?? word

function sheetsOf(pages: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const [sheet, page] of pages.entries()) {
    for (const [word] of page.matchAll(/가\d+(?=[가-힣])/g)) {
      const sheets = found.get(word) ?? []
      if (sheets.at(-1) !== sheet) sheets.push(sheet)
      found.set(word, sheets)
    }
  }
  return found
}

const sheets = (list: readonly number[] | undefined) => `[${(list ?? []).map((sheet) => sheet + 1).join()}]`

/** Notes that stand on another sheet than the first that has their call, and are not reported. */
function astray({ notes }: Expected, print: Print, { pages, found }: Read): string[] {
  const reported = new Set(print.footnotesMoved.map(({ number }) => number))
  return notes.flatMap(({ call, words }, index) => {
    const number = index + 1
    const calls = (found.get(key(call)) ?? []).filter((sheet) => pages[sheet]?.includes(`${call}${number})`))
    const text = found.get(key(words[0] ?? ''))
    const right = calls[0] !== undefined && calls[0] === text?.[0]
    return reported.has(number) || right ? [] : [`note ${number}: call on ${sheets(calls)}, text on ${sheets(text)}`]
  })
}

function lost({ words, notes }: Expected, { found }: Read): string[] {
  const ofNotes = notes.flatMap((note) => note.words)
  const missing = [...words, ...ofNotes].filter((word) => !found.has(key(word)))
  const twice = ofNotes.filter((word) => (found.get(key(word)) ?? []).length > 1)
  return [
    ...missing.map((word) => `lost: ${word}`),
    ...twice.map((word) => `twice: ${word} ${sheets(found.get(key(word)))}`),
  ]
}

const cutRows = ({ rows }: Expected, { found }: Read): string[] =>
  rows
    .filter((row) => new Set(row.map((word) => found.get(key(word))?.[0])).size > 1)
    .map((row) => `row cut: ${row.map((word) => `${word}${sheets(found.get(key(word)))}`).join(' ')}`)

function untrueNumbers({ issue, references }: Expected, print: Print, { pages, labels, found }: Read): string[] {
  const before = print.coverPages + print.frontPages
  const ofArticles = [...articles(issue)].flatMap(({ article }) => {
    const sheet = before + (print.pageOf[article.id] ?? 0) - 1
    const right =
      labels?.[sheet] === String(print.pageOf[article.id]) && pages[sheet]?.includes(bare(article.title)) === true
    return right ? [] : [`${article.id} is not on page ${print.pageOf[article.id]}`]
  })
  const told = references.flatMap(({ word, target }) => {
    const [sheet = 0] = (found.get(key(target)) ?? []).filter((one) => one >= before)
    const said = pages.map((page) => new RegExp(`${word}p\\.(\\d+)`).exec(page)?.[1]).find(Boolean)
    return said === labels?.[sheet] ? [] : [`${word} tells page ${said} of ${target}, which is on ${labels?.[sheet]}`]
  })
  return [...ofArticles, ...told]
}

/** Corner marks of captions touch their words on purpose. */
const marks = /^[▘▗❚]$/

/** Pairs of texts that lie on one another by more than a hair; a box is as high as small letters are. */
function overlaps(page: readonly TextBox[]): string[] {
  const boxes = page
    .filter(({ text }) => text.trim() !== '' && !marks.test(text))
    .map((box) => ({ ...box, top: box.bottom + box.size * 0.5 }))
    .sort((a, b) => a.bottom - b.bottom)
  return boxes.flatMap((one, index) => {
    const found: string[] = []
    for (const other of boxes.slice(index + 1)) {
      if (other.bottom > one.top - 1) break
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1.5)
        found.push(`${one.text} / ${other.text}`)
    }
    return found
  })
}

async function touching(print: Print): Promise<string[]> {
  const pages = await textBoxes(print.pdf)
  return pages.flatMap((page, sheet) =>
    sheet < print.coverPages ? [] : overlaps(page).map((pair) => `on one another, sheet ${sheet + 1}: ${pair}`),
  )
}

/** Reads a print back and holds it against its issue. */
export async function faultsOf(expected: Expected, print: Print): Promise<string[]> {
  const text = await readPdf(print.pdf)
  const pages = text.pages.map(bare)
  const read: Read = { pages, labels: text.labels, found: sheetsOf(pages) }
  return [
    ...print.missingGlyphs.map((glyph) => `no glyph: ${glyph}`),
    ...lost(expected, read),
    ...astray(expected, print, read),
    ...cutRows(expected, read),
    ...untrueNumbers(expected, print, read),
    ...(await touching(print)),
  ]
}
