import { basename } from 'node:path'
import { load } from 'cheerio'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/handout/docx/index.ts'
import { writeHwpx } from '../../src/handout/hwpx/index.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { all, hwpxText, letters, partsOf, tree } from '../support/handed.ts'
import { demoFiles, loadIssue } from '../support/issues.ts'
import { firstLost, spoken } from '../support/spoken.ts'

/** Words of a Word file as mammoth reads them. */
async function mammothText(bytes: Uint8Array): Promise<{ body: string; notes: string[]; alts: string[] }> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const $ = load(value)
  const notes = $('li[id^="footnote-"]')
  notes.find('a[href^="#footnote-ref-"]').remove()
  const texts = notes.map((_, one) => letters($(one).text())).get()
  notes.remove()
  $('sup:has(a[href^="#footnote-"])').remove()
  return {
    body: letters($('body').text()),
    notes: texts,
    alts: $('img')
      .map((_, one) => $(one).attr('alt') ?? '')
      .get(),
  }
}

describe.each(demoFiles())('%s', (path) => {
  const loaded = loadIssue(path).then(({ issue, pictures }) => {
    const style = houseStyles.get(issue.publication.key)
    if (!style) throw new Error(`No style for ${path}.`)
    return { issue, pictures, style, said: spoken(issue, style) }
  })

  it(`${basename(path)}: the Word file says every word in order, every footnote, table and cell`, async () => {
    const { issue, pictures, style, said } = await loaded
    const bytes = await writeDocx(issue, style, pictures)
    const { body, notes, alts } = await mammothText(bytes)
    expect(firstLost(said.pieces, body)).toBeNull()
    expect(firstLost([...said.pieces].reverse(), body)).not.toBeNull()
    expect(notes).toEqual(said.footnotes)
    expect(alts.every((alt) => alt !== '')).toBe(true)
    const document = tree(await partsOf(bytes), 'word/document.xml')
    expect(all(document, 'tbl')).toHaveLength(said.tables)
    const covered = all(document, 'vMerge').filter((one) => one.attributes['w:val'] !== 'restart')
    expect(all(document, 'tc').length - covered.length).toBe(said.cells)
    expect(Buffer.compare(bytes, await writeDocx(issue, style, pictures))).toBe(0)
  })

  it(`${basename(path)}: the Hangul file says the same`, async () => {
    const { issue, pictures, style, said } = await loaded
    const bytes = await writeHwpx(issue, style, pictures)
    const section = tree(await partsOf(bytes), 'Contents/section0.xml')
    const { body, notes } = hwpxText(section)
    expect(firstLost(said.pieces, body)).toBeNull()
    expect(notes).toEqual(said.footnotes)
    expect(all(section, 'tbl')).toHaveLength(said.tables)
    expect(all(section, 'tc')).toHaveLength(said.cells)
    expect(Buffer.compare(bytes, await writeHwpx(issue, style, pictures))).toBe(0)
  })
})
