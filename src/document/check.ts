import { isSafeAddress } from './address.ts'
import { isCountrySign } from './countries.ts'
import { isPartialDate } from './date.ts'
import { inlineText } from './inline.ts'
import type { Article, Block, Inline, Issue } from './nodes.ts'
import { linkNotes } from './notes.ts'
import type { Problem } from './problem.ts'
import { articles, inlinesOf } from './walk.ts'

/** Rows that one table may have: some 65 pages, which print in seconds. */
export const longestTable = 2000

type Severity = Problem['severity']
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
export function check(issue: Issue): Problem[] {
  const all = [...articles(issue)]
  const found: Problem[] = []
  if (all.length === 0) found.push(problem('issue-empty', ''))
  if (!/^\d{4}-\d{2}-\d{2}$/.test(issue.date) || !isPartialDate(issue.date))
    found.push(problem('issue-date-missing', ''))
  if (issue.lead.trim() === '') found.push(problem('lead-missing', ''))
  issue.sections.forEach((section, index) => {
    if (section.articles.length === 0) found.push(problem('section-empty', `sections/${index}`, section.title))
  })
  const titles = new Map<string, number>()
  for (const { article } of all) titles.set(article.title.trim(), (titles.get(article.title.trim()) ?? 0) + 1)
  for (const { article, path } of all) {
    found.push(...checkArticle(article, path))
    const title = article.title.trim()
    if (title !== '' && (titles.get(title) ?? 0) > 1) found.push(problem('title-repeated', path, title))
  }
  return found
}

function checkArticle(article: Article, path: string): Problem[] {
  const found: Problem[] = []
  const add = (code: CheckCode, place = path, detail = '') => found.push(problem(code, place, detail))
  if (article.title.trim() === '') add('title-missing')
  if (article.summary.every((sentence) => sentence.trim() === '')) add('summary-missing')
  if (article.source.organisation.trim() === '') add('source-missing')
  if (article.source.country !== '' && !isCountrySign(article.source.country))
    add('country-unknown', path, article.source.country)
  if (article.source.date !== '' && !isPartialDate(article.source.date)) add('date-invalid', path, article.source.date)
  if (article.body.length === 0) add('body-empty')
  if (article.references.length === 0) add('reference-missing')
  for (const [index, reference] of article.references.entries()) {
    if (reference.date !== '' && !isPartialDate(reference.date))
      add('date-invalid', `${path}/references/${index}`, reference.date)
  }
  let depth = 0
  article.body.forEach((block, index) => {
    found.push(...checkBlock(block, `${path}/body/${index}`))
    if (block.type !== 'paragraph') return
    if (block.depth > depth + 1 && depth > 0) add('depth-skipped', `${path}/body/${index}`)
    depth = block.depth
  })
  const links = linkNotes(article)
  for (const { index } of links.lonelyNotes) add('note-lonely', `${path}/body/${index}`)
  for (const { call, index } of links.lonelyCalls) add('call-lonely', `${path}/body/${index}`, call.mark)
  return found
}

function checkBlock(block: Block, path: string): Problem[] {
  const found: Problem[] = []
  for (const content of inlinesOf(block)) {
    for (const url of addresses(content)) if (!isSafeAddress(url)) found.push(problem('link-unsafe', path, url))
  }
  if (block.type === 'paragraph' || block.type === 'note') {
    if (inlineText(block.children).trim() === '') found.push(problem('text-empty', path))
    return found
  }
  if (inlineText(block.caption).trim() === '') found.push(problem('caption-missing', path))
  if (block.type === 'figure') {
    if (block.asset === null) found.push(problem('picture-missing', path))
    else if (block.alt.trim() === '') found.push(problem('alt-missing', path))
    return found
  }
  if (block.body.length === 0) found.push(problem('table-empty', path))
  else if (block.head.length + block.body.length > longestTable)
    found.push(problem('table-long', path, `${block.head.length + block.body.length}줄`))
  else if (new Set(widths([...block.head]).concat(widths(block.body))).size > 1)
    found.push(problem('table-ragged', path))
  return found
}

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
