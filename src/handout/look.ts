/** The styles of a handed-out file; both formats have the same ones. Type and space in pt. */
export interface Look {
  /** As the program lists it. */
  name: string
  size: number
  bold?: boolean
  /** `ink` where absent. */
  colour?: 'house' | 'secondary'
  /** `both` where absent. */
  align?: 'left' | 'center' | 'right'
  before?: number
  after?: number
  /** Leading in percent of the type size; 160 where absent. */
  leading?: number
  /** Where lines after the first begin, and how far before it the first does. */
  left?: number
  hanging?: number
  /** Stays on the page of what follows. */
  keepNext?: boolean
  /** Level of a heading, from 1. */
  heading?: 1 | 2 | 3 | 4 | 5 | 6
  /** Stands under the navigation's title of the document. */
  title?: boolean
}

export const ink = '1B1E23'
export const secondary = '4A525C'
export const hairline = 'A9B2BE'

/** Named in every file; where it is not installed a program takes the second. */
export const fonts = ['Pretendard', '맑은 고딕'] as const

const looks = {
  title: { name: '문서 제목', size: 22, bold: true, align: 'left', after: 4, leading: 135, title: true },
  // The import takes a heading in front of chapters for the title of a report, and one in front of sections for a section.
  reportTitle: { name: '제목', size: 22, bold: true, align: 'left', after: 4, leading: 135, title: true },
  subtitle: { name: '부제', size: 14, align: 'left', after: 4, leading: 140, colour: 'secondary' },
  meta: { name: '발행 정보', size: 9.5, align: 'left', after: 2, colour: 'secondary' },
  lead: { name: '머리글', size: 11.5, before: 8, after: 8 },
  front: {
    name: '앞 제목',
    size: 14,
    bold: true,
    align: 'left',
    before: 16,
    after: 6,
    colour: 'house',
    keepNext: true,
  },
  heading1: {
    name: '제목 1',
    size: 18,
    bold: true,
    align: 'left',
    before: 6,
    after: 10,
    leading: 135,
    colour: 'house',
    keepNext: true,
    heading: 1,
  },
  heading2: {
    name: '제목 2',
    size: 15,
    bold: true,
    align: 'left',
    before: 18,
    after: 8,
    leading: 140,
    keepNext: true,
    heading: 2,
  },
  heading3: {
    name: '제목 3',
    size: 12.5,
    bold: true,
    align: 'left',
    before: 12,
    after: 4,
    colour: 'house',
    keepNext: true,
    heading: 3,
  },
  heading4: { name: '제목 4', size: 11.5, bold: true, align: 'left', before: 10, after: 3, keepNext: true, heading: 4 },
  heading5: { name: '제목 5', size: 11, bold: true, align: 'left', before: 8, after: 3, keepNext: true, heading: 5 },
  heading6: { name: '제목 6', size: 10.5, bold: true, align: 'left', before: 8, after: 2, keepNext: true, heading: 6 },
  prose: { name: '본문 글', size: 10.5, before: 4 },
  outline1: { name: '본문 1단', size: 11.5, bold: true, before: 8, after: 2, left: 14, hanging: 14 },
  outline2: { name: '본문 2단', size: 10.5, before: 3, left: 27, hanging: 12 },
  outline3: { name: '본문 3단', size: 10.5, before: 2, left: 38, hanging: 11 },
  outline4: { name: '본문 4단', size: 10, before: 2, left: 49, hanging: 11, colour: 'secondary' },
  note: { name: '주석', size: 9, before: 2, left: 30, hanging: 12, colour: 'secondary' },
  caption: { name: '캡션', size: 10.5, bold: true, align: 'center', before: 10, after: 3, keepNext: true },
  unit: { name: '단위', size: 8.5, align: 'right', colour: 'secondary', keepNext: true },
  foot: { name: '주·자료', size: 8.5, align: 'left', before: 2, colour: 'secondary' },
  picture: { name: '그림', size: 10.5, align: 'center', before: 3, after: 3, leading: 100 },
  reference: { name: '참고 줄', size: 8.5, align: 'left', before: 8, left: 4, hanging: 4, colour: 'secondary' },
  cellHead: { name: '표 머리', size: 9.5, bold: true, align: 'center', leading: 130, keepNext: true },
  cell: { name: '표 글', size: 9.5, align: 'left', leading: 135 },
  cell1: { name: '표 1단', size: 9.5, align: 'left', leading: 135, left: 9, hanging: 9 },
  cell2: { name: '표 2단', size: 9.5, align: 'left', leading: 135, left: 18, hanging: 9 },
  cell3: { name: '표 3단', size: 9.5, align: 'left', leading: 135, left: 26, hanging: 8 },
  cellNote: { name: '표 주석', size: 8.5, align: 'left', leading: 135, colour: 'secondary' },
  small: { name: '자료표', size: 8, align: 'center', leading: 125, colour: 'secondary' },
  boxTitle: { name: '상자 제목', size: 11, bold: true, align: 'left', after: 3, colour: 'house', keepNext: true },
  footnote: { name: '각주', size: 8.5, align: 'left', leading: 135, left: 12, hanging: 12 },
  back: { name: '펴낸 곳', size: 8.5, align: 'left', before: 2, colour: 'secondary' },
  gap: { name: '빈 줄', size: 4, align: 'left', leading: 100 },
} satisfies Record<string, Look>

export type StyleName = keyof typeof looks

/** Every style in order. */
export const styleNames = Object.keys(looks) as StyleName[]

export const lookOf = (name: StyleName): Look => looks[name]

/** Style of a heading by its level; deeper ones than Word's navigation shows are of the sixth. */
export const headingStyle = (level: number): StyleName =>
  (['heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6'] as const)[
    Math.min(Math.max(level, 1), 6) - 1
  ] ?? 'heading6'
