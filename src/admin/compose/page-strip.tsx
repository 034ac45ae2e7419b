'use client'
import type { Order } from '../../desk/order.ts'
import type { FitLine } from '../../preview/fit-line.ts'
import type { Typesetting } from '../../preview/messages.ts'
import { moment } from '../moments.ts'
import { numberOf } from './moves.ts'

/** A page that is hardly filled: its printed number, and what would save it. */
export interface Loose {
  page: string
  words: string
}

/** Pages with little on them, and the sentence that helps with each. */
export function loosePages(order: Order, { fit, pages }: Pick<Typesetting, 'fit' | 'pages'>): Loose[] {
  return Object.entries(fit).flatMap(([id, line]: [string, FitLine]) => {
    const number = numberOf(order, id)
    if (line.state !== 'over' || number === 0) return []
    const page = String(line.first + line.pages - 1)
    return [{ page, words: `${page}쪽은 ${line.over}줄뿐입니다. ${number}번 기사를 줄이면 ${pages - 1}쪽이 됩니다.` }]
  })
}

interface PageStripProps {
  order: Order
  typesetting: Typesetting | null
  isStale: boolean
  refusal: string
}

function Strip({ order, typesetting, isStale }: { order: Order; typesetting: Typesetting; isStale: boolean }) {
  const loose = loosePages(order, typesetting)
  const isLoose = new Set(loose.map(({ page }) => page))
  return (
    <>
      <ol className={isStale ? 'sheet-strip sheet-strip--stale' : 'sheet-strip'}>
        {typesetting.sheets.map((name, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two covers may bear one name; pages have no other name.
            key={index}
            className={isLoose.has(name) ? 'sheet-strip__page sheet-strip__page--loose' : 'sheet-strip__page'}
          >
            <span className="sheet-strip__paper" aria-hidden="true" />
            {name}
            {isLoose.has(name) ? <span className="visually-hidden"> 거의 빈 쪽</span> : null}
          </li>
        ))}
      </ol>
      {isStale
        ? null
        : loose.map(({ page, words }) => (
            <p key={page} className="sheet-strip__help">
              {words}
            </p>
          ))}
      {isStale ? <p className="desk__quiet">조판한 뒤에 바뀌었습니다. 다시 조판하면 지금의 쪽을 봅니다.</p> : null}
    </>
  )
}

/** 쪽 배치: every page of the last typesetting, those with little on them in amber. */
export function PageStrip({ order, typesetting, isStale, refusal }: PageStripProps) {
  return (
    <section className="desk__part compose__sheets" aria-labelledby="compose-sheets">
      <div className="desk__head">
        <h2 id="compose-sheets">쪽 배치</h2>
        <span className="desk__quiet compose__at">
          {typesetting ? `${typesetting.pages}쪽 · ${moment(typesetting.at)}${isStale ? ' · 바뀜' : ''}` : ''}
        </span>
      </div>
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      {typesetting ? (
        <Strip order={order} typesetting={typesetting} isStale={isStale} />
      ) : (
        <p className="desk__quiet">아직 조판하지 않았습니다. 위의 ‘조판하기’를 누르세요.</p>
      )}
    </section>
  )
}
