'use client'
import { useComposeParts } from './context.ts'
import type { GridKeys } from './grid.tsx'
import { nameOf, numberOf } from './moves.ts'
import { Key } from './text-field.tsx'

/** The line at the foot of the list: which keys do what, each a button too, for hands without a keyboard. */
export function KeyBar({ keys, removeHeld }: { keys: GridKeys; removeHeld: (() => void) | null }) {
  const { held, order, may } = useComposeParts()
  const id = held?.split(':')[1] ?? ''
  const what = held?.startsWith('section:')
    ? `${nameOf(order.find((section) => section.id === id)?.title)} 분야`
    : `${numberOf(order, id)}번 기사`
  return (
    <div className="key-bar">
      {held ? (
        <span className="key-bar__group">
          <b className="key-bar__held">{`옮기는 중: ${what}`}</b>
          <span className="key-bar__pair">
            <button type="button" aria-label="위로 옮기기" data-move="up" onClick={() => keys.shift('up')}>
              <Key>↑</Key>
            </button>
            <button type="button" aria-label="아래로 옮기기" data-move="down" onClick={() => keys.shift('down')}>
              <Key>↓</Key>
            </button>{' '}
            자리 바꾸기
          </span>
          <button type="button" data-drop onClick={keys.release}>
            <Key>Enter</Key> 놓기
          </button>
          <button type="button" onClick={keys.cancel}>
            <Key>Esc</Key> 되돌리기
          </button>
          {removeHeld ? (
            <button type="button" onClick={removeHeld}>
              이 호에서 빼기
            </button>
          ) : null}
        </span>
      ) : null}
      <span className="key-bar__group key-bar__usual">
        {held ? <span>평소:</span> : null}
        {may ? (
          <span>
            <Key>Space</Key> 집기
          </span>
        ) : null}
        <span>
          <Key>Enter</Key> 열기
        </span>
        <span>
          <Key>F2</Key> 요약 고치기
        </span>
        {may ? (
          <button type="button" onClick={keys.undo}>
            <Key>Ctrl</Key> <Key>Z</Key> 되돌리기
          </button>
        ) : null}
        <button type="button" onClick={keys.help}>
          <Key>?</Key> 전체 단축키
        </button>
      </span>
    </div>
  )
}
