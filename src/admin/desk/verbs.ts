/** Where a problem is mended, and what doing that is called; one table for every place that lists problems. */
import type { PlacedProblem } from '../services.ts'

interface Verb {
  word: string
  /** Id of the field in the article's or the form; the form as a whole without one. */
  field?: string
}

const byCode: Record<string, Verb> = {
  'title-missing': { word: '제목 쓰기', field: 'field-title' },
  'title-repeated': { word: '비교', field: 'field-title' },
  'summary-missing': { word: '요약 쓰기', field: 'field-summary' },
  'body-empty': { word: '본문 쓰기', field: 'field-body' },
  'text-empty': { word: '글 보기', field: 'field-body' },
  'reference-missing': { word: '출처 넣기', field: 'field-references' },
  'source-missing': { word: '출처 넣기', field: 'field-source__organisation' },
  'country-unknown': { word: '나라 고르기', field: 'field-source__country' },
  'date-invalid': { word: '날짜 고치기', field: 'field-source__date' },
  'caption-missing': { word: '제목 쓰기', field: 'field-body' },
  'alt-missing': { word: '대체 텍스트 쓰기', field: 'field-body' },
  'rights-missing': { word: '이용 조건 쓰기' },
  'picture-missing': { word: '그림 넣기', field: 'field-body' },
  'lead-missing': { word: '머리글 쓰기', field: 'field-lead' },
  'issue-date-missing': { word: '발행일 넣기', field: 'field-date' },
  'correction-missing': { word: '바로잡음 쓰기', field: 'field-corrections' },
  'report-untitled': { word: '보고서 제목 쓰기', field: 'field-report__title' },
  'section-empty': { word: '분야 보기' },
  'section-untitled': { word: '이름 쓰기' },
  'article-missing': { word: '분야 보기' },
  'issue-empty': { word: '기사 넣기' },
  'fit-pages': { word: '지면 보기' },
  'fit-over': { word: '지면 보기' },
  'fit-heading': { word: '지면 보기' },
  'fit-table': { word: '지면 보기' },
  'fit-exhibit': { word: '지면 보기' },
}

const groups: [RegExp, Verb][] = [
  [/^table-/, { word: '표 고치기', field: 'field-body' }],
  [/^chart-/, { word: '차트 고치기', field: 'field-body' }],
  [/^box-/, { word: '상자 고치기', field: 'field-body' }],
  [/^(footnote|note)-/, { word: '주 고치기', field: 'field-body' }],
  [/^(reference|name|link)-/, { word: '가리키는 곳 고치기', field: 'field-body' }],
  [/repeated|differ|mixed|inconsistent/, { word: '하나로 맞추기', field: 'field-body' }],
]

/** What is done about a problem: a document to open, a field of the issue's own form, or a row of the list. */
export type Lead =
  | { kind: 'link'; word: string; href: string }
  | { kind: 'field'; word: string; field: string }
  | { kind: 'section'; word: string; index: number }

/** The verb of a problem and where it leads; every problem has one. */
export function leadOf({ code, path, place }: PlacedProblem, admin: string): Lead {
  const { word, field } = byCode[code] ?? groups.find(([pattern]) => pattern.test(code))?.[1] ?? { word: '고치러 가기' }
  if (place && place.collection !== 'issues') {
    const isArticle = place.collection === 'articles'
    const at = isArticle && field ? `#${field}` : ''
    return { kind: 'link', word, href: `${admin}/collections/${place.collection}/${place.id}${at}` }
  }
  const section = /^sections\/(\d+)/.exec(path)
  if (section) return { kind: 'section', word, index: Number(section[1]) }
  if (code === 'issue-empty') return { kind: 'section', word, index: 0 }
  return { kind: 'field', word, field: field ?? 'field-publication' }
}
