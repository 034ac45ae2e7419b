'use client'
import { useState } from 'react'
import { ArticleState } from '../state-mark.tsx'
import type { Spot } from './moves.ts'
import type { ArticleRow } from './use-articles.ts'

export interface RowProps {
  id: string
  article: ArticleRow | undefined
  isLoaded: boolean
  number: number
  spot: Spot
  held: boolean
  readOnly: boolean
  admin: string
  onKey: (event: React.KeyboardEvent, id: string) => void
  onStep: (id: string, direction: 'up' | 'down') => void
  onRemove: (id: string) => void
  onDrop: (from: string, to: Spot) => void
}

const dragType = 'application/x-bulletin-article'

/** Six dots. */
function Grip() {
  const rows = [3, 8, 13]
  return (
    <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true" fill="currentColor">
      {rows.flatMap((y) => [
        <circle key={`l${y}`} cx="2.5" cy={y} r="1.4" />,
        <circle key={`r${y}`} cx="7.5" cy={y} r="1.4" />,
      ])}
    </svg>
  )
}

function Facts({ article, isLoaded, href }: { article: ArticleRow | undefined; isLoaded: boolean; href: string }) {
  if (!article)
    return <span className="desk__quiet">{isLoaded ? '지워진 기사입니다. 이 호에서 빼세요.' : '불러오는 중'}</span>
  return (
    <>
      <a className="article__title" href={href}>
        {article.title || '제목 없음'} <span className="article__mark">{article.mark}</span>
      </a>
      {article.summary.map((sentence) => (
        <p key={sentence} className="article__sentence">{`- ${sentence}`}</p>
      ))}
    </>
  )
}

/** One article of a section: handle, number, title with source mark, summary, writer, state, tools. */
export function ArticleRowView(props: RowProps) {
  const { id, article, number, spot } = props
  const [over, setOver] = useState(false)
  const name = article?.title || `${number}번 기사`
  const dropProps = props.readOnly
    ? {}
    : {
        onDragOver: (event: React.DragEvent) => {
          if (!event.dataTransfer.types.includes(dragType)) return
          event.preventDefault()
          setOver(true)
        },
        onDragLeave: () => setOver(false),
        onDrop: (event: React.DragEvent) => {
          event.preventDefault()
          setOver(false)
          props.onDrop(event.dataTransfer.getData(dragType), spot)
        },
      }
  return (
    <li
      className={['article', props.held ? 'article--held' : '', over ? 'article--over' : ''].join(' ')}
      data-article={id}
      {...dropProps}
    >
      {props.readOnly ? null : (
        <button
          type="button"
          className="article__handle"
          draggable
          aria-pressed={props.held}
          aria-label={`${number}번 기사 집기`}
          aria-describedby="compose-keys"
          onDragStart={(event) => event.dataTransfer.setData(dragType, id)}
          onKeyDown={(event) => props.onKey(event, id)}
        >
          <Grip />
        </button>
      )}
      <span className="article__number">{number}</span>
      <div className="article__facts">
        <Facts article={article} isLoaded={props.isLoaded} href={`${props.admin}/collections/articles/${id}`} />
      </div>
      <span className="article__writer">{article?.writer}</span>
      <span className="article__state">
        <ArticleState state={article?.state} />
      </span>
      {props.readOnly ? null : (
        <span className="article__tools">
          <button
            type="button"
            aria-label={`${name} 위로 옮기기`}
            data-move="up"
            onClick={() => props.onStep(id, 'up')}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={`${name} 아래로 옮기기`}
            data-move="down"
            onClick={() => props.onStep(id, 'down')}
          >
            ↓
          </button>
          <button type="button" aria-label={`${name} 이 호에서 빼기`} onClick={() => props.onRemove(id)}>
            빼기
          </button>
        </span>
      )}
    </li>
  )
}
