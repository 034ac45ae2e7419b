/** What a reader's programs get out of the demo issues: clean text, tags, bookmarks, links. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inlineText } from '../../src/document/inline.ts'
import type { Issue } from '../../src/document/nodes.ts'
import { allBlocks, articles, inlinesOf } from '../../src/document/walk.ts'
import { readDraft } from '../../src/import/read-draft.ts'
import { markArtifacts } from '../../src/press/artifacts.ts'
import { createPress, type Press } from '../../src/press/press.ts'
import { type PdfText, readPdf } from '../../src/press/read.ts'
import { issueFromDraft } from '../../src/publish/from-draft.ts'
import { printIssue } from '../../src/publish/render.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { archivalFaults } from '../support/archival.ts'
import { hasTool, popplerPages } from '../support/pdf.ts'

const folder = resolve(import.meta.dirname, '../../scripts/demo')
const poppler = hasTool('pdftotext')

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

describe.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('the demo %s', (name) => {
  let issue: Issue
  let bytes: Uint8Array
  let pdf: PDFDocument
  let text: PdfText
  let pages: string[]

  beforeAll(async () => {
    const draft = readDraft(readFileSync(join(folder, name)))
    const style = houseStyles.get(draft.publication ?? 'kiat-watch')
    if (!style) throw new Error(`no house style ${draft.publication}`)
    issue = issueFromDraft(draft, style, new Map(), draft.date ?? '2026-01-01')
    bytes = (await printIssue(issue, style, new Map(), press)).pdf
    pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    text = await readPdf(bytes)
    pages = [...text.pages, ...(poppler ? popplerPages(bytes) : [])]
  })

  it('gives no radicals, no private characters and no invisible ones', () => {
    const odd = /[\u2e80-\u2fdf\ue000-\uf8ff\u00ad\u200b-\u200d\u2060\ufeff\ufffd\u{f0000}-\u{10ffff}]/gu
    expect(pages.flatMap((page) => page.match(odd) ?? [])).toEqual([])
  })

  it('gives no two words glued that stand apart in the issue', () => {
    const lines = [...articles(issue)].flatMap(({ article }) =>
      [...allBlocks(article.body)].flatMap(({ block }) =>
        inlinesOf(block).map((nodes) => inlineText(nodes).normalize('NFC')),
      ),
    )
    const words = new Set(lines.flatMap((line) => line.split(/\s+/)))
    const whole = [...words].join(' ')
    const glued = new Set(
      lines.flatMap((line) => {
        const list = line.split(/\s+/).filter((word) => [...word].length > 1)
        return list.slice(1).map((word, index) => `${list[index]}${word}`)
      }),
    )
    const found = new Set(pages.flatMap((page) => page.normalize('NFC').split(/\s+/)))
    expect(glued.size).toBeGreaterThan(500)
    expect([...found].filter((word) => glued.has(word) && !whole.includes(word))).toEqual([])
  })

  it('has every article among its bookmarks, word for word', () => {
    const bare = (one: string) => one.replace(/\s+/g, ' ').trim()
    const titles = [...articles(issue)].map(({ article }) => bare(article.title))
    const missing = titles.filter((title) => !text.outline.some((item) => item.includes(title)))
    expect(missing).toEqual([])
  })

  it('says of every link where it leads, and of every figure what it shows', () => {
    const dicts = pdf.context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFDict ? [one] : []))
    const having = (key: string, value: string) => dicts.filter((one) => one.get(PDFName.of(key)) === PDFName.of(value))
    const words = (dict: PDFDict, key: string): string => {
      const value = dict.lookup(PDFName.of(key))
      return value instanceof PDFHexString ? value.decodeText() : ''
    }
    const links = having('Subtype', 'Link').map((link) => words(link, 'Contents'))
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((said) => said === '' || said === '이 문서 안에서 이동')).toEqual([])
    const figures = having('S', 'Figure').map((figure) => figure.get(PDFName.of('Alt'))?.toString() ?? '')
    expect(figures.filter((alt) => alt.length < 10)).toEqual([])
    const headers = having('S', 'TH').map((header) => header.lookup(PDFName.of('A')))
    expect(headers.filter((one) => !(one instanceof PDFArray || one instanceof PDFDict))).toEqual([])
  })

  it('has nothing left outside its tags', () => {
    expect(markArtifacts(pdf)).toBe(0)
  })

  it('could be kept in an archive but for its output intent', () => {
    expect(archivalFaults(pdf, bytes)).toEqual([
      '6.6.4: XMP names no part and conformance',
      '6.2.3: no output intent with a profile',
    ])
  })
})
