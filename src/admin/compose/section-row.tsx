'use client'
import type { OrderSection } from '../../desk/order.ts'
import { ArticleRow } from './article-row.tsx'
import { Cell, Part } from './cell.tsx'
import { focusRow, useComposeParts } from './context.ts'
import { nameOf } from './moves.ts'
import { Row } from './row.tsx'
import { Key, TextField } from './text-field.tsx'

function Name({ section }: { section: OrderSection }) {
  const { editing, setEditing, rename, may } = useComposeParts()
  const row = `section:${section.id}`
  const close = () => {
    setEditing(null)
    focusRow(row)
  }
  if (editing !== row)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: F2 does the same for the keyboard.
      <span onDoubleClick={() => may && setEditing(row)}>
        {section.part ? <span className="entry__part">{`${section.part} · `}</span> : null}
        <b>{nameOf(section.title)}</b> <span className="entry__count">{`${section.articles.length}편`}</span>
      </span>
    )
  return (
    <TextField
      label="분야 이름"
      value={section.title}
      onSave={(text) => {
        rename(section.id, text.trim())
        close()
      }}
      onClose={close}
      below={() => (
        <>
          <span>
            <Key>Enter</Key> 저장
          </span>
          <span>
            <Key>Esc</Key> 그만두기
          </span>
        </>
      )}
    />
  )
}

function Empty({ section }: { section: OrderSection }) {
  const { may, addNew, addStored, removeSection } = useComposeParts()
  return (
    <Part role="row" className="entry entry--empty">
      <Cell name="facts">
        <span className="desk__quiet">기사가 없습니다.</span>
        {may ? (
          <>
            <button type="button" className="desk__link" onClick={() => addNew(section.id)}>
              새 기사
            </button>
            <button type="button" className="desk__link" onClick={() => addStored(section.id)}>
              가져오기
            </button>
            <button type="button" className="desk__link" onClick={() => removeSection(section.id)}>
              이 호에서 분야 빼기
            </button>
          </>
        ) : null}
      </Cell>
    </Part>
  )
}

/** A section with its articles; its own row carries handle, name, count and the way to a new article. */
export function SectionRows({ section }: { section: OrderSection }) {
  const { may, active, addNew, setEditing } = useComposeParts()
  const row = `section:${section.id}`
  const name = nameOf(section.title)
  const tab = active === row ? 0 : -1
  return (
    <Part role="rowgroup" aria-label={name}>
      <Row row={row} look="section" handle={`${name} 분야`}>
        <Cell name="facts">
          <Name section={section} />
        </Cell>
        <Cell name="add">
          {may ? (
            <>
              <button type="button" className="entry__rename" tabIndex={tab} onClick={() => setEditing(row)}>
                이름 고치기
              </button>
              <button
                type="button"
                className="entry__new"
                aria-label={`${name}에 새 기사`}
                onClick={() => addNew(section.id)}
              >
                + 기사
              </button>
            </>
          ) : null}
        </Cell>
      </Row>
      {section.articles.map((id) => (
        <ArticleRow key={id} id={id} />
      ))}
      {section.articles.length === 0 ? <Empty section={section} /> : null}
    </Part>
  )
}
