/** Footnotes at the foot of the page of their call, wherever that stands. */
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { destinations } from '../../src/press/destinations.ts'
import { createPress, type Press, type Print } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { bare, hasTool, popplerInfo, qpdfCheck } from '../support/pdf.ts'
import { type TextBox, textBoxes } from '../support/pdf-boxes.ts'
import { area, body, job, notes, table, words } from './flow-page.ts'

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

interface Printed {
  print: Print
  /** Sheet of every named destination, from 1. */
  found: Map<string, number>
  pages: string[]
  boxes: TextBox[][]
}

async function printed(content: string, links: string[] = []): Promise<Printed> {
  const print = await press.print(job([body(content)], ['b1', ...links]))
  const pdf = await PDFDocument.load(print.pdf, { updateMetadata: false })
  const { pages } = await readPdf(print.pdf)
  return { print, found: destinations(pdf), pages: pages.map(bare), boxes: await textBoxes(print.pdf) }
}

const point = 72 / 25.4
/** Lower edge of the type area in points from the foot of the sheet: 297 mm less 28 mm and the area, as whole pixels. */
const edge = 297 * point - 28 * point - Math.ceil((area.height * 96) / 25.4) * 0.75

/** Text that pushes what follows down a page, a line at a time. */
const filler = (count: number) => Array.from({ length: count }, (_, i) => `<p>채움 ${i}</p>`).join('')

const places: Record<string, (call: string) => string> = {
  'a paragraph': (call) => `<p>${words(30)}${call} ${words(30)}</p>`,
  'a nested list item': (call) => `<ul><li><p>${words(8)}</p><ul><li><p>${words(20)}${call}</p></li></ul></li></ul>`,
  'a heading': (call) => `<h3>제목${call}</h3><p>${words(30)}</p>`,
  'a caption': (call) => table([['가', '나']], { caption: `표 제목${call}` }),
  'a head cell': (call) =>
    table(
      [
        ['가', '나'],
        ['다', '라'],
      ],
      { head: `머리${call}` },
    ),
  'a cell': (call) =>
    table([
      ['가', `나${call}`],
      ['다', '라'],
    ]),
  'a merged cell': (call) => table([[`2|무리${call}`, '나'], ['라']]),
  'a source line': (call) => table([['가', '나']], { foot: `어느 기관${call}` }),
  'a box': (call) => `<div class="box"><p>${words(20)}</p><p>${words(20)}${call}</p></div>`,
  'a box kept whole': (call) => `<div class="box whole"><p>${words(60)}</p><p>${words(20)}${call}</p></div>`,
  'one of two exhibits side by side': (call) =>
    `<div class="pair"><div class="exhibit"><p class="caption">왼쪽</p><p>${words(9)}</p></div><div class="exhibit"><p class="caption">오른쪽${call}</p><p>${words(9)}</p></div></div>`,
}

describe('a note called in', () => {
  it.each(Object.entries(places))('%s stands on its page, whatever that begins with', async (_, place) => {
    const made = notes()
    const content = Array.from({ length: 24 }, (__, i) => {
      const call = made.call(`풀이${i}끝 ${words(4 + ((i * 7) % 30), '풀')}`)
      return `<p>${words(20 + ((i * 11) % 50))}</p>${place(call)}${filler(i % 9)}`
    })
    const { print, found, pages, boxes } = await printed(content.join('') + made.block())
    expect(print.footnotesMoved).toEqual([])
    expect(print.prints).toBe(1)
    for (const number of made.texts.keys()) {
      expect(found.get(`fn${number}`), `note ${number}`).toBe(found.get(`fnc${number}`))
      expect(pages.filter((page) => page.includes(`풀이${number - 1}끝`)).length, `note ${number}`).toBe(1)
    }
    // The last line of the notes stands on the lower edge of the type area, a descender above it.
    for (const [index, page] of boxes.entries()) {
      if (![...made.texts.keys()].some((number) => found.get(`fn${number}`) === index + 1)) continue
      const lowest = Math.min(...page.filter(({ bottom }) => bottom > edge - 1).map(({ bottom }) => bottom))
      expect(lowest - edge).toBeGreaterThan(0)
      expect(lowest - edge).toBeLessThan(5)
    }
    expect(new Set([...found.values()]).size).toBeGreaterThan(3)
  })
})

describe('a note higher than a third of the page', () => {
  it('goes on at the foot of the next page, all of it, under a rule of its own', async () => {
    const made = notes()
    const long = words(520, '긴')
    const content = `${filler(14)}<p>${words(12)}${made.call(long)}</p>${filler(60)}${made.block()}`
    const { print, found, pages, boxes } = await printed(content)
    expect(print.footnotesMoved).toEqual([])
    expect(found.get('fn1')).toBe(found.get('fnc1'))
    const all = pages.join('')
    const lost = long.split(' ').filter((word) => !all.includes(bare(word)))
    expect(lost).toEqual([])
    const sheets = pages.flatMap((page, sheet) => (/긴\d/.test(page) ? [sheet] : []))
    expect(sheets.length).toBeGreaterThan(1)
    // Body text stands above the rest on the second of its pages.
    const second = boxes[sheets[1] ?? 0] ?? []
    const lowestText = Math.min(...second.filter(({ text }) => text.includes('채움')).map(({ bottom }) => bottom))
    const highestNote = Math.max(...second.filter(({ text }) => text.includes('긴')).map(({ bottom }) => bottom))
    expect(lowestText).toBeGreaterThan(highestNote)
  })
})

describe('notes that find no room beside a block that is kept whole', () => {
  it('move to the next foot in order and are reported', async () => {
    const made = notes()
    const calls = Array.from({ length: 30 }, (_, i) => `낱말${i}${made.call(words(12, `옮${i}자`))}`)
    const content = `<p>앞</p><div class="box whole">${calls.map((call) => `<p>${call}</p>`).join('')}</div>${filler(40)}${made.block()}`
    const { print, found, pages } = await printed(content)
    expect(print.footnotesMoved.length).toBeGreaterThan(0)
    for (const { number, callPage, notePage } of print.footnotesMoved) {
      expect(Number(callPage)).toBe((found.get(`fnc${number}`) ?? 0) - 1)
      expect(Number(notePage)).toBe((found.get(`fn${number}`) ?? 0) - 1)
      expect(Number(notePage)).toBeGreaterThan(Number(callPage))
    }
    const order = [...made.texts.keys()].map((number) => found.get(`fn${number}`) ?? 0)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    const all = pages.join('')
    for (let i = 0; i < 30; i++) expect(all).toContain(`옮${i}자11`)
  })
})

describe('a note behind which the text ends', () => {
  it('gets pages of its own for its rest', async () => {
    const made = notes()
    const { print, pages, boxes } = await printed(`<p>${words(9)}${made.call(words(1500, '끝'))}</p>${made.block()}`)
    expect(print.footnotesMoved).toEqual([])
    expect(print.pages).toBeGreaterThan(3)
    expect(pages.join('')).toContain('끝1499')
    expect(print.pagesIn.b1).toBe(print.pages - 1)
    const last = boxes.at(-1)?.filter(({ text }) => text.includes('끝')) ?? []
    expect(Math.min(...last.map(({ bottom }) => bottom)) - edge).toBeLessThan(5)
  })
})

describe('links and tags', () => {
  let print: Print
  const made = notes()
  beforeAll(async () => {
    const content = Array.from(
      { length: 12 },
      (_, i) => `<p>${words(90)}${made.call(`풀이${i}끝 ${words(20, '말')}`)}</p>`,
    ).join('')
    const long = table(
      Array.from({ length: 40 }, (_, i) => [`줄${i}`, words(5)]),
      { continued: '(계속)', head: `머리${made.call('머리의 풀이')}`, caption: `제목${made.call('제목의 풀이')}` },
    )
    print = (await printed(content + long + made.block())).print
  })

  it('lead from every call to its note and back', async () => {
    const pdf = await PDFDocument.load(print.pdf, { updateMetadata: false })
    const names = pdf.getPages().flatMap((page) => {
      const links = page.node.lookup(PDFName.of('Annots'))
      if (!(links instanceof PDFArray)) return []
      return links.asArray().flatMap((_, i) => {
        const target = links.lookup(i, PDFDict).get(PDFName.of('Dest'))
        return target instanceof PDFName ? [target.decodeText()] : []
      })
    })
    for (const number of made.texts.keys()) {
      expect(names.filter((name) => name === `fn${number}`).length, `call ${number}`).toBeGreaterThan(0)
      expect(names.filter((name) => name === `fnc${number}`).length, `note ${number}`).toBe(1)
    }
  })

  it.skipIf(!hasTool('pdfinfo'))('read the notes behind the text, in order', () => {
    const structure = bare(popplerInfo(print.pdf, '-struct-text').replace(/NonStruct|"/g, ''))
    const at = Array.from({ length: 12 }, (_, i) => structure.indexOf(`풀이${i}끝`))
    expect(at[0]).toBeGreaterThan(structure.lastIndexOf('글89'))
    expect(at).toEqual([...at].sort((a, b) => a - b))
  })

  it.skipIf(!hasTool('qpdf'))('leave a sound file', () => {
    expect(qpdfCheck(print.pdf)).toContain('No syntax or stream encoding errors found')
  })
})
