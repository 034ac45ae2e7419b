import type { KeyGroup } from '../keys/keys-dialog.tsx'

/** All keys of the list that an issue is composed by. */
export const composeKeys: readonly KeyGroup[] = [
  {
    title: '목록에서',
    rows: [
      [['↑', '↓'], '앞뒤 줄로'],
      [['Home', 'End'], '첫 줄, 마지막 줄로'],
      [['Enter'], '기사 열기'],
      [['F2'], '요약 고치기, 분야 이름 고치기'],
      [['Space'], '기사나 분야 집기'],
      [['Delete'], '기사를 이 호에서 빼기'],
      [['Ctrl', 'Z'], '마지막으로 바꾼 것 되돌리기'],
      [['?'], '이 목록 열기'],
    ],
  },
  {
    title: '옮기는 중',
    rows: [
      [['↑', '↓'], '자리 바꾸기. 분야를 넘어갑니다.'],
      [['Enter'], '놓기'],
      [['Esc'], '되돌리기'],
    ],
  },
  {
    title: '요약을 쓰는 중',
    rows: [
      [['Enter'], '저장'],
      [['Shift', 'Enter'], '한 줄 더'],
      [['Esc'], '그만두기'],
    ],
  },
]

/** When they are heard. */
export const composeKeysRemark = '목록의 줄에 있을 때만 듣습니다. 한글 자판에서도 같은 자리의 글쇠입니다.'
