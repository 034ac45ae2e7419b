'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { DraftBlock } from '../../import/draft.ts'
import type { Answer, Head } from '../../manuscripts/manuscript.ts'
import type { ArticleView, PieceView } from '../../manuscripts/view.ts'

interface Props {
  piece: PieceView
  article: ArticleView
  blocks: readonly DraftBlock[]
  busy: boolean
  onClose: () => void
  onGive: (answer: Omit<Answer, 'by' | 'at'>) => void
}

const headFields = [
  ['title', '제목'],
  ['country', '나라'],
  ['organisation', '기관'],
  ['date', '날짜'],
] as const

const labels = {
  block: '고쳐 쓸 글',
  summary: '요약 문장을 한 줄에 하나씩 쓰세요.',
  references: '참고 자료를 한 줄에 하나씩, 기관 | 제목 | 날짜(2024-09-04) 꼴로 쓰세요.',
}

function textBefore({ subject }: PieceView, article: ArticleView, blocks: readonly DraftBlock[]): string {
  if (subject === 'summary') return article.summary.join('\n')
  if (subject === 'references')
    return article.references.map((one) => [one.organisation, one.title, one.date ?? ''].join(' | ')).join('\n')
  return blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n')
}

/** 고쳐 쓰기: the text as it stands, to be written anew. Escape gives up, Ctrl Enter takes it. */
export function RewriteForm({ piece, article, blocks, busy, onClose, onGive }: Props) {
  const [text, setText] = useState(textBefore(piece, article, blocks))
  const [head, setHead] = useState<Head>({ title: article.title, ...article.source })
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const { subject } = piece
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input')?.focus(), [])
  const give = () => {
    if (!busy) onGive(subject === 'head' ? { offer: 'rewrite', head } : { offer: 'rewrite', text })
  }
  return (
    <form
      ref={form}
      className="import-rewrite"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          event.stopPropagation()
          give()
        }
      }}
    >
      {subject === 'head' ? (
        headFields.map(([name, label]) => (
          <span key={name} className={`import-rewrite__${name}`}>
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <input
              id={`${id}-${name}`}
              value={head[name]}
              {...(name === 'date' ? { placeholder: '2024-09-04' } : {})}
              onChange={(event) => setHead({ ...head, [name]: event.target.value })}
            />
          </span>
        ))
      ) : (
        <>
          <label htmlFor={id}>{subject === 'none' ? labels.block : labels[subject]}</label>
          <textarea id={id} rows={4} value={text} onChange={(event) => setText(event.target.value)} />
        </>
      )}
      <span className="import-rewrite__buttons">
        <button type="submit" className="desk__button" disabled={busy}>
          고친 글 쓰기
        </button>
        <button type="button" className="desk__button" onClick={onClose}>
          그만두기
        </button>
      </span>
    </form>
  )
}
