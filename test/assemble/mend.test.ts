/** Mending of stored articles: the words of a finding change, and no other letter. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBody } from '../../src/assemble/lexical-read.ts'
import { writeBody } from '../../src/assemble/lexical-write.ts'
import { mendArticle, mendIssue } from '../../src/assemble/mend.ts'
import { articleSlots } from '../../src/assemble/slots.ts'
import { writeTyped } from '../../src/assemble/typed-inline.ts'
import { footnote, paragraph } from '../../src/document/build.ts'
import type { Article, Block, Issue } from '../../src/document/nodes.ts'
import { articles } from '../../src/document/walk.ts'
import { BulletinError } from '../../src/errors.ts'
import type { Finding } from '../../src/proofread/finding.ts'
import { gap, type Stretch, stretchesOf } from '../../src/proofread/stretches.ts'
import { bodies } from '../support/bodies.ts'
import { block, line, state, text } from '../support/editor-nodes.ts'
import { demoFiles, loadIssue } from '../support/issues.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

/** An article as the CMS stores it. */
const storedOf = ({ title, summary, body, references }: Article) => ({
  id: 'a1',
  title,
  summary: summary.map((sentence, index) => ({ id: String(index), sentence })),
  body: JSON.parse(JSON.stringify(writeBody(body))) as unknown,
  references: references.map((one) => ({ ...one })),
  writer: 'u1',
})
type Stored = ReturnType<typeof storedOf>

const asIssue = (article: Article): Issue => makeIssue({ 이슈포커스: [article] })
const articleStretches = (article: Article): Stretch[] =>
  stretchesOf(asIssue(article)).filter(({ owner }) => owner !== '')
const readBack = (stored: Stored): string[] =>
  articleStretches(
    makeArticle(stored.title, readBody(stored.body).blocks, {
      summary: stored.summary.map(({ sentence }) => sentence),
      references: stored.references,
    }),
  ).map((stretch) => stretch.text)

const findingAt = (
  { path, text: whole, nth }: Pick<Stretch, 'path' | 'text' | 'nth'>,
  start: number,
  end: number,
  to: string,
): Finding => ({
  code: 'proof-spaces',
  severity: 'warning',
  path,
  message: '',
  hint: '',
  quote: whole.slice(start, end),
  line: whole,
  nth,
  at: { start, end },
  mend: { from: whole.slice(start, end), to },
})

const inBody = (whole: string, from: string, to: string): Finding => {
  const start = whole.indexOf(from)
  return findingAt({ path: 'sections/0/articles/0/body/0', text: whole, nth: 0 }, start, start + from.length, to)
}

const bodyArticle = (body: unknown): Stored => ({ ...storedOf(makeArticle('기사', [])), body })

/** Mends any words of a random stretch; true where it was done, and then exactly that was. */
function mendsOrRefuses(article: Article, pick: number, from: number, length: number): boolean {
  const stored = storedOf(article)
  const stretches = articleStretches(article)
  const index = pick % stretches.length
  const stretch = stretches[index]
  if (!stretch) return false
  const start = from % stretch.text.length
  const end = Math.min(stretch.text.length, start + 1 + length)
  if (stretch.text.slice(start, end).includes(gap)) return true
  const before = JSON.stringify(stored)
  const wanted = stretches
    .map(({ text: whole }) => whole)
    .with(index, `${stretch.text.slice(0, start)}고친말${stretch.text.slice(end)}`)
  try {
    const mended = mendArticle(stored, [findingAt(stretch, start, end, '고친말')])
    expect(readBack(mended)).toEqual(wanted)
    expect(JSON.stringify(stored)).toBe(before)
    return true
  } catch (error) {
    if (error instanceof BulletinError && error.code === 'TEXT_CHANGED') return false
    throw error
  }
}

describe('slots', () => {
  it('say what the document says, in its order', () => {
    fc.assert(
      fc.property(bodies, (body: Block[]) => {
        const article = makeArticle('기사', body)
        expect(articleSlots(storedOf(article)).map((slot) => slot.text)).toEqual(
          articleStretches(article).map((stretch) => stretch.text),
        )
      }),
    )
  })
})

describe('a mend', () => {
  let demos: Article[]
  beforeAll(async () => {
    const issues = await Promise.all(demoFiles().map((file) => loadIssue(file)))
    demos = issues.flatMap(({ issue }) => [...articles(issue)].map(({ article }) => article))
  })

  it('changes its words and no other letter, wherever they stand in a real issue', () => {
    let refused = 0
    let tried = 0
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(12), (a, pick, from, length) => {
        const article = demos[a % demos.length]
        tried++
        if (article && !mendsOrRefuses(article, pick, from, length)) refused++
      }),
      { numRuns: 300 },
    )
    // A sign such as half of 「」 can't be replaced without changing what stands beside it.
    expect(refused).toBeLessThan(tried * 0.03)
  })

  it('changes nothing else in odd bodies, or refuses', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), fc.nat(12), (body, pick, from, length) => {
        mendsOrRefuses(makeArticle('기사', body), pick, from, length)
      }),
    )
  })

  it('reaches over two nodes and leaves their formats alone', () => {
    const nodes = [text("앞 '5", 0), text('0년에는', 1), text(' 뒤')]
    const mended = mendArticle(bodyArticle(state({ type: 'paragraph', children: nodes })), [
      inBody("앞 '50년에는 뒤", "'50년", '’50년'),
    ])
    expect(mended.body).toEqual(
      state({ type: 'paragraph', children: [text('앞 ’5'), text('0년에는', 1), text(' 뒤')] }),
    )
    const whole = mendArticle(bodyArticle(state({ type: 'paragraph', children: nodes })), [
      inBody("앞 '50년에는 뒤", "'50년에는", '2050년'),
    ])
    expect(whole.body).toEqual(state({ type: 'paragraph', children: [text('앞 2050년'), text('', 1), text(' 뒤')] }))
  })

  it.each([
    [
      'a caption',
      state({ type: 'caption', children: [text('산업별  수 (단위 : 억불) {#표}')] }, { type: 'table', children: [] }),
      '산업별  수',
    ],
    ['a heading', state(block('heading', { text: '산업별  수^{2}' })), '산업별  수2'],
    ['the title of a box', state(block('box', { title: '산업별  수', content: state() })), '산업별  수'],
    ['a line in a box', state(block('box', { title: '', content: state(line('산업별  수')) })), '산업별  수'],
    ['the remark of a chart', state(block('chart', { data: '', remark: '산업별  수' })), '산업별  수'],
    [
      'a link',
      state({
        type: 'paragraph',
        children: [{ type: 'link', fields: { url: 'https://example.org' }, children: [text('산업별  수')] }],
      }),
      '산업별  수',
    ],
    [
      'a footnote',
      state({
        type: 'paragraph',
        children: [text('글'), { type: 'inlineBlock', fields: { blockType: 'footnote', text: '산업별  수' } }],
      }),
      '산업별  수',
    ],
    ['a footnote of a heading', state(block('heading', { text: '글^[산업별  수]' })), '산업별  수'],
  ])('is made in %s', (_name, body, whole) => {
    const mended = mendArticle(bodyArticle(body), [inBody(whole, '  ', ' ')])
    expect(JSON.stringify(mended.body)).toBe(JSON.stringify(body).replace('산업별  수', '산업별 수'))
  })

  it('is made at each of several places of one line, and once in lines that say the same', () => {
    const stored = storedOf(makeArticle('기사', [paragraph(1, '가  나  다'), paragraph(2, '가  나  다')]))
    const [first, second] = articleStretches(
      makeArticle('기사', [paragraph(1, '가  나  다'), paragraph(2, '가  나  다')]),
    ).filter(({ kind }) => kind === 'paragraph')
    if (!first || !second) throw new Error('no stretches')
    const mended = mendArticle(stored, [findingAt(second, 1, 3, ' '), findingAt(second, 4, 6, ' ')])
    expect(readBody(mended.body).blocks).toEqual([paragraph(1, '가  나  다'), paragraph(2, '가 나 다')])
  })

  it('is refused where the text is not what was read, and changes nothing', () => {
    const stored = storedOf(makeArticle('기사', [paragraph(1, '새 글')]))
    const before = JSON.stringify(stored)
    expect(() => mendArticle(stored, [inBody('옛  글', '  ', ' ')])).toThrow(
      expect.objectContaining({ code: 'TEXT_CHANGED' }),
    )
    expect(JSON.stringify(stored)).toBe(before)
  })

  it('is refused across a footnote', () => {
    const stored = storedOf(
      makeArticle('기사', [
        paragraph(1, [{ type: 'text', value: '가' }, footnote('주'), { type: 'text', value: '나' }]),
      ]),
    )
    expect(() => mendArticle(stored, [inBody(`가${gap}나`, `가${gap}나`, '다')])).toThrow(
      expect.objectContaining({ code: 'TEXT_CHANGED' }),
    )
  })

  it('is made in the lead and the report of an issue', () => {
    const issue = {
      lead: '앞  말',
      report: {
        title: writeTyped([{ type: 'text', value: '보고  서' }]),
        subtitle: '',
        summary: state(line('글')),
        notes: [],
      },
    }
    const mended = mendIssue(issue, [
      findingAt({ path: 'lead', text: '앞  말', nth: 0 }, 1, 3, ' '),
      findingAt({ path: 'report/title', text: '보고  서', nth: 0 }, 2, 4, ' '),
    ])
    expect(mended).toEqual({ ...issue, lead: '앞 말', report: { ...issue.report, title: '보고 서' } })
  })
})
