import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocksOf, importWhole } from './whole.ts'

const fileOf = (name: string) => new URL(`../../../shared/reference/${name}.txt`, import.meta.url)
const names = ['geri-focus-vol49', 'kdb-report']
const present = names.every((name) => existsSync(fileOf(name)))
if (!present) console.info('reference-others: ../shared/reference is absent, these two issues are not checked here')

describe.skipIf(!present)('the other two reference issues, read by the general outline', () => {
  const read = (name: string) => importWhole(present ? readFileSync(fileOf(name)) : '글').issue

  it.each(names)('%s comes in whole', (name) => {
    const { letters } = read(name)
    console.info(`${name}: letters in ${letters.in}, out ${letters.out}`)
    expect(letters.out / letters.in).toBeGreaterThanOrEqual(0.99)
    expect(letters.out / letters.in).toBeLessThan(1.01)
  })

  it('geri-focus has its four parts and fifteen articles', () => {
    const issue = read('geri-focus-vol49')
    expect(issue.sections.map((section) => [section.title, section.articles.length])).toEqual([
      ['국내외 기술동향', 3],
      ['국내외 경제이슈', 5],
      ['국내외 정책이슈', 5],
      ['탄소소재 융복합 산업 종합 발전전략', 1],
    ])
    expect(blocksOf(issue).filter((block) => block.type === 'table').length).toBeGreaterThan(20)
  })

  it('kdb-report has its chapters', () => {
    expect(read('kdb-report').sections.map((section) => section.articles.length)).toEqual([3, 2, 2, 1])
  })
})
