/** Proofreading of the longest demo as a ratio to writing its web page, the quickest of the outputs. */
import { resolve } from 'node:path'
import { articles } from '../../src/document/walk.ts'
import { proofread } from '../../src/proofread/proofread.ts'
import { stretchesOf } from '../../src/proofread/stretches.ts'
import { issueFromDraft } from '../../src/publish/from-draft.ts'
import { geriFocus } from '../../templates/publications/geri-focus/index.ts'
import { writeWeb } from '../../templates/web/issue.ts'
import { readDraftFile } from '../commands/read-draft-file.ts'

const longestFile = resolve(import.meta.dirname, '../demo/geri-focus-2026-62.json')

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

function clock(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Lines of the bench: what was measured, and its value. */
export async function benchProofreading(rounds: number): Promise<[string, string][]> {
  const draft = await readDraftFile(longestFile)
  const issue = issueFromDraft(draft, geriFocus, new Map(), draft.date ?? '')
  const pageOf = Object.fromEntries([...articles(issue)].map(({ article, number }) => [article.id, number]))
  const web = { asset: () => null, fontFaces: '', pdf: null, pageOf, home: '', earlier: null, edition: null }
  const [ours, pages]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    pages.push(clock(() => writeWeb(issue, geriFocus, web)))
    ours.push(clock(() => proofread(issue)))
  }
  const ratio = median(ours.map((value, round) => value / (pages[round] ?? value)))
  return [
    [`proofreading, 32 pages, ${stretchesOf(issue).length} stretches (aim < 50 ms)`, `${median(ours).toFixed(0)} ms`],
    ['its ratio to writing the web page', ratio.toFixed(2)],
  ]
}
