/** Words that the writers print beside an issue's own text. */
import { markDate, referenceDate } from '../src/document/date.ts'
import type { HeadingKind, LicenceType, Reference, Section, Source } from '../src/document/nodes.ts'
import { roman } from '../src/document/numbering.ts'
import type { Label } from '../src/document/numbers.ts'

/** The words that a house style puts beside an issue's own text, the same in every output. */
export interface Wording {
  /** Behind an article's title: `(美 CB Insights, 9.4)`; empty when nothing is known. */
  sourceMark(source: Source): string
  /** Before an article's title: `Ⅰ.`; empty where articles are not numbered. */
  chapter(number: number, section: Section): string
  /** Before an exhibit's or box's title: `〈그림 3〉`; empty where they are not numbered. */
  exhibit(label: Label): string
  /** Before a heading: `1.`, `▣`; empty where the style draws nothing. */
  heading(kind: HeadingKind, number: number | undefined): string
  /** Behind a caption that is repeated on the next page; empty where captions are not repeated. */
  continued: string
}

/** The mark behind a title: `(美 CB Insights, 9.4)`; empty when nothing is known. */
export function sourceMark(source: Source): string {
  const who = [source.country, source.organisation].filter(Boolean).join(' ')
  const parts = [who, markDate(source.date)].filter(Boolean)
  return parts.length ? `(${parts.join(', ')})` : ''
}

/** One source of a reference line: `WEF, How 6 heavy industries …, 2024.09.04.` */
export const referenceText = (reference: Reference): string =>
  [reference.organisation, reference.title, referenceDate(reference.date)].filter(Boolean).join(', ')

/** The whole reference line, `(참고 : …; …)`; empty without references. */
export const referenceLine = (references: readonly Reference[]): string =>
  references.length ? `(참고 : ${references.map(referenceText).join('; ')})` : ''

/** Terms of the 공공누리 (KOGL) licence types. Source: kogl.or.kr, types 0 to 4. */
export const licenceTerms: Record<Exclude<LicenceType, 'none'>, string> = {
  '0': '조건 없이 자유롭게 이용할 수 있습니다.',
  '1': '출처를 밝히면 자유롭게 이용할 수 있습니다.',
  '2': '출처를 밝히고 비상업적으로만 이용할 수 있습니다.',
  '3': '출처를 밝히고 바꾸지 않으면 이용할 수 있습니다.',
  '4': '출처를 밝히고 비상업적으로, 바꾸지 않고 이용할 수 있습니다.',
}

/** The licence with its terms, and the AI mark beside it; empty without a licence. Source: kogl.or.kr, AI type. */
export const licenceLine = (type: LicenceType, ai = false): { name: string; terms: string } | null =>
  type === 'none'
    ? null
    : {
        name: ai ? `${licenceName(type)} · AI유형` : licenceName(type),
        terms: ai ? `${licenceTerms[type]} 인공지능 학습에 쓸 수 있습니다.` : licenceTerms[type],
      }

export const licenceName = (type: Exclude<LicenceType, 'none'>): string => `공공누리 제${type}유형`

/** `1.9MB`, `840KB`; bytes in decimal units as download lists give them. */
export const fileSize = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)}MB` : `${Math.max(1, Math.round(bytes / 1000))}KB`

/** `Ⅰ` … `Ⅻ` as one character, letters beyond. */
export const romanSign = (value: number): string => 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'[value - 1] ?? roman(value).toUpperCase()

/** Headings as most styles have them. */
export const headingWord: Wording['heading'] = (kind, number) => {
  if (kind === 'topic') return '▣'
  if (kind === 'bracketed' || number === undefined) return ''
  return kind === 'boxed' ? String(number) : `${number}.`
}

/** A style without numbers: a bulletin of short articles. */
export const bulletinWording: Wording = {
  sourceMark,
  chapter: () => '',
  exhibit: ({ word, number }) => (word === '참고' ? `〈참고 ${number}〉` : ''),
  heading: headingWord,
  continued: '',
}

/** `〈그림 3〉` and Roman chapters: a report. */
export const reportWording: Wording = {
  sourceMark,
  chapter: (number) => `${romanSign(number)}.`,
  exhibit: ({ word, number }) => `〈${word} ${number}〉`,
  heading: headingWord,
  continued: '(계속)',
}
