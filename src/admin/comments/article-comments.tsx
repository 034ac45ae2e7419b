'use client'
import { useAllFormFields, useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ArticleBar } from '../article/article-bar.tsx'
import { keepPainted } from '../proofread/keep-painted.ts'
import { paint } from '../proofread/underline.ts'
import { CommentDialog } from './comment-dialog.tsx'
import { Comments } from './comments.tsx'
import { goToPlace, lettersOfPlaces, type Place, placeNow } from './place.ts'
import { type Comment, useArticleComments } from './use-comments.ts'

/** Pause after the last change before the places are marked anew, in milliseconds. */
const pause = 300

const placeIn = ({ quote, line }: Comment): Place | null => (quote ? { quote, line: line ?? quote } : null)

/** Marks the words of open comments in the text, as it stands after each pause. */
function useMarks(form: () => Element | null, comments: readonly Comment[]): void {
  const [fields] = useAllFormFields()
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of a field begins the pause anew.
  useEffect(() => {
    const places = comments.flatMap((comment) => (comment.resolved ? [] : (placeIn(comment) ?? [])))
    let end = (): void => undefined
    const timer = setTimeout(() => {
      const room = form()
      if (room) end = keepPainted(room, () => paint('comment', places.length > 0 ? lettersOfPlaces(room, places) : []))
    }, pause)
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [fields, comments, form])
  useEffect(() => () => paint('comment', []), [])
}

/** Ctrl M, by the place of its key; never while a syllable is composed. */
function useCommentKey(write: () => void): void {
  const latest = useRef(write)
  latest.current = write
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isChord = event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey
      if (event.code !== 'KeyM' || !isChord || event.isComposing) return
      event.preventDefault()
      if (!document.querySelector('dialog[open]')) latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Longest wait for the text, which is drawn a moment after its form, in milliseconds. */
const patience = 5000

/** Goes to the comment that the address names, or to all of them, once both comments and text are there. */
function useNamed(
  comments: readonly Comment[],
  here: React.RefObject<HTMLDivElement | null>,
  go: (comment: Comment) => void,
): void {
  const named = useRef(typeof location === 'undefined' ? '' : location.hash.slice(1))
  useEffect(() => {
    const found = comments.find((one) => `comment-${one.id}` === named.current)
    if (!found && (named.current !== 'comments' || comments.length === 0)) return
    const until = Date.now() + patience
    let frame = 0
    const look = () => {
      const isDrawn = here.current?.closest('form')?.querySelector('[data-lexical-editor] p')
      if (!isDrawn && Date.now() < until) {
        frame = requestAnimationFrame(look)
        return
      }
      named.current = ''
      here.current?.scrollIntoView({ block: 'start' })
      if (found?.quote) go(found)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [comments, here, go])
}

/** Comments on an article and places in it, at the foot of its form; in a drawer there is no room for them. */
export function ArticleComments() {
  const { id } = useDocumentInfo()
  const depth = useEditDepth()
  if (depth > 1 || id === undefined) return null
  return <ArticleCommentsIn key={String(id)} article={String(id)} />
}

function ArticleCommentsIn({ article }: { article: string }) {
  const { comments, refusal, load } = useArticleComments(article)
  const [asked, setAsked] = useState<{ place: Place | null } | null>(null)
  const [said, setSaid] = useState('')
  const here = useRef<HTMLDivElement>(null)
  const form = useCallback(() => here.current?.closest('form') ?? null, [])
  useMarks(form, comments)
  const write = () => {
    const room = form()
    setSaid('')
    setAsked({ place: room && placeNow(room) })
  }
  useCommentKey(write)
  const go = useCallback(
    (comment: Comment) => {
      const [room, place] = [form(), placeIn(comment)]
      const found = room !== null && place !== null && goToPlace(room, place)
      setSaid(found ? '' : '그 말이 지금 글에 보이지 않습니다. 고쳐졌거나 접힌 칸에 있습니다.')
    },
    [form],
  )
  useNamed(comments, here, go)
  const open = comments.filter(({ resolved, answers }) => !resolved && !answers).length
  return (
    <div ref={here} id="comments" className="desk article-comments">
      <ArticleBar
        article={article}
        comments={open}
        onComments={() => here.current?.scrollIntoView({ block: 'start' })}
        onWrite={write}
      />
      <Comments target={{ article }} {...{ comments, refusal, go }} reload={load} />
      <p role="status" className="desk__quiet">
        {said}
      </p>
      {asked ? (
        <CommentDialog
          article={article}
          place={asked.place}
          onClose={() => setAsked(null)}
          onSaid={() => {
            setSaid('의견을 남겼습니다.')
            void load()
          }}
        />
      ) : null}
    </div>
  )
}
