/** Every demo issue in all four outputs: they say the same, and each output is what its readers' programs ask for. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { caniemail } from 'caniemail'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/document/check.ts'
import { inlineText } from '../../src/document/inline.ts'
import { articles, footnotesOf } from '../../src/document/walk.ts'
import { createPress, type Press } from '../../src/press/press.ts'
import { type PdfText, readPdf } from '../../src/press/read.ts'
import { compareOutputs } from '../../src/publish/compare.ts'
import { type Rendered, renderIssue } from '../../src/publish/render.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { addresses, demoFiles, type LoadedIssue, loadIssue, recipient } from '../support/issues.ts'
import { bare, hasTool, popplerFonts, popplerInfo, qpdfCheck } from '../support/pdf.ts'

/** Pages that each demo is made for. */
const pageTargets: Record<string, [number, number]> = {
  'kiat-watch': [10, 14],
  'geri-focus': [30, 36],
  'kdb-report': [26, 32],
  'kiat-brief': [28, 38],
  plain: [8, 12],
}

/** Pages kept as goldens: a table that goes on, a footnote that breaks, a pair, a chapter's first page. Read before accepting. */
const goldenPages: Record<string, string[]> = {
  'geri-focus-2026-62': ['11'],
  'kdb-report-2026-07': ['9', '10', '14', '19'],
  'kiat-brief-2026-04': ['1'],
}

/** A ratchet: features that some mail program lacks, used knowingly; the list may only get shorter. */
const lackingFeatures = 40
const largestMail = 100_000

/** Rows of docs/styles.md about one demo: what is to be seen, on which page, and words that stand there. */
function featuresOf(demo: string): { feature: string; page: string; words: string }[] {
  const text = readFileSync(new URL('../../docs/styles.md', import.meta.url), 'utf8')
  const part = text.split(/^## /m).find((section) => section.includes(`\`${demo}\``)) ?? ''
  return [...part.matchAll(/^\| (?!Feature|-)(.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, feature = '', page = '', words = '']) => ({ feature, page, words }),
  )
}

/** Index of a page in the file by its label. */
function pageIndex(label: string, { coverPages, frontPages, pages }: Rendered['print']): number {
  if (label === '표지') return 0
  if (label === '뒤표지') return pages - 1
  const front = ['i', 'ii', 'iii', 'iv', 'v', 'vi'].indexOf(label)
  return coverPages + (front >= 0 ? front : frontPages + Number(label) - 1)
}

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

describe.each(demoFiles().map((file) => [basename(file, '.json'), file] as const))('%s', (name, file) => {
  let demo: LoadedIssue
  let style: HouseStyle
  let rendered: Rendered
  let pdf: PdfText
  const bytes = (name: string) => rendered.files.find((one) => one.name === name)?.bytes ?? new Uint8Array()
  const text = (name: string) => Buffer.from(bytes(name)).toString('utf8')

  beforeAll(async () => {
    demo = await loadIssue(file)
    style = houseStyles.get(demo.issue.publication.key) as HouseStyle
    rendered = await renderIssue(demo.issue, style, demo.pictures, { press, addresses, recipient })
    pdf = await readPdf(bytes('issue.pdf'))
  })

  it('has nothing to mend', () => {
    const fit = rendered.problems.filter(({ code }) => code.startsWith('fit-'))
    expect([...check(demo.issue, style.requires), ...rendered.problems.filter((one) => !fit.includes(one))]).toEqual([])
    // How the pages sit is for an editor to weigh: warnings, each with its next step.
    for (const { severity, hint } of fit) expect([severity, hint]).toEqual(['warning', expect.stringMatching(/\.$/)])
  })

  it('says the same in print, on the web, in mail and text', () => {
    const outputs = { pdf, web: text('web.html'), email: text('email.html'), text: text('email.txt') }
    expect(compareOutputs(demo.issue, style, outputs, rendered.print).differences).toEqual([])
  })

  it('would tell an abstract that differs, in each output', () => {
    const [block] = demo.issue.report?.summary.filter((one) => one.type === 'paragraph') ?? []
    if (block?.type !== 'paragraph') return expect(demo.issue.report).toBeUndefined()
    const words = inlineText(block.children).slice(0, 12)
    const outputs = { pdf, web: text('web.html'), email: text('email.html'), text: text('email.txt') }
    for (const output of ['web', 'email', 'text'] as const) {
      expect(outputs[output]).toContain(words)
      const changed = { ...outputs, [output]: outputs[output].replaceAll(words, '다른 말') }
      const found = compareOutputs(demo.issue, style, changed, rendered.print).differences
      expect(found).toContainEqual(expect.objectContaining({ output, article: '보고서 앞부분' }))
    }
  })

  it('has the length it is made for', () => {
    const [least, most] = pageTargets[style.key] ?? [0, 0]
    expect(rendered.print.pages).toBeGreaterThanOrEqual(least)
    expect(rendered.print.pages).toBeLessThanOrEqual(most)
  })

  it('shows what docs/styles.md says, on the page that it says', () => {
    const features = featuresOf(name)
    expect(features.length).toBeGreaterThan(4)
    for (const { feature, page, words } of features)
      expect(bare(pdf.pages[pageIndex(page, rendered.print)] ?? ''), `${feature}, p. ${page}`).toContain(bare(words))
  })

  it.each(goldenPages[name] ?? [])('has page %s as it was accepted', async (page) => {
    const text = (pdf.pages[pageIndex(page, rendered.print)] ?? '').replace(/\s+/g, ' ').replace(/(.{1,110}) /g, '$1\n')
    await expect(`${text.trim()}\n`).toMatchFileSnapshot(`../golden/${name}-page-${page}.txt`)
  })

  it('sets every footnote on the page of its call', () => {
    const count = [...articles(demo.issue)].reduce((sum, { article }) => sum + footnotesOf(article.body).length, 0)
    const moved = rendered.print.footnotesMoved
    expect(moved).toEqual([])
    const calls = demo.draft.footnotes ? Object.keys(demo.draft.footnotes).length : 0
    expect(count).toBe(calls)
  })

  it.runIf(hasTool('qpdf'))('is sound to qpdf', () => {
    expect(qpdfCheck(bytes('issue.pdf'))).toContain('No syntax or stream encoding errors')
  })

  it.runIf(hasTool('pdffonts'))('embeds subsets of real fonts only', () => {
    const fonts = popplerFonts(bytes('issue.pdf'))
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+\s+CID TrueType\s.*\syes yes yes\s/)
  })

  it.runIf(hasTool('pdfinfo'))('is tagged, with headings, lists and tables', () => {
    expect(popplerInfo(bytes('issue.pdf'))).toMatch(/Tagged:\s+yes/)
    const structure = popplerInfo(bytes('issue.pdf'), '-struct')
    for (const tag of ['H1', 'H2', 'L ', 'LI', 'Table', 'TH', 'TD']) expect(structure).toContain(tag)
  })

  it('fits a mail program: encoded size, features', async () => {
    const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
    const { message } = await composer.sendMail({
      from: 'bulletin@example.org',
      to: 'reader@example.org',
      subject: rendered.subject,
      html: text('email.html'),
      text: text('email.txt'),
    })
    expect((message as Buffer).byteLength).toBeLessThanOrEqual(largestMail)
    const result = caniemail({
      clients: ['gmail.*', 'outlook.*', 'apple-mail.*', 'samsung-email.*', 'yahoo.*'],
      html: text('email.html'),
    })
    expect([...result.issues.errors.keys()].length).toBeLessThanOrEqual(lackingFeatures)
  })

  it('shows in mail the pictures of its charts, each with words', () => {
    const shown = [...text('email.html').matchAll(/<img[^>]*>/g)].map(([tag]) => tag)
    for (const tag of shown) expect(tag).toMatch(/alt="[^"]{10,}"/)
    const pictures = rendered.files.filter(({ name }) => name.startsWith('charts/'))
    for (const { name } of pictures) expect(text('email.html')).toContain(`src="${addresses.mailFiles}/${name}"`)
    expect(pictures.length).toBe(shown.length)
    for (const { bytes: png } of pictures) {
      expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')])
      expect(png.byteLength).toBeLessThan(60_000)
    }
  })
})
