'use client'
import type { StoredFacts } from '../../editing/standing.ts'
import { storedText } from '../../editing/stored-text.ts'
import { moment } from '../moments.ts'
import type { Copy } from './kept-copies.ts'
import type { Saving } from './saving.ts'

type ActName = 'merge' | 'aside' | 'again' | 'load' | 'goOn' | 'discard'

const actWords: Record<ActName, string> = {
  merge: '나란히 보기',
  aside: '내 글 따로 두기',
  again: '다시 저장',
  load: '저장된 글 불러오기',
  goOn: '이어서 쓰기',
  discard: '버리기',
}

/** A sentence under the control bar and what can be done about it; at most one at a time. */
export interface Notice {
  /** A refusal is spoken at once, everything else when there is a pause. */
  isRefusal: boolean
  sentence: string
  acts: ActName[]
}

interface Seen {
  saving: Saving
  modified: boolean
  isCut: boolean
  /** Revision that the form was filled with. */
  revision: number
  /** What the server said is stored, null before it said so. */
  stored: StoredFacts | null
  /** A text that an earlier screen left behind. */
  offer: Copy | null
  mayChange: boolean
}

const newer = (stored: StoredFacts, modified: boolean): Notice =>
  modified
    ? {
        isRefusal: false,
        sentence: `그사이 ${storedText(stored.by, stored.at)}이 있습니다. 나란히 보고 합친 다음 저장하세요.`,
        acts: ['merge', 'aside'],
      }
    : { isRefusal: false, sentence: `그사이 ${storedText(stored.by, stored.at)}이 있습니다.`, acts: ['load'] }

const conflict = (stored: StoredFacts): Notice => ({
  isRefusal: true,
  sentence: `지난 판본을 바탕으로 고친 글입니다. ${storedText(stored.by, stored.at)}과 나란히 보고 합치세요.`,
  acts: ['merge', 'aside'],
})

/** What matters most now; null while there is nothing to say. */
export function noticeOf({ saving, modified, isCut, revision, stored, offer, mayChange }: Seen): Notice | null {
  const isNewer = stored !== null && stored.revision > revision && saving.state !== 'saving'
  if (mayChange && saving.state === 'conflict' && saving.stored.revision !== revision) return conflict(saving.stored)
  if (mayChange && saving.state === 'failed' && modified)
    return {
      isRefusal: true,
      sentence: `저장하지 못했습니다. 글은 이 화면에 그대로 있습니다. ${isCut ? '' : saving.sentence}`.trim(),
      acts: ['again'],
    }
  if (mayChange && offer)
    return {
      isRefusal: false,
      sentence: `저장하지 않은 글이 있습니다 (${moment(offer.at)}).`,
      acts: ['goOn', 'discard'],
    }
  if (isNewer) return newer(stored, modified && mayChange)
  if (isCut) return { isRefusal: false, sentence: '서버와 연결이 끊겼습니다. 다시 이어지면 알려 드립니다.', acts: [] }
  return null
}

/** Shows the notice, and speaks what was done. */
export function NoticeBar({
  notice,
  said,
  acts,
}: {
  notice: Notice | null
  said: string
  acts: Record<ActName, () => void>
}) {
  return (
    <div className="notice-host">
      <div role="alert">{notice?.isRefusal ? <Bar {...{ notice, acts }} /> : null}</div>
      <div role="status">
        {notice && !notice.isRefusal ? <Bar {...{ notice, acts }} /> : null}
        {said ? <p className="notice">{said}</p> : null}
      </div>
    </div>
  )
}

function Bar({ notice, acts }: { notice: Notice; acts: Record<ActName, () => void> }) {
  return (
    <p className={`notice ${notice.isRefusal ? 'notice--refusal' : ''}`}>
      <span>{notice.sentence}</span>
      {notice.acts.map((name) => (
        <button key={name} type="button" className="desk__button" data-act={name} onClick={acts[name]}>
          {actWords[name]}
        </button>
      ))}
    </p>
  )
}
