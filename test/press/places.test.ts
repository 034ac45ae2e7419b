/** Page numbers of what stands in flows that run on, and their labels. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { bare } from '../support/pdf.ts'
import { body, job, notes, words } from './flow-page.ts'

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

const article = (id: string, paragraphs: number, more = '') =>
  `<article data-place id="${id}"><h2>제목${id}끝</h2>${Array.from({ length: paragraphs }, () => `<p>${words(60)}</p>`).join('')}${more}</article>`
const pageOf = (id: string) => `<p>보기${id}:<a href="#${id}"><span data-page-of="${id}">00</span></a>끝</p>`

describe('articles that run on', () => {
  it('are found on their pages, each as long as it is', async () => {
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5']
    const flow = body(ids.map((id, i) => article(id, 3 + i * 3)).join(''))
    const print = await press.print(job([flow], ids))
    const { pages, labels } = await readPdf(print.pdf)
    for (const [index, id] of ids.entries()) {
      const number = print.pageOf[id] ?? 0
      expect(bare(pages[number] ?? '')).toContain(`제목${id}끝`)
      expect(labels?.[number]).toBe(String(number))
      const next = print.pageOf[ids[index + 1] ?? '']
      const last = number + (print.pagesIn[id] ?? 0) - 1
      if (next !== undefined) expect([next, next - 1]).toContain(last)
    }
    // The test would be empty if every article began a page.
    expect(new Set(ids.map((id) => print.pageOf[id])).size).toBeLessThan(ids.length)
    expect(print.pageOf.b1).toBe(1)
    expect(print.pagesIn.b1).toBe(print.pages - 1)
    expect(print.prints).toBe(1)
  })

  it('begin a page where the style breaks before them', async () => {
    const html = body(article('a1', 2) + article('a2', 2).replace('<article', '<article style="break-before:page"'))
    const print = await press.print(job([html], ['a1', 'a2']))
    expect([print.pageOf.a1, print.pageOf.a2, print.pages]).toEqual([1, 2, 3])
  })

  it('tell of one another: what is filled in is where it is, with notes at the feet as well', async () => {
    const made = notes()
    const ids = Array.from({ length: 14 }, (_, i) => `a${i + 1}`)
    const flow = ids.map((id, i) => {
      const other = ids[(i * 5 + 3) % ids.length] ?? ''
      return article(id, 6, `<p>${words(20)}${made.call(words(15, '풀'))} ${words(9)}</p>${pageOf(other)}`)
    })
    const print = await press.print(job([body(flow.join('') + made.block())], ids))
    const text = bare((await readPdf(print.pdf)).pages.join(''))
    for (const id of ids) expect(text).toContain(`보기${id}:${print.pageOf[id]}끝`)
    expect(Math.max(...Object.values(print.pageOf))).toBeGreaterThan(9)
    expect(print.footnotesMoved).toEqual([])
  })
})

describe('front matter', () => {
  it('of several flows is counted through in Roman numerals, the body in Arabic ones', async () => {
    const front = (id: string, count: number) =>
      `<section data-flow="front" id="${id}">${Array.from({ length: count }, () => `<p>${words(60)}</p>`).join('')}<p data-place id="${id}-end">끝</p>${pageOf(`${id}-end`)}</section>`
    const flows = [
      front('f1', 20),
      front('f2', 12),
      body(article('a1', 9) + pageOf('f2-end'), 'b1'),
      body(article('a2', 2), 'b2'),
    ]
    const print = await press.print(job(flows, ['a1', 'a2', 'f1-end', 'f2-end']))
    const { pages, labels } = await readPdf(print.pdf)
    const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'].slice(0, print.frontPages)
    expect(print.frontPages).toBeGreaterThan(2)
    expect(labels?.slice(1, 1 + print.frontPages)).toEqual(romans)
    expect(Object.keys(print.pageOf).sort()).toEqual(['a1', 'a2', 'b1', 'b2'])
    expect(print.pageOf.a2).toBe((print.pagesIn.b1 ?? 0) + 1)
    const text = pages.map(bare)
    expect(text.join('')).toContain(`보기f2-end:${romans.at(-1)}끝`)
    expect(text[print.frontPages]).toContain(`보기f2-end:${romans.at(-1)}끝`)
  })

  it('may have notes at its feet', async () => {
    const made = notes()
    const flow = Array.from({ length: 30 }, () => `<p>${words(40)}${made.call(words(8, '풀'))}</p>`).join('')
    const html = `<section data-flow="front" id="f1">${flow}${made.block()}</section>`
    const print = await press.print(job([html, body(article('a1', 1))], ['a1']))
    expect(print.frontPages).toBeGreaterThan(1)
    expect(print.footnotesMoved).toEqual([])
    expect(print.pageOf.a1).toBe(1)
  })
})

describe('a style without a cover', () => {
  it('is labelled from its first sheet', async () => {
    const print = await press.print(job([body(article('a1', 9)), body(article('a2', 1), 'b2')], [], false))
    const { labels, pages } = await readPdf(print.pdf)
    expect(labels).toEqual(pages.map((_, sheet) => String(sheet + 1)))
    expect(print.coverPages).toBe(0)
    expect(bare(pages[(print.pageOf.a2 ?? 0) - 1] ?? '')).toContain('제목a2끝')
  })
})

describe('a flow of another type area', () => {
  it('is broken to its own', async () => {
    const made = notes()
    const flow = (id: string, attributes: string) =>
      `<section data-flow="body" id="${id}" ${attributes}>${Array.from({ length: 20 }, () => `<p>${words(50)}${made.call(words(9, '풀'))}</p>`).join('')}${made.block()}</section>`
    const html = job([flow('b1', ''), flow('b2', 'data-width="120" data-height="200"')], ['b1', 'b2'])
    const narrow = html.html.replace(
      '</style>',
      '@page low { margin: 28mm 45mm 69mm; counter-increment: bp; } #b2 { page: low !important; }</style>',
    )
    const print = await press.print({ ...html, html: narrow })
    expect(print.prints).toBe(1)
    expect(print.footnotesMoved).toEqual([])
    expect(print.pagesIn.b2 ?? 0).toBeGreaterThan(print.pagesIn.b1 ?? 0)
  })
})
