'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import type { Target } from '../../manuscripts/manuscript.ts'
import type { DeskView } from '../../manuscripts/view.ts'
import { StateMark } from '../state-mark.tsx'
import { TargetDialog } from './target-dialog.tsx'
import { reasonAgainst } from './words.ts'

interface Props {
  desk: DeskView
  busy: boolean
  may: boolean
  onChoose: (target: Target) => Promise<boolean>
  onPut: (articles: number[]) => void
  onNext: () => void
}

function targetWords({ target, targetTitle }: DeskView): string {
  if (!target) return '아직 고르지 않음'
  if ('issue' in target) return targetTitle || '지워진 호'
  return `${targetTitle || `${target.year}년 ${target.number}호`} (새 호)`
}

const putIn = ({ put }: DeskView['articles'][number]): boolean => put?.state === 'done'

/** Which issue, what was recognised, what is open, and the buttons that put articles in. */
export function ControlBar({ desk, busy, may, onChoose, onPut, onNext }: Props) {
  const { config } = useConfig()
  const [choosing, setChoosing] = useState(false)
  const { counts, openPieces } = desk
  const left = desk.articles.filter((article) => !putIn(article))
  const ready = left.filter((article) => reasonAgainst(desk, article) === '')
  const all = left.length > 0 && ready.length === left.length
  const indices = (list: typeof left) => list.map(({ index }) => index)
  return (
    <div className="import-bar">
      <span>
        넣을 호 <b>{targetWords(desk)}</b>{' '}
        {may ? (
          <button type="button" className="desk__link" onClick={() => setChoosing(true)}>
            {desk.target ? '바꾸기' : '고르기'}
            <span className="visually-hidden"> 넣을 호</span>
          </button>
        ) : null}
      </span>
      <span>{`인식한 것 분야 ${counts.sections} · 기사 ${counts.articles} · 표 ${counts.tables} · 참고 줄 ${counts.references}`}</span>
      <span id="import-open">
        {openPieces > 0 ? (
          <button type="button" className="import-bar__open" onClick={onNext}>
            <StateMark shape="triangle" tone="amber">
              {`확인할 곳 ${openPieces}`}
            </StateMark>
          </button>
        ) : (
          <StateMark shape="tick" tone="green">
            확인함
          </StateMark>
        )}
      </span>
      <span className="import-bar__buttons">
        <Link className="desk__button" href={`${config.routes.admin}/import`} prefetch={false}>
          다른 파일
        </Link>
        {may && left.length > 0 ? (
          <>
            {all ? null : (
              <button
                type="button"
                className="desk__button desk__button--outlined"
                aria-disabled={busy || ready.length === 0}
                aria-describedby="import-open"
                onClick={() => {
                  if (!busy && ready.length > 0) onPut(indices(ready))
                }}
              >
                {`확인한 ${ready.length}편 넣기`}
              </button>
            )}
            <button
              type="button"
              className="desk__button desk__button--main"
              aria-disabled={busy || !all}
              aria-describedby="import-open"
              onClick={() => {
                if (!busy && all) onPut(indices(left))
              }}
            >
              {`${left.length}편 모두 넣기`}
            </button>
          </>
        ) : null}
      </span>
      {choosing ? (
        <TargetDialog
          desk={desk}
          busy={busy}
          onClose={() => setChoosing(false)}
          onChoose={(target) => {
            void onChoose(target).then((chosen) => {
              if (chosen) setChoosing(false)
            })
          }}
        />
      ) : null}
    </div>
  )
}
