'use client'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type Choice, compareParts, mergedDocument, type Part, placeOf, undecided } from '../../editing/parts.ts'
import { revisionOf, savedAtOf, savedByOf } from '../../editing/revision.ts'
import type { ToMerge } from '../../editing/standing.ts'
import { storedText } from '../../editing/stored-text.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { Difference } from './difference.tsx'
import { Column } from './side-by-side.tsx'
import type { FormOf } from './use-form-of.ts'
import { useNames } from './use-names.ts'

const noParts: Part[] = []

interface MergeProps {
  formOf: FormOf
  onClose: () => void
  onTake: (merged: Record<string, unknown>) => Promise<void>
  onAside: () => void
}

/** What is to be merged, read when the view opens: the stored text, and the one that both began with. */
function useToMerge({ url, values }: FormOf) {
  const [mine] = useState(values)
  const [found, setFound] = useState<ToMerge | null>(null)
  const [refusal, setRefusal] = useState('')
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks anew.
  useEffect(() => {
    setRefusal('')
    fetchJson<ToMerge>(`${url}/to-merge?base=${revisionOf(mine)}`).then(setFound, (error) =>
      setRefusal(sentenceOf(error)),
    )
  }, [url, mine, round])
  return { mine, found, refusal, again: () => setRound((before) => before + 1) }
}

/** Two texts side by side, difference by difference; what comes of it goes into the form and is saved by hand. */
export function MergeView({ formOf, onClose, onTake, onAside }: MergeProps) {
  const { mine, found, refusal, again } = useToMerge(formOf)
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const parts = useMemo(
    () => (found ? compareParts(formOf.collection, found.base, mine, found.stored) : noParts),
    [found, mine, formOf.collection],
  )
  const names = useNames(parts)
  useEffect(() => {
    const opened = document.activeElement
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('h2')?.focus()
    return () => {
      if (opened instanceof HTMLElement) opened.focus()
    }
  }, [])
  const left = undecided(parts, choices).length
  const differences = parts.flatMap((part) => part.pieces.filter(({ kind }) => kind === 'different')).length
  const stored = found ? storedText(savedByOf(found.stored), savedAtOf(found.stored)) : ''
  const take = () => {
    if (found && left === 0) void onTake(mergedDocument(parts, choices, found.stored))
  }
  const view = (
    <dialog
      ref={dialog}
      className="dialog merge"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id} tabIndex={-1}>
        나란히 보고 합치기
      </h2>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}{' '}
          <button type="button" className="desk__button" onClick={again}>
            다시
          </button>
        </p>
      ) : null}
      {!found && !refusal ? <p className="desk__quiet">불러오는 중</p> : null}
      {found ? (
        <div className="merge__room">
          <p>
            {`왼쪽은 ${stored}, 오른쪽은 내 글입니다. 한쪽에만 있는 낱말은 왼쪽에서 가운데 줄, 오른쪽에서 밑줄을 그었습니다.`}
            {found.base === null ? ' 함께 바탕으로 삼은 판본이 남아 있지 않아 다른 곳을 모두 여쭙니다.' : ''}
          </p>
          <Decisions {...{ parts, choices, names, stored, differences, left }} onChoose={setChoices} />
          <Merged parts={parts} names={names} />
        </div>
      ) : null}
      <p className="dialog__buttons">
        <button type="button" className="desk__button" onClick={onClose}>
          그만두기
        </button>
        <button type="button" className="desk__button" onClick={onAside}>
          내 글 따로 두기
        </button>
        <button
          type="button"
          className="desk__button desk__button--main"
          aria-disabled={!found || left > 0}
          aria-describedby={`${id}-left`}
          onClick={take}
        >
          합친 글을 화면에 넣기
        </button>
        <span id={`${id}-left`} className="merge__left" role="status">
          {left > 0 ? `정하지 않은 곳 ${left}` : ''}
        </span>
      </p>
    </dialog>
  )
  // Away from the control bar, whose style is not for whole texts.
  return createPortal(view, document.body)
}

interface DecisionsProps {
  parts: readonly Part[]
  choices: Record<string, Choice>
  names: Record<string, string>
  stored: string
  differences: number
  left: number
  onChoose: (choices: Record<string, Choice>) => void
}

/** Every difference with its choice, in the form's order. */
function Decisions({ parts, choices, names, stored, differences, left, onChoose }: DecisionsProps) {
  return (
    <section className="desk__part" aria-label="정할 곳">
      <div className="desk__head">
        <h3>{`정할 곳 ${differences}`}</h3>
        <span className="desk__quiet">{differences > 0 && left === 0 ? '모두 정했습니다.' : ''}</span>
      </div>
      {differences === 0 ? (
        <p className="desk__quiet">서로 다른 곳을 고쳐 정할 것이 없습니다. 저절로 합친 곳을 읽어 보세요.</p>
      ) : null}
      {parts.flatMap((part) =>
        part.pieces.map((piece, index) => {
          const place = placeOf(part, index)
          return piece.kind === 'different' ? (
            <Difference
              key={place}
              {...{ part, piece, names, stored, place }}
              choice={choices[place]}
              onChoose={(choice) => onChoose({ ...choices, [place]: choice })}
            />
          ) : null
        }),
      )}
    </section>
  )
}

/** What was changed by one side alone, so that nobody has to be asked. */
function Merged({ parts, names }: { parts: readonly Part[]; names: Record<string, string> }) {
  const merged = parts.flatMap((part) =>
    part.pieces.flatMap((piece, index) =>
      piece.kind === 'merged' ? [{ part, piece, place: placeOf(part, index) }] : [],
    ),
  )
  if (merged.length === 0) return null
  return (
    <section className="desk__part" aria-label="저절로 합친 곳">
      <div className="desk__head">
        <h3>{`저절로 합친 곳 ${merged.length}`}</h3>
        <span className="desk__quiet">한쪽만 고친 곳입니다.</span>
      </div>
      {merged.map(({ part, piece, place }) => (
        <div key={place} className="merge__merged">
          <p className="merge__label">
            <b>{part.label}</b> {piece.from === 'mine' ? '내가 고침' : '저장된 글에서 고침'}
          </p>
          <div className="merge__sides">
            <div>
              <p className="merge__side">고치기 전</p>
              <Column items={piece.base} others={piece.items} kind={part.kind} hand="left" names={names} />
            </div>
            <div>
              <p className="merge__side">합친 글</p>
              <Column items={piece.items} others={piece.base} kind={part.kind} hand="right" names={names} none="(뺌)" />
            </div>
          </div>
        </div>
      ))}
    </section>
  )
}
