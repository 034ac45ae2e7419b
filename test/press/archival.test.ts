/** PDF/A-2b as far as it can be checked without a validator. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/press/press.ts'
import { srgbProfile } from '../../src/press/srgb.ts'
import { archivalFaults } from '../support/archival.ts'
import { runningPage } from '../support/running-page.ts'

const meta = {
  title: '시험 호',
  author: '예시기관',
  subject: '머리글',
  language: 'ko',
  date: new Date('2026-11-18T00:00:00+09:00'),
}
const body = async (): Promise<string> => {
  const picture = await sharp({
    create: { width: 40, height: 30, channels: 4, background: { r: 9, g: 99, b: 199, alpha: 0.5 } },
  })
    .png()
    .toBuffer()
  return `<section data-flow="body" id="a1"><h1>제목 漢字 ①</h1><p class="mark">본문 <a href="https://example.org">원문</a> <a href="#a1">처음</a></p>
<div class="box" style="box-shadow: 2px 2px 4px #999">상자</div><p style="opacity: .5">비치는 글</p><p style="background: linear-gradient(#fff, #adf)">바탕</p>
<img alt="그림" src="data:image/png;base64,${picture.toString('base64')}"><svg width="90" height="30" role="img" aria-label="막대"><rect width="30" height="30" fill="#357" opacity=".5"/><text x="40" y="20">값</text></svg></section>`
}

let press: Press
let page: string
beforeAll(async () => {
  press = createPress()
  page = runningPage(await body())
})
afterAll(() => press.close())

const printed = async (pdfa: boolean) => {
  const { pdf } = await press.print({ html: page, area: { width: 90, height: 54 }, meta: { ...meta, pdfa } })
  return { bytes: pdf, file: await PDFDocument.load(pdf, { updateMetadata: false }) }
}

describe('a file for archives', () => {
  it('keeps every requirement that can be checked', async () => {
    const { bytes, file } = await printed(true)
    expect(archivalFaults(file, bytes)).toEqual([])
  })

  it('is made only when asked for', async () => {
    const { bytes, file } = await printed(false)
    expect(archivalFaults(file, bytes)).toEqual([
      '6.6.4: XMP names no part and conformance',
      '6.2.3: no output intent with a profile',
    ])
  })

  it('has the same identifier whenever it is printed', async () => {
    const [one, two] = [await printed(true), await printed(true)]
    expect(one.file.context.trailerInfo.ID?.toString()).toMatch(/^\[ <([\dA-F]{32})> <\1> \]$/)
    expect(two.file.context.trailerInfo.ID?.toString()).toBe(one.file.context.trailerInfo.ID?.toString())
  })
})

describe('the list of requirements', () => {
  it('finds what is not allowed', async () => {
    const { bytes, file } = await printed(true)
    const dicts = file.context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFDict ? [one] : []))
    const having = (key: string, value: string) => dicts.filter((one) => one.get(PDFName.of(key))?.toString() === value)
    for (const font of having('Subtype', '/CIDFontType2')) font.set(PDFName.of('W'), file.context.obj([]))
    having('Type', '/FontDescriptor')[0]?.delete(PDFName.of('FontFile2'))
    having('Subtype', '/Link')[0]?.set(PDFName.of('F'), PDFNumber.of(2))
    file.catalog.set(PDFName.of('OpenAction'), PDFName.of('JavaScript'))
    delete file.context.trailerInfo.ID
    file.setTitle('다른 제목')
    const found = archivalFaults(file, bytes).map((fault) => fault.split(':')[0])
    expect([...new Set(found)].sort()).toEqual(
      ['6.1.3', '6.2.11.4', '6.2.11.5', '6.3.2', '6.6.2', 'the catalog has OpenAction'].sort(),
    )
  })
})

describe('the profile', () => {
  it('is one that a colour engine takes, and means sRGB', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-icc-'))
    try {
      const file = join(folder, 'srgb.icc')
      writeFileSync(file, srgbProfile())
      const colours = Buffer.from([0, 0, 0, 255, 255, 255, 200, 30, 90, 12, 120, 240])
      const source = await sharp(colours, { raw: { width: 4, height: 1, channels: 3 } })
        .png()
        .toBuffer()
      const turned = await sharp(source).withIccProfile(file).png().toBuffer()
      expect((await sharp(turned).metadata()).icc?.equals(Buffer.from(srgbProfile()))).toBe(true)
      const pixels = await sharp(turned, { ignoreIcc: true }).raw().toBuffer()
      for (const [index, value] of pixels.entries())
        expect(Math.abs(value - (colours[index] ?? 0))).toBeLessThanOrEqual(1)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
