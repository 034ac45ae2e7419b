/**
 * The printing browser reaches no network and no file but the document's own. The pages here are made by hand: the
 * templates' own `Html` would never hold such markup.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/press/press.ts'
import { readPdf } from '../../src/press/read.ts'

let press: Press
let server: Server
let port: number
let asked: string[] = []

beforeAll(async () => {
  press = createPress()
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end('<p>reached</p>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
beforeEach(() => {
  asked = []
})
afterAll(async () => {
  await press.close()
  await new Promise((done) => server.close(done))
})

/** Everything in a page that makes a browser fetch, aimed at one address. */
const lures = (address: string): string => `
<link rel="stylesheet" href="${address}/sheet"><link rel="prefetch" href="${address}/prefetch"><link rel="preload" as="image" href="${address}/preload">
<link rel="icon" href="${address}/icon"><link rel="preconnect" href="${address}"><script src="${address}/script"></script>
<style>@import url("${address}/import");
* { font-family: Pretendard } .lure { background: url("${address}/background"); } .lure::before { content: url("${address}/content"); }
@page { @top-left { content: url("${address}/margin"); } }</style>
<p class="lure">문서의 글</p><img src="${address}/img"><img srcset="${address}/srcset 1x"><picture><source srcset="${address}/source"><img></picture>
<iframe src="${address}/frame"></iframe><object data="${address}/object"></object><embed src="${address}/embed">
<video src="${address}/video" poster="${address}/poster" autoplay></video><audio src="${address}/audio" autoplay></audio>
<svg><image href="${address}/svg"/><use href="${address}/use#a"/></svg><input type="image" src="${address}/input">
<body background="${address}/body"><table background="${address}/table"><tr><td>칸</td></tr></table>
<script>fetch('${address}/fetch'); new Image().src = '${address}/image'; document.body.append('스크립트가 돌았다')</script>
<img src="x" onerror="fetch('${address}/handler')"><iframe srcdoc="&lt;img src=&quot;${address}/srcdoc&quot;&gt;"></iframe>`

const withHead = (markup: string) =>
  `<!doctype html><html lang="ko"><head><style></style></head><body>${markup}</body></html>`
const withoutHead = (markup: string) => `<!doctype html><style></style>${markup}`

const targets: [string, () => string][] = [
  ['the loopback address', () => `http://127.0.0.1:${port}`],
  ['the name of this machine', () => `http://localhost:${port}`],
  ['the loopback address of IPv6', () => `http://[::1]:${port}`],
  ['a name of the network', () => `http://bulletin-test.example.org:${port}`],
]

describe.each([
  ['with the policy that is put into its head', withHead],
  ['without a head to put a policy into', withoutHead],
])('a page %s', (_, page) => {
  it.each(targets)('asks nothing of %s', async (_, address) => {
    const { pages } = await readPdf(await press.printPlain(page(lures(address()))))
    expect(asked).toEqual([])
    expect(pages.join('')).toContain('문서의 글')
    expect(pages.join('')).not.toMatch(/reached|스크립트가 돌았다/)
  })

  it('reads no file', async () => {
    const { pages } = await readPdf(await press.printPlain(page(lures('file:///etc/passwd?'))))
    expect(pages.join('')).toContain('문서의 글')
    expect(pages.join('')).not.toMatch(/root:|\/bin\//)
  })

  it('that names a font elsewhere is not printed', async () => {
    const font = `<style>@font-face { font-family: Evil; src: url("http://127.0.0.1:${port}/font") } p { font-family: Evil }</style><p>글</p>`
    await expect(press.printPlain(page(font))).rejects.toMatchObject({ code: 'PRINT_FAILED' })
    expect(asked).toEqual([])
  })

  it.each([
    ['the network', () => `http://127.0.0.1:${port}/refresh`],
    ['a file', () => 'file:///etc/passwd'],
  ])('can not send the browser on to %s', async (_, address) => {
    const refresh = `<meta http-equiv="refresh" content="0;url=${address()}"><p>문서의 글</p>`
    const bytes = await press.printPlain(page(refresh)).catch(() => null)
    const text = bytes ? (await readPdf(bytes)).pages.join('') : ''
    expect(asked).toEqual([])
    expect(text).not.toMatch(/reached|root:/)
  })
})

describe('the test itself', () => {
  it('would notice: the server is there', async () => {
    expect(await (await fetch(`http://127.0.0.1:${port}/self`)).text()).toContain('reached')
    expect(asked).toEqual(['/self'])
  })
})

describe('a whole print job', () => {
  it('runs no script of the page and asks for nothing', async () => {
    const html = withHead(
      `<section data-flow="cover"><a href="#a1">가</a></section><article data-flow="body" id="a1" style="break-before:page">${lures(`http://127.0.0.1:${port}`)}</article>`,
    )
    const meta = { title: '', author: '', subject: '', language: 'ko', date: new Date(0) }
    await press.print({ html, meta, area: { width: 168, height: 249 } }).catch(() => null)
    expect(asked).toEqual([])
  })
})
