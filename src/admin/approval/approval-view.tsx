'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { mayApprove } from '../../../collections/access.ts'
import { Comments } from '../comments/comments.tsx'
import { useIssueComments } from '../comments/use-comments.ts'
import { useArticleIds } from '../compose/use-article-ids.ts'
import { KeysButton } from '../keys/keys-button.tsx'
import type { KeyGroup } from '../keys/keys-dialog.tsx'
import { Changes } from './changes.tsx'
import { Compared } from './compared.tsx'
import { ApproveDialog, ChangesDialog, LinkDialog } from './decisions.tsx'
import { IssueBar } from './issue-bar.tsx'
import { LinkList } from './link-list.tsx'
import { LogList, useHistory } from './log-list.tsx'
import { Outputs } from './outputs.tsx'
import { reasonAgainstDecision } from './reasons.ts'
import { useStanding, useVerb } from './use-standing.ts'

type Question = 'approve' | 'changes' | 'link' | null

const keys: readonly KeyGroup[] = [
  {
    title: '이 화면에서',
    rows: [
      [['1'], 'PDF 열기'],
      [['2'], '웹 열기'],
      [['3'], '메일 열기'],
      [['C'], '의견 쓰기'],
      [['?'], '이 목록 열기'],
    ],
  },
]

/** Keys of the screen, heard while the focus is in it and nothing is typed; it has the focus from the beginning. */
function useKeys() {
  const screen = useRef<HTMLElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) screen.current?.focus({ preventScroll: true })
  }, [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input,textarea,select,dialog')
    if (event.nativeEvent.isComposing || typing || event.ctrlKey || event.metaKey || event.altKey) return
    const output = { Digit1: 'pdf', Digit2: 'web', Digit3: 'mail' }[event.code]
    if (output) screen.current?.querySelector<HTMLElement>(`[data-output="${output}"]`)?.click()
    if (event.code !== 'KeyC') return
    event.preventDefault()
    screen.current?.querySelector<HTMLElement>('[data-comment]')?.focus()
  }
  return { ref: screen, onKeyDown, tabIndex: -1 }
}

/** The tab 승인: one decision about one frozen thing. */
export function ApprovalView() {
  const { id, savedDocumentData } = useDocumentInfo()
  const issue = String(id)
  const { user } = useAuth()
  const { standing, refusal, load } = useStanding(issue)
  const verb = useVerb(issue, load)
  const [question, setQuestion] = useState<Question>(null)
  const comments = useIssueComments(issue, useArticleIds(savedDocumentData))
  const [edition] = standing?.editions ?? []
  const { history } = useHistory(
    issue,
    `${edition?.id} ${edition?.state} ${edition?.outputs.map(({ seenAt }) => seenAt)}`,
  )
  const opened = useRef<string | undefined>(undefined)
  // Somebody who saw another edition waiting must not decide about this one unawares.
  if (edition?.state === 'requested') opened.current ??= edition.id
  const isOther = edition !== undefined && opened.current !== undefined && opened.current !== edition.id
  const heard = useKeys()
  const may = mayApprove(user) && edition?.state === 'requested' && !isOther && standing?.changed.length === 0
  const reason = reasonAgainstDecision({
    may: mayApprove(user),
    waits: edition?.state === 'requested',
    changed: (standing?.changed.length ?? 0) > 0,
  })
  const buttons = [
    ['link', '링크로 승인 받기', 'desk__button'],
    ['changes', '수정 요청', 'desk__button'],
    ['approve', '승인', 'desk__button desk__button--main'],
  ] as const
  const publishAt = typeof savedDocumentData?.publishAt === 'string' ? savedDocumentData.publishAt : null

  return (
    <main className="desk issue-view" {...heard}>
      <IssueBar tab="승인" standing={standing}>
        {edition ? <span className="desk__reason">{reason}</span> : null}
        {buttons.map(([kind, word, look]) => (
          <button
            key={kind}
            type="button"
            className={look}
            aria-disabled={!may}
            onClick={() => {
              if (may) setQuestion(kind)
            }}
          >
            {word}
          </button>
        ))}
      </IssueBar>
      {refusal || verb.refusal ? (
        <p className="desk__refusal" role="alert">
          {verb.refusal || refusal}
        </p>
      ) : null}
      {isOther ? (
        <p className="desk__refusal" role="alert">
          {`편집본이 ${edition.ordinal}차로 바뀌었습니다. `}
          <button
            type="button"
            className="desk__link"
            onClick={() => {
              opened.current = edition.id
              void load()
            }}
          >
            새 편집본 보기
          </button>
        </p>
      ) : null}
      <div role="status">{verb.done ? <p className="desk__good">{verb.done}</p> : null}</div>
      {standing && !edition ? (
        <p className="desk__quiet">아직 편집본이 없습니다. 구성에서 검토를 요청하면 여기에서 승인합니다.</p>
      ) : null}
      <div className="desk__columns">
        <div>
          {edition ? (
            <Outputs edition={edition} onSeen={() => void load()}>
              <KeysButton groups={keys} remark="승인에는 단축키가 없습니다. 한글 자판에서도 같은 자리의 글쇠입니다." />
            </Outputs>
          ) : null}
          {edition ? <Compared edition={edition} /> : null}
          {standing && standing.links.length > 0 ? (
            <LinkList
              links={standing.links}
              revoke={(link) => void verb.run('revoke-link', edition ?? null, { link }, '승인 링크를 거두었습니다.')}
            />
          ) : null}
        </div>
        <div>
          {standing && edition && standing.changed.length > 0 ? (
            <Changes title="편집본을 만든 뒤 달라진 것" changes={standing.changed} none="" />
          ) : null}
          {standing && standing.editions.length > 1 ? (
            <Changes
              title={`${standing.editions[1]?.ordinal}차와 달라진 것`}
              changes={standing.sinceLast}
              none="글은 같습니다."
            />
          ) : null}
          <Comments target={{ issue }} comments={comments.comments} refusal={comments.refusal} reload={comments.load} />
          <section className="desk__part" aria-labelledby="approval-log">
            <div className="desk__head">
              <h2 id="approval-log">기록</h2>
              <span className="desk__quiet">수정·삭제 불가</span>
            </div>
            <LogList entries={(history?.entries ?? []).slice(0, 12)} />
          </section>
        </div>
      </div>
      {edition && question === 'approve' ? (
        <ApproveDialog
          edition={edition}
          going={verb.going !== ''}
          publishAt={publishAt}
          onClose={() => setQuestion(null)}
          onApprove={() => {
            void verb.run('approve', edition, {}, `편집본 ${edition.ordinal}차를 승인했습니다.`)
            setQuestion(null)
          }}
        />
      ) : null}
      {edition && question === 'changes' ? (
        <ChangesDialog
          edition={edition}
          going={verb.going !== ''}
          onClose={() => setQuestion(null)}
          onSend={(comment) => {
            void verb.run('request-changes', edition, { comment }, '수정을 요청했습니다. 요청한 사람에게 알립니다.')
            setQuestion(null)
          }}
        />
      ) : null}
      {edition && question === 'link' ? (
        <LinkDialog
          edition={edition}
          going={verb.going !== ''}
          onClose={() => setQuestion(null)}
          onSend={(to) => {
            void verb.run('send-link', edition, to, `${to.name} 님에게 한 번만 쓸 수 있는 주소를 보냈습니다.`)
            setQuestion(null)
          }}
        />
      ) : null}
    </main>
  )
}
