/** Every demo issue, stored as the seed stores it and read back: what the CMS can't hold would show here. */
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeDemoIssues, storePublications } from '../../scripts/commands/demo-content.ts'
import { readIssue } from '../../src/assemble/issue.ts'
import type { Issue } from '../../src/document/nodes.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { demoFiles, loadIssue } from '../support/issues.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'

let test: TestPayload
let first: { issue: string; address: string }

beforeAll(async () => {
  test = await startTestPayload()
  await storePublications(test.payload)
  first = await storeDemoIssues(test.payload)
})
afterAll(() => test.stop())

async function storedAs(issue: Issue): Promise<{ id: string; states: unknown[] }> {
  const where = {
    'publication.key': { equals: issue.publication.key },
    year: { equals: issue.year },
    number: { equals: issue.number },
  }
  const { docs } = await test.payload.find({ collection: 'issues', where, depth: 1 })
  expect(docs).toHaveLength(1)
  const articles = docs[0]?.sections?.flatMap((section) => section.articles ?? []) ?? []
  return { id: docs[0]?.id ?? '', states: articles.map((one) => (typeof one === 'string' ? one : one.state)) }
}

describe('a demo issue', () => {
  it.each(demoFiles().map((path) => [basename(path), path]))('%s is stored without loss, ready', async (_, path) => {
    const { issue } = await loadIssue(path)
    const { id, states } = await storedAs(issue)
    const read = await readIssue(test.payload, id)
    expect(read.problems).toEqual([])
    expect(read.issue).toEqual(issue)
    expect(new Set(states)).toEqual(new Set(['done']))
  })

  it('is published from the store of kiat-watch', async () => {
    expect(first.address).toBe('/kiat-watch/2024-18')
    expect((await readIssue(test.payload, first.issue)).issue.publication.key).toBe('kiat-watch')
  })

  it('is stored once, and each house style has one publication', async () => {
    await storePublications(test.payload)
    expect(await storeDemoIssues(test.payload)).toEqual(first)
    expect((await test.payload.count({ collection: 'issues' })).totalDocs).toBe(demoFiles().length)
    expect((await test.payload.count({ collection: 'publications' })).totalDocs).toBe(houseStyles.size)
  })
})
