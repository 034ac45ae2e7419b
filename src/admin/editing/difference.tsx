'use client'
import { useId } from 'react'
import { type Choice, mayTakeBoth, type Part, type Piece } from '../../editing/parts.ts'
import type { Names } from '../../editing/shown.ts'
import { Column } from './side-by-side.tsx'

interface DifferenceProps {
  part: Part
  piece: Extract<Piece<unknown>, { kind: 'different' }>
  /** Place of the piece among all. */
  place: string
  names: Names
  /** `서다온 님이 14:06에 저장한 글`. */
  stored: string
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
}

/** One difference: theirs at the left, mine at the right, and which of them stays; nothing is chosen beforehand. */
export function Difference({ part, piece, place, names, stored, choice, onChoose }: DifferenceProps) {
  const id = useId()
  const options: [Choice, string][] = [
    ['stored', '저장된 글'],
    ['mine', '내 글'],
    ...(mayTakeBoth(part, piece) ? [['both', '둘 다'] as [Choice, string]] : []),
  ]
  return (
    <fieldset className="merge__difference" data-place={place}>
      <legend>{part.label}</legend>
      <div className="merge__sides">
        <div className={choice === 'mine' ? 'merge__dropped' : ''}>
          <p className="merge__side">{stored}</p>
          <Column items={piece.stored} others={piece.mine} kind={part.kind} hand="left" names={names} />
        </div>
        <div className={choice === 'stored' ? 'merge__dropped' : ''}>
          <p className="merge__side">내 글</p>
          <Column items={piece.mine} others={piece.stored} kind={part.kind} hand="right" names={names} />
        </div>
      </div>
      <p className="merge__choices">
        {options.map(([value, words]) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-choice`}
              value={value}
              checked={choice === value}
              onChange={() => onChoose(value)}
            />
            {words}
          </label>
        ))}
      </p>
    </fieldset>
  )
}
