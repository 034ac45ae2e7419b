/** The reference issues as word-processor files: what comes out of them is what comes out of their text. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DraftBlock, DraftIssue, DraftTable } from '../../../src/import/draft.ts'
import { convertFile } from '../../../src/import/files/convert.ts'
import { importDraft } from '../../../src/import/import.ts'
import { headerRows } from '../../../src/import/to-document.ts'
import { writeDocx } from '../../support/files/docx.ts'
import { writeHwp } from '../../support/files/hwp.ts'
import { writeHwpx } from '../../support/files/hwpx.ts'
import { plainManuscript, richManuscript } from '../../support/files/manuscript.ts'
import type { OfficeBlock } from '../../support/files/manuscript-blocks.ts'

const folder = new URL('../../../../shared/reference/', import.meta.url)
const present = existsSync(folder)
if (!present) console.info('reference files: ../shared/reference is absent, these issues are not checked as files')

const references = ['kiat-watch-2024-18', 'geri-focus-vol49', 'kdb-report'] as const

const writers: Readonly<Record<string, (blocks: readonly OfficeBlock[]) => Uint8Array | Promise<Uint8Array>>> = {
  docx: writeDocx,
  hwpx: writeHwpx,
  hwp: (blocks) => writeHwp(blocks),
}

const inside = (block: DraftBlock): DraftBlock[] => {
  if (block.type === 'box') return block.body.flatMap(inside)
  return block.type === 'pair' ? [...block.exhibits] : [block]
}

/** What an issue is made of, counted. */
function countsOf(issue: DraftIssue) {
  const articles = issue.sections.flatMap((section) => section.articles)
  const loose = [...(issue.front ?? []), ...(issue.back ?? [])]
  const blocks = [...articles.flatMap((article) => article.body), ...loose].flatMap(inside)
  const tables = blocks.filter((block): block is DraftTable => block.type === 'table')
  const cells = tables.reduce((sum, table) => sum + headerRows(table).flat().length + table.rows.flat().length, 0)
  return {
    articles: articles.length,
    tables: tables.length,
    cells,
    footnotes: Object.keys(issue.footnotes ?? {}).length,
  }
}

/** Every paragraph, note and heading with its depth; how a call is numbered is the file's affair. */
const textsOf = (issue: DraftIssue): string[] =>
  issue.sections
    .flatMap((section) => section.articles.flatMap((article) => article.body.flatMap(inside)))
    .flatMap((block) => {
      if (block.type === 'paragraph') return [`${block.depth} ${block.text}`]
      return block.type === 'note' || block.type === 'heading' ? [`${block.type} ${block.text}`] : []
    })
    .map((text) => text.replace(/\[\^[^\]]+\]/g, ''))

describe.skipIf(!present)('reference issues as files', () => {
  for (const name of references) {
    const text = present ? readFileSync(new URL(`${name}.txt`, folder), 'utf8') : ''
    const plain = importDraft(text || '글')
    for (const [format, write] of Object.entries(writers)) {
      it(`${name} line by line as .${format} says the same`, async () => {
        const file = await convertFile(await write(plainManuscript(text)), `${name}.${format}`)
        const issue = importDraft(file.text)
        const share = issue.letters.out / plain.letters.out
        console.info(
          `${name}.${format} plain: ${JSON.stringify(countsOf(issue))}, letters ${(share * 100).toFixed(2)} %`,
        )
        expect(file.format).toBe(format)
        expect(file.letters.out).toBe(file.letters.in)
        expect(issue.publication).toBe(plain.publication)
        expect(countsOf(issue)).toEqual(countsOf(plain))
        expect(Math.abs(1 - share)).toBeLessThan(0.02)
      })

      it(`${name} with headings, tables and notes as .${format} says the same`, async () => {
        const file = await convertFile(await write(richManuscript(plain)), `${name}.${format}`)
        // An issue in heading styles has no rails, by which the grammar of this series knows its parts.
        const publication = name === 'geri-focus-vol49' ? { publication: 'plain' } : {}
        const issue = importDraft(file.text, publication)
        const share = issue.letters.out / plain.letters.out
        console.info(
          `${name}.${format} rich: ${JSON.stringify(countsOf(issue))}, letters ${(share * 100).toFixed(2)} %`,
        )
        const texts = new Set(textsOf(issue))
        const same = textsOf(plain).filter((text) => texts.has(text)).length
        expect(same / textsOf(plain).length).toBeGreaterThan(0.95)
        expect(file.letters.out).toBe(file.letters.in)
        expect(countsOf(issue)).toEqual(countsOf(plain))
        expect(Math.abs(1 - share)).toBeLessThan(0.02)
      })
    }
  }
})
