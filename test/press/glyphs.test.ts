/** Every character prints as itself or is reported: no box, no look-alike. */
import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paragraph } from '../../src/document/build.ts'
import { importDraft } from '../../src/import/import.ts'
import { coverage } from '../../src/press/coverage.ts'
import { cutFaces, planFonts } from '../../src/press/fonts.ts'
import { createPress, type Press } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { printIssue, renderIssue } from '../../src/publish/render.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { addresses, demoFile, loadIssue, recipient, referenceFile } from '../support/issues.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

let press: Press
beforeAll(() => {
  press = createPress()
})
afterAll(() => press.close())

const oneArticle = (title: string, text: string) => makeIssue({ 시험: [makeArticle(title, [paragraph(1, text)])] })
const print = (title: string, text: string) => printIssue(oneArticle(title, text), kiatWatch, new Map(), press)

describe('hanja', () => {
  /** Hanja that share a glyph with a Kangxi radical; readers would get the radical. */
  const radicals = '一人入八刀力又口土士大女子小山工己巾干弓心戈手支文斗日曰月木欠止比毛氏水火父牛犬'

  it('come out of the PDF as themselves, not as Kangxi radicals', async () => {
    const { pages } = await readPdf((await print('한자', `${radicals} 美日中臺獨英佛 量子大道 新品質生産力`)).pdf)
    const text = pages.join('')
    expect(text.match(/[\u2e80-\u2fdf]/gu)).toBeNull()
    expect(text.replace(/\s/g, '')).toContain(radicals)
  })

  it('of the demo are no radicals either', async () => {
    const demo = await loadIssue(demoFile)
    const { pages } = await readPdf((await printIssue(demo.issue, kiatWatch, demo.pictures, press)).pdf)
    expect(pages.join('').match(/[\u2e80-\u2fdf]/gu)).toBeNull()
  })
})

describe('decomposed text', () => {
  it('prints as the syllables and letters it stands for', async () => {
    const title = '분해된 한글 제목'
    const { pdf, missingGlyphs } = await print(title.normalize('NFD'), '각 힣 뷁 café'.normalize('NFD'))
    expect(missingGlyphs).toEqual([])
    const text = (await readPdf(pdf)).pages.join('').normalize('NFC')
    expect(text).toContain(title)
    expect(text).toContain('각 힣 뷁 café')
    expect(await families(pdf)).toEqual(new Set(['Pretendard', 'NotoSansSymbols2', 'NotoSansKR']))
  })
})

/** Families of the fonts in a PDF, without subset tag and weight. */
async function families(bytes: Uint8Array): Promise<Set<string>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const names = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of('BaseFont'))] : []))
    .filter((name) => name instanceof PDFName)
  return new Set(
    names.map((name) =>
      name
        .decodeText()
        .replace(/^[A-Z]{6}\+/, '')
        .replace(/-.*$/, ''),
    ),
  )
}

describe('a character that no bundled font has', () => {
  it('is reported as an error, with its code', async () => {
    const issue = oneArticle('न 이라는 글자', '가나다')
    const { problems } = await renderIssue(issue, kiatWatch, new Map(), { press, addresses, recipient })
    expect(problems).toMatchObject([
      { code: 'glyph-missing', severity: 'error', message: expect.stringContaining('न (U+0928)') },
    ])
    expect(problems[0]?.hint).toMatch(/[가-힣]/)
  })

  it.each([
    ['a combining mark that joins with nothing', '가\u0e35', '\u0e35'],
    ['a private-use character', '가\ue000나', '\ue000'],
    ['an emoji', '가🦄', '🦄'],
    ['the replacement character', '가\ufffd', '\ufffd'],
  ])('is reported: %s', async (_, text, missing) => {
    expect((await planFonts(text)).missing).toEqual([missing])
  })

  it.each([
    ['a zero-width space', '가\u200b나'],
    ['a soft hyphen', 'hy\u00adphen'],
    ['a line end', '가\n나'],
  ])('is not imagined: %s', async (_, text) => {
    expect((await planFonts(text)).missing).toEqual([])
  })
})

describe('the bundled fonts', () => {
  const references = ['kiat-watch-2024-18.txt', 'geri-focus-vol49.txt', 'kdb-report.txt'].map(referenceFile)

  it.skipIf(references.includes(null))('have every hanja and symbol of the reference texts', async () => {
    for (const file of references) {
      // As imported: the drafts hold a few characters that their own extraction broke.
      const draft = JSON.stringify(importDraft(await readFile(file ?? '')))
      const { missing } = await planFonts(draft)
      expect(missing.filter((char) => /[\p{Script=Han}\p{P}\p{S}]/u.test(char))).toEqual([])
      expect([...draft].filter((char) => /\p{Script=Han}|[▘▗❚∙※▲①]/u.test(char)).length).toBeGreaterThan(10)
    }
  })

  it('have in every weight what their regular weight has', async () => {
    const plan = await planFonts(await readFile(demoFile, 'utf8'))
    const faces = await cutFaces(plan, [300, 400, 500, 600, 700, 800], 'truetype')
    expect(faces.length).toBeGreaterThan(12)
    for (const face of faces) {
      const covers = coverage(face.bytes)
      const lost = [...(plan.use.get(face.family) ?? [])].filter((char) => !covers.has(char.codePointAt(0) ?? 0))
      expect(lost, `${face.family} ${face.weight}`).toEqual([])
    }
  })
})
