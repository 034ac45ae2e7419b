import { isCountrySign } from '../document/countries.ts'
import type { DraftArticle, DraftBlock, DraftProblem } from '../import/draft.ts'
import type { Loss } from '../import/files/content.ts'
import type { TracedImport } from '../import/import.ts'
import { changeOf, digitsOf } from './changes.ts'
import { articlesOf, type Piece } from './manuscript.ts'
import { deskMessages, kindOf } from './piece-kinds.ts'

/** What a piece is made of before it has its number. */
export type Found = Omit<Piece, 'id' | 'number'>

/** Digits after which Korean says `으로`: 삼, 육, 십. */
const closed = /[③⑥⑩]$/

const blockKind = (block: DraftBlock | undefined): 'text' | 'table' | 'other' | null => {
  if (!block) return null
  if (block.type === 'table') return 'table'
  return 'text' in block ? 'text' : 'other'
}

/** Makes the pieces of one reading. */
class PieceFinder {
  private readonly articles: DraftArticle[]

  constructor(
    private readonly read: TracedImport,
    private readonly lines: readonly string[],
  ) {
    this.articles = articlesOf(read.issue).map(({ article }) => article)
  }

  /** The article that a line belongs to, by its own lines or by those of the summary table. */
  private articleAt(line: number | null): number | null {
    if (line === null) return null
    const { origins } = this.read
    const own = origins.findIndex(({ lines }) => lines && line >= lines.from && line <= lines.to)
    const at = own === -1 ? origins.findIndex(({ summary }) => summary.includes(line)) : own
    return at === -1 ? null : at
  }

  private blockAt(article: number, line: number): number | null {
    const at = this.read.origins[article]!.blocks.findIndex((range) => range && line >= range.from && line <= range.to)
    return at === -1 ? null : at
  }

  problem = ({ code, line, message }: DraftProblem): Found => {
    const article = this.articleAt(line)
    const inBlock = article === null || line === null ? null : this.blockAt(article, line)
    const body = article === null ? [] : this.articles[article]!.body
    const { subject, offers } = kindOf(code, inBlock === null ? null : blockKind(body[inBlock]))
    const block = subject === 'block' || subject === 'none' ? inBlock : null
    const range = article === null || block === null ? null : (this.read.origins[article]!.blocks[block] ?? null)
    const whole = subject === 'none' && range !== null && blockKind(body[block ?? 0]) === 'table'
    const change =
      block === null || line === null || !range ? null : changeOf(code, line, range, body, block, this.lines)
    return {
      code,
      article,
      block,
      lines: whole ? range : line === null ? null : { from: line, to: line },
      message: deskMessages[code] ?? message,
      subject: article === null ? 'none' : subject,
      offers: article === null ? ['right', 'later'] : change ? [offers[0]!, 'original', ...offers.slice(1)] : offers,
      ...(change ? { change: change.change, find: change.find } : {}),
      ...(change?.sign && line !== null ? { signs: [{ line, text: change.sign }] } : {}),
    }
  }

  /** Repaired circled digits, those of one block as one piece. */
  repairs(): Found[] {
    const groups = new Map<string, Found>()
    for (const { line, was, is } of this.read.digits.filter((digit) => digit.was !== digit.is)) {
      const article = this.articleAt(line)
      const block = article === null ? null : this.blockAt(article, line)
      const key = `${article} ${block}`
      const group: Found = groups.get(key) ?? {
        code: 'digits-repaired',
        article,
        block,
        lines: { from: line, to: line },
        message: '',
        ...(article !== null && block === null && this.read.origins[article]!.summary.includes(line)
          ? kindOf('summary-row-missing', null)
          : digitsOf(this.read, article, block, this.articles)),
        signs: [],
        find: '',
      }
      group.lines = { from: group.lines!.from, to: line }
      group.signs!.push({ line, text: was })
      group.find += is
      groups.set(key, group)
    }
    return [...groups.values()].map((group) => ({
      ...group,
      message: `깨진 기호 ${group.signs!.length}개를 ${group.find}${closed.test(group.find ?? '') ? '으로' : '로'} 고쳤습니다.`,
    }))
  }

  countries(): Found[] {
    return this.articles.flatMap(({ source: { country } }, article) => {
      const from = this.read.origins[article]!.lines?.from
      if (!country || isCountrySign(country) || from === undefined) return []
      const message = `출처의 나라 표시 ‘${country}’을(를) 모릅니다. 나라를 고치세요.`
      return [this.problem({ code: 'source-country-unknown', line: from, message })]
    })
  }
}

const fromLoss = ({ kind, message }: Loss): Found => ({
  code: `file-${kind}`,
  article: null,
  block: null,
  lines: null,
  message,
  subject: 'none',
  offers: ['right', 'later'],
})

/**
 * The places of a reading that a person must look at, numbered in the order of the manuscript's articles; what concerns
 * the whole manuscript comes first. `lines` are those of the manuscript.
 */
export function piecesOf(read: TracedImport, lines: readonly string[], losses: readonly Loss[]): Piece[] {
  const finder = new PieceFinder(read, lines)
  const found = [
    ...losses.map(fromLoss),
    ...read.issue.problems.map(finder.problem),
    ...finder.repairs(),
    ...finder.countries(),
  ]
  const rank = ({ article, lines: range }: Found) => [article ?? -1, range?.from ?? 0] as const
  return found
    .map((piece, order) => ({ piece, order, rank: rank(piece) }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.order - b.order)
    .map(({ piece }, at) => ({ id: `p${at + 1}`, number: at + 1, ...piece }))
}
