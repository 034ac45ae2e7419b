import { describe, expect, it } from 'vitest'
import { languageRuns, titleLanguage } from '../../src/document/language.ts'

const foreign = (text: string, context?: string) =>
  languageRuns(text, context).flatMap((run) => (run.lang ? [`${run.lang} ${run.value}`] : []))

describe('languages of runs', () => {
  it('leaves hanja of Korean usage Korean', () => {
    expect(foreign('美·中의 對中 정책과 社')).toEqual([])
  })

  it('tells Chinese by characters that only the Chinese set has', () => {
    expect(foreign('신품질 생산력(新质生产力)')).toEqual(['zh-Hans 新质生产力'])
  })

  it('tells Japanese by kana, also for the han around it', () => {
    expect(foreign('全固体電池の量産移行')).toEqual(['ja 全固体電池の量産移行'])
    expect(foreign('日本総研', '日本総研, 中国の製造業')).toEqual(['ja 日本総研'])
  })

  it('keeps every character', () => {
    const text = '(참고 : 日本総研, 中国の製造業～「新しい質」の評価, 2024.09.04.)'
    expect(
      languageRuns(text)
        .map((run) => run.value)
        .join(''),
    ).toBe(text)
  })

  it('takes a title of Latin words for English', () => {
    expect(titleLanguage('How Innovative Is China in Quantum?')).toBe('en')
    expect(titleLanguage('AI 전략')).toBeUndefined()
    expect(titleLanguage('GAAFET')).toBeUndefined()
    expect(titleLanguage('工程課題の整理')).toBe('ja')
  })
})
