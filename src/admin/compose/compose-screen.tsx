'use client'
import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { mayChangeArticle, mayCompose, mayRequestReview } from '../../../collections/access.ts'
import { sameOrder } from '../../desk/order.ts'
import { useStanding, useVerb } from '../approval/use-standing.ts'
import { countProblems, ProblemList } from '../desk/problems.tsx'
import { useProblems } from '../desk/use-desk.ts'
import { IssueHandout } from '../handout/handout-links.tsx'
import { KeysDialog } from '../keys/keys-dialog.tsx'
import { ComposeBar } from './compose-bar.tsx'
import { composeKeys, composeKeysRemark } from './compose-keys.ts'
import { ConflictDialog } from './conflict.tsx'
import { ComposeContext, focusRow } from './context.ts'
import { openFacts } from './facts-fold.tsx'
import { focusList, Grid, type GridKeys } from './grid.tsx'
import { KeyBar } from './key-bar.tsx'
import { newId, replaced, rowsOf } from './moves.ts'
import { PageStrip } from './page-strip.tsx'
import { useAdding } from './use-adding.tsx'
import { useCompose } from './use-compose.ts'
import { useFoldedNav } from './use-folded-nav.ts'
import { type Hold, useMoving } from './use-moving.ts'
import { useRemoved } from './use-removed.ts'
import { useTypesetting } from './use-typesetting.ts'

function Screen({ issue, version }: { issue: string; version: unknown }) {
  const { user } = useAuth()
  const { config } = useConfig()
  const [hold, setHold] = useState<Hold | null>(null)
  const [active, setActive] = useState('')
  const [editing, setEditing] = useState<string | null>(null)
  const [asksKeys, setAsksKeys] = useState(false)
  const [side, setSide] = useState<'problems' | 'sheets'>('problems')
  const compose = useCompose(issue, String(user?.id ?? ''), hold !== null)
  const moving = useMoving({ order: compose.order, hold, setHold, change: compose.change })
  const { standing, refusal, load } = useStanding(issue)
  const verb = useVerb(issue, load)
  const problems = useProblems(issue, `${version} ${compose.saved}`)
  const pages = useTypesetting(issue, `${version} ${compose.saved}`)
  const adding = useAdding(compose.order, compose.change, compose.load)
  const removed = useRemoved(compose)
  useFoldedNav()

  const { view, order: stored } = compose
  if (!view || !stored)
    return compose.refusal ? (
      <p className="desk__refusal" role="alert">
        {compose.refusal}
      </p>
    ) : (
      <Waiting />
    )
  const order = hold?.order ?? stored
  const rows = rowsOf(order)
  const may = mayCompose(user)
  const isStale = pages.typesetting?.stale === true || (hold !== null && !sameOrder(hold.order, stored))
  const here = order.find(
    ({ id, articles }) => active === `section:${id}` || articles.some((one) => active === `article:${one}`),
  )
  const target = here?.id ?? order[0]?.id ?? ''
  const undo = () => {
    moving.say(compose.undo() ? '되돌렸습니다.' : '되돌릴 것이 없습니다.')
    removed.forget()
  }
  const keys: GridKeys = { ...moving, undo, help: () => setAsksKeys(true) }
  const remove = (id: string) => {
    const after = rows[rows.indexOf(`article:${id}`) + 1] ?? rows[rows.indexOf(`article:${id}`) - 1]
    removed.remove(id)
    if (after) focusRow(after)
  }
  const parts = {
    order,
    articles: view.articles,
    may,
    mayWrite: (article: (typeof view.articles)[string] | undefined) =>
      article !== undefined && mayChangeArticle(user, article.writerId),
    admin: config.routes.admin,
    problems: problems.problems,
    typesetting: pages.typesetting,
    isStale,
    active: rows.includes(active) ? active : (rows[0] ?? ''),
    setActive,
    held: hold?.row ?? null,
    editing,
    setEditing,
    movedBy: compose.movedBy,
    pick: moving.pick,
    drop: moving.drop,
    remove,
    removeSection: (id: string) => compose.change(stored.filter((section) => section.id !== id)),
    rename: (id: string, title: string) => compose.change(replaced(stored, id, (section) => ({ ...section, title }))),
    addNew: adding.addNew,
    addStored: adding.addStored,
    reload: compose.load,
    say: moving.say,
  }
  const heldArticle = hold?.row.startsWith('article:') ? hold.row.slice('article:'.length) : null
  const alert = compose.refusal || verb.refusal || problems.mending.refusal || refusal
  return (
    <ComposeContext value={parts}>
      <div className="desk compose">
        <ComposeBar
          issue={issue}
          view={view}
          standing={standing}
          typesetting={pages}
          isStale={isStale}
          errors={countProblems(problems.problems ?? []).errors}
          may={mayRequestReview(user)}
          going={verb.going !== ''}
          request={() => void verb.run('request-review', null, {}, '')}
          addNew={() => adding.addNew(target)}
          addStored={() => adding.addStored(target)}
        />
        {alert ? (
          <p className="desk__refusal" role="alert">
            {alert}
          </p>
        ) : null}
        <div className="compose__columns" data-side={side}>
          <div className="compose__list">
            <Grid keys={keys} />
            {may ? (
              <button
                type="button"
                className="desk__link compose__section"
                onClick={() => {
                  const id = newId()
                  compose.change([...stored, { id, title: '', part: '', articles: [] }])
                  setEditing(`section:${id}`)
                }}
              >
                + 분야
              </button>
            ) : null}
            <div role="status" className="compose__said">
              <span className="visually-hidden">{moving.said}</span>
              {problems.mending.done ? <p className="desk__good">{problems.mending.done}</p> : null}
              {removed.isShown ? (
                <p>
                  기사를 이 호에서 뺐습니다.{' '}
                  <button
                    type="button"
                    className="desk__link"
                    onClick={() => {
                      undo()
                      focusList()
                    }}
                  >
                    되돌리기
                  </button>
                </p>
              ) : null}
            </div>
            <p id="compose-keys" hidden>
              위아래 화살표로 줄을 고르고, Space로 집어 화살표로 옮긴 다음 Enter로 놓습니다. Esc는 되돌립니다.
            </p>
          </div>
          <div className="compose__side">
            <div className="compose__tabs">
              {(['problems', 'sheets'] as const).map((name) => (
                <button key={name} type="button" aria-pressed={side === name} onClick={() => setSide(name)}>
                  {name === 'problems' ? `문제 ${problems.problems?.length ?? ''}` : '쪽 배치'}
                </button>
              ))}
            </div>
            <ProblemList
              problems={problems.problems}
              refusal={problems.refusal}
              admin={config.routes.admin}
              reload={() => void problems.reload()}
              mend={(problem) => void problems.mend(problem)}
              ways={{
                toField: (field) => window.dispatchEvent(new CustomEvent(openFacts, { detail: field })),
                toSection: (index) => focusRow(`section:${order[index]?.id ?? ''}`),
              }}
            />
            <PageStrip order={order} typesetting={pages.typesetting} isStale={isStale} refusal={pages.refusal} />
            <IssueHandout issue={issue} />
          </div>
        </div>
        <KeyBar
          keys={keys}
          removeHeld={
            heldArticle
              ? () => {
                  setHold(null)
                  remove(heldArticle)
                }
              : null
          }
        />
        {adding.drawers}
        {asksKeys ? (
          <KeysDialog groups={composeKeys} remark={composeKeysRemark} onClose={() => setAsksKeys(false)} />
        ) : null}
        {compose.conflict ? (
          <ConflictDialog
            conflict={compose.conflict}
            articles={view.articles}
            by={view.savedBy?.name ?? ''}
            onClose={compose.settle}
          />
        ) : null}
      </div>
    </ComposeContext>
  )
}

/** Grey rules where rows will be; the words come once it takes long. */
function Waiting() {
  return (
    <div className="desk compose compose--waiting" aria-busy="true">
      {[1, 2, 3, 4, 5].map((row) => (
        <span key={row} className="compose__rule" />
      ))}
      <p className="desk__quiet compose__late">불러오는 중</p>
    </div>
  )
}

/** The first tab of an issue, 구성: the list that mirrors the summary table, its problems and its pages. */
export function ComposeScreen() {
  const { id, lastUpdateTime } = useDocumentInfo()
  if (!id)
    return (
      <p className="desk__quiet">발간물, 연도, 호, 발행일을 넣고 저장하면 분야가 들어오고 기사를 넣을 수 있습니다.</p>
    )
  return <Screen issue={String(id)} version={lastUpdateTime} />
}
