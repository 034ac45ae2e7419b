import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/handout/docx/index.ts'
import { writeHwpx } from '../../src/handout/hwpx/index.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { kdbReport } from '../../templates/publications/kdb-report/index.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { bodies } from '../support/bodies.ts'
import { partsOf, textPart } from '../support/handed.ts'
import { everything, hostileAddresses, hostileTexts, poison } from '../support/hostile.ts'
import { demoFiles, loadIssue } from '../support/issues.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'
import { faultsOf as faultsOfWord } from '../support/ooxml.ts'
import { faultsOf as faultsOfHangul } from '../support/owpml.ts'

/** Characters that XML 1.0 forbids, and halves of surrogate pairs. */
const illegal = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u

const none = new Map<string, { bytes: Uint8Array }>()

describe.each(demoFiles())('%s', (path) => {
  it('makes files in which everything that is referred to is there', async () => {
    const { issue, pictures } = await loadIssue(path)
    const style = houseStyles.get(issue.publication.key) ?? kiatWatch
    expect(faultsOfWord(await partsOf(await writeDocx(issue, style, pictures)))).toEqual([])
    expect(faultsOfHangul(await partsOf(await writeHwpx(issue, style, pictures)))).toEqual([])
  })
})

describe('a Hangul file', () => {
  it('begins with its kind, stored plain', async () => {
    const bytes = Buffer.from(await writeHwpx(everything('https://example.org'), kiatWatch, none))
    expect(bytes.readUInt32LE(0)).toBe(0x04034b50)
    expect(bytes.readUInt16LE(8)).toBe(0)
    expect(bytes.subarray(30, 38).toString()).toBe('mimetype')
    expect(bytes.subarray(38, 57).toString()).toBe('application/hwp+zip')
  })
})

describe('hostile text', () => {
  it.each(Object.entries(hostileTexts))('%s breaks neither file', async (_, hostile) => {
    const issue = poison(everything('https://example.org/?a=1&b="2"'), hostile)
    for (const [bytes, faultsOf] of [
      [await writeDocx(issue, kiatWatch, none), faultsOfWord],
      [await writeHwpx(issue, kiatWatch, none), faultsOfHangul],
    ] as const) {
      const parts = await partsOf(bytes)
      expect(faultsOf(parts)).toEqual([])
      for (const [name, part] of parts) if (typeof part === 'string') expect(illegal.test(part), name).toBe(false)
    }
  })

  it.each(hostileAddresses)('%j becomes no link', async (url) => {
    const issue = everything(url)
    const word = await partsOf(await writeDocx(issue, kiatWatch, none))
    expect(textPart(word, 'word/_rels/document.xml.rels')).not.toContain('relationships/hyperlink')
    const hangul = await partsOf(await writeHwpx(issue, kiatWatch, none))
    expect(textPart(hangul, 'Contents/section0.xml')).not.toContain('HYPERLINK')
  })
})

describe('random bodies', () => {
  it('make files in which everything is there, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bodies, { minLength: 1, maxLength: 2 }), async (found) => {
        const issue = makeIssue({ 분야: found.map((body, at) => makeArticle(`글 ${at}`, body)) })
        expect(faultsOfWord(await partsOf(await writeDocx(issue, kdbReport, none)))).toEqual([])
        expect(faultsOfHangul(await partsOf(await writeHwpx(issue, kdbReport, none)))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
