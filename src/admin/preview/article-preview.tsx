'use client'
import { useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { PreviewProblem } from '../../preview/messages.ts'
import { goToLine } from './body-editor.ts'
import { ChangesView } from './changes-view.tsx'
import { FieldWatch } from './field-watch.tsx'
import { FitBar } from './fit-bar.tsx'
import { useFurtherProblems, verbsOf } from './further-problems.ts'
import { PageView, scrollToSheet } from './page-view.tsx'
import { goToProblem } from './places.ts'
import { ArticleJump, PreviewHead, type Tab, tabs } from './preview-head.tsx'
import { PreviewSwitch } from './preview-switch.tsx'
import { ProblemRail, sortedProblems } from './problem-rail.tsx'
import { ScreenView } from './screen-view.tsx'
import { useCaretBlock } from './use-caret.ts'
import { type Look, usePages } from './use-pages.ts'
import { usePublications } from './use-publications.ts'
import { useTyping } from './use-typing.ts'

/** Milliseconds without a key after which pages are made; see `npm run bench`. */
export const typingPause = 150

/** The pages beside an article's form. In a drawer there is no room for them. */
export function ArticlePreview() {
  const { id } = useDocumentInfo()
  const depth = useEditDepth()
  if (depth > 1) return null
  return <Preview key={String(id ?? '')} id={id === undefined ? null : String(id)} />
}

function Preview({ id }: { id: string | null }) {
  const [tab, setTab] = useState<Tab>('pages')
  const [scope, setScope] = useState<Look['scope']>('article')
  const [comparing, setComparing] = useState(false)
  const [publication, setPublication] = useState<string | null>(null)
  const [fit, setFit] = useState<'page' | 'width'>('page')
  const [pause, setPause] = useState(0)
  const further = useFurtherProblems()
  const look = useMemo<Look>(() => ({ id, scope, publication }), [id, scope, publication])
  const onPause = useRef<() => void>(() => undefined)
  const { snapshot, onField } = useTyping(typingPause, () => onPause.current())
  const { ask, ...pages } = usePages(look, snapshot)
  onPause.current = () => {
    ask()
    setPause((before) => before + 1)
  }
  // Another scope or publication is looked at anew.
  useEffect(() => ask(), [ask])

  const { preview } = pages
  const block = useCaretBlock(preview?.origins)
  const isLoose = preview !== null && preview.issue === null
  const publications = usePublications(isLoose)
  const problems = useMemo(() => sortedProblems([...(preview?.problems ?? []), ...further]), [preview, further])
  const go = useCallback(
    (problem: PreviewProblem) => {
      const told = verbsOf(problem)
      if (told) told.go(problem)
      else if (preview) goToProblem(problem, preview.path, preview.origins)
    },
    [preview],
  )
  const toBlock = useCallback(
    (index: number) => {
      const line = preview?.origins[index]
      if (line !== undefined) goToLine(line)
    },
    [preview],
  )
  const toOver = () => {
    const last = Math.max(0, ...(preview?.blocks ?? []).map(({ page }) => page))
    const first = preview?.blocks.find(({ page }) => page === last)
    scrollToSheet(last)
    if (first) toBlock(first.block)
  }
  const toArticle = (article: string) => {
    const found = preview?.articles.find((one) => one.id === article)
    if (!preview || found?.page == null || preview.firstPage === null) return
    scrollToSheet(preview.firstSheet + found.page - preview.firstPage)
  }

  return (
    <section className="article-preview" aria-label="미리보기">
      <PreviewSwitch />
      <FieldWatch onField={onField} />
      <PreviewHead
        {...{ tab, scope, comparing, hasIssue: !isLoose }}
        onTab={(next) => {
          setTab(next)
          setComparing(false)
        }}
        onScope={setScope}
        onCompare={setComparing}
      />
      <FitBar pages={pages} onOver={toOver} onRetry={ask}>
        <button type="button" className="preview__link" onClick={() => setFit(fit === 'page' ? 'width' : 'page')}>
          {fit === 'page' ? '폭에 맞추기' : '쪽 전체 보기'}
        </button>
      </FitBar>
      <div className="preview__choices" hidden={comparing || tab !== 'pages'}>
        {scope === 'issue' && preview?.scope === 'issue' ? (
          <ArticleJump articles={preview.articles} onPage={toArticle} />
        ) : null}
        {isLoose ? (
          <select
            aria-label="발간물"
            value={publication ?? ''}
            onChange={({ target }) => setPublication(target.value || null)}
          >
            {publications.map(({ id: key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
        {isLoose ? <span>아직 호에 넣지 않은 기사입니다. 번호는 1부터 매깁니다.</span> : null}
      </div>
      <div className="preview__room">
        {comparing ? (
          <ChangesView {...{ look, snapshot, pause }} />
        ) : tab === 'pages' ? (
          <PageView preview={preview} block={block} isOld={pages.failure !== ''} fit={fit} onBlock={toBlock} />
        ) : (
          <ScreenView {...{ tab, look, snapshot, pause }} name={tabs.find(([key]) => key === tab)?.[1] ?? ''} />
        )}
      </div>
      <ProblemRail problems={problems} go={go} />
    </section>
  )
}
