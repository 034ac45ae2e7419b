'use client'
import { useState } from 'react'
import type { Balance } from '../../manuscripts/manuscript.ts'
import type { ArticleView, LineView } from '../../manuscripts/view.ts'
import { Dialog } from '../approval/dialog.tsx'
import { StateMark } from '../state-mark.tsx'
import { counted } from './words.ts'

type Passage = 'moved' | 'dropped' | 'left' | 'missing'

const titles: Record<Passage, string> = {
  moved: '기사로 옮긴 줄',
  dropped: '쪽 장식이라 제외한 줄',
  left: '해석하지 못해 그대로 둔 줄',
  missing: '빠진 글자가 있는 줄',
}

interface Props {
  balance: Balance
  lines: readonly LineView[]
  articles: readonly ArticleView[]
  onLine: (line: number) => void
}

interface Row {
  line: number
  words: string
}

function rowsOf(passage: Passage, { balance, lines, articles }: Props): Row[] {
  if (passage === 'moved')
    return articles.map(({ from, to, title }) => ({ line: from, words: `${from}–${to}줄 ${title}` }))
  return balance.passages[passage].map((line) => {
    const words = lines[line - 1]?.text.trim() ?? ''
    // Of most lines only a number or a word goes, which the house style writes by itself.
    const isPart = passage === 'dropped' && !lines[line - 1]?.dropped
    return { line, words: isPart ? `(번호나 머리말만 제외) ${words}` : words }
  })
}

/** How many letters the manuscript has and where they went; each number opens its lines. */
export function BalanceBar(props: Props) {
  const { balance, onLine } = props
  const [shown, setShown] = useState<Passage | null>(null)
  const { total, moved, dropped, left, missing } = balance
  const look = (passage: Passage, name: string) => (
    <button type="button" className="desk__link" onClick={() => setShown(passage)}>
      보기<span className="visually-hidden">{` ${name}`}</span>
    </button>
  )
  const share = total - dropped > 0 ? ((moved / (total - dropped)) * 100).toFixed(1) : '0.0'
  return (
    <div className="import-balance">
      <span>
        원고의 글자 <b>{counted(total)}</b>
      </span>
      <span>=</span>
      <span>
        기사로 옮김 <b>{counted(moved)}</b> {look('moved', titles.moved)}
      </span>
      <span>+</span>
      <span>
        쪽 장식이라 제외 <b>{counted(dropped)}</b> {dropped > 0 ? look('dropped', titles.dropped) : null}
      </span>
      <span>+</span>
      <span>
        해석하지 못해 그대로 둠 <b>{counted(left)}</b> {left > 0 ? look('left', titles.left) : null}
      </span>
      {missing === 0 ? (
        <StateMark shape="tick" tone="green">
          빠진 글자 0
        </StateMark>
      ) : (
        <span role="alert">
          <StateMark shape="octagon" tone="red">
            {`빠진 글자 ${counted(missing)} — 넣을 수 없습니다. 원고와 함께 관리자에게 알리세요.`}
          </StateMark>{' '}
          {look('missing', titles.missing)}
        </span>
      )}
      <span className="import-balance__share">{`옮김 비율 ${share}% (쪽 장식 제외)`}</span>
      {shown ? (
        <Dialog
          title={titles[shown]}
          onClose={() => setShown(null)}
          buttons={
            <button type="button" className="desk__button" data-first onClick={() => setShown(null)}>
              닫기
            </button>
          }
        >
          <ol className="import-passages">
            {rowsOf(shown, props).map(({ line, words }) => (
              <li key={line}>
                <button
                  type="button"
                  className="desk__link"
                  onClick={() => {
                    setShown(null)
                    onLine(line)
                  }}
                >{`${line}줄`}</button>{' '}
                {words}
              </li>
            ))}
          </ol>
          {shown !== 'moved' && balance.passages[shown].length === 0 ? (
            <p className="desk__quiet">
              줄을 따로 짚을 수 없습니다. 파일을 글로 바꾸거나 기사로 옮길 때 셈이 달라졌습니다.
            </p>
          ) : null}
        </Dialog>
      ) : null}
    </div>
  )
}
