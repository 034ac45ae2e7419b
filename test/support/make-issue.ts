/** The short way to a whole issue in a test; `src/document/build.ts` makes the blocks. */
import type { Article, Block, Issue } from '../../src/document/nodes.ts'
import { defaults } from '../../templates/publications/kiat-watch/defaults.ts'

/** An article that has all it needs; ids are given by `makeIssue`. */
export const makeArticle = (title: string, body: Block[], changes: Partial<Article> = {}): Article => ({
  type: 'article',
  id: '',
  title,
  source: { country: '美', organisation: 'Gartner', date: '2026-09-09' },
  summary: [`${title}의 요지를 한 문장으로 적음`],
  body,
  references: [{ organisation: 'Gartner', title: 'A Report on Many Things', date: '2026-09-09' }],
  ...changes,
})

/** An issue of `kiat-watch` with the given articles by section. */
export function makeIssue(sections: Record<string, Article[]>, changes: Partial<Issue> = {}): Issue {
  let number = 0
  return {
    type: 'issue',
    model: 1,
    publication: defaults,
    year: 2026,
    number: 22,
    date: '2026-11-18',
    lead: '이번 호는 시험을 위해 꾸민 글을 싣습니다.',
    sections: Object.entries(sections).map(([title, articles], index) => ({
      type: 'section',
      id: `s${index + 1}`,
      title,
      articles: articles.map((node) => ({ ...node, id: `a${++number}` })),
    })),
    assets: {},
    ...changes,
  }
}
