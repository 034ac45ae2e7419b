/** Words that the writers print beside an issue's own text. */
import { markDate, referenceDate } from '../src/document/date.ts'
import type { LicenceType, Reference, Source } from '../src/document/nodes.ts'

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

export const licenceName = (type: Exclude<LicenceType, 'none'>): string => `공공누리 제${type}유형`

/** `1.9MB`, `840KB`; bytes in decimal units as download lists give them. */
export const fileSize = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)}MB` : `${Math.max(1, Math.round(bytes / 1000))}KB`
