'use client'
import { useEffect, useState } from 'react'
import type { Order } from '../../desk/order.ts'

/** How long an article that was taken out is offered back, in milliseconds. */
const offered = 10_000

/** Taking an article out of the issue asks nothing, and is offered back for a while. */
export function useRemoved({ order, change }: { order: Order | null; change: (to: Order) => void }) {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (count === 0) return
    const timer = setTimeout(() => setCount(0), offered)
    return () => clearTimeout(timer)
  }, [count])
  const remove = (id: string) => {
    if (!order) return
    change(order.map((section) => ({ ...section, articles: section.articles.filter((article) => article !== id) })))
    setCount(count + 1)
  }
  return { isShown: count > 0, remove, forget: () => setCount(0) }
}
