import { describe, expect, it } from 'vitest'
import { createFontStock } from '../../src/press/font-stock.ts'

describe('a stock of faces', () => {
  it('is cut anew only where a character comes that it lacks', async () => {
    const stock = createFontStock([400], 'truetype', false)
    const first = await stock.facesFor('양자 컴퓨팅')
    expect(await stock.facesFor('컴양 자퓨팅')).toEqual(first)
    const grown = await stock.facesFor('양자 광물')
    expect(grown.version).toBe(first.version + 1)
    expect((await stock.facesFor('양자 컴퓨팅')).css).toBe(grown.css)
  })

  it('holds what all have asked for at once', async () => {
    const stock = createFontStock([400], 'truetype', false)
    const [, , last] = await Promise.all(['가', '나', '다'].map((text) => stock.facesFor(text)))
    expect(await stock.facesFor('가나다')).toEqual({ ...last, missing: [] })
  })

  it('tells the characters that no face has, each time', async () => {
    const stock = createFontStock([400], 'truetype', false)
    for (let round = 0; round < 2; round++)
      expect((await stock.facesFor('가\u{10ffff}')).missing).toEqual(['\u{10ffff}'])
  })

  it('that is full needs nothing new for usual Hangul', async () => {
    const stock = createFontStock([400], 'truetype', true)
    const { version } = await stock.facesFor('가')
    expect((await stock.facesFor('닭이 홰를 치다')).version).toBe(version)
    expect((await stock.facesFor('뷁')).version).toBe(version + 1)
  })
})
