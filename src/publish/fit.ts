import type { Issue } from '../document/nodes.ts'
import type { Problem } from '../document/problem.ts'
import { articles } from '../document/walk.ts'
import type { FitMeasure } from '../press/in-page/fit.ts'

/** What the fit report needs of a print. */
export interface FitFacts {
  /** All pages, cover included. */
  pages: number
  /** Printed page number on which an article begins, by its id. */
  pageOf: Readonly<Record<string, number>>
  fit: readonly FitMeasure[]
}

export type FitCode = 'fit-pages' | 'fit-over' | 'fit-heading' | 'fit-table' | 'fit-exhibit'

/** A last page with less than this part of its lines is hardly worth a page. */
const hardlyFilled = 0.2

const warning = (code: FitCode, path: string, message: string, hint: string): Problem => ({
  code,
  severity: 'warning',
  path,
  message,
  hint,
})

/** How the issue sits on its pages: what an editor may shorten or move, article by article, the issue itself first. */
export function fitProblems(issue: Issue, { pages, pageOf, fit }: FitFacts): Problem[] {
  const measures = new Map(fit.map((measure) => [measure.id, measure]))
  const found = [...articles(issue)].flatMap(({ article, path }) => {
    const measure = measures.get(article.id)
    return measure ? articleProblems(measure, path, pageOf[article.id] ?? 1) : []
  })
  return [...pageTarget(issue, pages, measures), ...found]
}

/** True where so little of an article stands on its last page that shortening it saves the page. */
export const isOver = ({ pages, endsFlow, lastLines, pageLines }: FitMeasure): boolean =>
  pages > 1 && endsFlow && lastLines < pageLines * hardlyFilled

function pageTarget(issue: Issue, pages: number, measures: ReadonlyMap<string, FitMeasure>): Problem[] {
  const target = issue.publication.pageTarget
  if (!target || pages === target) return []
  const known = `전체 ${pages}쪽으로 목표 ${target}쪽보다`
  if (pages < target)
    return [
      warning('fit-pages', '', `${known} ${target - pages}쪽 모자랍니다.`, '기사를 더하거나 목표 쪽수를 고치세요.'),
    ]
  const easy = [...articles(issue)]
    .flatMap(({ article }) => {
      const measure = measures.get(article.id)
      return measure && isOver(measure) ? [{ title: article.title, lines: measure.lastLines }] : []
    })
    .sort((a, b) => a.lines - b.lines)
    .slice(0, 3)
  const hint = easy.length
    ? `줄이기 쉬운 기사: ${easy.map(({ title, lines }) => `‘${title}’(${lines}줄)`).join(', ')}.`
    : '글을 줄이거나 그림의 높이를 낮추거나 목표 쪽수를 고치세요.'
  return [warning('fit-pages', '', `${known} ${pages - target}쪽 많습니다.`, hint)]
}

function articleProblems(measure: FitMeasure, path: string, first: number): Problem[] {
  const { pages, lastLines, lonely, split, far } = measure
  const page = (offset: number): string => `${first + offset}쪽`
  const over = isOver(measure)
    ? [
        warning(
          'fit-over',
          path,
          `기사의 마지막 쪽(${page(pages - 1)})에 ${lastLines}줄만 넘어갔습니다.`,
          `${lastLines}줄을 줄이면 ${pages - 1}쪽에 들어갑니다.`,
        ),
      ]
    : []
  return [
    ...over,
    ...lonely.map((one) =>
      warning(
        'fit-heading',
        path,
        `${page(one.page)} 맨 아래에 ‘${shortened(one.text)}’만 남고 이어지는 글은 다음 쪽에 있습니다.`,
        '앞의 글을 한두 줄 줄이거나 늘리세요.',
      ),
    ),
    ...split.map((one) =>
      warning(
        'fit-table',
        path,
        `${one.name || '표'}의 첫 줄만 ${page(one.page)}에 있고 나머지는 다음 쪽에 있습니다.`,
        '표의 자리를 앞뒤로 옮기거나 앞의 글을 몇 줄 줄이세요.',
      ),
    ),
    ...exhibits(far, path, page),
  ]
}

/** What stands on the page beside the words about it is named in one warning, what stands farther off in one of its own. */
function exhibits(far: FitMeasure['far'], path: string, page: (offset: number) => string): Problem[] {
  const hint = '처음 말하는 문단 바로 뒤로 옮기거나 앞의 글을 줄이세요.'
  const isNear = (one: FitMeasure['far'][number]): boolean => Math.abs(one.page - one.mention) === 1
  const near = far.filter(isNear).map((one) => `${one.name || '그림'}(${page(one.mention)} → ${page(one.page)})`)
  const message = `처음 말하는 쪽의 옆 쪽에 놓인 그림과 표가 ${near.length}개입니다: ${near.join(', ')}.`
  return [
    ...(near.length > 0 ? [warning('fit-exhibit', path, message, hint)] : []),
    ...far
      .filter((one) => !isNear(one))
      .map((one) => {
        const name = one.name || '그림'
        return warning(
          'fit-exhibit',
          path,
          `${name}의 자리는 ${page(one.page)}인데 처음 말하는 곳은 ${page(one.mention)}입니다.`,
          hint,
        )
      }),
  ]
}

const longest = 30
const shortened = (text: string): string =>
  [...text].length > longest ? `${[...text].slice(0, longest).join('')}…` : text
