/** How content reads when two texts stand side by side: words, kinds of lines and tables, never raw data. */

/** A cell of a shown table. */
export interface ShownCell {
  text: string
  isHead: boolean
  colSpan: number
  rowSpan: number
}

/** One item as people read it: what it is, its words, and its cells where it is a table. */
export interface Shown {
  /** `2단`, `주 *`, `표`; empty for plain values. */
  kind: string
  text: string
  rows?: ShownCell[][]
}

/** Names of documents by id: organisations, people, articles. */
export type Names = Readonly<Record<string, string>>

type Fields = Record<string, unknown>

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const whole = (value: unknown): number => (typeof value === 'number' ? value : 0)
const childrenOf = (node: unknown): Fields[] =>
  isRecord(node) && Array.isArray(node.children) ? node.children.filter(isRecord) : []
const fieldsOf = (node: Fields): Fields => (isRecord(node.fields) ? node.fields : {})
const contentOf = (content: unknown): Fields[] => (isRecord(content) ? childrenOf(content.root) : [])

function inline(node: Fields): string {
  if (node.type === 'linebreak') return '\n'
  const fields = fieldsOf(node)
  if (fields.blockType === 'footnote') return ` (각주: ${text(fields.text)}) `
  if (fields.blockType === 'crossReference') return `〈${text(fields.to)}〉`
  if (typeof node.text === 'string') return node.text
  const words = childrenOf(node).map(inline).join('')
  return node.type === 'link' ? `${words} (${text(fields.url)})` : words
}

const wordsOf = (node: Fields): string => childrenOf(node).map(inline).join('').trim()

const cellOf = (cell: Fields): ShownCell => ({
  text: childrenOf(cell)
    .map((line) => wordsOf(line))
    .join('\n'),
  isHead: whole(cell.headerState) > 0,
  colSpan: Math.max(1, whole(cell.colSpan)),
  rowSpan: Math.max(1, whole(cell.rowSpan)),
})

const tableOf = (node: Fields): Shown => {
  const rows = childrenOf(node).map((row) => childrenOf(row).map(cellOf))
  return { kind: '표', text: rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n'), rows }
}

const blockKinds: Record<string, string> = {
  figure: '그림',
  chart: '차트',
  heading: '소제목',
  box: '상자',
  pair: '나란히',
}

const parts: [string, string][] = [
  ['number', ''],
  ['caption', ''],
  ['title', ''],
  ['text', ''],
  ['unit', '단위 : '],
  ['alt', '대체 텍스트 : '],
  ['remark', '주 : '],
  ['source', '자료 : '],
]

function blockOf(node: Fields): Shown {
  const fields = fieldsOf(node)
  const said = parts.flatMap(([key, words]) =>
    text(fields[key]).trim() ? [`${words}${text(fields[key]).trim()}`] : [],
  )
  const data = text(fields.data).replaceAll('\t', ' | ')
  const inner = [...contentOf(fields.content), ...contentOf(fields.exhibits), ...contentOf(fields.children)]
    .map(shownNode)
    .map(({ kind, text: words }) => `${kind} ${words}`.trim())
  return {
    kind: blockKinds[text(fields.blockType)] ?? '넣은 것',
    text: [...said, data, ...inner].filter(Boolean).join('\n'),
  }
}

/** A block of a body. */
export function shownNode(node: unknown): Shown {
  if (!isRecord(node)) return { kind: '', text: '' }
  if (node.type === 'table') return tableOf(node)
  if (node.type === 'block') return blockOf(node)
  const kinds: Record<string, string> = {
    paragraph: `${Math.min(3, whole(node.indent)) + 1}단`,
    prose: '줄글',
    note: text(node.mark) === '주' || text(node.mark) === '자료' ? text(node.mark) : `주 ${text(node.mark)}`,
    caption: '표 제목',
  }
  return { kind: kinds[text(node.type)] ?? '줄', text: wordsOf(node) }
}

/** `2026. 9. 25. 14:06` in Seoul for a stored moment. */
const inSeoul = (value: string): string =>
  new Intl.DateTimeFormat('ko-KR', {
    timeZone: 'Asia/Seoul',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(value))

const states: Record<string, string> = { writing: '작성 중', review: '검토 중', changes: '수정 요청', done: '완료' }

/** The words of any value: ids by their names, moments in Seoul, rows by their cells. */
export function sayValue(value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? '예' : '아니요'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return inSeoul(value)
    return names[value] ?? states[value] ?? value
  }
  if (Array.isArray(value)) return value.map((one) => sayValue(one, names)).join('\n')
  if (!isRecord(value)) return ''
  if (isRecord(value.root))
    return contentOf(value)
      .map(shownNode)
      .map((one) => one.text)
      .join('\n')
  return Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([, inner]) => sayValue(inner, names))
    .filter(Boolean)
    .join('\n')
}

/** One item of a part as people read it. */
export const shownItem = (kind: 'value' | 'list' | 'body', item: unknown, names: Names): Shown =>
  kind === 'body' ? shownNode(item) : { kind: '', text: sayValue(item, names) }
