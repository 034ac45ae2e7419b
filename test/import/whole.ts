import { expect } from 'vitest'
import { decodeDraft } from '../../src/import/decode.ts'
import type { DraftBlock, DraftIssue } from '../../src/import/draft.ts'
import { droppedFates, type TracedImport, traceImport } from '../../src/import/import.ts'
import { toLines } from '../../src/import/lines.ts'
import { normalise } from '../../src/import/normalise.ts'

/** Imports and asserts what holds for every draft: no line is lost, and letters in = letters out + named words. */
export function importWhole(input: Uint8Array | string, publication?: string): TracedImport {
  const read = traceImport(input, publication === undefined ? {} : { publication })
  const traced = new Set(read.trace.map((entry) => entry.line))
  const lines = toLines(normalise(decodeDraft(input)).text).filter((line) => line.text.trim() !== '')
  expect(lines.filter((line) => !traced.has(line.number)).map((line) => line.number)).toEqual([])
  expect(read.issue.letters.in - read.issue.letters.out).toBe(read.labels)
  return read
}

/** Letters of the lines that were left out on purpose. */
export const lettersDropped = (read: TracedImport): number =>
  read.trace.filter((entry) => droppedFates.has(entry.fate)).reduce((sum, entry) => sum + entry.letters, 0)

/** All blocks of an issue in order. */
export const blocksOf = (issue: DraftIssue): DraftBlock[] =>
  issue.sections.flatMap((section) => section.articles.flatMap((article) => article.body))
