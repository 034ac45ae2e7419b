'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { IssueBar } from '../approval/issue-bar.tsx'
import { useStanding } from '../approval/use-standing.ts'
import { useArticleIds } from '../compose/use-article-ids.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { ChangesView } from './changes-view.tsx'
import { FitBar } from './fit-bar.tsx'
import { PageView, scrollToSheet } from './page-view.tsx'
import { ArticleJump, PreviewHead, type Tab, tabs } from './preview-head.tsx'
import { ScreenView } from './screen-view.tsx'
import { usePages } from './use-pages.ts'
import type { Snapshot } from './use-typing.ts'

/** The tab 미리보기: every output of the whole issue as it is stored now. */
export function IssuePreview() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { standing } = useStanding(String(id))
  const [first] = useArticleIds(savedDocumentData)
  const [article, setArticle] = useState<Snapshot | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    if (!first) return
    fetchJson<Snapshot>(`/api/articles/${first}?depth=0`).then(setArticle, (error: unknown) =>
      setRefusal(sentenceOf(error)),
    )
  }, [first])
  return (
    <main className="desk issue-view">
      <IssueBar tab="미리보기" standing={standing} />
      {refusal ? <p className="desk__refusal" role="alert">{`미리보기를 열지 못했습니다. ${refusal}`}</p> : null}
      {first ? null : <p className="desk__quiet">기사가 없습니다. 구성에서 기사를 넣으면 여기에 지면이 나옵니다.</p>}
      {first && article ? <Outputs id={first} article={article} /> : null}
    </main>
  )
}

/** The server sets one article among the stored others: the first one, as it is stored, stands for the whole. */
function Outputs({ id, article }: { id: string; article: Snapshot }) {
  const [tab, setTab] = useState<Tab>('pages')
  const [comparing, setComparing] = useState(false)
  const [look] = useState({ id, scope: 'issue' as const, publication: null })
  const snapshot = useCallback(() => article, [article])
  const { ask, ...pages } = usePages(look, snapshot)
  useEffect(() => ask(), [ask])
  const { preview } = pages
  // The whole issue has no one article's fit, and begins at its cover.
  const whole = useMemo(() => preview && { ...preview, fit: null, firstSheet: 0 }, [preview])
  const toArticle = (wanted: string) => {
    const found = preview?.articles.find((one) => one.id === wanted)
    if (!preview || found?.page == null || preview.firstPage === null) return
    scrollToSheet(preview.firstSheet + found.page - preview.firstPage)
  }
  return (
    <section className="article-preview article-preview--issue" aria-label="미리보기">
      <PreviewHead
        {...{ tab, comparing }}
        scope="issue"
        hasIssue={false}
        onTab={(next) => {
          setTab(next)
          setComparing(false)
        }}
        onScope={() => undefined}
        onCompare={setComparing}
      />
      <FitBar pages={{ ...pages, preview: whole }} onOver={() => undefined} onRetry={ask}>
        {preview ? <span>{`${preview.pages}쪽`}</span> : null}
      </FitBar>
      <div className="preview__choices" hidden={comparing || tab !== 'pages'}>
        {preview ? <ArticleJump articles={preview.articles} onPage={toArticle} /> : null}
      </div>
      <div className="preview__room">
        {comparing ? (
          <ChangesView {...{ look, snapshot }} pause={0} />
        ) : tab === 'pages' ? (
          <PageView preview={whole} block={null} isOld={pages.failure !== ''} fit="width" onBlock={() => undefined} />
        ) : (
          <ScreenView {...{ tab, look, snapshot }} pause={0} name={tabs.find(([key]) => key === tab)?.[1] ?? ''} />
        )}
      </div>
    </section>
  )
}
