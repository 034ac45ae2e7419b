/** The parts of an article or an issue that people change, each merged in a way of its own. */
import { type Choice, itemsOf, mergeLists, type Piece, type Side } from './merge.ts'
import { keyOf } from './same.ts'

/** How a part is merged: as one value, row by row, or block by block. */
type Kind = 'value' | 'list' | 'body'

interface PartKind {
  /** Where it stands in the document: `source.date`. */
  path: string
  label: string
  kind: Kind
  /** True for words, of which both may be kept. */
  isText?: boolean
}

export type Values = Readonly<Record<string, unknown>>

/** A part in which two texts, or a text and its base, are not the same. */
export interface Part {
  path: string
  label: string
  kind: Kind
  isText: boolean
  /** Blocks, rows, or the one value. */
  pieces: Piece<unknown>[]
}

export type Revised = 'articles' | 'issues'

const value = (path: string, label: string): PartKind => ({ path, label, kind: 'value' })
const text = (path: string, label: string): PartKind => ({ path, label, kind: 'value', isText: true })
const list = (path: string, label: string): PartKind => ({ path, label, kind: 'list' })
const body = (path: string, label: string): PartKind => ({ path, label, kind: 'body' })

const kinds: Record<Revised, PartKind[]> = {
  articles: [
    text('title', '제목'),
    value('source.country', '출처 · 나라'),
    value('source.organisation', '출처 · 기관'),
    value('source.date', '출처 · 날짜'),
    list('summary', '요약'),
    body('body', '본문'),
    list('references', '참고 줄'),
    value('name', '상호참조 이름'),
    value('writer', '필자'),
    value('state', '상태'),
  ],
  issues: [
    value('publication', '발간물'),
    value('year', '연도'),
    value('number', '호'),
    value('date', '발행일'),
    value('deadline', '원고 마감'),
    value('publishAt', '발행 예정'),
    text('lead', '머리글'),
    list('sections', '구성'),
    list('corrections', '바로잡음'),
    text('authors', '작성자'),
    text('report.title', '보고서 제목'),
    text('report.subtitle', '보고서 부제'),
    value('report.kind', '보고서 종류'),
    text('report.authors', '보고서 작성자'),
    body('report.summary', '보고서 초록·요약'),
    list('report.notes', '보고서 제목의 주'),
  ],
}

/** What code writes, and what is counted or computed. */
const notTyped = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'revision',
  'savedBy',
  'savedAs',
  'importNotes',
  'desk',
  'preview',
])

const isRecord = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null && !Array.isArray(found)

const at = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), values)

function put(values: Record<string, unknown>, path: string, next: unknown): void {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    values[key] = next
    return
  }
  const inner = isRecord(values[key]) ? { ...values[key] } : {}
  put(inner, rest.join('.'), next)
  values[key] = inner
}

/** A line without words says nothing and is stored by chance. */
const isEmptyLine = (node: unknown): boolean =>
  isRecord(node) && node.type === 'paragraph' && Array.isArray(node.children) && node.children.length === 0

const itemsIn = (found: unknown, kind: Kind): unknown[] => {
  if (kind === 'value') return keyOf(found) === '' ? [] : [found]
  if (kind === 'list') return Array.isArray(found) ? found : []
  const children = at(found, 'root.children')
  return Array.isArray(children) ? children.filter((node) => !isEmptyLine(node)) : []
}

/** A form's values as documents hold them: Payload's forms have the number 0 for a list without rows. */
export function asStored(collection: Revised, values: Values): Record<string, unknown> {
  const stored = { ...values }
  for (const { path, kind } of kinds[collection])
    if (kind === 'list' && at(stored, path) !== undefined && !Array.isArray(at(stored, path))) put(stored, path, [])
  return stored
}

/** Parts that this version of the form knows, and whatever else the documents hold as one value each. */
function partsOf(collection: Revised, documents: readonly Values[]): PartKind[] {
  const known = kinds[collection]
  const roots = new Set(known.map(({ path }) => path.split('.')[0]))
  // The title of an issue is made of its number.
  if (collection === 'issues') roots.add('title')
  const others = new Set(documents.flatMap((document) => Object.keys(document)))
  const unknown = [...others].filter((key) => !roots.has(key) && !notTyped.has(key)).sort()
  return [...known, ...unknown.map((key) => value(key, '그 밖의 칸'))]
}

/**
 * What somebody typed beside what is stored, part by part in the form's order; parts that say the same are left out. `base`
 * is the text that the typing began with, null where it is no longer kept.
 */
export function compareParts(collection: Revised, base: Values | null, mine: Values, stored: Values): Part[] {
  return partsOf(collection, [mine, stored])
    .map(({ path, label, kind, isText = false }): Part => {
      const of = (document: Values) => itemsIn(at(document, path), kind)
      return { path, label, kind, isText, pieces: mergeLists(base ? of(base) : null, of(mine), of(stored), keyOf) }
    })
    .filter(({ pieces }) => pieces.some((piece) => piece.kind !== 'same'))
}

/** A place that a person decides, or that was merged: `body/3`. */
export const placeOf = (part: Part, index: number): string => `${part.path}/${index}`

/** Places that wait for a decision. */
export const undecided = (parts: readonly Part[], choices: Readonly<Record<string, Choice>>): string[] =>
  parts.flatMap((part) =>
    part.pieces.flatMap((piece, index) =>
      piece.kind === 'different' && !choices[placeOf(part, index)] ? [placeOf(part, index)] : [],
    ),
  )

/** True where both sides of a difference can be kept. */
export const mayTakeBoth = (part: Part, piece: Piece<unknown>): boolean =>
  piece.kind === 'different' &&
  piece.mine.length > 0 &&
  piece.stored.length > 0 &&
  (part.kind !== 'value' || part.isText)

function mergedValue(part: Part, choices: Readonly<Record<string, Choice>>, stored: unknown): unknown {
  const items = part.pieces.flatMap((piece, index) => itemsOf(piece, choices[placeOf(part, index)]))
  if (part.kind === 'list') return items
  if (part.kind === 'value') return part.isText && items.length > 1 ? items.join(' ') : (items[0] ?? null)
  const root = at(stored, 'root')
  const children = freshTwins(items)
  return {
    root: {
      type: 'root',
      version: 1,
      format: '',
      indent: 0,
      direction: null,
      ...(isRecord(root) ? root : {}),
      children,
    },
  }
}

const blockId = (node: unknown): unknown => at(node, 'fields.id')

/** Of two blocks with one id the second gets an id of its own, or the editor would take them for one. */
function freshTwins(nodes: readonly unknown[]): unknown[] {
  const seen = new Set<unknown>()
  return nodes.map((node) => {
    const id = blockId(node)
    if (id === undefined || !isRecord(node) || !isRecord(node.fields)) return node
    const isTwin = seen.has(id)
    seen.add(id)
    return isTwin ? { ...node, fields: { ...node.fields, id: newId() } } : node
  })
}

const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The stored document with everything that was decided and merged: what goes back into the form, on the stored revision. */
export function mergedDocument(
  parts: readonly Part[],
  choices: Readonly<Record<string, Choice>>,
  stored: Values,
): Record<string, unknown> {
  const merged = { ...stored }
  for (const part of parts) put(merged, part.path, mergedValue(part, choices, at(stored, part.path)))
  return merged
}

/** Where two texts say the same, whatever their ids. */
export const sayTheSame = (collection: Revised, a: Values, b: Values): boolean =>
  compareParts(collection, null, a, b).length === 0

export type { Choice, Piece, Side }
