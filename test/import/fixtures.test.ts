import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importWhole } from './whole.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/drafts/${name}`, import.meta.url))

describe.each([
  ['outline-draft.txt'],
  ['markdown-draft.md'],
  ['geri-focus-draft.txt'],
  ['kdb-report-draft.md'],
  ['kdb-report-wrapped-draft.txt'],
  ['kiat-brief-draft.md'],
  ['kiat-brief-wrapped-draft.txt'],
])('%s', (name) => {
  it('imports as its golden says', () => {
    const golden = JSON.parse(fixture(name.replace(/\.\w+$/, '.golden.json')).toString('utf8'))
    expect(JSON.parse(JSON.stringify(importWhole(fixture(name)).issue))).toEqual(golden)
  })
})
