'use client'
import type { Known } from '../../manuscripts/desk.ts'

const day = (at: string): string =>
  new Intl.DateTimeFormat('ko-KR', { timeZone: 'Asia/Seoul', month: 'numeric', day: 'numeric' }).format(new Date(at))

interface Props {
  known: Known
  busy: boolean
  onChoose: (how: 'again' | 'changes') => void
}

/** The file was put in before: once more, or only what changed. */
export function KnownFile({ known, busy, onChoose }: Props) {
  return (
    <p className="import-known" role="status">
      <span>
        {known.same
          ? `이미 넣은 원고입니다 (${day(known.at)}).`
          : `이름이 같은 원고를 이미 넣었습니다 (${day(known.at)}). 내용은 다릅니다.`}
      </span>{' '}
      <button type="button" className="desk__button" disabled={busy} onClick={() => onChoose('again')}>
        새로 넣기
      </button>{' '}
      <button type="button" className="desk__button" disabled={busy} onClick={() => onChoose('changes')}>
        바뀐 것만 보기
      </button>
    </p>
  )
}
