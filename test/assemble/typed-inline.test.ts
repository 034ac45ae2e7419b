import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCells, writeCells } from '../../src/assemble/chart-cells.ts'
import { readTyped, readTypedNote, writeTyped } from '../../src/assemble/typed-inline.ts'
import { footnote, reference } from '../../src/document/build.ts'
import { inlineText } from '../../src/document/inline.ts'
import type { Inline, Phrasing } from '../../src/document/nodes.ts'
import { inlines } from '../support/inlines.ts'

const text = (value: string): Phrasing => ({ type: 'text', value })
const raised = (value: string): Inline => ({ type: 'superscript', value })

describe('typed text', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(inlines, (nodes) => {
        expect(readTyped(writeTyped(nodes))).toEqual(nodes)
      }),
      { numRuns: 1000 },
    )
  })

  const readings: [string, Inline[]][] = [
    ['수출 추이', [text('수출 추이')]],
    ['CO^{2}* 감축', [text('CO'), raised('2'), { type: 'noteCall', mark: '*' }, text(' 감축')]],
    ['「반도체법」 [#수출] 참고', [{ type: 'law', value: '반도체법' }, text(' '), reference('수출'), text(' 참고')]],
    ['본책 [#수출:쪽]', [text('본책 '), reference('수출', 'page')]],
    ['수출^[통관 기준 [1] 참고] 추이', [text('수출'), footnote('통관 기준 [1] 참고'), text(' 추이')]],
    ['[통계청](https://example.org/a(b)) 자료', [text('[통계청](https://example.org/a(b)) 자료')]],
    [
      '[통계청](https://example.org/a) 자료',
      [{ type: 'link', url: 'https://example.org/a', children: [text('통계청')] }, text(' 자료')],
    ],
  ]
  it.each(readings)('%s', (typed, nodes) => {
    expect(readTyped(typed)).toEqual(nodes)
  })

  it.each(['[1] 각주', '^{', '^[열림', '[주](주소)', '[](https://example.org)', '배열[3]', 'a\\b', '[#]'])(
    'leaves %s as it is',
    (typed) => {
      expect(readTyped(typed)).toEqual([text(typed)])
    },
  )

  it('is written plainly where nothing can be mistaken, and escaped where it could', () => {
    expect(writeTyped([text('구분 [1] (억불)')])).toBe('구분 [1] (억불)')
    expect(writeTyped([text('[#수출]')])).toBe('\\[#수출\\]')
  })

  it('holds neither footnotes nor links in a footnote; their signs stay', () => {
    expect(readTypedNote('가^[나] [다](https://example.org)')).toEqual([text('가^[나] [다](https://example.org)')])
  })

  it('reads ten thousand open brackets without delay', () => {
    const typed = '^[[#'.repeat(10_000)
    const before = performance.now()
    expect(inlineText(readTyped(typed))).toBe(typed)
    expect(performance.now() - before).toBeLessThan(2000)
  })
})

describe('cells of a chart', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' ', '"', '"a"', '1,018', '△2.7', '가\t나', '가\n나', '"가" 나', '\r'),
    fc.string(),
  )

  it('read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        expect(readCells(writeCells(rows))).toEqual(rows)
      }),
      { numRuns: 1000 },
    )
  })

  it('are read as spreadsheets copy them', () => {
    expect(readCells('연도\t수출\r\n2024\t1,018\r\n\r\n2025\t\r\n')).toEqual([
      ['연도', '수출'],
      ['2024', '1,018'],
      ['2025', ''],
    ])
    expect(readCells('"두 줄\n이름"\t"5"" 화면"')).toEqual([['두 줄\n이름', '5" 화면']])
    expect(readCells('"열린\t값')).toEqual([['"열린', '값']])
  })
})
