'use client'
import { Link, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { KeysButton } from '../keys/keys-button.tsx'
import { ArticleState } from '../state-mark.tsx'
import { articleKeys } from './article-keys.ts'
import { type Neighbour, useNeighbours } from './use-neighbours.ts'

/** On a Mac these keys move the caret by words; in a text they are left to it. */
const isCaretMove = (target: EventTarget | null): boolean =>
  /^Mac/.test(navigator.platform) &&
  target instanceof HTMLElement &&
  target.closest('input, textarea, [contenteditable="true"]') !== null

/** Alt ← and Alt → follow the links to the neighbours, which ask before anything unsaved is left. */
function useNeighbourKeys() {
  const links = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const direction = { ArrowLeft: 'before', ArrowRight: 'after' }[event.code]
      const isChord = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
      if (!direction || !isChord || event.isComposing || isCaretMove(event.target)) return
      if (document.querySelector('dialog[open]')) return
      // Else the browser goes back and forth in its history.
      event.preventDefault()
      links.current?.querySelector<HTMLElement>(`[data-way="${direction}"]`)?.click()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return links
}

function Way({ to, way }: { to: Neighbour | null; way: 'before' | 'after' }) {
  if (!to) return null
  const isBefore = way === 'before'
  const arrow = isBefore ? '←' : '→'
  return (
    <Link href={to.href} data-way={way} aria-keyshortcuts={isBefore ? 'Alt+ArrowLeft' : 'Alt+ArrowRight'}>
      <span className="visually-hidden">{isBefore ? '앞 기사 ' : '다음 기사 '}</span>
      {isBefore ? <span aria-hidden="true">← </span> : null}
      {to.number}번{isBefore ? null : <span aria-hidden="true"> →</span>}
      <span className="article-bar__keys" aria-hidden="true">
        <kbd className="key">Alt</kbd> <kbd className="key">{arrow}</kbd>
      </span>
    </Link>
  )
}

/** What stands at the left of an article's control bar: state, comments, its place in the issue and the way to its neighbours. */
export function ArticleBar(props: { article: string; comments: number; onComments: () => void; onWrite: () => void }) {
  const state = useFormFields(([fields]) => fields.state?.value)
  const around = useNeighbours(props.article)
  const links = useNeighbourKeys()
  const [host, setHost] = useState<Element | null>(null)
  useEffect(() => setHost(document.querySelector('.doc-controls__content')), [])
  const bar = (
    <span className="article-bar" ref={links}>
      <ArticleState state={state} />
      <button type="button" className="desk__link" onClick={props.onComments}>
        의견 {props.comments}
      </button>
      {/* A press must not take the choice out of the text before it is read. */}
      <button
        type="button"
        className="desk__link"
        aria-keyshortcuts="Control+M"
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onWrite}
      >
        의견 쓰기
        <span className="article-bar__keys" aria-hidden="true">
          <kbd className="key">Ctrl</kbd> <kbd className="key">M</kbd>
        </span>
      </button>
      {around ? (
        <span className="article-bar__issue">
          <Link href={around.issue.href}>{around.issue.title}</Link> {around.number}번
        </span>
      ) : null}
      <Way to={around?.before ?? null} way="before" />
      <Way to={around?.after ?? null} way="after" />
      <KeysButton groups={articleKeys} remark="글을 쓰는 중에도 들으며, 한글 자판에서도 같은 자리의 글쇠입니다." />
    </span>
  )
  return host ? createPortal(bar, host) : null
}
