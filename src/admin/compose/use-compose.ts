'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ComposeView } from '../../desk/compose-view.ts'
import { type Order, sameOrder, samePlaces } from '../../desk/order.ts'
import { deskChanged } from '../desk/use-desk.ts'
import { fetchJson, Refusal, sentenceOf } from '../fetch-json.ts'
import { useLooking } from '../use-looking.ts'
import { movedRows } from './moves.ts'

/** Pause between looks at what others do, in milliseconds. */
const pause = 4000
/** How long a row shows who moved it, in milliseconds. */
const shownFor = 8000

/** A change that was refused: what was wanted and what is stored. */
export interface Conflict {
  asked: Order
  stored: Order
}

interface Step {
  from: Order
  to: Order
}

const initialOf = (name: string): string => [...name][0] ?? ''

/** An issue's order as it is stored, changed at once and step by step; what others change comes in by itself. */
export function useCompose(issue: string, me: string, isHolding: boolean) {
  const [view, setView] = useState<ComposeView | null>(null)
  const [order, setOrder] = useState<Order | null>(null)
  const [refusal, setRefusal] = useState('')
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [movedBy, setMovedBy] = useState<ReadonlyMap<string, string>>(new Map())
  const [saved, setSaved] = useState(0)
  const newest = useRef<Order | null>(null)
  const waiting = useRef(0)
  /** Changes made here so far: an answer that was asked for before one tells of an older order. */
  const changes = useRef(0)
  const chain = useRef<Promise<void>>(Promise.resolve())
  const undone = useRef<Step[]>([])
  const holding = useRef(isHolding)
  holding.current = isHolding

  const take = useCallback(
    (next: ComposeView) => {
      const before = newest.current
      const isOthers = before !== null && next.savedBy !== null && next.savedBy.id !== me
      if (isOthers && before && !samePlaces(before, next.order)) {
        const by = initialOf(next.savedBy?.name ?? '')
        setMovedBy(new Map(movedRows(before, next.order).map((row) => [row, by])))
        window.dispatchEvent(new Event(deskChanged))
      }
      newest.current = next.order
      setOrder(next.order)
      setView(next)
    },
    [me],
  )

  const load = useCallback(async () => {
    const before = changes.current
    try {
      const next = await fetchJson<ComposeView>(`/api/issues/${issue}/compose`)
      // What comes while something is in hand or on its way would tear it out of the hand.
      if (waiting.current === 0 && !holding.current && before === changes.current) take(next)
    } catch (error) {
      setRefusal(`이 호를 불러오지 못했습니다. ${sentenceOf(error)}`)
    }
  }, [issue, take])

  useLooking(load, pause)

  useEffect(() => {
    if (movedBy.size === 0) return
    const timer = setTimeout(() => setMovedBy(new Map()), shownFor)
    return () => clearTimeout(timer)
  }, [movedBy])

  const refused = useCallback(
    async (error: unknown, to: Order) => {
      undone.current = []
      const stored = await fetchJson<ComposeView>(`/api/issues/${issue}/compose`).catch(() => null)
      if (stored) take(stored)
      if (error instanceof Refusal && error.code === 'ORDER_CHANGED' && stored)
        setConflict({ asked: to, stored: stored.order })
      else setRefusal(`바꾼 것을 저장하지 못했습니다. ${sentenceOf(error)}`)
    },
    [issue, take],
  )

  const store = useCallback(
    (to: Order) => {
      const from = newest.current
      if (!from || sameOrder(from, to)) return
      newest.current = to
      setOrder(to)
      setRefusal('')
      waiting.current += 1
      changes.current += 1
      let isRefused = false
      chain.current = chain.current
        .then(() => fetchJson(`/api/issues/${issue}/order`, { method: 'POST', body: { from, to } }))
        .then(() => setSaved((count) => count + 1))
        .catch((error: unknown) => {
          isRefused = true
          return refused(error, to)
        })
        .finally(() => {
          waiting.current -= 1
          window.dispatchEvent(new Event(deskChanged))
          if (waiting.current === 0 && !isRefused) void load()
        })
    },
    [issue, load, refused],
  )

  const change = useCallback(
    (to: Order) => {
      if (newest.current && !sameOrder(newest.current, to)) undone.current.push({ from: newest.current, to })
      store(to)
    },
    [store],
  )

  /** Takes the last change back; false where there is none or others changed something since. */
  const undo = useCallback((): boolean => {
    const step = undone.current.pop()
    if (!step || !newest.current || !sameOrder(newest.current, step.to)) return false
    store(step.from)
    return true
  }, [store])

  const settle = useCallback(() => setConflict(null), [])
  return { view, order, refusal, conflict, settle, movedBy, saved, change, undo, load }
}
