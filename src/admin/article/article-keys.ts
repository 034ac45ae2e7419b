import type { KeyGroup } from '../keys/keys-dialog.tsx'

/** All keys of an article's form. */
export const articleKeys: readonly KeyGroup[] = [
  {
    title: '어디에서나',
    rows: [
      [['Ctrl', 'S'], '저장'],
      [['Ctrl', 'M'], '고른 말이나 지금 줄에 의견 쓰기'],
      [['F8'], '다음 문제로'],
      [['Shift', 'F8'], '앞 문제로'],
      [['Alt', '←'], '앞 기사로'],
      [['Alt', '→'], '다음 기사로'],
    ],
  },
  {
    title: '본문에서',
    rows: [
      [['Tab'], '한 단 아래로'],
      [['Shift', 'Tab'], '한 단 위로'],
      [['-', 'Space'], '줄 머리에서: 2단 문장. □는 1단, ·는 3단'],
      [['*', 'Space'], '줄 머리에서: 주. ※는 참고'],
      [['(1)'], '동그라미 숫자 ①'],
      [['Alt', 'F10'], '표 도구'],
      [['Ctrl', 'Z'], '되돌리기'],
      [['Esc', 'Tab'], '글쓰기 칸에서 나가기'],
    ],
  },
  { title: '글쓰기 칸 밖에서', rows: [[['?'], '이 목록 열기']] },
]
