/** Small files that each hold one hard thing, and what is measured of them: one table, held as it is. */
import { describe, expect, it } from 'vitest'
import { BulletinError } from '../../../src/errors.ts'
import { type ConvertedDraft, convertFile } from '../../../src/import/files/convert.ts'
import { importDraft } from '../../../src/import/import.ts'
import { fixtures } from '../../support/files/fixtures.ts'
import { measured } from './measured.ts'

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Letters in and out, tables, cells, pictures, notes, losses. */
function summary({ format, text, pictures, letters, losses }: ConvertedDraft): string {
  const numbers = [
    `${format} ${letters.in}/${letters.out}`,
    `${count(text, /<table>/g)} tables`,
    `${count(text, /<t[dh]\b/g)} cells`,
    `${pictures.length} pictures`,
    `${count(text, /^\[\^[^\]]+\]:/gm)} notes`,
  ]
  return [...numbers, ...losses.map(({ kind, count: many }) => `${kind} ${many}`)].join(', ')
}

async function measure(bytes: Uint8Array): Promise<string> {
  try {
    const draft = await convertFile(bytes, 'draft')
    // What a file says comes through the importer as well.
    importDraft(draft.text)
    return summary(draft)
  } catch (error) {
    if (!(error instanceof BulletinError)) throw error
    return `${error.code} ${error.message}`
  }
}

describe('files that hold one hard thing', () => {
  it('are all measured', () => {
    expect(Object.keys(measured)).toEqual(Object.keys(fixtures))
  })

  it.each(Object.entries(fixtures))('%s', async (name, make) => {
    expect(await measure(await make())).toBe(measured[name])
  })
})
