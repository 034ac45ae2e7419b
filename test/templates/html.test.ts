import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { css, cssString, Html, html } from '../../templates/html.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>',
  '-->',
  ']]>',
  '&lt;b&gt;',
  '&#x3c;b&#x3e;',
  '{{7*7}}',
  '\u0000<b>',
  'a\u0007b',
  '`\u0024{1}`',
]
const strings = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.string())

/** What a reader must get: the text composed, without characters that XML forbids; a parser reads CR as LF. */
const asRead = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/\r\n?/g, '\n')

/** A lone half of a surrogate pair is no character. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')

describe('the html tag', () => {
  it('never lets a string become markup, in text or in attributes', () => {
    fc.assert(
      fc.property(strings, strings, (inText, inAttribute) => {
        const $ = load(html`<p title="${inAttribute}" class='${inAttribute}'>${inText}</p><i></i>`.toString())
        expect($('body > *').length).toBe(2)
        expect($('body *').length).toBe(2)
        expect(Object.keys($('p').get(0)?.attribs ?? {})).toEqual(['title', 'class'])
        expect(wellFormed($('p').text())).toBe(wellFormed(asRead(inText)))
        expect(wellFormed($('p').attr('title') ?? '')).toBe(wellFormed(asRead(inAttribute)))
        expect($('p').attr('class')).toBe($('p').attr('title'))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps what was made by a tag, in lists as well', () => {
    const items = ['<a>', html`<b>굵게</b>`]
    expect(html`${items}|${[html`<i></i>`, [3, false, null, undefined]]}`.toString()).toBe(
      '&lt;a&gt;<b>굵게</b>|<i></i>3',
    )
  })

  it('writes 0, and nothing for what is absent', () => {
    expect(html`${0}${false}${null}${undefined}${''}`.toString()).toBe('0')
  })

  it('takes no look-alike for Html', () => {
    const forged = { toString: () => '<script>' } as unknown as Html
    expect(html`${forged}`.toString()).toBe('&lt;script&gt;')
    expect(forged instanceof Html).toBe(false)
  })

  it('composes Hangul that was taken apart', () => {
    expect(html`${'한글'.normalize('NFD')}`.toString()).toBe('한글')
  })
})

describe('a CSS string', () => {
  it('never ends before its end, nor its style element', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const literal = cssString(text)
        expect(literal).toMatch(/^"(?:[^"\\\n\r\f<>&]|\\[0-9a-f]+ )*"$/)
        const $ = load(`<style>a{content:${literal}}</style><p></p>`)
        expect($('style').text()).toBe(`a{content:${literal}}`)
        expect($('p').length).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  it('says what it was given', () => {
    expect(cssString('산업·기술 "동향"')).toBe('"산업·기술 \\22 동향\\22 "')
    expect(cssString('</style>')).toBe('"\\3c /style\\3e "')
    expect(css`a { content: ${cssString('가')} }`.toString()).toBe('a { content: "가" }')
  })
})
