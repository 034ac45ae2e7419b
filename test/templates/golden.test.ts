/** Two articles as the web page and the text part say them. Read a changed golden before accepting it (`vitest -u`). */
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { writeText } from '../../templates/text/issue.ts'
import { writeWeb } from '../../templates/web/issue.ts'
import { twoArticles } from '../fixtures/issues/two-articles.ts'
import { addresses, recipient } from '../support/issues.ts'

const pdf = { address: addresses.pdf, pages: 5, bytes: 123_456 }
const pageOf = { a1: 1, a2: 2 }

describe('the two articles', () => {
  it('as a web page', async () => {
    const html = writeWeb(twoArticles, kiatWatch, {
      asset: (name) => `/assets/${name}`,
      fontFaces: '',
      pdf,
      pageOf,
      home: '/kiat-watch',
      earlier: null,
      edition: 1,
    }).toString()
    await expect(`${load(html)('body').html()?.trim()}\n`).toMatchFileSnapshot('../golden/two-articles.web.html')
  })

  it('as text', async () => {
    const text = writeText(twoArticles, kiatWatch, { web: addresses.web, pdf, pageOf, recipient, chart: () => null })
    await expect(text).toMatchFileSnapshot('../golden/two-articles.txt')
  })
})
