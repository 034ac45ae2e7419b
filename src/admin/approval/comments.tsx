'use client'
import { useCallback, useEffect, useId, useState } from 'react'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { moment } from '../moments.ts'
import { StateMark } from '../state-mark.tsx'

interface Comment {
  id: string
  text: string
  quote?: string | null
  article?: { id: string; title: string } | string | null
  answers?: string | null
  authorName?: string | null
  resolved?: boolean | null
  resolvedBy?: string | null
  createdAt: string
}

/** Comments on an issue and its articles, oldest first. */
export function useComments(issue: string, articles: readonly string[]) {
  const [comments, setComments] = useState<Comment[]>([])
  const [refusal, setRefusal] = useState('')
  const ids = articles.join(',')
  const load = useCallback(async () => {
    const either = `where[or][0][issue][equals]=${issue}${ids ? `&where[or][1][article][in]=${ids}` : ''}`
    const url = `/api/comments?${either}&depth=1&pagination=false&sort=createdAt`
    try {
      setComments((await fetchJson<{ docs: Comment[] }>(url)).docs)
      setRefusal('')
    } catch (error) {
      setRefusal(sentenceOf(error))
    }
  }, [issue, ids])
  useEffect(() => {
    void load()
  }, [load])
  return { comments, refusal, load }
}

const placeOf = ({ article, quote }: Comment): string =>
  [typeof article === 'object' ? article?.title : '', quote ? `‘${quote}’` : ''].filter(Boolean).join(' · ')

/** Comments with what may be done about them; `target` is what a new one is about. */
export function Comments({
  target,
  comments,
  refusal,
  reload,
}: {
  target: { issue: string } | { article: string; quote?: string }
  comments: readonly Comment[]
  refusal: string
  reload: () => Promise<void>
}) {
  const [text, setText] = useState('')
  const [answers, setAnswers] = useState<Comment | null>(null)
  const [fault, setFault] = useState('')
  const id = useId()
  const act = async (url: string, method: string, body: object) => {
    setFault('')
    try {
      await fetchJson(url, { method, body })
      await reload()
      return true
    } catch (error) {
      setFault(sentenceOf(error))
      return false
    }
  }
  const add = async () => {
    const body = { ...target, text: text.trim(), ...(answers ? { answers: answers.id } : {}) }
    if (await act('/api/comments', 'POST', body)) {
      setText('')
      setAnswers(null)
    }
  }
  const open = comments.filter(({ resolved }) => !resolved).length
  return (
    <section className="desk__part" aria-labelledby={`${id}-head`}>
      <div className="desk__head">
        <h2 id={`${id}-head`}>의견</h2>
        <span className="desk__quiet">{`미해결 ${open} · 해결 ${comments.length - open}`}</span>
      </div>
      {refusal || fault ? (
        <p className="desk__refusal" role="alert">
          {fault || `의견을 불러오지 못했습니다. ${refusal}`}
        </p>
      ) : null}
      <ul className="comments">
        {comments.map((comment) => (
          <li key={comment.id} className={comment.resolved ? 'comment comment--resolved' : 'comment'}>
            <p>
              <b>{comment.authorName}</b> <time dateTime={comment.createdAt}>{moment(comment.createdAt)}</time>
            </p>
            {placeOf(comment) ? <p className="desk__quiet">{placeOf(comment)}</p> : null}
            <p className="comment__text">{comment.text}</p>
            <p>
              {comment.resolved ? (
                <StateMark shape="tick" tone="green">{`해결됨 · ${comment.resolvedBy ?? ''}`}</StateMark>
              ) : null}{' '}
              <button type="button" className="desk__link" onClick={() => setAnswers(comment)}>
                답하기
              </button>{' '}
              <button
                type="button"
                className="desk__link"
                onClick={() => void act(`/api/comments/${comment.id}`, 'PATCH', { resolved: !comment.resolved })}
              >
                {comment.resolved ? '다시 열기' : '해결로 표시'}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <label className="visually-hidden" htmlFor={`${id}-text`}>
        의견 쓰기
      </label>
      {answers ? <p className="desk__quiet">{`${answers.authorName} 님의 의견에 답합니다.`}</p> : null}
      <textarea
        id={`${id}-text`}
        className="comments__new"
        rows={2}
        maxLength={4000}
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
