/** Which places of a manuscript are to be looked at, what can be answered to them, and what the answers do. */
import { describe, expect, it } from 'vitest'
import { answered, answerFault, readReferenceLines } from '../../src/manuscripts/answers.ts'
import { type Answer, articlesOf, type Offer, type Reading } from '../../src/manuscripts/manuscript.ts'
import { readConverted } from '../../src/manuscripts/reading.ts'
import { shownLine } from '../../src/manuscripts/shown-line.ts'
import { sectionNamed, spotFor } from '../../src/manuscripts/spots.ts'
import { unclearText } from '../support/manuscripts.ts'

const read = (text: string, letters?: { in: number; out: number }): Reading =>
  readConverted({ format: 'text', text, pictures: [], letters: letters ?? { in: 0, out: 0 }, losses: [] }, 'kiat-watch')

const answerOf = (offer: Offer, more: Partial<Answer> = {}): Answer => ({
  offer,
  by: '한가온',
  at: '2026-11-06T00:00:00.000Z',
  ...more,
})

/** The first article with answers to its pieces by their codes. */
function withAnswers(reading: Reading, given: Record<string, Answer>) {
  const pieces = reading.pieces.filter(({ article }) => article === 0)
  const answers = Object.fromEntries(pieces.flatMap(({ id, code }) => (given[code] ? [[id, given[code]]] : [])))
  return answered(articlesOf(reading.draft)[0]!.article, pieces, answers)
}

const article = (body: string): string => `산업기술 동향워치 2026년 40호

이슈포커스
해상 부표가 바꾸는 항로 관측 (韓 가온해양센터, 10.2)
${body}

(참고 : 가온해양센터, 부표 관측망 운영 첫해 보고, 2026.10.02.)
`

describe('pieces', () => {
  it('name their article, block and lines', () => {
    const { pieces } = read(unclearText)
    expect(pieces).toEqual([
      expect.objectContaining({
        id: 'p1',
        number: 1,
        code: 'table-cells-unclear',
        article: 0,
        block: 1,
        lines: { from: 7, to: 11 },
        message: '칸을 나눌 수 없어 글자를 그대로 두었습니다. 짐작해서 나누지 않습니다.',
        offers: ['split', 'paste', 'text', 'later'],
      }),
    ])
  })

  it('say what was repaired, in one piece a block, with the signs of the manuscript', () => {
    const { pieces } = read(article('관측망을 정리\n- 효과는 Œ안전 \ufffd비용 Ž시간 순'))
    expect(pieces).toEqual([
      expect.objectContaining({
        code: 'digits-repaired',
        block: 1,
        message: '깨진 기호 3개를 ①②③으로 고쳤습니다.',
        offers: ['right', 'original', 'rewrite', 'later'],
        signs: ['Œ', '\ufffd', 'Ž'].map((text) => ({ line: 6, text })),
        find: '①②③',
      }),
    ])
  })

  it('tell a country that nobody knows', () => {
    const { pieces } = read(article('관측망을 정리').replace('韓', '某'))
    expect(pieces.map(({ code, subject }) => [code, subject])).toEqual([['source-country-unknown', 'head']])
  })
})

describe('answers', () => {
  const broken = read(article('관측망을 정리\n- 효과는 Œ안전 \ufffd비용 순'))

  it('put the signs of the manuscript back', () => {
    const { slots, open } = withAnswers(broken, { 'digits-repaired': answerOf('original') })
    expect(slots[1]).toEqual([{ type: 'paragraph', depth: 2, text: '효과는 Œ안전 \ufffd비용 순' }])
    expect(open).toBe(0)
  })

  it('rewrite a block in as many paragraphs as lines', () => {
    const { slots } = withAnswers(broken, { 'digits-repaired': answerOf('rewrite', { text: '안전\n\n비용' }) })
    expect(slots[1]).toEqual([
      { type: 'paragraph', depth: 2, text: '안전' },
      { type: 'paragraph', depth: 2, text: '비용' },
    ])
  })

  it('leave what is put off as a note, and the text as it was', () => {
    const { notes, slots, open } = withAnswers(broken, { 'digits-repaired': answerOf('later') })
    expect(notes).toEqual([{ code: 'digits-repaired', line: 6, message: '깨진 기호 2개를 ①②로 고쳤습니다.' }])
    expect(JSON.stringify(slots[1])).toContain('①안전 ②비용')
    expect(open).toBe(0)
  })

  it('give an article its title and source', () => {
    const reading = read(article('관측망을 정리').replace('韓', '某'))
    const head = { title: '부표의 새 쓰임', country: '日', organisation: '가온', date: '2026-10' }
    const { article: made } = withAnswers(reading, { 'source-country-unknown': answerOf('rewrite', { head }) })
    expect(made).toMatchObject({
      title: '부표의 새 쓰임',
      source: { country: '日', organisation: '가온', date: '2026-10' },
    })
  })

  it.each([
    [{ offer: 'right' }, '이 자리에는 할 수 없는 답입니다. 화면을 다시 여세요.'],
    [{ offer: 'split' }, '표의 줄을 넣으세요.'],
    [{ offer: 'split', table: { header: [], rows: [['가', '나']] } }, ''],
    [{ offer: 'later' }, ''],
  ] as const)('%j to a table that nobody can split: %s', (answer, fault) => {
    const [piece] = read(unclearText).pieces
    expect(answerFault(piece!, answer as never)).toBe(fault)
  })

  it('read references a line each', () => {
    expect(readReferenceLines('가온해양센터 | 첫해 보고 | 2026-10-02\n\n제목만')).toEqual([
      { organisation: '가온해양센터', title: '첫해 보고', date: '2026-10-02' },
      { organisation: '', title: '제목만', date: null },
    ])
  })
})

describe('the balance', () => {
  it('adds up, with what was not understood apart', () => {
    const { balance } = read(unclearText)
    expect(balance).toMatchObject({ missing: 0, dropped: 0, left: 70 })
    expect(balance.passages.left).toEqual([7, 8, 9, 10, 11])
    expect(balance.moved + balance.left).toBe(balance.total)
  })

  it('tells letters that were lost on the way from the file', () => {
    const { balance } = read(unclearText, { in: 200, out: 188 })
    expect(balance.missing).toBe(12)
    expect(balance.moved + balance.dropped + balance.left + balance.missing).toBe(balance.total)
  })
})

describe('where articles go', () => {
  it('is the section of the same name, spaces and dots aside', () => {
    expect(sectionNamed(['이슈포커스', '산업·기술동향'], '산업 · 기술 동향')).toBe(1)
    expect(sectionNamed(['이슈포커스'], '정책동향')).toBe(-1)
  })

  it.each([
    [[], 2, 0],
    [['x', 'y'], 2, 2],
    [['x', 'm1', 'y'], 2, 2],
    [['x', 'm3', 'y'], 2, 1],
    [['m0', 'm3'], 2, 1],
  ] as const)('among %j the article %i goes to %i', (ids, order, spot) => {
    const orderOf = (id: string) => (id.startsWith('m') ? Number(id.slice(1)) : null)
    expect(spotFor(ids, order, orderOf)).toBe(spot)
  })
})

describe('lines of a file', () => {
  it.each([
    ['<table><tr><th>구분</th><th>가</th></tr>', '구분 | 가'],
    ['<tr><td colspan="2">가<br>나</td><td>다 &lt; 라</td></tr></table>', '가 / 나 | 다 < 라'],
    ['![그림입니다.](image1.png)', '[그림: 그림입니다.]'],
    ['## 제목[^n1]', '제목1)'],
    ['[^n1]: 주석', '각주 1) 주석'],
  ])('%s is shown as %s', (line, shown) => expect(shownLine(line, true)).toBe(shown))

  it('of a text file are shown as they are', () => expect(shownLine('## 가 <b>', false)).toBe('## 가 <b>'))
})
