'use client'
import { useDocumentInfo, useEditDepth, useFormFields, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { revisionOf, savedAtOf } from '../../editing/revision.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { caretPlace } from './caret-place.ts'
import { Company } from './company.tsx'
import { CopyKeeper } from './copy-keeper.tsx'
import { MergeView } from './merge-view.tsx'
import { NoticeBar, noticeOf } from './notice-bar.tsx'
import { SaveWord } from './save-word.tsx'
import { tellSaving, useSaving } from './saving.ts'
import { tab, useFormOf } from './use-form-of.ts'
import { useOffer } from './use-offer.ts'
import { usePresence } from './use-presence.ts'

/** Writing together in one form: whether it is saved, who else is here, and what to do when two texts meet. */
export function Together() {
  const { id, data } = useDocumentInfo()
  // Another document is another form, however React would like to keep it.
  return <TogetherIn key={String(id ?? 'new')} savedAt={savedAtOf(data)} />
}

function TogetherIn({ savedAt }: { savedAt: string }) {
  const formOf = useFormOf()
  const { form, id, url, copies, keepCopy, fill, values } = formOf
  const { hasSavePermission } = useDocumentInfo()
  const depth = useEditDepth()
  const modified = useFormModified()
  const saving = useSaving(form)
  const revision = useFormFields(([fields]) => revisionOf({ revision: fields.revision?.value }))
  const [isMerging, setMerging] = useState(false)
  const [said, setSaid] = useState('')
  const [host, setHost] = useState<Element | null>(null)
  const here = useRef<HTMLSpanElement>(null)
  const place = useCallback(() => caretPlace(here.current?.closest('form') ?? null), [])
  const { now, isCut, beat } = usePresence(id === null ? null : url, modified, place)
  const offer = useOffer(formOf)

  useEffect(() => setHost(here.current?.closest('.doc-controls') ?? null), [])
  // What was done last is over when the form is saved.
  useEffect(() => {
    if (saving.state === 'saving' || saving.state === 'conflict') setSaid('')
  }, [saving.state])
  // A form that was drawn anew has not been saved by anybody yet.
  useEffect(() => () => tellSaving(form, { state: 'resting' }), [form])

  const loadStored = async () => {
    try {
      await fill(await fetchJson<Record<string, unknown>>(`${url}?depth=0`), true)
      tellSaving(form, { state: 'resting' })
      setSaid('저장된 글을 불러왔습니다.')
    } catch (error) {
      setSaid(sentenceOf(error))
    }
  }
  const putAside = async () => {
    try {
      await fetchJson(`${url}/aside`, { method: 'POST', body: { text: values() } })
    } catch (error) {
      setSaid(`따로 두지 못했습니다. 글은 이 화면에 그대로 있습니다. ${sentenceOf(error)}`)
      return
    }
    setMerging(false)
    copies.drop(tab)
    await loadStored()
    setSaid('내 글을 따로 두고 저장된 글을 불러왔습니다. 따로 둔 글은 판본에 있습니다.')
  }
  const take = async (merged: Record<string, unknown>) => {
    setMerging(false)
    await fill(merged, false)
    tellSaving(form, { state: 'resting' })
    setSaid('합친 글을 화면에 넣었습니다. 읽어 보고 저장하세요.')
    beat()
  }
  const saveAgain = () => here.current?.closest('form')?.querySelector<HTMLButtonElement>('#action-save')?.click()

  const notice = noticeOf({
    saving,
    modified,
    isCut,
    revision,
    stored: now?.stored ?? null,
    offer: offer.copy,
    mayChange: hasSavePermission === true,
  })
  const bar = (
    <NoticeBar
      notice={notice}
      said={said}
      acts={{
        merge: () => {
          setSaid('')
          setMerging(true)
        },
        aside: () => void putAside(),
        again: saveAgain,
        load: () => void loadStored(),
        goOn: () => void offer.take(),
        discard: offer.discard,
      }}
    />
  )
  return (
    <>
      <span className="together" ref={here}>
        {hasSavePermission ? <SaveWord {...{ saving, savedAt }} isNew={id === null} /> : null}
      </span>
      <CopyKeeper keep={keepCopy} />
      <Company others={now?.others ?? []} inHeader={depth <= 1} />
      {host ? createPortal(bar, host) : null}
      {isMerging ? (
        <MergeView formOf={formOf} onClose={() => setMerging(false)} onTake={take} onAside={() => void putAside()} />
      ) : null}
    </>
  )
}
