'use client'
import { useDocumentDrawer, useListDrawer } from '@payloadcms/ui'
import { useMemo, useRef } from 'react'
import type { Order } from '../../desk/order.ts'
import { deskChanged } from '../desk/use-desk.ts'
import { replaced } from './moves.ts'

/** Articles come into an issue as new ones, or out of those that are stored. */
export function useAdding(order: Order | null, change: (to: Order) => void, reload: () => Promise<void>) {
  const target = useRef('')
  const [NewDrawer, , newDrawer] = useDocumentDrawer({ collectionSlug: 'articles' })
  const [ListDrawer, , listDrawer] = useListDrawer({ collectionSlugs: ['articles'] })
  const add = (article: string) => {
    const isIn = order?.some(({ articles }) => articles.includes(article)) ?? true
    if (order && !isIn)
      change(replaced(order, target.current, (section) => ({ ...section, articles: [...section.articles, article] })))
    else void reload()
    window.dispatchEvent(new Event(deskChanged))
  }
  const latest = useRef(add)
  latest.current = add
  const { closeDrawer } = listDrawer
  // Drawn once: a drawer whose callbacks change while the screen looks for news would lose what is written in it.
  const drawers = useMemo(
    () => (
      <>
        <NewDrawer onSave={({ doc }) => latest.current(String(doc.id))} />
        <ListDrawer
          onSelect={({ docID }) => {
            latest.current(String(docID))
            closeDrawer()
          }}
        />
      </>
    ),
    [NewDrawer, ListDrawer, closeDrawer],
  )
  const begin = (section: string, drawer: { openDrawer: () => void }) => {
    target.current = section
    drawer.openDrawer()
  }
  return {
    drawers,
    addNew: (section: string) => begin(section, newDrawer),
    addStored: (section: string) => begin(section, listDrawer),
  }
}
