import { describe, expect, it } from 'vitest'
import {
  reasonAgainstDecision,
  reasonAgainstPublishing,
  reasonAgainstReview,
} from '../../src/admin/approval/reasons.ts'
import { move, spoken, spotOf, step } from '../../src/admin/compose/moves.ts'
import { moment } from '../../src/admin/moments.ts'

describe('moving articles', () => {
  const order = [['a', 'b', 'c'], [], ['d']]

  it.each([
    ['a', 'down', [['b', 'a', 'c'], [], ['d']]],
    ['c', 'up', [['a', 'c', 'b'], [], ['d']]],
    ['c', 'down', [['a', 'b'], ['c'], ['d']]],
    ['d', 'up', [['a', 'b', 'c'], ['d'], []]],
    ['a', 'up', order],
    ['d', 'down', order],
  ] as const)('%s %s', (id, direction, expected) => {
    const from = spotOf(order, id)
    const to = from && step(order, from, direction)
    expect(from && to ? move(order, from, to) : order).toEqual(expected)
  })

  it('puts an article before the one it is dropped on', () => {
    expect(move(order, { section: 0, index: 0 }, { section: 0, index: 2 })).toEqual([['b', 'a', 'c'], [], ['d']])
    expect(move(order, { section: 0, index: 2 }, { section: 0, index: 0 })).toEqual([['c', 'a', 'b'], [], ['d']])
    expect(move(order, { section: 2, index: 0 }, { section: 0, index: 1 })).toEqual([['a', 'd', 'b', 'c'], [], []])
  })

  it('leaves the order alone for a spot that is not there', () => {
    expect(move(order, { section: 9, index: 0 }, { section: 0, index: 0 })).toEqual(order)
  })

  it('says where an article went', () => {
    const titles = ['이슈포커스', '산업·기술동향']
    expect(spoken(titles, { section: 0, index: 0 }, { section: 0, index: 2 }, 4)).toBe(
      '이슈포커스 4편 가운데 3번째로 옮겼습니다.',
    )
    expect(spoken(titles, { section: 0, index: 0 }, { section: 1, index: 0 }, 1)).toBe(
      '산업·기술동향 1번째로 옮겼습니다.',
    )
  })
})

describe('the button that asks for a review', () => {
  const free = { may: true, making: false, modified: false, errors: 0 }

  it.each([
    [free, ''],
    [{ ...free, may: false }, '검토는 편집자가 요청합니다.'],
    [{ ...free, making: true }, '지금 편집본을 만들고 있습니다.'],
    [{ ...free, modified: true }, '바뀐 것을 먼저 저장하세요.'],
    [{ ...free, errors: 2 }, '오류 2개를 먼저 고치세요'],
  ])('%j: %s', (state, reason) => expect(reasonAgainstReview(state)).toBe(reason))
})

describe('the buttons that decide', () => {
  const free = { may: true, waits: true, changed: false }

  it.each([
    [free, ''],
    [{ ...free, may: false }, '승인은 발행 책임자가 합니다.'],
    [{ ...free, waits: false }, '승인을 기다리는 편집본이 없습니다.'],
    [{ ...free, changed: true }, '내용이 바뀌었으니 다시 검토를 요청하세요.'],
  ])('%j: %s', (state, reason) => expect(reasonAgainstDecision(state)).toBe(reason))
})

describe('the publish button', () => {
  it.each([
    [undefined, true, '아직 편집본이 없습니다. 구성에서 검토를 요청하세요.'],
    ['requested', true, '먼저 승인을 받으세요.'],
    ['void', true, '승인이 무효가 되었습니다. 다시 검토를 요청하세요.'],
    ['approved', false, '발행은 발행 책임자가 합니다.'],
    ['approved', true, ''],
  ] as const)('%s %s: %s', (state, may, reason) =>
    expect(reasonAgainstPublishing(state && { state }, may)).toBe(reason),
  )
})

describe('times', () => {
  const now = new Date('2026-09-25T01:00:00Z')

  it.each([
    ['2026-09-25T05:08:00Z', '14:08'],
    ['2026-09-24T16:00:00Z', '01:00'],
    ['2026-09-24T14:30:00Z', '9. 24. 23:30'],
    ['2023-11-06T00:00:00Z', '2023. 11. 6.'],
  ])('%s is %s', (value, words) => expect(moment(value, now)).toBe(words))
})
