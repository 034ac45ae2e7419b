import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../../src/assemble/lexical-read.ts'
import { writeBody } from '../../../src/assemble/lexical-write.ts'
import type { Block } from '../../../src/document/nodes.ts'
import { type Markup, markupText } from '../../../src/import/clipboard/markup.ts'
import { readClipboard } from '../../../src/import/clipboard/read-clipboard.ts'
import { markupOf, outlineOf } from '../../support/clipboard.ts'

/** Words without letters that are marks themselves (`ㅇ`, `o`) or words that a caption is known by. */
const word = fc.constantFrom(
  '가나',
  '다라마',
  '12',
  '3.4%',
  'FMC*',
  '∙',
  '- ',
  '□ ',
  '* ',
  '※ ',
  '(마)',
  '<바>',
  '「사」',
  '&nbsp;',
)
const text = fc.array(fc.oneof(word, fc.constantFrom(' ', '\n', '\t')), { maxLength: 6 }).map((words) => words.join(''))
const escaped = text.map((value) => value.replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;')))

const { html } = fc.letrec<{ html: string; node: string }>((tie) => {
  const inside = fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'markup' }).map((nodes) => nodes.join(''))
  const wrap = (...tags: string[]) =>
    fc.tuple(fc.constantFrom(...tags), inside).map(([tag, content]) => `<${tag}>${content}</${tag.split(' ')[0]}>`)
  const item = inside.map((content) => `<li>${content}</li>`)
  const cell = fc
    .tuple(fc.constantFrom('td', 'th'), fc.nat(3), fc.nat(3), inside)
    .map(([tag, columns, rows, content]) => `<${tag} colspan="${columns}" rowspan="${rows}">${content}</${tag}>`)
  const row = fc.array(cell, { maxLength: 3 }).map((cells) => `<tr>${cells.join('')}</tr>`)
  return {
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      escaped,
      fc.constantFrom('<br>', '<hr>', '<!-- 아님 -->', '<script>var x = "아님"</script>', '<o:p></o:p>'),
      wrap('p', 'div', 'span', 'b', 'sup', 'pre', 'h3', 'blockquote', 'a href="https://example.org/"', 'dd', 'font'),
      wrap("p style='mso-list:l0 level3 lfo1'", "span style='vertical-align:super'"),
      fc.array(item, { maxLength: 3 }).map((items) => `<ul>${items.join('')}</ul>`),
      fc.array(item, { maxLength: 3 }).map((items) => `<ol>${items.join('')}</ol>`),
      fc.array(row, { maxLength: 3 }).map((rows) => `<table>${rows.join('')}</table>`),
    ),
    html: inside,
  }
})

const letters = (value: string): string => (value.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('')

/** What a reader of the page would read; items of numbered lists with their numbers. */
function shown(node: Markup): string {
  if (typeof node === 'string') return node
  if (node.name === 'script') return ''
  let number = 0
  return node.children
    .map((child) => {
      const item = node.name === 'ol' && typeof child !== 'string' && child.name === 'li'
      return (item ? `${++number}. ` : '') + shown(child)
    })
    .join('')
}

const written = (blocks: readonly Block[]): string =>
  letters(
    outlineOf(blocks)
      .map((line) => line.replace(/^(?:\d단|소제목 \w+|표|그림) /u, '').replace(/ 머리 \d+행$/u, ''))
      .map((line) => line.replaceAll('https://example.org/', '').replace(/ \(\d+×\d+\)/gu, ''))
      .join('\n'),
  )

describe('letters in = letters out', () => {
  it('of any HTML', () => {
    fc.assert(
      fc.property(html, (source) => {
        const root = markupOf(source)
        const { blocks } = readClipboard(root, '')
        expect(written(blocks)).toBe(letters(shown(root)))
      }),
      { numRuns: 600 },
    )
  })

  it('and everything read can be stored, and is read again as it was', () => {
    fc.assert(
      fc.property(html, (source) => {
        const { blocks } = readClipboard(markupOf(source), '')
        expect(written(readBody(writeBody(blocks)).blocks)).toBe(written(blocks))
      }),
      { numRuns: 300 },
    )
  })

  it('of any plain text', () => {
    const plain = text.map((value) => value.replaceAll('&nbsp;', ' '))
    fc.assert(
      fc.property(fc.array(plain), (parts) => {
        const source = parts.join('\n')
        expect(written(readClipboard(null, source).blocks)).toBe(letters(source))
      }),
      { numRuns: 600 },
    )
  })

  it('has something to compare', () => {
    expect(letters(markupText(markupOf('<p>가나 <b>12</b></p>')))).toBe('12가나')
  })
})
