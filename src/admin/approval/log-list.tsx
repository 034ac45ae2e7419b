'use client'
import { useEffect, useState } from 'react'
import type { LoggedEntry } from '../../approval/history.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { moment } from '../moments.ts'
import type { HistoryView } from '../services.ts'

const words: Record<LoggedEntry['action'], string> = {
  made: '편집본을 만듦. 세 결과물 일치',
  requested: '검토 요청',
  seen: '열어 봄',
  approved: '승인',
  changes: '수정 요청',
  void: '고침 → 승인 무효',
  scheduled: '발행 예약',
  unscheduled: '발행 예약 취소',
  missed: '예약 놓침',
  published: '발행',
  'link-sent': '승인 링크를 보냄',
  'link-revoked': '승인 링크를 거둠',
}

const detailOf = ({ action, detail }: LoggedEntry): string =>
  action === 'scheduled' && detail ? moment(detail) : detail

/** The log of an issue, read anew whenever `version` changes. */
export function useHistory(issue: string, version: unknown) {
  const [history, setHistory] = useState<HistoryView | null>(null)
  const [refusal, setRefusal] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version asks for the log anew.
  useEffect(() => {
    const abort = new AbortController()
    fetchJson<HistoryView>(`/api/issues/${issue}/history`, { signal: abort.signal })
      .then((answer) => {
        setHistory(answer)
        setRefusal('')
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setRefusal(sentenceOf(error))
      })
    return () => abort.abort()
  }, [issue, version])
  return { history, refusal }
}

/** Who, what, which hash; newest first. */
export function LogList({ entries }: { entries: readonly LoggedEntry[] }) {
  return (
    <ol className="log" reversed>
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.at}>{moment(entry.at)}</time>
          <span>
            <b>{entry.by.name}</b> {words[entry.action]}
            {detailOf(entry) ? <span className="log__detail">{detailOf(entry)}</span> : null}
          </span>
          <code title={entry.hash}>{entry.hash.slice(0, 4)}</code>
        </li>
      ))}
    </ol>
  )
}
