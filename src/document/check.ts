import { isSafeAddress } from './address.ts'
import { readChart } from './chart-data.ts'
import { isCountrySign } from './countries.ts'
import { isPartialDate } from './date.ts'
import { inlineText } from './inline.ts'
import type { Article, Block, Exhibit, Inline, Issue } from './nodes.ts'
import { linkNotes } from './notes.ts'
import type { Problem } from './problem.ts'
import { allBlocks, articles, footnotesIn, inlinesOf } from './walk.ts'

/** Rows that one table may have: some 65 pages, which print in seconds. */
export const longestTable = 2000

type Severity = Problem['severity']

/** What the articles of a publication must have; a house style tells its own. */
export interface Requirements {
  summary: boolean
  references: boolean
  source: boolean
}
const all: Requirements = { summary: true, references: true, source: true }
/** Code → how bad it is, what is wrong, what to do; the words editors read. */
const rules = {
  'issue-empty': ['error', '이 호에 기사가 없습니다.', '기사를 하나 이상 넣으세요.'],
  'issue-date-missing': ['error', '발행일이 없거나 달력에 없는 날짜입니다.', '발행일을 연-월-일로 넣으세요.'],
  'lead-missing': ['warning', '머리글이 없습니다.', '웹과 메일의 첫머리에 놓일 한두 문장을 쓰세요.'],
  'section-empty': [
    'warning',
    '기사가 없는 분야입니다.',
    '기사를 넣거나 분야를 빼세요. 그대로 두면 지면에 나오지 않습니다.',
  ],
  'title-missing': ['error', '기사 제목이 없습니다.', '제목을 쓰세요.'],
  'title-repeated': ['warning', '같은 제목의 기사가 이 호에 또 있습니다.', '두 번 넣은 기사가 아닌지 보세요.'],
  'summary-missing': ['error', '요약이 없습니다.', '요약표에 놓일 문장을 한두 개 쓰세요.'],
  'body-empty': ['error', '본문이 없습니다.', '본문을 쓰세요.'],
  'reference-missing': ['error', '참고 줄이 없습니다.', '글의 출처를 기관, 제목, 날짜로 넣으세요.'],
  'source-missing': ['warning', '제목 뒤에 놓일 출처 기관이 없습니다.', '기관을 고르세요.'],
  'country-unknown': ['error', '나라 표기를 알 수 없습니다.', '목록에 있는 나라 표기를 고르거나 비워 두세요.'],
  'date-invalid': ['error', '날짜를 읽을 수 없습니다.', '2026, 2026-09, 2026-09-04 가운데 아는 만큼 쓰세요.'],
  'caption-missing': ['error', '제목이 없는 표나 그림입니다.', '표나 그림 바로 위에 제목을 쓰세요.'],
  'table-empty': ['error', '빈 표입니다.', '표를 채우거나 지우세요.'],
  'table-ragged': ['error', '줄마다 칸 수가 다른 표입니다.', '합친 칸을 확인하고 칸 수를 맞추세요.'],
  'table-long': [
    'error',
    `${longestTable}줄보다 긴 표입니다.`,
    '표를 나누어 넣거나, 전체 자료는 연결로 대신하고 간추려 쓰세요.',
  ],
  'name-repeated': ['error', '같은 이름이 이 호에 또 있습니다.', '그림, 표, 상자의 이름을 서로 다르게 고치세요.'],
  'reference-dead': ['error', '가리키는 것이 없는 상호참조입니다.', '가리킬 그림, 표, 상자를 다시 고르세요.'],
  'footnote-empty': ['error', '내용이 없는 각주입니다.', '각주를 쓰거나 지우세요.'],
  'box-empty': ['warning', '빈 상자입니다.', '상자를 채우거나 지우세요.'],
  'chart-empty': ['error', '자료가 없는 차트입니다.', '첫 줄에 계열 이름, 첫 칸에 연도나 항목을 두고 숫자를 넣으세요.'],
  'chart-cell': ['error', '차트의 숫자 칸에 글자가 있습니다.', '숫자로 고치거나, 값이 없으면 비워 두세요.'],
  'chart-ragged': ['error', '칸 수가 다른 줄이 차트 자료에 있습니다.', '첫 줄과 칸 수를 맞추세요.'],
  'chart-year': [
    'error',
    '차트의 연도가 빠졌거나 순서가 어긋났습니다.',
    '빠진 해를 넣고, 값이 없으면 칸만 비워 두세요.',
  ],
  'chart-series': [
    'error',
    '한 차트에 계열이 너무 많습니다.',
    '계열을 여섯 개까지 두고 나머지는 다른 차트로 나누세요.',
  ],
  'chart-column': ['error', '이름이 없는 계열입니다.', '자료의 첫 줄에 계열 이름을 쓰세요.'],
  'picture-missing': ['error', '그림이 없습니다.', '그림 파일을 넣거나 이 자리를 지우세요.'],
  'alt-missing': [
    'error',
    '그림의 대체 텍스트가 없습니다.',
    '보지 못하는 독자에게 그림이 말하는 바를 한두 문장으로 쓰세요.',
  ],
  'note-lonely': ['warning', '본문에 *가 없는 주입니다.', '설명할 낱말 뒤에 같은 수의 *를 붙이세요.'],
  'call-lonely': ['warning', '본문의 *에 맞는 주가 없습니다.', '문단 아래에 주를 쓰거나 *를 지우세요.'],
  'depth-skipped': ['warning', '단을 건너뛴 문단입니다.', '바로 윗단을 쓰거나 Shift+Tab으로 한 단 올리세요.'],
  'link-unsafe': ['error', '열 수 없는 주소를 가리키는 연결입니다.', 'http, https, mailto로 시작하는 주소를 쓰세요.'],
  'text-empty': ['warning', '빈 문단입니다.', '글을 쓰거나 지우세요.'],
} as const satisfies Record<string, readonly [Severity, string, string]>

export type CheckCode = keyof typeof rules

const problem = (code: CheckCode, path: string, detail = ''): Problem => {
  const [severity, message, hint] = rules[code]
  return { code, severity, path, message: detail ? `${message} (${detail})` : message, hint }
}

/** Everything an editor can mend in an issue, in reading order. Errors block publishing, warnings don't. */
export function check(issue: Issue, requires: Requirements = all): Problem[] {
  const found: Problem[] = []
  const every = [...articles(issue)]
  if (every.length === 0) found.push(problem('issue-empty', ''))
  if (!/^\d{4}-\d{2}-\d{2}$/.test(issue.date) || !isPartialDate(issue.date))
    found.push(problem('issue-date-missing', ''))
  if (issue.lead.trim() === '') found.push(problem('lead-missing', ''))
  issue.sections.forEach((section, index) => {
    if (section.articles.length === 0) found.push(problem('section-empty', `sections/${index}`, section.title))
  })
  if (issue.report) found.push(...checkBody(issue.report.summary, 'report/summary'))
  const titles = new Map<string, number>()
  for (const { article } of every) titles.set(article.title.trim(), (titles.get(article.title.trim()) ?? 0) + 1)
  for (const { article, path } of every) {
    found.push(...checkArticle(article, path, requires))
    const title = article.title.trim()
    if (title !== '' && (titles.get(title) ?? 0) > 1) found.push(problem('title-repeated', path, title))
  }
  found.push(...checkNames(issue))
  return found
}

function checkArticle(article: Article, path: string, requires: Requirements): Problem[] {
  const found: Problem[] = []
  const add = (code: CheckCode, place = path, detail = '') => found.push(problem(code, place, detail))
  if (article.title.trim() === '') add('title-missing')
  if (requires.summary && article.summary.every((sentence) => sentence.trim() === '')) add('summary-missing')
  if (requires.source && article.source.organisation.trim() === '') add('source-missing')
  if (article.source.country !== '' && !isCountrySign(article.source.country))
    add('country-unknown', path, article.source.country)
  if (article.source.date !== '' && !isPartialDate(article.source.date)) add('date-invalid', path, article.source.date)
  if (article.body.length === 0) add('body-empty')
  if (requires.references && article.references.length === 0) add('reference-missing')
  for (const [index, reference] of article.references.entries()) {
    if (reference.date !== '' && !isPartialDate(reference.date))
      add('date-invalid', `${path}/references/${index}`, reference.date)
  }
  found.push(...checkBody(article.body, `${path}/body`))
  const links = linkNotes(article)
  for (const { index } of links.lonelyNotes) add('note-lonely', `${path}/body/${index}`)
  for (const { call, index } of links.lonelyCalls) add('call-lonely', `${path}/body/${index}`, call.mark)
  return found
}

/** Headings, boxes and exhibits begin the outline anew. */
function checkBody(body: readonly Block[], path: string): Problem[] {
  const found: Problem[] = []
  let depth = 0
  body.forEach((block, index) => {
    const here = `${path}/${index}`
    found.push(...checkBlock(block, here))
    if (block.type === 'box') found.push(...checkBody(block.children, `${here}/children`))
    if (block.type === 'pair') found.push(...checkBody(block.exhibits, `${here}/exhibits`))
    if (block.type === 'heading' || block.type === 'box') depth = 0
    if (block.type !== 'paragraph') return
    if (block.depth > depth + 1 && depth > 0) found.push(problem('depth-skipped', here))
    depth = block.depth
  })
  return found
}

function checkBlock(block: Block, path: string): Problem[] {
  const found: Problem[] = []
  for (const content of inlinesOf(block)) {
    for (const url of addresses(content)) if (!isSafeAddress(url)) found.push(problem('link-unsafe', path, url))
    for (const footnote of footnotesIn(content))
      if (inlineText(footnote.children).trim() === '') found.push(problem('footnote-empty', path))
  }
  if (block.type === 'paragraph' || block.type === 'note' || block.type === 'heading') {
    if (inlineText(block.children).trim() === '') found.push(problem('text-empty', path))
    return found
  }
  if (block.type === 'pair') return found
  if (block.type === 'box') return block.children.length === 0 ? [...found, problem('box-empty', path)] : found
  if (inlineText(block.caption).trim() === '') found.push(problem('caption-missing', path))
  return [...found, ...checkExhibit(block, path)]
}

function checkExhibit(block: Exhibit, path: string): Problem[] {
  if (block.type === 'chart') {
    const faults = readChart(block).faults.map(({ code, row, column, detail }) =>
      problem(code, `${path}/${row < 0 ? 'columns' : `rows/${row}`}/${column}`, detail),
    )
    return block.alt.trim() === '' ? [...faults, problem('alt-missing', path)] : faults
  }
  if (block.type === 'figure') {
    if (block.asset === null) return [problem('picture-missing', path)]
    return block.alt.trim() === '' ? [problem('alt-missing', path)] : []
  }
  const rows = block.head.length + block.body.length
  if (block.body.length === 0) return [problem('table-empty', path)]
  if (rows > longestTable) return [problem('table-long', path, `${rows}줄`)]
  return new Set(widths([...block.head]).concat(widths(block.body))).size > 1 ? [problem('table-ragged', path)] : []
}

/** Names that two things have, and references to names that nothing has. */
function checkNames(issue: Issue): Problem[] {
  const found: Problem[] = []
  const names = new Set<string>()
  const used: { to: string; path: string }[] = []
  const name = (value: string | undefined, path: string) => {
    if (value && names.has(value)) found.push(problem('name-repeated', path, value))
    if (value) names.add(value)
  }
  const readBody = (body: readonly Block[], path: string) => {
    for (const { block, path: inner } of allBlocks(body)) {
      const here = `${path}/${inner}`
      if ('name' in block) name(block.name, here)
      for (const content of inlinesOf(block)) used.push(...referencesIn(content).map((to) => ({ to, path: here })))
    }
  }
  if (issue.report) readBody(issue.report.summary, 'report/summary')
  for (const { article, path } of articles(issue)) {
    name(article.name, path)
    readBody(article.body, `${path}/body`)
  }
  return [
    ...found,
    ...used.filter(({ to }) => !names.has(to)).map(({ to, path }) => problem('reference-dead', path, to)),
  ]
}

const referencesIn = (nodes: readonly Inline[]): string[] =>
  nodes.flatMap((node) => {
    if (node.type === 'reference') return [node.to]
    return node.type === 'link' || node.type === 'footnote' ? referencesIn(node.children) : []
  })

/** Number of grid columns that each row fills, spans from above counted. */
function widths(rows: Extract<Block, { type: 'table' }>['body']): number[] {
  const below: number[] = []
  return rows.map((row, index) => {
    let width = below.filter((until) => until > index).length
    let column = 0
    for (const cell of row.cells) {
      while ((below[column] ?? 0) > index) column++
      for (let i = 0; i < cell.colspan; i++) below[column++] = index + cell.rowspan
      width += cell.colspan
    }
    return width
  })
}

const addresses = (content: readonly Inline[]): string[] =>
  content.flatMap((node) => (node.type === 'link' ? [node.url] : []))
