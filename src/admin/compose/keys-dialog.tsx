'use client'
import { Dialog } from '../approval/dialog.tsx'
import { Key } from './text-field.tsx'

const keys: [string[], string][] = [
  [['↑', '↓'], '앞뒤 줄로'],
  [['Home', 'End'], '첫 줄, 마지막 줄로'],
  [['Enter'], '기사 열기'],
  [['F2'], '요약 고치기, 분야 이름 고치기'],
  [['Space'], '기사나 분야 집기'],
  [['Delete'], '기사를 이 호에서 빼기'],
  [['Ctrl', 'Z'], '마지막으로 바꾼 것 되돌리기'],
  [['?'], '이 목록 열기'],
]

const moving: [string[], string][] = [
  [['↑', '↓'], '자리 바꾸기. 분야를 넘어갑니다.'],
  [['Enter'], '놓기'],
  [['Esc'], '되돌리기'],
]

const writing: [string[], string][] = [
  [['Enter'], '저장'],
  [['Shift', 'Enter'], '한 줄 더'],
  [['Esc'], '그만두기'],
]

function Table({ title, rows }: { title: string; rows: [string[], string][] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl className="keys">
        {rows.map(([names, words]) => (
          <div key={words}>
            <dt>
              {names.map((name) => (
                <Key key={name}>{name}</Key>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** All keys of the screen. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const close = (
    <button type="button" className="desk__button" data-first onClick={onClose}>
      닫기
    </button>
  )
  return (
    <Dialog title="전체 단축키" onClose={onClose} buttons={close}>
      <p className="desk__quiet">목록의 줄에 있을 때만 듣습니다. 한글 자판에서도 같은 자리의 글쇠입니다.</p>
      <Table title="목록에서" rows={keys} />
      <Table title="옮기는 중" rows={moving} />
      <Table title="요약을 쓰는 중" rows={writing} />
    </Dialog>
  )
}
