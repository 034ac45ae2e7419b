'use client'
import type { ArticlePage } from '../../preview/messages.ts'
import type { ScreenTab } from './screen-view.tsx'

export type Tab = 'pages' | ScreenTab

/** Tabs in their words, in order. */
export const tabs: readonly [Tab, string][] = [
  ['pages', '지면'],
  ['web', '웹'],
  ['mail640', '메일 640'],
  ['mail360', '메일 360'],
  ['mailBare', '서식 뺀 메일'],
  ['text', '텍스트'],
]

/** What is looked at: output, scope, and the comparison with the last edition. */
export function PreviewHead(props: {
  tab: Tab
  scope: 'article' | 'issue'
  comparing: boolean
  hasIssue: boolean
  onTab: (tab: Tab) => void
  onScope: (scope: 'article' | 'issue') => void
  onCompare: (comparing: boolean) => void
}) {
  return (
    <div className="preview__head">
      <nav aria-label="볼 것" className="preview__tabs">
        {tabs.map(([tab, word]) => (
          <button
            key={tab}
            type="button"
            aria-current={!props.comparing && tab === props.tab}
            onClick={() => props.onTab(tab)}
          >
            {word}
          </button>
        ))}
      </nav>
      <select
        aria-label="볼 범위"
        value={props.scope}
        disabled={!props.hasIssue}
        onChange={({ target }) => props.onScope(target.value === 'issue' ? 'issue' : 'article')}
      >
        <option value="article">이 기사</option>
        <option value="issue">호 전체</option>
      </select>
      <button
        type="button"
        className="preview__compare"
        aria-pressed={props.comparing}
        onClick={() => props.onCompare(!props.comparing)}
      >
        지난 발행본과 비교
      </button>
    </div>
  )
}

/** Jumps to the first page of an article in the pages of its issue. */
export function ArticleJump({ articles, onPage }: { articles: readonly ArticlePage[]; onPage: (id: string) => void }) {
  return (
    <select aria-label="기사로 가기" className="preview__jump" value="" onChange={({ target }) => onPage(target.value)}>
      <option value="" disabled>
        기사로 가기
      </option>
      {articles.map(({ id, title, page }) => (
        <option key={id} value={id}>
          {page === null ? '' : `${page}쪽 `}
          {title}
        </option>
      ))}
    </select>
  )
}
