/** Hostile text in every field of a document stays text in all four outputs. */
import { load } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/document/nodes.ts'
import { compileEmail, pagedHtml } from '../../src/publish/render.ts'
import { writeEmail } from '../../templates/email/issue.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { writeText } from '../../templates/text/issue.ts'
import { writeWeb } from '../../templates/web/issue.ts'
import { pixel } from '../fixtures/issues/two-articles.ts'
import { everything, hostileAddresses, hostileTexts, poison } from '../support/hostile.ts'
import { addresses, recipient } from '../support/issues.ts'

const pictures = new Map([['picture', { bytes: pixel, mediaType: 'image/png' }]])
const pdf = { address: addresses.pdf, pages: 5, bytes: 1000 }
const context = { web: addresses.web, pdf, pageOf: { a1: 1, a2: 2, a3: 3 }, recipient, chart: () => null }
const asset = () => 'data:image/png;base64,AAAA'

const outputs: Record<string, (issue: Issue) => Promise<string>> = {
  print: async (issue) => pagedHtml(issue, kiatWatch, pictures),
  web: async (issue) =>
    writeWeb(issue, kiatWatch, {
      asset,
      fontFaces: '',
      pdf,
      pageOf: context.pageOf,
      home: '/kiat-watch',
      earlier: null,
      edition: 1,
    }).toString(),
  mail: async (issue) => compileEmail(writeEmail(issue, kiatWatch, context).toString()),
}

const isElement = (node: AnyNode): node is Element => 'attribs' in node

/** Elements with the names of their attributes; spans come and go with the words, so they are left out. */
function skeleton(html: string): string[] {
  const found: string[] = []
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'comment') found.push(`<!--${node.data}-->`)
      if (!('children' in node)) continue
      if (isElement(node) && node.name !== 'span')
        found.push(`${node.name} ${Object.keys(node.attribs).sort().join(' ')}`)
      visit(node.children)
    }
  }
  visit(load(html).root().get(0)?.children ?? [])
  return found
}

/** Style sheets with the contents of their strings taken out. */
const sheets = (html: string): string =>
  load(html)('style')
    .map((_, style) =>
      load(html)(style)
        .text()
        .replace(/"(?:[^"\\]|\\[\s\S])*"/g, '""'),
    )
    .get()
    .join('\n')

const plain = '가'
const unlinked = 'nowhere:plain'
const safe = (value: string) => /^(https?:\/\/|mailto:|#|\/|data:image\/png;|data:,$)/.test(value)

describe('the walk over a document', () => {
  it('meets every text field of every node', () => {
    const paths: string[] = []
    poison(everything(unlinked), plain, paths)
    const fields = new Set(paths.map((path) => path.replace(/\/\d+/g, '')))
    expect(fields.size).toBeGreaterThan(30)
    for (const field of [
      '/publication/publisher/email',
      '/publication/numbering',
      '/lead',
      '/date',
      '/sections/title',
      '/sections/articles/title',
      '/sections/articles/source/country',
      '/sections/articles/summary',
      '/sections/articles/references/title',
      '/sections/articles/body/unit',
      '/sections/articles/body/alt',
      '/sections/articles/body/caption/value',
      '/sections/articles/body/caption/children/value',
      '/sections/articles/body/head/cells/children/children/value',
      '/sections/articles/body/body/cells/children/children/children/value',
    ])
      expect(fields, field).toContain(field)
  })
})

describe.each(Object.entries(outputs))('in %s', (_, write) => {
  it.each(Object.entries(hostileTexts))('%s stays text', async (_, hostile) => {
    const calm = await write(poison(everything(unlinked), plain))
    const made = await write(poison(everything(unlinked), hostile))
    expect(skeleton(made)).toEqual(skeleton(calm))
    expect(sheets(made)).toBe(sheets(calm))
    const $ = load(made)
    expect($('script,iframe,object,embed,form,base,meta[http-equiv="refresh"]').length).toBe(0)
    for (const node of $('*').toArray().filter(isElement)) {
      for (const [name, value] of Object.entries(node.attribs)) {
        expect(name.startsWith('on'), `${node.name} ${name}`).toBe(false)
        if (name === 'href' || name === 'src') expect(safe(value), value).toBe(true)
      }
    }
    expect(made).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u)
  })

  it.each(hostileAddresses)('a link to %j is no link', async (url) => {
    const made = load(await write(everything(url)))
    const hrefs = made('a[href]')
      .map((_, a) => made(a).attr('href'))
      .get()
    expect(hrefs.every(safe)).toBe(true)
    expect(hrefs.filter((href) => href === url && !href.startsWith('#a'))).toEqual([])
    expect(made('body').text()).toContain('제목')
  })

  it('a link to a web page with markup in it stays inside its attribute', async () => {
    const made = await write(everything('https://example.org/?a="><script>alert(1)</script>&b=\'x'))
    expect(skeleton(made)).toEqual(skeleton(await write(everything('https://example.org/'))))
  })
})

describe('in the text part', () => {
  const write = (issue: Issue) => writeText(issue, kiatWatch, context)
  /** Any control character may end a line in some mail program. */
  const lines = (text: string) => text.split(/[\p{Cc}\u2028\u2029]/u)
  /** What a line begins with: its sign and the words that the writer puts there. */
  const kind = (line: string) =>
    /^(■|- |【|※|\(참고|PDF|웹에서 보기: |전문 읽기|수신 설정 바꾸기: |구독 그만두기: |----|공공누리|읽음|$)/.exec(
      line,
    )?.[0] ?? '글'

  it.each(Object.entries(hostileTexts))('%s begins no line of its own', (_, hostile) => {
    const calm = lines(write(poison(everything(unlinked), plain)))
    const made = lines(write(poison(everything(unlinked), hostile)))
    expect(made.length).toBe(calm.length)
    // Only a line that is the editor's own from its beginning may begin with whatever the editor wrote.
    const written = calm.map((line, i) => [kind(line), kind(made[i] ?? '')]).filter(([calmKind]) => calmKind !== '글')
    expect(written.length).toBeGreaterThan(20)
    for (const [calmKind, madeKind] of written) expect(madeKind).toBe(calmKind)
  })
})
