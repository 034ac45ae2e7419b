'use client'
import { useId, useState } from 'react'
import { Dialog } from '../approval/dialog.tsx'
import { sentenceOf } from '../fetch-json.ts'
import { longestComment, say } from './comments.tsx'
import type { Place } from './place.ts'

/** A comment on what was chosen in the text, written without leaving it. */
export function CommentDialog(props: {
  article: string
  place: Place | null
  onClose: () => void
  onSaid: () => void
}) {
  const { article, place, onClose, onSaid } = props
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  const [going, setGoing] = useState(false)
  const id = useId()
  const add = async () => {
    if (text.trim() === '' || going) return
    setGoing(true)
    try {
      await say({ article, ...place }, text)
      onSaid()
      onClose()
    } catch (error) {
      setGoing(false)
      setFault(`의견을 남기지 못했습니다. 글은 이 창에 그대로 있습니다. ${sentenceOf(error)}`)
    }
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.code !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void add()
  }
  const buttons = (
    <>
      <button type="button" className="desk__button" onClick={onClose}>
        그만두기
      </button>
      <button
        type="button"
        className="desk__button desk__button--main"
        aria-disabled={text.trim() === '' || going}
        onClick={() => void add()}
      >
        의견 남기기
      </button>
    </>
  )
  return (
    <Dialog title="의견 쓰기" onClose={onClose} buttons={buttons}>
      {place ? <blockquote className="comment__quoted">{place.quote}</blockquote> : <p>이 기사에 대한 의견입니다.</p>}
      {fault ? (
        <p className="desk__refusal" role="alert">
          {fault}
        </p>
      ) : null}
      <label className="visually-hidden" htmlFor={id}>
        의견
      </label>
      <textarea
        id={id}
        rows={4}
        maxLength={longestComment}
        value={text}
        data-first
        data-comment
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="desk__quiet">
        <kbd className="key">Ctrl</kbd> <kbd className="key">Enter</kbd> 의견 남기기 <kbd className="key">Esc</kbd>{' '}
        그만두기
      </p>
    </Dialog>
  )
}
