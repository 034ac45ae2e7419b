'use client'
import { useEffect, useRef, useState } from 'react'
import type { Answer, Balance } from '../../manuscripts/manuscript.ts'
import { sectionNamed } from '../../manuscripts/spots.ts'
import type { DeskView, PieceView } from '../../manuscripts/view.ts'
import { ArticleCard } from './article-card.tsx'
import { BalanceBar } from './balance-bar.tsx'
import { ControlBar } from './control-bar.tsx'
import { strokeOf } from './keys.ts'
import { PieceCard } from './piece-card.tsx'
import { SourcePane } from './source-pane.tsx'
import { useFocusPiece } from './use-focus-piece.ts'
import type { useManuscript } from './use-manuscript.ts'
import { useTiedScrolling } from './use-tied-scrolling.ts'
import { nextPiece, offerWords, piecesIn, reasonAgainst } from './words.ts'

interface Props {
  manuscript: ReturnType<typeof useManuscript>
  desk: DeskView
  balance: Balance
  may: boolean
}

const keyHelp = [
  ['F8', '다음 확인할 곳'],
  ...(['right', 'original', 'rewrite', 'later'] as const).map((offer) => [
    offerWords[offer].key,
    offerWords[offer].word,
  ]),
  ['T', '표 나누기'],
  ['Ctrl Enter', '기사 넣기'],
] as const

/** The section that an article goes to: the one that was chosen, the issue's own of that name, or its own name. */
function sectionOf(desk: DeskView, index: number, chosen: Readonly<Record<string, string>>): string {
  const name = chosen[index] ?? desk.articles[index]?.section ?? ''
  return desk.sections[sectionNamed(desk.sections, name)] ?? name
}

/** Manuscript and articles side by side, with the bars above and the keys below. */
export function Review({ manuscript, desk, balance, may }: Props) {
  const { lines, busy, answer, choose, putIn } = manuscript
  const [open, setOpen] = useState<number | null>(() => desk.articles.find((one) => one.open > 0)?.index ?? null)
  const [current, setCurrent] = useState<string | null>(null)
  const [sections, setSections] = useState<Record<string, string>>({})
  const [tab, setTab] = useState<'source' | 'articles'>('articles')
  const [tied, setTied] = useState(true)
  const [changedOnly, setChangedOnly] = useState(desk.since !== null)
  const scrolling = useTiedScrolling(tied)
  const list = useRef<HTMLDivElement>(null)
  const focus = useFocusPiece(list)
  const pieces = piecesIn(desk)
  const shown = changedOnly ? desk.articles.filter(({ unchanged }) => !unchanged) : desk.articles

  const look = (piece: PieceView) => {
    setCurrent(piece.id)
    setTab('articles')
    if (piece.article !== null) setOpen(piece.article)
    if (piece.article !== null && desk.articles[piece.article]?.unchanged) setChangedOnly(false)
    scrolling.letGo()
    if (piece.lines) scrolling.showLine(piece.lines.from)
    focus.toPiece(piece.id)
  }
  const step = (direction: 1 | -1) => {
    const next = nextPiece(pieces, current, direction)
    if (next) look(next)
  }
  const give = async (piece: PieceView, given: Omit<Answer, 'by' | 'at'> | null) => {
    const now = await answer(piece.id, given)
    if (!now || given === null) return
    const own = piecesIn(now).filter(({ article }) => article === piece.article)
    const next = nextPiece(own, piece.id, 1)
    if (next) look(next)
    else if (piece.article !== null) focus.toPut(piece.article)
  }
  const put = (articles: number[]) => {
    const names = Object.fromEntries(articles.map((index) => [index, sectionOf(desk, index, sections)]))
    void putIn(articles, names)
  }
  const putOpen = () => {
    const article = open === null ? undefined : desk.articles[open]
    if (article && may && !busy && article.put?.state !== 'done' && reasonAgainst(desk, article) === '')
      put([article.index])
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = event.target instanceof HTMLElement ? event.target : null
      const stroke = strokeOf(event, {
        inList: at !== null && (list.current?.contains(at) ?? false),
        inField: at?.closest('input:not([type="checkbox"]), textarea, select') != null,
        inDialog: at?.closest('dialog') != null,
      })
      if (!stroke) return
      if (stroke.act === 'next' || stroke.act === 'previous') step(stroke.act === 'next' ? 1 : -1)
      else if (stroke.act === 'put') putOpen()
      else if (stroke.act === 'offer') {
        const id = at?.closest<HTMLElement>('[data-piece]')?.dataset.piece ?? current
        const place = list.current?.querySelector(`[data-piece="${id}"]`)
        const button = stroke.offers
          .map((offer) => place?.querySelector<HTMLElement>(`[data-offer="${offer}"]`))
          .find((found) => found != null)
        if (!button) return
        button.click()
      }
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  const tabs = [
    ['source', '원고'],
    ['articles', '인식한 기사'],
  ] as const
  return (
    <>
      <ControlBar desk={desk} busy={busy} may={may} onChoose={choose} onPut={put} onNext={() => step(1)} />
      <BalanceBar
        balance={balance}
        lines={lines}
        articles={desk.articles}
        onLine={(line) => {
          setTab('source')
          requestAnimationFrame(() => scrolling.showLine(line))
        }}
      />
      <div className="import-tabs">
        {tabs.map(([name, word]) => (
          <button
            key={name}
            type="button"
            className="desk__button"
            aria-pressed={tab === name}
            onClick={() => setTab(name)}
          >
            {word}
          </button>
        ))}
      </div>
      <div className="import-columns">
        <SourcePane
          pane={scrolling.left}
          lines={lines}
          articles={desk.articles}
          pieces={pieces}
          open={open}
          hidden={tab !== 'source'}
          tied={tied}
          onTied={setTied}
        />
        <section
          className={tab === 'articles' ? 'import-pane' : 'import-pane import-pane--hidden'}
          aria-labelledby="articles-head"
        >
          <div className="import-pane__head">
            <h2 id="articles-head">인식한 기사</h2>
            <span className="desk__quiet">{`${desk.articles.length}편`}</span>
            {desk.since ? (
              <label className="import-tied">
                <input
                  type="checkbox"
                  checked={changedOnly}
                  onChange={(event) => setChangedOnly(event.target.checked)}
                />
                바뀐 것만 보기
              </label>
            ) : null}
            <span className="import-pane__keys">
              이전·다음 확인할 곳 <kbd>Shift F8</kbd> <kbd>F8</kbd>
            </span>
          </div>
          <div className="import-scroller" ref={scrolling.right}>
            <div ref={list}>
              {desk.general.length > 0 ? (
                <div className="import-general">
                  <h3>원고 전체</h3>
                  {desk.general.map((piece) => (
                    <PieceCard
                      key={piece.id}
                      piece={piece}
                      article={null}
                      blocks={[]}
                      busy={busy || !may}
                      locked={!may}
                      onAnswer={(one, given) => void give(one, given)}
                      onFocus={(one) => setCurrent(one.id)}
                    />
                  ))}
                </div>
              ) : null}
              {shown.length === 0 ? (
                <p className="desk__quiet">
                  {desk.articles.length === 0
                    ? '인식한 기사가 없습니다. 원고를 확인하고 다른 파일을 올리세요.'
                    : '바뀐 기사가 없습니다.'}
                </p>
              ) : null}
              <ol className="import-articles">
                {shown.map((article) => (
                  <ArticleCard
                    key={article.index}
                    desk={desk}
                    article={article}
                    isOpen={open === article.index}
                    busy={busy || !may}
                    section={sectionOf(desk, article.index, sections)}
                    onToggle={() => {
                      setOpen(open === article.index ? null : article.index)
                      if (open !== article.index && article.from > 0) scrolling.showLine(article.from)
                    }}
                    onSection={(name) => setSections({ ...sections, [article.index]: name })}
                    onAnswer={(piece, given) => void give(piece, given)}
                    onPiece={(piece) => setCurrent(piece.id)}
                    onPut={() => put([article.index])}
                  />
                ))}
              </ol>
            </div>
          </div>
        </section>
      </div>
      <div className="import-keys">
        {keyHelp.map(([key, word]) => (
          <span key={key}>
            {key.split(' ').map((part) => (
              <kbd key={part}>{part}</kbd>
            ))}{' '}
            {word}
          </span>
        ))}
        <span className="import-keys__last">‘넣기’를 누르기 전에는 호가 바뀌지 않습니다</span>
      </div>
    </>
  )
}
