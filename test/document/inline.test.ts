import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineText, parseInline } from '../../src/document/inline.ts'

const types = (text: string) => parseInline(text).map((node) => node.type)

describe('marks inside running text', () => {
  it('finds the call behind a word, and not the star of a product', () => {
    expect(types('FMC*를 통해')).toEqual(['text', 'noteCall', 'text'])
    expect(types('새 협정** 및 지원***')).toEqual(['text', 'noteCall', 'text', 'noteCall'])
    expect(types('가로 3*4미터')).toEqual(['text'])
    expect(types('* 머리의 별표')).toEqual(['text'])
    expect(types('별 네 개****')).toEqual(['text'])
  })

  it('finds laws, with a call behind the bracket', () => {
    expect(parseInline('「전기사업법」*에 따라')).toEqual([
      { type: 'law', value: '전기사업법' },
      { type: 'noteCall', mark: '*' },
      { type: 'text', value: '에 따라' },
    ])
    expect(types('닫지 않은 「괄호')).toEqual(['text'])
  })

  it('loses and adds no character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => inlineText(parseInline(text)) === text))
    const marks = fc.constantFrom('*', '「', '」', '3', '가', ' ', '**')
    fc.assert(fc.property(fc.array(marks), (parts) => inlineText(parseInline(parts.join(''))) === parts.join('')))
  })
})
