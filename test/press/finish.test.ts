/** What a finished PDF says of itself beside its text: bookmarks, link descriptions, languages, alternatives, numbers of pages. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finish } from '../../src/press/finish.ts'
import { describeLinks } from '../../src/press/links.ts'
import { nameOutline } from '../../src/press/outline.ts'
import { createPress, type Press, type Print } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { runningPage } from '../support/running-page.ts'

const filler = '<p>'.concat('채우는 글을 이어서 적음 '.repeat(60), '</p>')
const page = runningPage(
  `<section data-flow="body" data-place id="a1"><h1 class="part-name">정책 동향</h1>
<h2><span class="numeral">Ⅰ.</span>저가 저장장치를 중심으로 첫 양산 단계에 <span class="keep">진입한 나트륨이온전지</span><span class="call">*</span> <a class="footnote-call" id="fnc1" href="#fn1">1)</a></h2>
<p>본문의 <a href="https://example.org/report?a=1&amp;b=2">원문</a>, <a href="mailto:desk@example.org">편집실</a>, <a href="#fig1">〈그림 1〉</a>, <a href="#tab1">표</a>, <a href="#h3">p.<span data-page-of="h3">00</span></a>, <a href="#spot">자리</a>, <a href="#a2">다음 글</a></p>
<p>참고 : <span lang="ja">生成AIの総合研究</span>, <span lang="en">Annual Report</span></p>
<div class="exhibit" id="fig1"><p class="caption"><span class="label">〈그림 1〉</span> 이용률</p><div class="plate"><div role="group"><svg role="img" aria-label="해마다 오른 막대" width="99" height="40"><rect width="40" height="40"/><text x="50" y="20">값</text></svg></div></div></div>
<div class="exhibit" id="tab1"><p class="caption">권역별 이용률<a class="footnote-call" href="#fn1">1)</a></p><table><thead><tr><th scope="col">권역</th><th scope="col">값</th></tr></thead><tbody><tr><th scope="row">수도권</th><td>1</td></tr></tbody></table></div>
${filler}<h3 id="h3">지역   여건</h3>${filler}<p id="spot">자리</p>
<div class="footnotes" data-footnotes><p class="footnote" id="fn1"><a class="footnote-number" href="#fnc1">1)</a> 각주의 글</p></div></section>
<section data-flow="body" data-place id="a2"><h1 style="display:none">보이지 않음</h1><h2>끝맺는 글</h2>${filler}</section>`,
  'section { break-before: page } h2 { width: 60mm }',
)

const meta = {
  title: '시험 <호>',
  author: '예시기관',
  subject: '머리글',
  language: 'ko',
  date: new Date('2026-11-18T00:00:00+09:00'),
}

let press: Press
let print: Print
let pdf: PDFDocument
beforeAll(async () => {
  press = createPress()
  print = await press.print({ html: page, area: { width: 90, height: 54 }, meta })
  pdf = await PDFDocument.load(print.pdf, { updateMetadata: false })
})
afterAll(() => press.close())

const words = (value: unknown): string =>
  value instanceof PDFHexString || value instanceof PDFString || value instanceof PDFName ? value.decodeText() : ''

/** Where links lead and what is said of it. */
function linksOf(file: PDFDocument): [string, string][] {
  return file.getPages().flatMap((one) => {
    const list = one.node.lookup(PDFName.of('Annots'))
    if (!(list instanceof PDFArray)) return []
    return Array.from({ length: list.size() }, (_, index): [string, string] => {
      const link = list.lookup(index, PDFDict)
      const action = link.lookup(PDFName.of('A'))
      const address = action instanceof PDFDict ? words(action.lookup(PDFName.of('URI'))) : ''
      return [address || words(link.lookup(PDFName.of('Dest'))), words(link.lookup(PDFName.of('Contents')))]
    })
  })
}

const structure = (file: PDFDocument): PDFDict[] =>
  file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('StructElem') ? [object] : [],
    )
const said = (name: string): string[] =>
  structure(pdf).flatMap((element) => (element.has(PDFName.of(name)) ? [words(element.lookup(PDFName.of(name)))] : []))

describe('bookmarks', () => {
  it('have the words of their headings, calls left out and numerals set off', async () => {
    expect((await readPdf(print.pdf)).outline).toEqual([
      '정책 동향',
      'Ⅰ. 저가 저장장치를 중심으로 첫 양산 단계에 진입한 나트륨이온전지',
      '지역 여건',
      '끝맺는 글',
    ])
  })

  it('stay as they are where they are not as many as the headings', async () => {
    const before = (await readPdf(print.pdf)).outline
    expect(nameOutline(pdf, ['하나뿐'])).toBe(false)
    expect((await readPdf(await pdf.save())).outline).toEqual(before)
  })
})

describe('links', () => {
  it('say where they lead', () => {
    expect(new Map(linksOf(pdf))).toEqual(
      new Map([
        ['fn1', '각주 1'],
        ['https://example.org/report?a=1&b=2', 'https://example.org/report?a=1&b=2'],
        ['mailto:desk@example.org', 'desk@example.org'],
        ['fig1', '그림 1'],
        ['tab1', '권역별 이용률'],
        ['h3', '지역 여건'],
        ['spot', `${pageOfSpot()}쪽`],
        ['a2', '끝맺는 글'],
        ['fnc1', '본문으로'],
      ]),
    )
  })

  it('are told by the name of their destination where the page told nothing of it', async () => {
    const plain = await PDFDocument.load(await press.printPlain(page), { updateMetadata: false })
    describeLinks(plain, { targets: {}, label: () => '' })
    const found = new Map(linksOf(plain))
    expect([found.get('fn1'), found.get('fnc1'), found.get('fig1'), found.get('tab1'), found.get('spot')]).toEqual([
      '각주 1',
      '본문으로',
      '그림 1',
      '표 1',
      '이 문서 안에서 이동',
    ])
  })
})

/** Page of the target without words, from the destination itself. */
function pageOfSpot(): number {
  const old = pdf.catalog.lookup(PDFName.of('Dests'), PDFDict)
  const target = old.lookup(PDFName.of('spot'), PDFArray)
  return pdf.getPages().findIndex((one) => one.ref === target.get(0)) + 1
}

describe('the structure', () => {
  it('tells the language of the document and of foreign runs', () => {
    expect(said('Lang').sort()).toEqual(['en', 'ja', 'ko'])
    expect(words(pdf.catalog.lookup(PDFName.of('Lang')))).toBe('ko')
  })

  it('has the words for what is drawn, and the reach of headers', () => {
    expect(said('Alt')).toContain('해마다 오른 막대')
    const names = structure(pdf).map((element) => words(element.get(PDFName.of('S'))))
    expect(names.filter((name) => name === 'TH')).toHaveLength(3)
    expect(names).toContain('Figure')
    const scopes = structure(pdf)
      .filter((element) => element.get(PDFName.of('S')) === PDFName.of('TH'))
      .map(scopeOf)
    expect(scopes.sort()).toEqual(['Column', 'Column', 'Row'])
  })
})

function scopeOf(element: PDFDict): string {
  const attributes = element.lookup(PDFName.of('A'))
  const list =
    attributes instanceof PDFArray ? attributes.asArray().map((one) => pdf.context.lookup(one)) : [attributes]
  return list.map((one) => (one instanceof PDFDict ? words(one.lookup(PDFName.of('Scope'))) : '')).join('')
}

describe('page labels', () => {
  const labelled = async (counts: { cover: number; front: number; body: number; back: number }) => {
    const file = await PDFDocument.create()
    for (let i = 0; i < counts.cover + counts.front + counts.body + counts.back; i++) file.addPage()
    finish(file, meta, counts)
    return (await readPdf(await file.save())).labels
  }

  it('count front matter in roman and the body in arabic numbers, cover and back by name', async () => {
    expect(await labelled({ cover: 1, front: 2, body: 3, back: 1 })).toEqual([
      '표지',
      'i',
      'ii',
      '1',
      '2',
      '3',
      '뒤표지',
    ])
    expect(await labelled({ cover: 0, front: 0, body: 3, back: 0 })).toEqual(['1', '2', '3'])
  })
})

describe('metadata', () => {
  it('says the same in the information dictionary and in XMP', () => {
    const stream = pdf.catalog.lookup(PDFName.of('Metadata'))
    expect(pdf.getTitle()).toBe(meta.title)
    expect(pdf.getCreationDate()?.toISOString()).toBe(meta.date.toISOString())
    const xmp = Buffer.from((stream as { contents?: Uint8Array }).contents ?? []).toString('utf8')
    expect(xmp).toContain('<rdf:li xml:lang="x-default">시험 &lt;호&gt;</rdf:li>')
    expect(xmp).toContain(`<xmp:CreateDate>${meta.date.toISOString()}</xmp:CreateDate>`)
  })
})
