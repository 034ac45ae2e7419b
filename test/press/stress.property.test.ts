/**
 * Random issues of every house style on paper: each note at the foot of the page of its call or reported, nothing lost,
 * nothing over something else, page numbers true, no row cut. `STRESS_DOCUMENTS=200` prints as many.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/press/press.ts'
import { printIssue } from '../../src/publish/render.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { faultsOf } from './faults.ts'
import { randomIssue } from './random-issue.ts'

const count = Number(process.env.STRESS_DOCUMENTS ?? 12)
const seed = Number(process.env.STRESS_SEED ?? 20260715)
const styles = [...houseStyles.values()]

let press: Press
beforeAll(() => {
  press = createPress()
})
const totals = { documents: 0, pages: 0, notes: 0, moved: 0, rows: 0 }
afterAll(async () => {
  await press.close()
  console.log(`stress: ${JSON.stringify(totals)}`)
})

describe(`random issues from seed ${seed}`, () => {
  const samples = Array.from(
    { length: count },
    (_, index) => [index, styles[index % styles.length]?.key ?? ''] as const,
  )

  it.each(samples)('no. %i, %s', { timeout: 180_000 }, async (index, name) => {
    const style = houseStyles.get(name)
    if (!style) throw new Error(`no style ${name}`)
    const expected = randomIssue(seed + index, style)
    const print = await printIssue(expected.issue, style, new Map(), press)
    totals.documents++
    totals.pages += print.pages
    totals.notes += expected.notes.length
    totals.moved += print.footnotesMoved.length
    totals.rows += expected.rows.length
    expect(await faultsOf(expected, print)).toEqual([])
  })
})
