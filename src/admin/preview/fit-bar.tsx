'use client'
import { useEffect, useState } from 'react'
import { fitWords, lonelyWords, roomWords } from '../../preview/fit-line.ts'
import { StateMark } from '../state-mark.tsx'
import type { Pages } from './use-pages.ts'

const clock = new Intl.DateTimeFormat('ko', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Seoul',
})
const justNow = 15_000

/** `방금 조판`, later `14:02 조판`. */
function useAge(at: string | undefined): string {
  const [isNew, setNew] = useState(true)
  useEffect(() => {
    setNew(true)
    if (!at) return
    const timer = setTimeout(() => setNew(false), justNow)
    return () => clearTimeout(timer)
  }, [at])
  if (!at) return ''
  return isNew ? '방금 조판' : `${clock.format(new Date(at))} 조판`
}

/** How the article sits on its pages, and from when that is. */
export function FitBar(props: {
  pages: Pages
  onOver: () => void
  onRetry: () => void
  /** What changes the look of the pages. */
  children: React.ReactNode
}) {
  const { preview, working, failure, took } = props.pages
  const age = useAge(preview?.at)
  const fit = preview?.fit
  if (failure)
    return (
      <p className="fit" role="status">
        <StateMark shape="triangle" tone="amber">
          조판하지 못했습니다. {preview ? `마지막 지면은 ${clock.format(new Date(preview.at))} 것입니다.` : failure}
        </StateMark>
        <button type="button" className="preview__link" onClick={props.onRetry}>
          다시
        </button>
        <span>{failure}</span>
      </p>
    )
  return (
    <p className="fit">
      {fit ? (
        <>
          <StateMark shape={fit.state === 'over' ? 'triangle' : 'tick'} tone={fit.state === 'over' ? 'amber' : 'green'}>
            {fitWords(fit)}
          </StateMark>
          {fit.state === 'over' ? (
            <button type="button" className="preview__link" onClick={props.onOver}>
              넘친 곳
            </button>
          ) : null}
          {roomWords(fit) ? <span>{roomWords(fit)}</span> : null}
          <span>{lonelyWords(fit)}</span>
        </>
      ) : null}
      <span className="fit__age" title={took ? `${(took / 1000).toFixed(1)}초 걸림` : undefined}>
        {working ? '조판 중' : age}
      </span>
      {props.children}
    </p>
  )
}
