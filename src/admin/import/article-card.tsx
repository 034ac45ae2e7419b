'use client'
import { Link, useConfig } from '@payloadcms/ui'
import type { DraftBlock } from '../../import/draft.ts'
import type { Answer } from '../../manuscripts/manuscript.ts'
import type { ArticleView, DeskView, PieceView } from '../../manuscripts/view.ts'
import { moment } from '../moments.ts'
import { StateMark } from '../state-mark.tsx'
import { ArticleBody, FactRow, marksOf } from './article-body.tsx'
import { Badge, Marked } from './marked.tsx'
import { PieceCard } from './piece-card.tsx'
import { dateWords, markOf, reasonAgainst } from './words.ts'

interface Props {
  desk: DeskView
  article: ArticleView
  isOpen: boolean
  busy: boolean
  /** Name of the section that the article goes to. */
  section: string
  onToggle: () => void
  onSection: (name: string) => void
  onAnswer: (piece: PieceView, answer: Omit<Answer, 'by' | 'at'> | null) => void
  onPiece: (piece: PieceView) => void
  onPut: () => void
}

function ArticleState({ article }: { article: ArticleView }) {
  if (article.put?.state === 'done')
    return (
      <StateMark shape="disc" tone="black">
        {`넣음 ${moment(article.put.at)}`}
      </StateMark>
    )
  if (article.open > 0)
    return (
      <StateMark shape="triangle" tone="amber">
        {`확인할 곳 ${article.open}`}
      </StateMark>
    )
  return (
    <StateMark shape="tick" tone="green">
      확인함
    </StateMark>
  )
}

function SectionChoice({
  desk,
  article,
  section,
  onSection,
}: Pick<Props, 'desk' | 'article' | 'section' | 'onSection'>) {
  const names = [...new Set([...desk.sections, article.section, section])].filter((name) => name !== '')
  if (names.length === 0 || article.put) return null
  return (
    <FactRow label="분야">
      <select aria-label="넣을 분야" value={section} onChange={(event) => onSection(event.target.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {desk.sections.includes(name) || desk.sections.length === 0 ? name : `${name} (새 분야)`}
          </option>
        ))}
      </select>
    </FactRow>
  )
}

/** Everything of the open article, with its places to look at. */
function Opened({ desk, article, busy, section, onSection, onAnswer, onPiece }: Props) {
  const piecesOf = (belongs: (piece: PieceView) => boolean, blocks: readonly DraftBlock[]) =>
    article.pieces
      .filter(belongs)
      .map((piece) => (
        <PieceCard
          key={piece.id}
          piece={piece}
          article={article}
          blocks={blocks}
          busy={busy}
          locked={article.put !== null}
          onAnswer={onAnswer}
          onFocus={onPiece}
        />
      ))
  const { country, organisation, date } = article.source
  const source = [country, organisation, dateWords(date)].filter(Boolean).join(' · ')
  const free = (piece: PieceView) => piece.block === null && piece.subject === 'none'
  return (
    <div className="import-article__inside">
      <FactRow label="출처">{source || '없음'}</FactRow>
      {piecesOf((piece) => piece.subject === 'head', [])}
      <SectionChoice desk={desk} article={article} section={section} onSection={onSection} />
      {article.summary.length > 0 ? (
        <FactRow label="요약">
          {article.summary.map((sentence) => (
            <div key={sentence}>
              <Marked text={sentence} marks={marksOf(article.pieces.filter(({ subject }) => subject === 'summary'))} />
            </div>
          ))}
        </FactRow>
      ) : null}
      {piecesOf((piece) => piece.subject === 'summary', [])}
      {piecesOf(free, [])}
      <ArticleBody article={article} piecesOf={piecesOf} />
      {article.references.length > 0 ? (
        <FactRow label="참고 줄">
          {article.references.map((one) => (
            <div key={`${one.organisation} ${one.title}`}>
              {[one.organisation, one.title, dateWords(one.date ?? '')].filter(Boolean).join(' | ')}
            </div>
          ))}
        </FactRow>
      ) : null}
      {piecesOf((piece) => piece.subject === 'references', [])}
    </div>
  )
}

/** One article: a line while it is closed, everything of it while it is open. */
export function ArticleCard(props: Props) {
  const { desk, article, isOpen, busy, onToggle, onPut } = props
  const { config } = useConfig()
  const reason = reasonAgainst(desk, article)
  const number = article.index + 1
  const reasonId = `import-reason-${article.index}`
  const lines = article.from > 0 ? `${article.from}–${article.to}줄` : ''
  return (
    <li
      className={isOpen ? 'import-article import-article--open' : 'import-article'}
      data-from={article.from}
      data-article={article.index}
    >
      <div className="import-article__head">
        <span className="import-article__number">{number}</span>
        <h3>
          {article.title || '제목 없음'}{' '}
          <span className="import-article__mark">{[markOf(article.source), lines].filter(Boolean).join(' · ')}</span>
        </h3>
        <span className="import-article__state">
          {article.unchanged && !article.put ? <span className="desk__quiet">바뀌지 않음</span> : null}
          <ArticleState article={article} />
          {article.put?.state === 'done' && article.put.article ? (
            <Link href={`${config.routes.admin}/collections/articles/${article.put.article}`} prefetch={false}>
              기사 열기<span className="visually-hidden">{` ${article.title}`}</span>
            </Link>
          ) : null}
          <button type="button" className="desk__link" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? '접기' : '펼치기'}
            <span className="visually-hidden">{` ${number}. ${article.title}`}</span>
          </button>
          {isOpen && article.put?.state !== 'done' ? (
            <button
              type="button"
              className="desk__button"
              data-put={article.index}
              aria-disabled={busy || reason !== ''}
              aria-describedby={reason ? reasonId : undefined}
              onClick={() => {
                if (!busy && reason === '') onPut()
              }}
            >
              기사 넣기
            </button>
          ) : null}
        </span>
      </div>
      {isOpen && reason && article.put?.state !== 'done' ? (
        <p className="import-article__reason" id={reasonId}>
          {reason}
        </p>
      ) : null}
      {!isOpen && article.open > 0 ? (
        <p className="import-article__open">
          {article.pieces
            .filter(({ answer }) => answer === null)
            .map(({ id, number: piece, message }) => (
              <span key={id}>
                <Badge number={piece} /> {message}
              </span>
            ))}
        </p>
      ) : null}
      {isOpen ? <Opened {...props} /> : null}
    </li>
  )
}
