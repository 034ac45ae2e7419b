'use client'
import { useId, useState } from 'react'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { CommentRow, type GoToPlace } from './comment-row.tsx'
import { type Comment, idOf } from './use-comments.ts'

/** Longest comment, in characters. */
export const longestComment = 4000

/** What a new comment is about. */
export type Target = { issue: string } | { article: string; quote?: string; line?: string }

/** Keeps a comment. Throws Refusal. */
export const say = (target: Target, text: string, answers: Comment | null = null): Promise<unknown> =>
  fetchJson('/api/comments', {
    method: 'POST',
    body: { ...target, text: text.trim(), ...(answers ? { answers: answers.id } : {}) },
  })

/** An answer to an answer belongs to the comment that began it. */
function rootOf(comment: Comment, all: readonly Comment[]): Comment {
  const asked = all.find(({ id }) => id === idOf(comment.answers))
  return asked && asked !== comment ? rootOf(asked, all) : comment
}

/** Comments with what may be done about them; `target` is what a new one is about. */
export function Comments(props: {
  target: Target
  comments: readonly Comment[]
  refusal: string
  reload: () => Promise<void>
  go?: GoToPlace
}) {
  const { target, comments, refusal, reload, go } = props
  const [text, setText] = useState('')
  const [answers, setAnswers] = useState<Comment | null>(null)
  const [fault, setFault] = useState('')
  const id = useId()
  const act = async (verb: () => Promise<unknown>) => {
    setFault('')
    try {
      await verb()
      await reload()
      return true
    } catch (error) {
      setFault(sentenceOf(error))
      return false
    }
  }
  const add = async () => {
    if (!(await act(() => say(target, text, answers)))) return
    setText('')
    setAnswers(null)
  }
  const answer = (comment: Comment) => {
    setAnswers(comment)
    document.getElementById(`${id}-text`)?.focus()
  }
  const resolve = ({ id: which, resolved }: Comment) =>
    void act(() => fetchJson(`/api/comments/${which}`, { method: 'PATCH', body: { resolved: !resolved } }))
  const roots = comments.filter((comment) => rootOf(comment, comments) === comment)
  const open = roots.filter(({ resolved }) => !resolved).length
  return (
    <section className="desk__part" aria-labelledby={`${id}-head`}>
      <div className="desk__head">
        <h2 id={`${id}-head`}>의견</h2>
        <span className="desk__quiet">{`미해결 ${open} · 해결 ${roots.length - open}`}</span>
      </div>
      {refusal || fault ? (
        <p className="desk__refusal" role="alert">
          {fault || `의견을 불러오지 못했습니다. ${refusal}`}
        </p>
      ) : null}
      <ul className="comments">
        {roots.map((comment) => (
          <CommentRow
            key={comment.id}
            comment={comment}
            answers={comments.filter((one) => one !== comment && rootOf(one, comments) === comment)}
            go={go}
            onAnswer={answer}
            onResolve={resolve}
          />
        ))}
      </ul>
      <label className="visually-hidden" htmlFor={`${id}-text`}>
        의견 쓰기
      </label>
      {answers ? (
        <p className="desk__quiet">
          {`${answers.authorName} 님의 의견에 답합니다. `}
          <button type="button" className="desk__link" onClick={() => setAnswers(null)}>
            답하지 않기
          </button>
        </p>
      ) : null}
      <textarea
        id={`${id}-text`}
        className="comments__new"
        rows={2}
        maxLength={longestComment}
        placeholder="의견 쓰기"
        value={text}
        data-comment
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" className="desk__button" disabled={text.trim() === ''} onClick={() => void add()}>
        의견 남기기
      </button>
    </section>
  )
}
