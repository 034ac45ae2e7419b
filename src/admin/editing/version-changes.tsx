'use client'
import { useEffect, useState } from 'react'
import { compareParts, type Part, placeOf, type Revised, type Values } from '../../editing/parts.ts'
import type { KeptVersion } from '../../editing/standing.ts'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { Column } from './side-by-side.tsx'
import { useNames } from './use-names.ts'
import { sayVersion } from './version-list.tsx'

const noParts: Part[] = []

interface VersionChangesProps {
  collection: Revised
  before: KeptVersion
  after: KeptVersion
}

const textOf = async (collection: Revised, { id }: KeptVersion): Promise<Values> =>
  (await fetchJson<{ version: Values }>(`/api/${collection}/versions/${id}?depth=0`)).version

/** What two versions say differently, field by field and block by block. */
export function VersionChanges({ collection, before, after }: VersionChangesProps) {
  const [parts, setParts] = useState<Part[] | null>(null)
  const [refusal, setRefusal] = useState('')
  useEffect(() => {
    let isOver = false
    Promise.all([textOf(collection, before), textOf(collection, after)]).then(
      ([old, now]) => isOver || setParts(compareParts(collection, null, now, old)),
      (error) => isOver || setRefusal(sentenceOf(error)),
    )
    return () => {
      isOver = true
    }
  }, [collection, before, after])
  const names = useNames(parts ?? noParts)
  const heads = [sayVersion(before), sayVersion(after)]
  return (
    <section className="desk__part" aria-labelledby="changes-head">
      <div className="desk__head">
        <h2 id="changes-head">견주기</h2>
        <span className="desk__quiet">{`왼쪽 ${heads[0]} · 오른쪽 ${heads[1]}`}</span>
      </div>
      {refusal ? <p className="desk__refusal" role="alert">{`판본을 불러오지 못했습니다. ${refusal}`}</p> : null}
      {!parts && !refusal ? <p className="desk__quiet">불러오는 중</p> : null}
      {parts?.length === 0 ? <p className="desk__quiet">두 판본이 같습니다.</p> : null}
      {(parts ?? []).map((part) => (
        <div key={part.path} className="versions__part">
          <h3>{part.label}</h3>
          {part.pieces.map((piece, index) =>
            piece.kind === 'different' ? (
              <div key={placeOf(part, index)} className="merge__sides">
                <div>
                  <Column items={piece.stored} others={piece.mine} kind={part.kind} hand="left" names={names} />
                </div>
                <div>
                  <Column items={piece.mine} others={piece.stored} kind={part.kind} hand="right" names={names} />
                </div>
              </div>
            ) : null,
          )}
        </div>
      ))}
    </section>
  )
}
