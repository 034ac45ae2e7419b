'use client'
import { FormSubmit, useDocumentInfo, useEditDepth, useForm, useFormModified, useOperation } from '@payloadcms/ui'
import { useRef } from 'react'
import { sayTheSame } from '../../editing/parts.ts'
import { revisionOf } from '../../editing/revision.ts'
import type { StoredFacts } from '../../editing/standing.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { untilCaughtUp, useSaveKey } from './save-key.ts'
import { type Saving, tellSaving } from './saving.ts'
import { tab, useFormOf } from './use-form-of.ts'

/** Saves the form, and makes of every refusal something that the form can go on from: what was typed stays. */
function useSave(): () => Promise<void> {
  const { form, collection, id, url, user, copies, values, keepCopy, fill } = useFormOf()
  const { submit, setModified } = useForm()
  const tell = (saving: Saving) => tellSaving(form, saving)
  const storedNow = () => fetchJson<StoredFacts>(`${url}/stored`)

  /** What stands in the way of a save, null for nothing. Asked before and after: Payload says little of why it failed. */
  const obstacle = async (base: number): Promise<Saving | null> => {
    try {
      const stored = await storedNow()
      return stored.revision === base ? null : { state: 'conflict', stored }
    } catch (error) {
      return { state: 'failed', sentence: sentenceOf(error) }
    }
  }

  /** True where what is stored is this very text: the answer to an earlier save got lost on its way. */
  const isOurOwn = async (found: Saving, sent: Record<string, unknown>): Promise<boolean> => {
    if (found.state !== 'conflict' || found.stored.by.user !== user) return false
    const stored = await fetchJson<Record<string, unknown>>(`${url}?depth=0`)
    if (!sayTheSame(collection, sent, stored)) return false
    await fill(stored, true)
    return true
  }

  const finish = async (found: Saving, sent: Record<string, unknown>): Promise<void> => {
    if (await isOurOwn(found, sent).catch(() => false)) {
      copies.drop(tab)
      tell({ state: 'saved', at: Date.now() })
      return
    }
    // Payload takes a refused form for a saved one.
    setModified(true)
    tell(found)
  }

  const save = async (): Promise<void> => {
    const sent = values()
    keepCopy()
    tell({ state: 'saving' })
    if (id !== null) {
      const before = await obstacle(revisionOf(sent))
      if (before) return finish(before, sent)
    }
    const answer = await submit()
    if (answer && answer.res.status < 400) {
      copies.drop(tab)
      tell({ state: 'saved', at: Date.now() })
      return
    }
    if (id === null) return finish({ state: 'refused' }, sent)
    await finish((await obstacle(revisionOf(sent))) ?? { state: 'refused' }, sent)
  }

  /** Two saves at once would be in each other's way: one that is asked for meanwhile comes after, for what was typed since. */
  const standing = useRef({ isGoing: false, isAskedAgain: false })
  return async () => {
    const now = standing.current
    now.isAskedAgain = now.isGoing
    if (now.isGoing) return
    now.isGoing = true
    try {
      await untilCaughtUp()
      let said: Record<string, unknown>
      do {
        now.isAskedAgain = false
        said = values()
        await save()
        await untilCaughtUp()
      } while (id !== null && now.isAskedAgain && !sayTheSame(collection, said, values()))
    } finally {
      now.isGoing = false
    }
  }
}

/** The button 저장, `Ctrl S` by its key whatever the keyboard writes. */
export function SaveButton() {
  const { uploadStatus } = useDocumentInfo()
  const modified = useFormModified()
  const operation = useOperation()
  const editDepth = useEditDepth()
  const ref = useRef<HTMLButtonElement>(null)
  const save = useSave()
  const isResting = (operation === 'update' && !modified) || uploadStatus === 'uploading'
  useSaveKey(() => ref.current, editDepth)
  return (
    <FormSubmit
      buttonId="action-save"
      disabled={isResting}
      onClick={() => void save()}
      ref={ref}
      size="medium"
      type="button"
    >
      저장{' '}
      <span className="key" aria-hidden="true">
        Ctrl S
      </span>
    </FormSubmit>
  )
}
