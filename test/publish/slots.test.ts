import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillHtml, fillText, slotsFor } from '../../src/publish/slots.ts'
import { twoArticles } from '../fixtures/issues/two-articles.ts'

const slots = slotsFor(twoArticles)
const mail = `<p>${slots.reason}</p><a href="${slots.preferences}">수신</a> <a href="${slots.unsubscribe}">그만</a>`
const text = `${slots.reason}\n수신: ${slots.preferences}\n그만: ${slots.unsubscribe}\n`

describe('slots', () => {
  it('differ between documents, so that no text can name its own', () => {
    const other = slotsFor({ ...twoArticles, lead: `${twoArticles.lead} ${slots.reason}` })
    for (const key of ['reason', 'preferences', 'unsubscribe'] as const) expect(other[key]).not.toBe(slots[key])
  })

  it('are the same for the same document', () => expect(slotsFor(structuredClone(twoArticles))).toEqual(slots))

  it('look like addresses where addresses stand', () => {
    expect(new URL(slots.preferences).protocol).toBe('https:')
    expect(new URL(slots.unsubscribe).hostname).toMatch(/\.invalid$/)
  })

  it('are filled with any text, escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (reason, address) => {
        const values = { reason, preferences: address, unsubscribe: `${address}'"><script>` }
        const $ = load(fillHtml(mail, slots, values))
        expect($('body > *').length).toBe(3)
        expect($('script').length).toBe(0)
        expect($('a').eq(0).attr('href')).toBe(load(`<a href=""></a>`)('a').attr('href', address).attr('href'))
        expect(Object.keys($('a').get(1)?.attribs ?? {})).toEqual(['href'])
      }),
    )
  })

  it('take `$&` and other patterns of replacing literally', () => {
    const values = { reason: "$& $1 $' $$", preferences: 'https://a.example/$&', unsubscribe: 'https://b.example/' }
    expect(fillText(text, slots, values)).toContain("$& $1 $' $$\n수신: https://a.example/$&\n")
  })

  it('can not begin a line of the text part', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const filled = fillText(text, slots, { reason: value, preferences: value, unsubscribe: value })
        expect(filled.split(/[\n\r\u0085\u2028\u2029\v\f]/).length).toBe(4)
      }),
      { examples: [['a\u0085그만: https://evil.example'], ['a\u2028b'], ['a\r\nb'], ['\v\f']] },
    )
  })
})
