'use client'
import { useConfig, useDocumentDrawer, useListDrawer } from '@payloadcms/ui'
import type { RelationshipFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'
import { deskChanged } from '../desk/use-desk.ts'
import { ArticleRowView } from './article-row.tsx'
import { useArticles } from './use-articles.ts'
import { useMoving } from './use-moving.ts'
import { useOrder } from './use-order.ts'

const sectionOf = (path: string): number => Number(/^sections\.(\d+)\./.exec(path)?.[1] ?? 0)

/** For ten seconds an article that was taken out can be put back. */
function useUndo(restore: (id: string, index: number) => void) {
  const [taken, setTaken] = useState<{ id: string; index: number } | null>(null)
  useEffect(() => {
    if (!taken) return
    const timer = setTimeout(() => setTaken(null), 10_000)
    return () => clearTimeout(timer)
  }, [taken])
  const undo = () => {
    if (taken) restore(taken.id, taken.index)
    setTaken(null)
  }
  return { taken, setTaken, undo }
}

/** The articles of one section, as the summary table will list them; moved by drag, buttons or keyboard. */
export function ArticleList({ path, readOnly = false }: RelationshipFieldClientProps) {
  const section = sectionOf(path)
  const { config } = useConfig()
  const { order, titles, setOrder } = useOrder()
  const ids = order[section] ?? []
  const first = order.slice(0, section).reduce((sum, list) => sum + list.length, 1)
  const [round, setRound] = useState(0)
  const { rows, refusal, isLoaded } = useArticles(ids, round)
  const moving = useMoving({ order, titles, setOrder })
  const withSection = (list: readonly string[]) => setOrder(order.map((old, index) => (index === section ? list : old)))
  const add = (id: string) => {
    if (!order.some((list) => list.includes(id))) withSection([...ids, id])
    setRound((n) => n + 1)
    window.dispatchEvent(new Event(deskChanged))
  }
  const { taken, setTaken, undo } = useUndo((id, index) =>
    withSection([...ids.slice(0, index), id, ...ids.slice(index)]),
  )
  const [NewDrawer, NewToggler] = useDocumentDrawer({ collectionSlug: 'articles' })
  const [ListDrawer, ListToggler, listDrawer] = useListDrawer({ collectionSlugs: ['articles'] })

  return (
    <div className="compose">
      <div className="compose__head">
        <span>{`${titles[section] || '분야'} ${ids.length}편`}</span>
        {readOnly ? null : (
          <span className="compose__add">
            <NewToggler className="desk__button">+ 새 기사</NewToggler>
            <ListToggler className="desk__button">있는 기사 넣기</ListToggler>
          </span>
        )}
      </div>
      {refusal ? <p className="desk__refusal" role="alert">{`기사를 불러오지 못했습니다. ${refusal}`}</p> : null}
      <ol className="articles">
        {ids.map((id, index) => (
          <ArticleRowView
            key={id}
            id={id}
            article={rows.get(id)}
            isLoaded={isLoaded}
            number={first + index}
            spot={{ section, index }}
            held={moving.held === id}
            readOnly={readOnly}
            admin={config.routes.admin}
            onKey={moving.onKey}
            onStep={moving.onStep}
            onDrop={moving.put}
            onRemove={(gone) => {
              setTaken({ id: gone, index })
              withSection(ids.filter((other) => other !== gone))
            }}
          />
        ))}
      </ol>
      {ids.length === 0 ? <p className="desk__quiet">기사가 없습니다. 새 기사를 쓰거나 있는 기사를 넣으세요.</p> : null}
      <div role="status">
        <span className="visually-hidden">{moving.said}</span>
        {taken ? (
          <p className="desk__quiet">
            기사를 이 호에서 뺐습니다.{' '}
            <button type="button" className="desk__link" onClick={undo}>
              되돌리기
            </button>
          </p>
        ) : null}
      </div>
      <p id="compose-keys" hidden>
        Space로 집고 위아래 화살표로 옮긴 다음 Enter로 놓습니다. Esc는 되돌립니다.
      </p>
      <NewDrawer onSave={({ doc }) => add(String(doc.id))} />
      <ListDrawer
        onSelect={({ docID }) => {
          add(String(docID))
          listDrawer.closeDrawer()
        }}
      />
    </div>
  )
}
