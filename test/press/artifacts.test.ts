/** What Chromium paints outside every tag is told to be no content, and nothing that is painted changes by that. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markArtifacts, markContent, type Named } from '../../src/press/artifacts.ts'
import { type Operation, operationsOf, operationText } from '../../src/press/content-stream.ts'
import { createPress, type Press } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'
import { runningPage } from '../support/running-page.ts'

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const textOf = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString('latin1')
const resources: Named = {
  isMarkedForm: (name) => name === 'Marked',
  blanks: (font) => new Set(font === 'F1' ? ['0001'] : []),
}
const mark = (text: string): string =>
  textOf(markContent(bytesOf(text), resources))
    .replace(/\s+/g, ' ')
    .trim()

describe('a content stream', () => {
  it('is read operator by operator whatever its strings hold', () => {
    const text = '% EMC\nBT /F1 9 Tf (a \\) ET (b) c) Tj [<0A> -20 (x)] TJ <</A [1 2] /B <FF>>> pop true ET'
    const found = operationsOf(bytesOf(text)) ?? []
    expect(found.map(({ name }) => name)).toEqual(['BT', 'Tf', 'Tj', 'TJ', 'pop', 'ET'])
    expect(operationText(bytesOf(text), found[2] as Operation)).toBe('(a \\) ET (b) c) Tj')
    expect(operationsOf(bytesOf('q BI /W 1 ID x EI Q'))).toBeNull()
  })

  it('has its untagged text, paths and pictures marked, running heads apart from the rest', () => {
    expect(
      mark('q 0 g 0 0 9 9 re f BT /F1 9 Tf <0002> Tj ET Q /P <</MCID 0>> BDC BT <0003> Tj ET EMC 0 0 m 5 5 l S /X1 Do'),
    ).toBe(
      'q 0 g /Artifact <</Type /Pagination>> BDC 0 0 9 9 re f BT /F1 9 Tf <0002> Tj ET EMC Q /P <</MCID 0>> BDC BT <0003> Tj ET EMC /Artifact <</Type /Layout>> BDC 0 0 m 5 5 l S /X1 Do EMC',
    )
  })

  it('keeps clips, empty text and forms with tags of their own as they are', () => {
    expect(markContent(bytesOf('q 0 0 9 9 re W n BT ET /Marked Do Q'), resources)).toBeNull()
  })

  it('brings a lone space into the tag before it', () => {
    expect(
      mark('/P <</MCID 0>> BDC BT /F1 9 Tf <0002> Tj ET EMC 0 g BT /F1 9 Tf <0001> Tj ET /P <</MCID 1>> BDC EMC'),
    ).toBe('/P <</MCID 0>> BDC BT /F1 9 Tf <0002> Tj ET 0 g BT /F1 9 Tf <0001> Tj ET EMC /P <</MCID 1>> BDC EMC')
  })

  it('is left alone where its tags cut through text', () => {
    expect(markContent(bytesOf('BT <0002> Tj /P <</MCID 0>> BDC ET EMC'), resources)).toBeNull()
    expect(markContent(bytesOf('0 0 m 1 1 l S EMC'), resources)).toBeNull()
  })

  it('keeps its operators, their order and their nesting, and has nothing untagged left', () => {
    fc.assert(
      fc.property(streams, (text) => {
        const marked = markContent(bytesOf(text), resources)
        if (!marked) return
        const before = namesIn(bytesOf(text))
        expect(namesIn(marked).filter((name) => !tags.has(name))).toEqual(before.filter((name) => !tags.has(name)))
        expect(faultsIn(marked)).toEqual([])
        expect(markContent(marked, resources)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })
})

const tags = new Set(['BDC', 'EMC'])
const namesIn = (bytes: Uint8Array): string[] => (operationsOf(bytes) ?? []).map(({ name }) => name)

const piece = fc.constantFrom(
  'BT /F1 9 Tf 1 0 0 1 5 5 Tm <0002> Tj ET',
  'BT /F1 9 Tf <0001> Tj ET',
  'BT /F2 9 Tf <0002> Tj /Span <</ActualText <00A0>>> BDC 3 0 Td <0001> Tj EMC ET',
  '0 0 m 4 4 l S',
  '1 1 8 8 re f*',
  '0 0 5 5 re W n',
  '/X1 Do',
  '.5 g',
  '1 0 0 1 2 2 cm',
)
const inner = fc.array(piece, { maxLength: 4 }).map((list) => list.join('\n'))
const wrapped = fc.oneof(
  inner,
  inner.map((text) => `q\n${text}\nQ`),
  inner.map((text) => `/P <</MCID 0 >>BDC\n${text}\nEMC`),
  inner.map((text) => `q\n/P <</MCID 0 >>BDC\n${text}\nQ\nEMC`),
)
const streams = fc.array(wrapped, { minLength: 1, maxLength: 8 }).map((list) => list.join('\n'))

/** What a validator would say of a stream: text and tags that are not nested, paint outside every tag. */
function faultsIn(bytes: Uint8Array): string[] {
  const faults: string[] = []
  const open: string[] = []
  for (const { name } of operationsOf(bytes) ?? []) {
    if (name === 'BDC' || name === 'BT') open.push(name)
    if (name === 'EMC' && open.pop() !== 'BDC') faults.push('EMC without BDC')
    if (name === 'ET' && open.pop() !== 'BT') faults.push('ET without BT')
    if (['Tj', 'S', 'f*', 'Do'].includes(name) && !open.includes('BDC')) faults.push(`${name} outside`)
  }
  return [...faults, ...open]
}

const poppler = spawnSync('pdftoppm', ['-v'], { stdio: 'ignore' }).error === undefined
if (!poppler) console.warn('skipped: pdftoppm is not installed (Debian: apt install poppler-utils)')

/** Pages as pictures, byte for byte. */
function pictures(bytes: Uint8Array): Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-pages-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    execFileSync('pdftoppm', ['-r', '60', join(folder, 'a.pdf'), join(folder, 'p')])
    const files = readdirSync(folder).filter((name) => name.endsWith('.ppm'))
    return files.sort().map((name) => readFileSync(join(folder, name)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const sentence =
  '권역별 설비의 이용률은 <span class="keep">38.6%를</span> <span class="keep">‘신제품’이</span> 이끌며 넉넉히 늘어남'
const bodies: [string, string][] = [
  [
    'marks and grounds',
    Array.from({ length: 14 }, () => `<p class="mark">${sentence}</p><div class="box">${sentence}</div>`).join(''),
  ],
  [
    'a table over pages',
    `<table><thead><tr><th>연도</th><th>값</th></tr></thead><tbody>${'<tr><td>2026</td><td>1,204.5</td></tr>'.repeat(40)}</tbody></table>`,
  ],
  [
    'a drawing',
    `<div role="group"><svg role="img" aria-label="막대" width="200" height="80"><rect width="40" height="80" fill="#357"/><text x="50" y="40">값</text></svg></div><p>${sentence}</p>`,
  ],
  [
    'a turned and see-through part',
    `<p style="transform: rotate(3deg)">${sentence}</p><p style="opacity:.4">${sentence}</p><p style="clip-path: inset(1px)">${sentence}</p>`,
  ],
]

describe('a printed page', () => {
  let press: Press
  beforeAll(() => {
    press = createPress()
  })
  afterAll(() => press.close())

  it.each(bodies)('with %s looks and reads the same when its artifacts are marked', async (_, body) => {
    const bytes = await press.printPlain(runningPage(body))
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(markArtifacts(pdf)).toBe(pdf.getPageCount())
    const marked = await pdf.save()
    expect((await readPdf(marked)).pages).toEqual((await readPdf(bytes)).pages)
    if (!poppler) return
    const [before, after] = [pictures(bytes), pictures(marked)]
    expect(after.length).toBe(pdf.getPageCount())
    expect(after.map((page, index) => page.equals(before[index] as Buffer))).toEqual(after.map(() => true))
  })
})
