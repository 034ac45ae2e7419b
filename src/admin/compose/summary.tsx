'use client'
import { useState } from 'react'
import type { ArticleFacts } from '../../desk/compose-view.ts'
import { fetchJson, Refusal, sentenceOf } from '../fetch-json.ts'
import { focusRow, useComposeParts } from './context.ts'
import { summaryCount } from './summary-lines.ts'
import { Key, TextField } from './text-field.tsx'

const sentencesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^-\s+/, '').trim())
    .filter((line) => line !== '')

/** Summary sentences written in the row, one a line; two people's sentences never overwrite each other. */
function SummaryField({ article }: { article: ArticleFacts }) {
  const { setEditing, reload, say } = useComposeParts()
  const [base, setBase] = useState(article.summary)
  const [refusal, setRefusal] = useState('')
  const [others, setOthers] = useState<readonly string[] | null>(null)
  const close = () => {
    setEditing(null)
    focusRow(`article:${article.id}`)
  }
  const save = async (text: string) => {
    const to = sentencesIn(text)
    if (JSON.stringify(to) === JSON.stringify(base)) return close()
    try {
      await fetchJson(`/api/articles/${article.id}/summary`, { method: 'POST', body: { from: base, to } })
      await reload()
      say('요약을 저장했습니다.')
      close()
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'ORDER_CHANGED') {
        setRefusal(`저장하지 못했습니다. 글은 이 화면에 그대로 있습니다. ${sentenceOf(error)}`)
        return
      }
      const url = `/api/articles/${article.id}?depth=0&select[summary]=true`
      const now = await fetchJson<{ summary?: { sentence: string }[] }>(url).catch(() => null)
      const sentences = (now?.summary ?? []).map(({ sentence }) => sentence)
      setBase(sentences)
      setOthers(sentences)
      setRefusal('그사이 다른 사람이 이 요약을 아래처럼 고쳤습니다. 나란히 보고 합친 다음 다시 저장하세요.')
    }
  }
  return (
    <>
      <TextField
        label={`${article.title} 요약`}
        value={article.summary.join('\n')}
        isLong
        onSave={(text) => void save(text)}
        onClose={close}
        below={(text) => (
          <>
            <span>{summaryCount(text)}</span>
            <span>
              <Key>Enter</Key> 저장
            </span>
            <span>
              <Key>Shift</Key> <Key>Enter</Key> 한 줄 더
            </span>
            <span>
              <Key>Esc</Key> 그만두기
            </span>
          </>
        )}
      />
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      {others?.map((sentence) => (
        <p key={sentence} className="entry__sentence">{`- ${sentence}`}</p>
      ))}
    </>
  )
}

/** Summary of an article as the summary table will have it, or the field to write it in. */
export function Summary({ article }: { article: ArticleFacts }) {
  const { editing, mayWrite, setEditing } = useComposeParts()
  const row = `article:${article.id}`
  if (editing === row) return <SummaryField article={article} />
  const edit = () => {
    if (mayWrite(article)) setEditing(row)
  }
  if (article.summary.length === 0 && mayWrite(article))
    return (
      <button type="button" className="desk__link entry__empty" tabIndex={-1} onClick={edit}>
        요약 쓰기
      </button>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F2 does the same for the keyboard.
    <div onDoubleClick={edit}>
      {article.summary.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sentences may read the same; the list is drawn anew as a whole.
        <p key={index} className="entry__sentence">{`- ${sentence}`}</p>
      ))}
    </div>
  )
}
