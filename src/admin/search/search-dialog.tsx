'use client'
import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Dialog } from '../approval/dialog.tsx'
import { type Found, useFound } from './use-found.ts'

const said = (found: readonly Found[] | null): string => {
  if (found === null) return '호, 기사, 원고의 이름으로 찾습니다.'
  return found.length === 0 ? '찾은 것이 없습니다. 낱말을 줄여 보세요.' : `${found.length}개를 찾았습니다.`
}

/** A field, what it finds, and the arrows that choose among it: the combobox of the ARIA Authoring Practices. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const { config } = useConfig()
  const router = useRouter()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const { found, refusal } = useFound(words)
  const id = useId()
  const all = found ?? []
  const at = Math.min(chosen, Math.max(0, all.length - 1))
  const open = (one: Found | undefined) => {
    if (!one) return
    onClose()
    router.push(`${config.routes.admin}${one.path}`)
  }
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && all.length > 0) setChosen((at + step + all.length) % all.length)
    else if (event.key === 'Enter') open(all[at])
    else return
    event.preventDefault()
  }
  return (
    <Dialog
      title="찾기"
      onClose={onClose}
      buttons={
        <button type="button" className="desk__button" onClick={onClose}>
          닫기
        </button>
      }
    >
      <label className="visually-hidden" htmlFor={id}>
        찾을 말
      </label>
      <input
        id={id}
        className="search__field"
        data-first
        role="combobox"
        aria-expanded={all.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={all.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="호나 기사의 제목"
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKey}
      />
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : (
        <p className="desk__quiet" role="status">
          {said(found)}
        </p>
      )}
      <div id={`${id}-list`} className="search__found" role="listbox" aria-label="찾은 것">
        {all.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys.
          <div
            key={one.path}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onClick={() => open(one)}
          >
            <span className="search__kind">{one.kind}</span>
            {one.title}
          </div>
        ))}
      </div>
    </Dialog>
  )
}
