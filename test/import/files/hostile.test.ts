/** Whatever bytes come, a file is read or refused by its error. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { BulletinError } from '../../../src/errors.ts'
import { convertFile, refusals, unknownPlace } from '../../../src/import/files/convert.ts'
import { parseXml } from '../../../src/import/files/xml.ts'
import { fixtures } from '../../support/files/fixtures.ts'
import { writeHwp } from '../../support/files/hwp.ts'
import { cellOf, tableOf, typed } from '../../support/files/manuscript-blocks.ts'

const seeds = [
  'docx: merged cells',
  'docx: footnotes',
  'docx: lists',
  'hwpx: merged cells',
  'hwpx: pictures',
  'hwpx: lists, captions, equations, groups',
  'hwp: merged cells',
  'hwp: footnotes',
  'hwp: pictures',
]
let files: Uint8Array[] = []

beforeAll(async () => {
  files = await Promise.all(seeds.map((name) => fixtures[name]!()))
})

/** Reads bytes; true where they were read, false where they were refused as they may be. */
async function isRead(bytes: Uint8Array): Promise<boolean> {
  try {
    const { text, letters } = await convertFile(bytes, 'draft')
    expect(typeof text).toBe('string')
    expect(letters.in).toBeGreaterThanOrEqual(0)
    return true
  } catch (error) {
    if (!(error instanceof BulletinError)) throw error
    expect(refusals).toContain(error.code)
    expect(error.message).toMatch(/[가-힣]/)
    if (error.message.includes(unknownPlace)) throw error.cause
    return false
  }
}

type Wrong = [place: number, value: number][]

const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
  minLength: 1,
  maxLength: 20,
})

const spoilt = (bytes: Uint8Array, wrong: Wrong): Uint8Array => {
  const out = bytes.slice()
  for (const [place, value] of wrong) out[Math.floor(place * out.length)] = value
  return out
}

const seed = fc.nat(seeds.length - 1)

describe('hostile files', () => {
  it('reads or refuses random bytes behind any signature', async () => {
    const signatures = [[], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]]
    const bytes = fc.tuple(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 3000 }))
    await fc.assert(
      fc.asyncProperty(bytes, async ([begin, rest]) => void (await isRead(Uint8Array.from([...begin, ...rest])))),
      { numRuns: 400 },
    )
  })

  it('reads or refuses every file that is cut', async () => {
    await fc.assert(
      fc.asyncProperty(seed, fc.double({ min: 0, max: 1, noNaN: true }), async (which, share) => {
        const whole = files[which]!
        await isRead(whole.slice(0, Math.floor(whole.length * share)))
      }),
      { numRuns: 300 },
    )
  })

  it('reads or refuses every file with wrong bytes in it', async () => {
    await fc.assert(
      fc.asyncProperty(seed, changes, async (which, wrong) => void (await isRead(spoilt(files[which]!, wrong)))),
      { numRuns: 400 },
    )
  })

  it('reads or refuses records of every kind in a Hangul file that is whole', async () => {
    const read: boolean[] = []
    const blocks = [typed('글'), tableOf(['가', cellOf('나', { rowspan: 2 })], ['다']), { box: [typed('상자')] }]
    const property = fc.asyncProperty(changes, async (wrong) => {
      const packed = (section: Uint8Array) => deflateRawSync(spoilt(section, wrong))
      read.push(await isRead(writeHwp(blocks, { packed })))
    })
    await fc.assert(property, { numRuns: 400 })
    expect(read.filter(Boolean).length).toBeGreaterThan(20)
  })

  it('reads every file whose elements and numbers are others', async () => {
    const names = [
      'tbl',
      'tr',
      'tc',
      'p',
      'r',
      'run',
      't',
      'subList',
      'sdt',
      'gridSpan',
      'vMerge',
      'cellSpan',
      'ctrl',
      'footNote',
      'drawText',
      'rect',
      'unknown',
    ]
    const renamed = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 3 })
    const number = fc.constantFrom(null, '-1', '0', '99', '65535', '99999999999', 'x', '')
    const property = fc.asyncProperty(fc.nat(5), renamed, number, async (which, changed, value) => {
      const zip = await JSZip.loadAsync(files[which]!)
      for (const [name, entry] of Object.entries(zip.files)) {
        if (!/(?:document|footnotes|section\d|header)\.xml$/.test(name)) continue
        let xml = await entry.async('string')
        for (const [from, to] of changed) xml = xml.replace(new RegExp(`(</?\\w+:)${from}(?=[\\s/>])`, 'g'), `$1${to}`)
        if (value !== null) xml = xml.replace(/="\d+"/g, `="${value}"`)
        zip.file(name, xml)
      }
      expect(await isRead(await zip.generateAsync({ type: 'uint8array' }))).toBe(true)
    })
    await fc.assert(property, { numRuns: 300 })
  })

  it('parses any XML or none', () => {
    const pieces = fc.constantFrom(
      '<a>',
      '</a>',
      '<b/>',
      '<w:t x="1">',
      '</w:t>',
      '글',
      '&lt;',
      '&#0;',
      '&#x110000;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<',
      '>',
      '"',
      "<a b='>",
      '<?x',
      '?>',
      '<!DOCTYPE',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const tree = parseXml(parts.join(''))
        if (tree) expect(tree.name).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})
