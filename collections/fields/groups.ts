/** Headings of the navigation, in the order of a working day. */
export const groups = {
  editing: '편집',
  publishing: '발행',
  sending: '배포',
  series: '발간물',
  people: '사람',
} as const
