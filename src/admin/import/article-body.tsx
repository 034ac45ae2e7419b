import type { DraftBlock } from '../../import/draft.ts'
import type { ArticleView, PieceView } from '../../manuscripts/view.ts'
import { type Mark, Marked } from './marked.tsx'
import { TableView } from './table-view.tsx'

/** Marks of open pieces in a text. */
export const marksOf = (pieces: readonly PieceView[]): Mark[] =>
  pieces.flatMap(({ number, find, code, answer }) =>
    find && !answer ? [{ number, find, ...(code === 'digits-repaired' ? { each: true } : {}) }] : [],
  )

function labelOf(block: DraftBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.depth === 0 ? '글' : `${block.depth}단`
    case 'note':
      return block.mark === '※' ? '참고 ※' : `주 ${block.mark}`
    case 'heading':
      return '소제목'
    case 'table':
      return '표'
    case 'figure':
      return '그림'
    case 'chart':
      return '차트'
    case 'pair':
      return '나란히'
    case 'box':
      return '상자'
  }
}

function Exhibit({ block }: { block: Extract<DraftBlock, { caption: string }> }) {
  return (
    <>
      <b>{block.caption || '제목 없음'}</b>
      {block.unit ? <span className="desk__quiet">{` (단위 : ${block.unit})`}</span> : null}
      {block.type === 'table' && block.rows.length > 0 ? <TableView table={block} /> : null}
      {block.type === 'figure' ? (
        <span className="desk__quiet">{block.file ? ' 그림이 원고에 있습니다.' : ' 그림 자리'}</span>
      ) : null}
      {block.remark ? <div className="import-below">{`주 : ${block.remark}`}</div> : null}
      {block.source ? <div className="import-below">{`자료 : ${block.source}`}</div> : null}
    </>
  )
}

function Content({ block, marks }: { block: DraftBlock; marks: readonly Mark[] }) {
  if (block.type === 'pair') return block.exhibits.map((one) => <Exhibit key={one.caption} block={one} />)
  if (block.type === 'box')
    return (
      <div className="import-box">
        {block.title ? <b>{block.title}</b> : null}
        {block.body.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name than their place.
          <BlockRow key={at} block={one} marks={marks} />
        ))}
      </div>
    )
  if ('text' in block) return <Marked text={block.text} marks={marks} />
  return <Exhibit block={block} />
}

function BlockRow({ block, marks }: { block: DraftBlock; marks: readonly Mark[] }) {
  const strong = (block.type === 'paragraph' && block.depth === 1) || block.type === 'heading'
  return (
    <div className="import-row">
      <span className="import-row__label">{labelOf(block)}</span>
      <div className={strong ? 'import-row__text import-row__text--strong' : 'import-row__text'}>
        <Content block={block} marks={marks} />
      </div>
    </div>
  )
}

/** A row of the article that is not of its body. */
export function FactRow({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="import-row">
      <span className="import-row__label">{label}</span>
      <div className="import-row__text">{children}</div>
    </div>
  )
}

interface Props {
  article: ArticleView
  /** Shows the places to look at of a block, or of what is no block. */
  piecesOf: (belongs: (piece: PieceView) => boolean, blocks: readonly DraftBlock[]) => React.ReactNode
}

/** Body of an article by depth, each place to look at under the block that it is about. */
export function ArticleBody({ article, piecesOf }: Props) {
  return article.slots.map((blocks, slot) => {
    const own = article.pieces.filter((piece) => piece.block === slot)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a slot is named by its place in the draft.
      <div key={slot}>
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <BlockRow key={at} block={block} marks={marksOf(own)} />
        ))}
        {piecesOf((piece) => piece.block === slot, blocks)}
      </div>
    )
  })
}
