'use client'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Companion } from '../../editing/standing.ts'

const nameOf = ({ name, isMe }: Companion): string => (isMe ? '나' : name || '다른 사람')

/** `서다온 님이 함께 보고 있습니다 · 표 1 · 편집 중`. */
export function sayCompanion(one: Companion): string {
  const who = one.isMe
    ? '내가 다른 창에서도 열어 두었습니다'
    : `${one.name ? `${one.name} 님` : '다른 사람'}이 함께 보고 있습니다`
  return [who, one.place, one.isEditing ? '편집 중' : ''].filter(Boolean).join(' · ')
}

const came = (name: string): string =>
  name === '나' ? '이 글을 다른 창에서도 열었습니다.' : `${name === '다른 사람' ? name : `${name} 님`}이 들어왔습니다.`
const left = (name: string): string =>
  name === '나' ? '다른 창을 닫았습니다.' : `${name === '다른 사람' ? name : `${name} 님`}이 나갔습니다.`

/** What is spoken when the company changes: who came, then who left, each once. */
export function spokenChange(before: readonly string[], after: readonly string[]): string {
  const unique = (names: readonly string[]) => [...new Set(names)]
  const arrived = unique(after).filter((name) => !before.includes(name))
  const gone = unique(before).filter((name) => !after.includes(name))
  return [...arrived.map(came), ...gone.map(left)].join(' ')
}

/** Who else has the document open, in the header of the desk; in a drawer, which covers it, where it stands. */
export function Company({ others, inHeader }: { others: readonly Companion[]; inHeader: boolean }) {
  const [host, setHost] = useState<Element | null>(null)
  const [spoken, setSpoken] = useState('')
  const before = useRef<string[]>([])
  const names = others.map(nameOf)
  const key = names.join('\n')
  useEffect(() => setHost(inHeader ? document.querySelector('.app-header__actions-wrapper') : null), [inHeader])
  useEffect(() => {
    const after = key === '' ? [] : key.split('\n')
    const change = spokenChange(before.current, after)
    before.current = after
    if (change) setSpoken(change)
  }, [key])
  const [first, ...more] = others
  const shown = (
    <span className="company">
      {first ? (
        <>
          <span className="company__initial" aria-hidden="true">
            {[...nameOf(first)][0]}
          </span>
          <span className="company__words">
            {sayCompanion(first)}
            {more.length > 0 ? (
              <span title={more.map(sayCompanion).join('\n')}>{` · 그 밖에 ${more.length}명`}</span>
            ) : null}
          </span>
        </>
      ) : null}
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
    </span>
  )
  return host ? createPortal(shown, host) : inHeader ? null : shown
}
