'use client'
import { useState } from 'react'
import { type Order, sameOrder } from '../../desk/order.ts'
import { focusRow } from './context.ts'
import { listsOf, move, moveSection, nameOf, spoken, spokenPick, spotOf, step, withArticles } from './moves.ts'

/** A row in the hand, with the order as it would be if it were put down now. */
export interface Hold {
  row: string
  order: Order
}

const idIn = (row: string): string => row.split(':')[1] ?? ''
/** True for the row of a section. */
export const isSection = (row: string): boolean => row.startsWith('section:')

const spokenSection = (order: Order, row: string): string => {
  const index = order.findIndex(({ id }) => id === idIn(row))
  return `${nameOf(order[index]?.title)} 분야를 ${index + 1}번째로 옮겼습니다.`
}

const titles = (order: Order): string[] => order.map(({ title }) => nameOf(title))

function spokenArticle(before: Order, after: Order, id: string): string {
  const [from, to] = [spotOf(listsOf(before), id), spotOf(listsOf(after), id)]
  return from && to ? spoken(titles(after), from, to, after[to.section]?.articles.length ?? 0) : ''
}

/** The order with a row one step up or down, over the borders of sections; null at the ends. */
export function stepped(order: Order, row: string, direction: 'up' | 'down'): Order | null {
  if (isSection(row)) {
    const index = order.findIndex(({ id }) => id === idIn(row))
    const to = direction === 'up' ? index - 1 : index + 2
    return index < 0 || to < 0 || to > order.length ? null : moveSection(order, index, to)
  }
  const lists = listsOf(order)
  const from = spotOf(lists, idIn(row))
  const to = from && step(lists, from, direction)
  return from && to ? withArticles(order, move(lists, from, to)) : null
}

/** The order with a row put before another; before a section means at the end of the section above it. */
export function dropped(order: Order, row: string, before: string): Order {
  const target = order.findIndex(({ id }) => id === idIn(before))
  if (isSection(row)) {
    const from = order.findIndex(({ id }) => id === idIn(row))
    const spot = isSection(before) ? target : (spotOf(listsOf(order), idIn(before))?.section ?? -1)
    return moveSection(order, from, before === 'end' ? order.length : spot)
  }
  const lists = listsOf(order)
  const from = spotOf(lists, idIn(row))
  if (!from) return order
  const last = order.length - 1
  const endOf = (section: number) => ({ section, index: lists[section]?.length ?? 0 })
  const to =
    before === 'end' ? endOf(last) : isSection(before) ? endOf(Math.max(0, target - 1)) : spotOf(lists, idIn(before))
  return to ? withArticles(order, move(lists, from, to)) : order
}

interface Moving {
  order: Order | null
  hold: Hold | null
  setHold: (hold: Hold | null) => void
  change: (to: Order) => void
}

/** Picking up, moving and putting down, with what is said about it; nothing is stored before it is put down. */
export function useMoving({ order, hold, setHold, change }: Moving) {
  const [said, setSaid] = useState('')
  const release = () => {
    if (!hold) return
    setHold(null)
    const isMoved = order !== null && !sameOrder(order, hold.order)
    setSaid(isMoved ? '놓았습니다. 저장했습니다.' : '놓았습니다.')
    if (isMoved) change(hold.order)
    focusRow(hold.row)
  }
  const pick = (row: string) => {
    if (hold) return release()
    if (!order) return
    setHold({ row, order })
    setSaid(spokenPick(order, row))
    focusRow(row)
  }
  const shift = (direction: 'up' | 'down') => {
    const next = hold && stepped(hold.order, hold.row, direction)
    if (!hold || !next) return
    setHold({ ...hold, order: next })
    setSaid(isSection(hold.row) ? spokenSection(next, hold.row) : spokenArticle(hold.order, next, idIn(hold.row)))
    focusRow(hold.row)
  }
  const cancel = () => {
    if (!hold) return
    setHold(null)
    setSaid('되돌렸습니다.')
    focusRow(hold.row)
  }
  const drop = (row: string, before: string) => {
    if (!order || row === before) return
    const next = dropped(order, row, before)
    if (sameOrder(order, next)) return
    change(next)
    setSaid(isSection(row) ? spokenSection(next, row) : spokenArticle(order, next, idIn(row)))
  }
  return { said, say: setSaid, pick, shift, release, cancel, drop }
}
