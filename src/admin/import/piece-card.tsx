'use client'
import { useState } from 'react'
import type { DraftBlock, DraftTable } from '../../import/draft.ts'
import type { Answer, Offer } from '../../manuscripts/manuscript.ts'
import type { ArticleView, PieceView } from '../../manuscripts/view.ts'
import { Badge } from './marked.tsx'
import { RewriteForm } from './rewrite-form.tsx'
import { TableDialog } from './table-dialog.tsx'
import { TableView } from './table-view.tsx'
import { asks, offerWords } from './words.ts'

interface Props {
  piece: PieceView
  /** Null for a piece of the whole manuscript. */
  article: ArticleView | null
  blocks: readonly DraftBlock[]
  busy: boolean
  /** True once the article stands in an issue: what was answered stays. */
  locked: boolean
  onAnswer: (piece: PieceView, answer: Omit<Answer, 'by' | 'at'> | null) => void
  onFocus: (piece: PieceView) => void
}

const tableIn = (blocks: readonly DraftBlock[]): DraftTable | null =>
  blocks.find((block): block is DraftTable => block.type === 'table') ?? null

/** One place to look at: what was done, and the answers to it. */
export function PieceCard({ piece, article, blocks, busy, locked, onAnswer, onFocus }: Props) {
  const [asking, setAsking] = useState<Offer | null>(null)
  const table = tableIn(blocks)
  const give = (answer: Omit<Answer, 'by' | 'at'> | null) => {
    setAsking(null)
    onAnswer(piece, answer)
  }
  const press = (offer: Offer) => {
    if (busy) return
    if (asks.has(offer)) setAsking(offer)
    else give({ offer })
  }
  const isRaw = table !== null && table.rows.length === 0 && piece.code === 'table-cells-unclear'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out inside of the article's grid.
    <div
      className={piece.answer ? 'import-piece import-piece--answered' : 'import-piece'}
      role="group"
      aria-label={`확인할 곳 ${piece.number}`}
      data-piece={piece.id}
      onFocus={() => onFocus(piece)}
    >
      <p className="import-piece__words">
        <Badge number={piece.number} /> {piece.message}
      </p>
      {isRaw && !piece.answer ? <TableView table={table} /> : null}
      {piece.answer ? (
        <p className="import-piece__done">
          <span>{`${offerWords[piece.answer.offer].done} ${piece.answer.by}`}</span>{' '}
          {locked ? null : (
            <button type="button" className="desk__link" onClick={() => give(null)}>
              다시 고르기<span className="visually-hidden">{` 확인할 곳 ${piece.number}`}</span>
            </button>
          )}
        </p>
      ) : (
        <p className="import-piece__offers">
          {piece.offers.map((offer, at) => (
            <button
              key={offer}
              type="button"
              className={at === 0 ? 'import-offer import-offer--first' : 'import-offer'}
              data-offer={offer}
              aria-disabled={busy}
              {...(offerWords[offer].key ? { 'aria-keyshortcuts': offerWords[offer].key } : {})}
              onClick={() => press(offer)}
            >
              {offerWords[offer].word}
              {offerWords[offer].key ? <kbd>{offerWords[offer].key}</kbd> : null}
            </button>
          ))}
        </p>
      )}
      {asking === 'rewrite' && article ? (
        <RewriteForm
          piece={piece}
          article={article}
          blocks={blocks}
          busy={busy}
          onClose={() => setAsking(null)}
          onGive={give}
        />
      ) : null}
      {(asking === 'split' || asking === 'paste') && table ? (
        <TableDialog
          how={asking}
          table={table}
          busy={busy}
          onClose={() => setAsking(null)}
          onGive={(given) => give({ offer: asking, table: given })}
        />
      ) : null}
    </div>
  )
}
