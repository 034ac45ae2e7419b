/** Drafts for tests of the store. */
import type { DraftArticle, DraftIssue } from '../../src/import/draft.ts'

/** An article with a note and a reference. */
export const article = (change: Partial<DraftArticle> = {}): DraftArticle => ({
  title: '생성형 AI의 하이프 사이클 전망',
  source: { country: '美', organisation: 'Gartner', date: '2024-09-09' },
  summary: ['멀티모달로 옮겨 갈 전망'],
  page: 4,
  body: [
    { type: 'paragraph', depth: 1, text: '가트너*가 전망' },
    { type: 'note', mark: '*', text: '시장 조사 기관' },
  ],
  references: [{ organisation: 'Gartner', title: 'Hype Cycle', date: '2024-09' }],
  ...change,
})

/** An issue of two sections and three articles, with one problem. */
export const draft = (change: Partial<DraftIssue> = {}): DraftIssue => ({
  publication: 'kiat-watch',
  year: 2024,
  number: 18,
  title: '산업기술 동향워치 2024년 18호',
  sections: [
    { title: '이슈포커스', articles: [article()] },
    { title: '정책동향', articles: [article({ title: '둘째' }), article({ title: '셋째' })] },
  ],
  problems: [{ code: 'line-unclear', line: 12, message: '알 수 없는 줄' }],
  letters: { in: 10, out: 10 },
  ...change,
})
