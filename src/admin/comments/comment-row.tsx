'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import { mayCompose } from '../../../collections/access.ts'
import { moment } from '../moments.ts'
import { StateMark } from '../state-mark.tsx'
import { type Comment, idOf } from './use-comments.ts'

/** Goes to a comment's place in the form that is open; absent where the text is on another screen. */
export type GoToPlace = (comment: Comment) => void

/** What a comment is about: a way to it, by its article or by the very words. */
function About({ comment, go }: { comment: Comment; go?: GoToPlace | undefined }) {
  const { config } = useConfig()
  const { article, quote } = comment
  const words = quote ? `‘${quote}’` : ''
  if (go)
    return words ? (
      <p>
        <button type="button" className="desk__link comment__quote" onClick={() => go(comment)}>
          {words}
        </button>
      </p>
    ) : null
  if (typeof article !== 'object' || !article) return null
  const href = `${config.routes.admin}/collections/articles/${article.id}#comment-${comment.id}`
  return (
    <p className="desk__quiet">
      <a href={href}>{[article.title, words].filter(Boolean).join(' · ')}</a>
    </p>
  )
}

interface RowProps {
  comment: Comment
  answers: readonly Comment[]
  go?: GoToPlace | undefined
  onAnswer: (comment: Comment) => void
  onResolve: (comment: Comment) => void
}

/** One comment with its answers below it, and what may be done about it. */
export function CommentRow({ comment, answers, go, onAnswer, onResolve }: RowProps) {
  const { user } = useAuth()
  const { id, text, authorName, createdAt, resolved, resolvedBy } = comment
  const mayResolve = mayCompose(user) || (user && idOf(comment.author) === String(user.id))
  return (
    <li id={`comment-${id}`} className={resolved ? 'comment comment--resolved' : 'comment'}>
      <Said {...{ text, authorName, createdAt }}>
        <About comment={comment} go={go} />
      </Said>
      {answers.map((one) => (
        <div key={one.id} className="comment__answer">
          <Said text={one.text} authorName={one.authorName} createdAt={one.createdAt} />
        </div>
      ))}
      <p className="comment__verbs">
        {resolved ? <StateMark shape="tick" tone="green">{`해결됨 · ${resolvedBy ?? ''}`}</StateMark> : null}
        <button type="button" className="desk__link" onClick={() => onAnswer(comment)}>
          답하기
        </button>
        {mayResolve ? (
          <button type="button" className="desk__link" onClick={() => onResolve(comment)}>
            {resolved ? '다시 열기' : '해결로 표시'}
          </button>
        ) : null}
      </p>
    </li>
  )
}

function Said(props: Pick<Comment, 'text' | 'authorName' | 'createdAt'> & { children?: React.ReactNode }) {
  return (
    <>
      <p>
        <b>{props.authorName}</b> <time dateTime={props.createdAt}>{moment(props.createdAt)}</time>
      </p>
      {props.children}
      <p className="comment__text">{props.text}</p>
    </>
  )
}
