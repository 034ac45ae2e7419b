/** How articles sit on their pages: measured in the page, told to editors. */
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../src/press/browser.ts'
import { columns } from '../../src/press/in-page/columns.ts'
import { type FitMeasure, fitReader } from '../../src/press/in-page/fit.ts'
import { fitProblems } from '../../src/publish/fit.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

/** Ten lines of 5 mm a page. */
const area = { width: 90, height: 50 }
const css = `* { margin: 0; padding: 0 } body, td { font: 10px/5mm monospace } h2, .caption { font-size: 10px } ul { list-style: none }
table { border-spacing: 0 } .high { height: 20mm } .orphan { break-after: auto }`
const lines = (count: number): string => '<p class="prose">글</p>'.repeat(count)

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

async function measure(...flows: string[]): Promise<FitMeasure[]> {
  await page.setContent(
    `<!doctype html><html><head><style>${css}</style></head><body>${flows.map((flow) => `<section data-flow="body">${flow}</section>`).join('')}</body></html>`,
  )
  await page.evaluate('globalThis.__name = (f) => f')
  const program = `(${fitReader})({ columns: (${columns})() }).measure(${JSON.stringify(area)})`
  return (await page.evaluate(program)) as FitMeasure[]
}
const article = (id: string, body: string): string => `<article data-place id="${id}">${body}</article>`

describe('measuring', () => {
  it('counts pages and the lines on the last of them', async () => {
    const [one, two] = await measure(article('a1', lines(22)), article('a2', lines(10)))
    expect(one).toMatchObject({ id: 'a1', pages: 3, lastLines: 2, pageLines: 10, endsFlow: true })
    expect(two).toMatchObject({ id: 'a2', pages: 1, lastLines: 10, endsFlow: true })
  })

  it('tells an article that is followed on its last page from one that ends it', async () => {
    const found = await measure(article('a1', lines(12)) + article('a2', lines(9)) + article('a3', lines(3)))
    expect(found.map(({ pages, lastLines, endsFlow }) => [pages, lastLines, endsFlow])).toEqual([
      [2, 2, false],
      [2, 1, false],
      [1, 3, true],
    ])
  })

  it('measures a flow without places by its own id and leaves the page as it was', async () => {
    await page.setContent(`<style>${css}</style><section data-flow="body" id="a1">${lines(11)}</section>`)
    const before = await page.evaluate(() => document.body.innerHTML)
    const found = await page.evaluate(`(${fitReader})({ columns: (${columns})() }).measure(${JSON.stringify(area)})`)
    expect(found).toMatchObject([{ id: 'a1', pages: 2, lastLines: 1 }])
    expect((await page.evaluate(() => document.body.innerHTML)).replace(/ style=""/g, '')).toBe(before)
  })

  it('finds headings and statements that a page ends with', async () => {
    const list = '<ul class="outline"><li class="depth-2"><p>아래</p></li></ul>'
    const [found] = await measure(
      article(
        'a1',
        `${lines(9)}<h2>외로운<a class="footnote-call">1)</a> 제목</h2>${lines(9)}<p class="depth-1">외로운 글</p>${list}<p class="depth-1">홀로 서는 글</p>`,
      ),
    )
    expect(found?.lonely).toEqual([
      { text: '외로운 제목', page: 0 },
      { text: '외로운 글', page: 1 },
    ])
    const [whole] = await measure(article('a1', `${lines(9)}<p class="depth-1">끝</p><p class="depth-1">다음</p>`))
    expect(whole?.lonely).toEqual([])
  })

  it('finds a table parted from all but its first row, split by the press or not', async () => {
    const rows = '<tr><td>칸</td></tr>'
    const first = `<div class="exhibit" id="tab1"><p class="caption"><span class="label">〈표 1〉</span> 값</p><table><tbody>${rows}</tbody></table></div>`
    const rest = `<div class="exhibit" data-part-of="tab1"><p class="caption"><span class="label">〈표 1〉</span></p><table><tbody>${rows.repeat(4)}</tbody></table></div>`
    const [split] = await measure(article('a1', `${lines(8)}${first}${rest}`))
    expect(split?.split).toEqual([{ name: '표 1', page: 0 }])
    const [plain] = await measure(article('a1', `${lines(9)}<table><tbody>${rows.repeat(5)}</tbody></table>`))
    expect(plain?.split).toEqual([{ name: '', page: 0 }])
    const [whole] = await measure(article('a1', `${lines(7)}<table><tbody>${rows.repeat(5)}</tbody></table>`))
    expect(whole?.split).toEqual([])
  })

  it('finds exhibits on another page than the words about them', async () => {
    const figure = (id: string) =>
      `<div class="exhibit figure" id="${id}"><p class="caption">이용률</p><div class="plate high"></div></div>`
    const [linked] = await measure(article('a1', `<p><a href="#fig1">그림</a></p>${lines(19)}${figure('fig1')}`))
    expect(linked?.far).toEqual([{ name: '‘이용률’', page: 2, mention: 0 }])
    const [below] = await measure(article('a1', `${lines(2)}${figure('fig1')}`))
    expect(below?.far).toEqual([])
  })
})

const measured = (changes: Partial<FitMeasure>): FitMeasure => ({
  id: 'a1',
  pages: 2,
  lastLines: 20,
  pageLines: 40,
  endsFlow: true,
  lonely: [],
  split: [],
  far: [],
  ...changes,
})
const issue = makeIssue({ 동향: [makeArticle('첫 기사', []), makeArticle('둘째 기사', [])] })
const tell = (fit: FitMeasure[], pages = 4, target?: number) =>
  fitProblems(
    { ...issue, publication: { ...issue.publication, ...(target ? { pageTarget: target } : {}) } },
    {
      pages,
      pageOf: { a1: 3, a2: 5 },
      fit,
    },
  )

describe('telling', () => {
  it('says nothing of articles that sit well', () => {
    expect(tell([measured({}), measured({ id: 'a2', lastLines: 3, endsFlow: false })])).toEqual([])
    expect(tell([measured({ pages: 1, lastLines: 3 })])).toEqual([])
  })

  it('says how many lines run over, where, and what they would save', () => {
    expect(tell([measured({ id: 'a2', pages: 3, lastLines: 7 })])).toEqual([
      {
        code: 'fit-over',
        severity: 'warning',
        path: 'sections/0/articles/1',
        message: '기사의 마지막 쪽(7쪽)에 7줄만 넘어갔습니다.',
        hint: '7줄을 줄이면 2쪽에 들어갑니다.',
      },
    ])
    expect(tell([measured({ lastLines: 8 })])).toEqual([])
  })

  it('counts pages against the target and names what is easiest to shorten', () => {
    const fit = [measured({ lastLines: 6 }), measured({ id: 'a2', lastLines: 2 })]
    expect(tell(fit, 34, 32)[0]).toMatchObject({
      code: 'fit-pages',
      path: '',
      message: '전체 34쪽으로 목표 32쪽보다 2쪽 많습니다.',
      hint: '줄이기 쉬운 기사: ‘둘째 기사’(2줄), ‘첫 기사’(6줄).',
    })
    expect(tell([], 30, 32)[0]?.message).toBe('전체 30쪽으로 목표 32쪽보다 2쪽 모자랍니다.')
    expect(tell([], 32, 32)).toEqual([])
  })

  it('names the page of what stands alone, is split or lies far off', () => {
    const fit = measured({
      lonely: [{ text: '아주 긴 제목이 이어져서 서른 글자를 훌쩍 넘기는 경우에는 줄여서 말함', page: 0 }],
      split: [{ name: '표 1', page: 1 }],
      far: [
        { name: '그림 1', page: 1, mention: 0 },
        { name: '', page: 0, mention: 1 },
        { name: '그림 3', page: 3, mention: 1 },
      ],
    })
    expect(tell([fit]).map(({ code, message }) => [code, message])).toEqual([
      [
        'fit-heading',
        '3쪽 맨 아래에 ‘아주 긴 제목이 이어져서 서른 글자를 훌쩍 넘기는 경우…’만 남고 이어지는 글은 다음 쪽에 있습니다.',
      ],
      ['fit-table', '표 1의 첫 줄만 4쪽에 있고 나머지는 다음 쪽에 있습니다.'],
      ['fit-exhibit', '처음 말하는 쪽의 옆 쪽에 놓인 그림과 표가 2개입니다: 그림 1(3쪽 → 4쪽), 그림(4쪽 → 3쪽).'],
      ['fit-exhibit', '그림 3의 자리는 6쪽인데 처음 말하는 곳은 4쪽입니다.'],
    ])
  })
})
