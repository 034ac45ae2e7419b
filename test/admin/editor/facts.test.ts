import { describe, expect, it } from 'vitest'
import { issueTargets } from '../../../src/admin/editor/facts/issue-targets.ts'
import { contentSize, freeName, readFacts } from '../../../src/admin/editor/facts/read-facts.ts'
import { listLabel, printedLabel, saidOf } from '../../../src/admin/editor/facts/say-target.ts'
import { noTargets } from '../../../src/admin/editor/facts/targets.ts'
import { writeBody } from '../../../src/assemble/lexical-write.ts'
import {
  box,
  cell,
  chart,
  figure,
  footnote,
  heading,
  pair,
  paragraph,
  row,
  table,
} from '../../../src/document/build.ts'
import { numberIssue } from '../../../src/document/numbers.ts'
import { footnotesOf } from '../../../src/document/walk.ts'
import { houseStyles } from '../../../templates/publications/index.ts'
import { demoFiles, loadIssue } from '../../support/issues.ts'

const plainTable = (caption: string) => table(caption, [], [row(cell('가'))])
const body = [
  paragraph(1, [{ type: 'text', value: '가' }, footnote('첫째')]),
  { ...figure('그림 하나', null, ''), name: 'one' },
  box('reference', '상자', [paragraph(1, [footnote('둘째')]), chart('bar', '상자 속', ['', '가'], [['나', '1']])]),
  pair(plainTable('왼쪽'), figure('오른쪽', null, '')),
  { ...plainTable('표 하나'), unit: '%', name: 'tab' },
  heading('numbered', '소제목'),
  chart('bar', '차트', ['', '가'], [['나', '1']]),
]
const facts = readFacts(writeBody(body))

describe('facts of a body', () => {
  it('count what the document counts, through boxes and pairs', () => {
    expect(facts.things.map(({ kind, number, title, name }) => [kind, number, title, name])).toEqual([
      ['그림', 1, '그림 하나', 'one'],
      ['참고', 1, '상자', ''],
      ['그림', 2, '상자 속', ''],
      ['표', 1, '왼쪽', ''],
      ['그림', 3, '오른쪽', ''],
      ['표', 2, '표 하나', 'tab'],
      ['소제목', 1, '소제목', ''],
      ['그림', 4, '차트', ''],
    ])
    expect([...facts.footnotes.values()]).toEqual([1, 2])
  })

  it('say where a name can be stored: not inside boxes and pairs', () => {
    expect(facts.things.map(({ place }) => place !== null)).toEqual([true, true, false, false, false, true, true, true])
    expect(facts.things[5]?.place).toEqual({ table: 0 })
  })

  it('count lines of a box that say something', () => {
    expect(contentSize(writeBody([paragraph(1, '하나'), figure('', null, '')]))).toBe(2)
    expect(contentSize(writeBody([]))).toBe(0)
  })

  it('make names that no other thing has and that a cross-reference can say', () => {
    const thing = { kind: '그림' as const, number: 3, title: '산업별: [참여] 기업', name: '', place: null }
    expect(freeName(thing, new Set())).toBe('산업별 참여 기업')
    expect(freeName(thing, new Set(['산업별 참여 기업']))).toBe('산업별 참여 기업 2')
    expect(freeName({ ...thing, title: '' }, new Set())).toBe('그림 3')
  })
})

describe('what is said of a thing', () => {
  const [first] = facts.things
  it('is the label of the house style, counted through the issue', () => {
    const targets = {
      ...noTargets,
      before: { ...noTargets.before, 그림: 2 },
      patterns: { ...noTargets.patterns, 그림: '〈그림 {n}〉' },
    }
    expect(first && printedLabel(first, targets)).toBe('〈그림 3〉')
    expect(first && printedLabel(first, noTargets)).toBe('‘그림 하나’')
    expect(first && listLabel(first, targets)).toBe('그림 3 그림 하나')
    expect(saidOf('one', facts, targets)).toBe('〈그림 3〉')
    expect(saidOf('none', facts, targets)).toBeNull()
  })
})

describe('the rest of an issue', () => {
  it('is counted before an article, and offers what has a name elsewhere', async () => {
    const file = demoFiles().find((name) => name.includes('kdb-report')) ?? ''
    const { issue } = await loadIssue(file)
    const style = houseStyles.get('kdb-report')
    const last = issue.sections.at(-1)?.articles.length ?? 0
    const path = `sections/${issue.sections.length - 1}/articles/${last - 1}`
    const own = issue.sections.at(-1)?.articles.at(-1)
    if (!style || !own) throw new Error('the demo report is gone')
    const { before, others, patterns } = issueTargets(issue, style.wording, path)
    const numbers = numberIssue(issue)
    expect(before.footnotes + footnotesOf(own.body).length).toBe(numbers.footnotes.size)
    expect(patterns.그림).toBe('〈그림 {n}〉')
    expect(others.length).toBeGreaterThan(0)
    expect(others.every(({ said }) => said !== '')).toBe(true)
  })
})
