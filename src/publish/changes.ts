import { diffArrays } from 'diff'
import { inlineText } from '../document/inline.ts'
import type { Article, Block, Issue } from '../document/nodes.ts'
import { issueTitle } from '../document/numbering.ts'
import { blockText } from '../document/text.ts'
import { articles } from '../document/walk.ts'

/** One thing that two states of an issue say differently; `before` is empty for what was added, `after` for what is gone. */
export interface Change {
  kind: 'added' | 'removed' | 'moved' | 'changed'
  /** Path in the later state, `sections/0/articles/2/body/4`; in the earlier one for what is gone; empty for the issue. */
  path: string
  /** In an editor's words: `5. 중국 양자기술의 강점과 공백 · 본문`. */
  where: string
  before: string
  after: string
}

interface Placed {
  article: Article
  path: string
  number: number
  section: string
}

const placed = (issue: Issue): Placed[] =>
  [...articles(issue)].map(({ article, section, path, number }) => ({ article, path, number, section: section.title }))

const name = ({ article, number }: Placed): string => `${number}. ${article.title || '제목 없는 기사'}`
const key = (value: unknown): string => JSON.stringify(value)

/** Everything that two states of an issue say differently, in the order of the later one. Empty only where they are equal. */
export function changesBetween(before: Issue, after: Issue): Change[] {
  const pairs = pair(placed(before), placed(after))
  const found = [...issueChanges(before, after), ...moves(pairs), ...pairs.flatMap(articleChanges)]
  if (found.length > 0 || key(before) === key(after)) return found
  // A picture's bytes, the publisher's address: printed, but not among what is named above.
  return [{ kind: 'changed', path: '', where: '호의 설정이나 그림', before: '', after: '' }]
}

type Pair = [Placed | null, Placed | null]

/** Articles are the same by their title, then by most of their words: documents hold no ids of the CMS. */
function pair(before: readonly Placed[], after: readonly Placed[]): Pair[] {
  const open = new Set(before)
  const take = (fits: (old: Placed) => boolean): Placed | null => {
    const found = [...open].find(fits)
    if (found) open.delete(found)
    return found ?? null
  }
  const byTitle = new Map(after.map((one) => [one, take((old) => old.article.title === one.article.title)]))
  for (const one of after)
    if (!byTitle.get(one))
      byTitle.set(
        one,
        take((old) => likeness(old.article, one.article) > 0.4),
      )
  return [...after.map((one): Pair => [byTitle.get(one) ?? null, one]), ...[...open].map((old): Pair => [old, null])]
}

const wordsOf = ({ body, summary }: Article): Set<string> =>
  new Set([...summary, ...body.map((block) => blockText(block))].join(' ').split(/\s+/).filter(Boolean))

/** Share of words that two articles have in common, 0 to 1. */
function likeness(a: Article, b: Article): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const common = [...first].filter((word) => second.has(word)).length
  return common / Math.max(first.size, second.size, 1)
}

/** Articles that stand behind another one than before, though both were there; and those in another section. */
function moves(pairs: readonly Pair[]): Change[] {
  const kept = pairs.filter((one): one is [Placed, Placed] => one[0] !== null && one[1] !== null)
  const old = [...kept].sort(([a], [b]) => a.number - b.number).map(([, now]) => now)
  const stays = new Set(
    diffArrays(
      old,
      kept.map(([, now]) => now),
    ).flatMap((part) => (part.added || part.removed ? [] : part.value)),
  )
  return kept
    .filter(([was, now]) => !stays.has(now) || was.section !== now.section)
    .map(([was, now]) => ({
      kind: 'moved',
      path: now.path,
      where: name(now),
      before: `${was.section} ${was.number}번`.trim(),
      after: `${now.section} ${now.number}번`.trim(),
    }))
}

function articleChanges([before, after]: Pair): Change[] {
  if (!before || !after) {
    const one = (before ?? after) as Placed
    const text = [one.article.title, ...one.article.summary].join(' ')
    return [
      after
        ? { kind: 'added', path: one.path, where: name(one), before: '', after: text }
        : { kind: 'removed', path: one.path, where: name(one), before: text, after: '' },
    ]
  }
  const at = (part: string) => `${name(after)} · ${part}`
  const [was, now] = [before.article, after.article]
  const fields: [string, string, string][] = [
    ['제목', was.title, now.title],
    ['출처', sourceText(was), sourceText(now)],
    ['요약', was.summary.join('\n'), now.summary.join('\n')],
    ['참고 줄', referencesText(was), referencesText(now)],
    ['상호참조 이름', was.name ?? '', now.name ?? ''],
  ]
  return [
    ...fields
      .filter(([, a, b]) => a !== b)
      .map(([part, a, b]): Change => ({ kind: 'changed', path: after.path, where: at(part), before: a, after: b })),
    ...bodyChanges(was.body, now.body, `${after.path}/body`, at('본문')),
  ]
}

const sourceText = ({ source }: Article): string =>
  [source.country, source.organisation, source.date].filter(Boolean).join(' ')
const referencesText = ({ references }: Article): string =>
  references.map(({ organisation, title, date }) => [organisation, title, date].filter(Boolean).join(', ')).join('\n')

/** Blocks that are gone or new; of those that follow one another each new one takes the place of a gone one. */
function bodyChanges(before: readonly Block[], after: readonly Block[], path: string, where: string): Change[] {
  const found: Change[] = []
  let at = 0
  let gone: Block[] = []
  const flush = () => {
    for (const block of gone)
      found.push({ kind: 'removed', path: `${path}/${at}`, where, before: shown(block), after: '' })
    gone = []
  }
  for (const part of diffArrays([...before], [...after], { comparator: (a, b) => key(a) === key(b) })) {
    if (part.removed) {
      gone = [...part.value]
      continue
    }
    for (const block of part.value) {
      const old = part.added ? gone.shift() : undefined
      if (part.added)
        found.push({
          kind: old ? 'changed' : 'added',
          path: `${path}/${at}`,
          where,
          before: old ? shown(old) : '',
          after: shown(block),
        })
      else flush()
      at++
    }
    flush()
  }
  flush()
  return found
}

/** A block's text; a chart's numbers and what can't be seen in words are named. */
function shown(block: Block): string {
  const text = blockText(block)
  if (block.type === 'chart') return [text, ...block.rows.map((row) => row.join(' '))].join(' ')
  return text || block.type
}

function issueChanges(before: Issue, after: Issue): Change[] {
  const facts: [string, (issue: Issue) => string][] = [
    ['호', issueTitle],
    ['발행일', (issue) => issue.date],
    ['머리글', (issue) => issue.lead],
    ['작성자', (issue) => issue.authors ?? ''],
    ['분야', (issue) => issue.sections.map(({ title, part }) => [part, title].filter(Boolean).join(' ')).join(' · ')],
    ['보고서 앞머리', reportText],
    ['바로잡음', (issue) => (issue.corrections ?? []).map(({ date, text }) => `${date} ${text}`).join('\n')],
    ['발간현황', (issue) => (issue.archive ?? []).map(({ number, title }) => `${number} ${title}`).join('\n')],
    ['발간물의 설정', (issue) => key(issue.publication)],
  ]
  return facts
    .map(([where, of]): Change => ({ kind: 'changed', path: '', where, before: of(before), after: of(after) }))
    .filter((change) => change.before !== change.after)
    .map((change) => (change.where === '발간물의 설정' ? { ...change, before: '', after: '' } : change))
}

const reportText = ({ report }: Issue): string =>
  report
    ? [
        inlineText(report.title),
        report.subtitle,
        report.kind,
        report.authors,
        ...report.summary.map((block) => blockText(block)),
        ...report.notes.map((note) => `${note.mark} ${inlineText(note.children)}`),
      ]
        .filter(Boolean)
        .join('\n')
    : ''
