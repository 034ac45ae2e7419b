'use client'
import type { ArticleFacts } from '../../desk/compose-view.ts'
import type { Order } from '../../desk/order.ts'
import { Dialog } from '../approval/dialog.tsx'
import { movedRows, nameOf } from './moves.ts'
import type { Conflict } from './use-compose.ts'

interface ListProps {
  title: string
  order: Order
  marked: ReadonlySet<string>
  articles: Record<string, ArticleFacts>
}

function OrderList({ title, order, marked, articles }: ListProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {order.map((section) => (
        <div key={section.id}>
          <p className="conflict__section">{nameOf(section.title)}</p>
          <ol>
            {section.articles.map((id) => (
              <li key={id}>
                {marked.has(`article:${id}`) ? <mark>{articles[id]?.title ?? '기사'}</mark> : articles[id]?.title}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

/** A move that was based on an old order: both orders side by side, and the stored one stays. */
export function ConflictDialog(props: {
  conflict: Conflict
  articles: Record<string, ArticleFacts>
  by: string
  onClose: () => void
}) {
  const { conflict, articles, by, onClose } = props
  const marked = new Set(movedRows(conflict.stored, conflict.asked))
  const close = (
    <button type="button" className="desk__button desk__button--main" data-first onClick={onClose}>
      저장된 차례에서 계속하기
    </button>
  )
  return (
    <Dialog title="그사이 차례가 바뀌었습니다" onClose={onClose} buttons={close}>
      <p>{`${by ? `${by} 님이` : '다른 사람이'} 먼저 저장한 차례가 있어 방금 바꾼 것은 저장하지 않았습니다. 두 차례를 보고 다시 옮기세요.`}</p>
      <div className="conflict">
        <OrderList title="저장된 차례" order={conflict.stored} marked={new Set()} articles={articles} />
        <OrderList title="바꾸려던 차례" order={conflict.asked} marked={marked} articles={articles} />
      </div>
    </Dialog>
  )
}
