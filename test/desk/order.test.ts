import { describe, expect, it } from 'vitest'
import { movedRows, moveSection, spokenPick } from '../../src/admin/compose/moves.ts'
import { dropped, stepped } from '../../src/admin/compose/use-moving.ts'
import { lostSections, orderIn } from '../../src/desk/order.ts'

const id = (n: number): string => n.toString(16).padStart(24, '0')
const section = (key: string, ...articles: number[]) => ({ id: key, title: key, part: '', articles: articles.map(id) })
const order = [section('가', 1, 2), section('나'), section('다', 3)]
const lists = (found: readonly { articles: readonly string[] }[] | null) =>
  found?.map(({ articles }) => articles.map((one) => Number.parseInt(one, 16)))

describe('an order in a request', () => {
  const whole = [{ id: 'a1', title: '정책', part: '', articles: [id(1)] }]

  it('is read', () => expect(orderIn(whole)).toEqual(whole))

  it.each([
    ['no list', { sections: whole }],
    ['an article that is no id', [{ ...whole[0], articles: [{ $ne: null }] }]],
    ['one article twice', [whole[0], { ...whole[0], id: 'b1' }]],
    ['one section twice', [whole[0], { ...whole[0], articles: [] }]],
    ['a section without an id', [{ title: '정책', articles: [] }]],
    ['a title that is no text', [{ ...whole[0], title: { $gt: '' } }]],
  ])('is refused with %s', (_, value) => expect(orderIn(value)).toBeNull())

  it('loses no section that has articles', () => {
    expect(lostSections(order, order.slice(1)).map((one) => one.id)).toEqual(['가'])
    expect(lostSections(order, [order[0] as never, order[2] as never])).toEqual([])
    expect(lostSections(order, [section('나', 1, 2), section('다', 3)])).toEqual([])
  })
})

describe('moving on the compose screen', () => {
  it('steps over the border of a section', () => {
    expect(lists(stepped(order, `article:${id(2)}`, 'down'))).toEqual([[1], [2], [3]])
    expect(lists(stepped(order, `article:${id(3)}`, 'up'))).toEqual([[1, 2], [3], []])
    expect(stepped(order, `article:${id(1)}`, 'up')).toBeNull()
  })

  it('moves a section with its articles', () => {
    expect(stepped(order, 'section:가', 'down')?.map((one) => one.title)).toEqual(['나', '가', '다'])
    expect(stepped(order, 'section:다', 'down')).toBeNull()
    expect(moveSection(order, 0, 9)).toBe(order)
  })

  it('drops before a row, at the end of the section above a section’s row, and at the end', () => {
    expect(lists(dropped(order, `article:${id(3)}`, `article:${id(1)}`))).toEqual([[3, 1, 2], [], []])
    expect(lists(dropped(order, `article:${id(1)}`, 'section:다'))).toEqual([[2], [1], [3]])
    expect(lists(dropped(order, `article:${id(1)}`, 'end'))).toEqual([[2], [], [3, 1]])
    expect(dropped(order, 'section:다', 'section:가').map((one) => one.title)).toEqual(['다', '가', '나'])
  })

  it('names the row that was moved, and not those that gave way', () => {
    const after = dropped(order, `article:${id(3)}`, `article:${id(1)}`)
    expect(movedRows(order, after)).toEqual([`article:${id(3)}`])
    expect(movedRows(order, order)).toEqual([])
  })

  it('says what was picked up', () => {
    expect(spokenPick(order, `article:${id(3)}`)).toBe('3번 기사를 집었습니다. 다 1편 가운데 1번째.')
    expect(spokenPick(order, 'section:나')).toBe('나 분야를 집었습니다. 분야 3개 가운데 2번째.')
  })
})
