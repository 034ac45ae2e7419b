'use client'
import { countProblems } from '../desk/problems.tsx'
import { ArticleState, StateMark } from '../state-mark.tsx'
import { Cell } from './cell.tsx'
import { useComposeParts } from './context.ts'
import { numberOf } from './moves.ts'
import { Row } from './row.tsx'
import { Summary } from './summary.tsx'

function Problems({ id }: { id: string }) {
  const { problems } = useComposeParts()
  if (problems === null) return <span className="desk__quiet">살피는 중</span>
  const { errors, warnings } = countProblems(
    problems.filter(({ place }) => place?.collection === 'articles' && place.id === id),
  )
  if (errors + warnings === 0) return <span className="entry__none">없음</span>
  return (
    <>
      {errors > 0 ? <StateMark shape="octagon" tone="red">{`오류 ${errors}`}</StateMark> : null}
      {warnings > 0 ? <StateMark shape="triangle" tone="amber">{`주의 ${warnings}`}</StateMark> : null}
    </>
  )
}

/** Printed pages of an article: `4`, `5–6`. */
function Pages({ id }: { id: string }) {
  const { typesetting, isStale } = useComposeParts()
  const first = typesetting?.pageOf[id]
  if (first === undefined)
    return (
      <span className="entry__none">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">아직 조판하지 않음</span>
      </span>
    )
  const last = first + (typesetting?.pagesIn[id] ?? 1) - 1
  const words = last > first ? `${first}–${last}` : String(first)
  return isStale ? (
    <span className="entry__stale">
      {words} <small>바뀜</small>
    </span>
  ) : (
    <span>{words}</span>
  )
}

/** One article: handle, number, title with source mark, summary, writer, state, problems, page. */
export function ArticleRow({ id }: { id: string }) {
  const { order, articles, admin, may, active, remove, mayWrite, setEditing } = useComposeParts()
  const number = numberOf(order, id)
  const article = articles[id]
  const row = `article:${id}`
  const tab = active === row ? 0 : -1
  return (
    <Row row={row} look="article" handle={`${number}번 기사`}>
      <Cell name="number">{number}</Cell>
      <Cell name="facts">
        <a className="entry__title" data-open href={`${admin}/collections/articles/${id}`} tabIndex={tab}>
          {article ? article.title || '제목 없음' : '지워진 기사입니다. 이 호에서 빼세요.'}
          {article?.mark ? <span className="entry__mark">{` ${article.mark}`}</span> : null}
        </a>
        {article ? <Summary article={article} /> : null}
        <span className="entry__tools">
          {mayWrite(article) ? (
            <button type="button" tabIndex={tab} onClick={() => setEditing(row)}>
              요약 고치기
            </button>
          ) : null}
          {may ? (
            <button
              type="button"
              tabIndex={tab}
              aria-label={`${article?.title || `${number}번 기사`} 이 호에서 빼기`}
              onClick={() => remove(id)}
            >
              빼기
            </button>
          ) : null}
        </span>
      </Cell>
      <Cell name="writer">{article?.writer}</Cell>
      <Cell name="state">
        <ArticleState state={article?.state} />
      </Cell>
      <Cell name="problems">
        <Problems id={id} />
      </Cell>
      <Cell name="pages">
        <Pages id={id} />
      </Cell>
    </Row>
  )
}
