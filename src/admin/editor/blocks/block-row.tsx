'use client'
import { useBlockComponentContext } from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { RenderFields, useFormFields } from '@payloadcms/ui'
import { type ReactNode, useId, useState } from 'react'
import { StateMark } from '../../state-mark.tsx'
import { isPasted } from '../paste/fresh-blocks.ts'

interface Props {
  /** `그림 1`. */
  word: string
  title: string
  /** `막대 · 값 5개`. */
  facts?: string
  /** What has to be looked at, or is as it should be. */
  states?: readonly { good: boolean; words: string }[]
  /** True while nothing is filled in: such a block stands open, since it waits for the editor. */
  empty: boolean
  /** Under the fields when open. */
  children?: ReactNode
}

/** A block as one row until it is opened: what it is, its title, what has to be looked at. */
export function BlockRow({ word, title, facts, states = [], empty, children }: Props) {
  const { formSchema, nodeKey } = useBlockComponentContext()
  const [editor] = useLexicalComposerContext()
  const remove = () => editor.update(() => $getNodeByKey(nodeKey)?.remove())
  const editable = useLexicalEditable()
  const id = useFormFields(([fields]) => fields.id?.value)
  const [open, setOpen] = useState(empty && !isPasted(id))
  const inside = useId()
  return (
    <div className={`block-row${open ? ' block-row--open' : ''}`}>
      <div className="block-row__head">
        <span className="block-row__word">{word}</span>
        {title ? <b className="block-row__title">{title}</b> : <span className="block-row__untitled">제목 없음</span>}
        {facts && <span className="block-row__facts">{facts}</span>}
        {states.map(({ good, words }) => (
          <StateMark key={words} shape={good ? 'tick' : 'triangle'} tone={good ? 'green' : 'amber'}>
            {words}
          </StateMark>
        ))}
        <span className="block-row__tools">
          <button
            type="button"
            className="line-button"
            aria-expanded={open}
            aria-controls={inside}
            onClick={() => setOpen(!open)}
          >
            {open ? '접기' : '펼치기'}
          </button>
          {editable && (
            <button type="button" className="line-button" onClick={remove} aria-label={`${word} 지우기`}>
              지우기
            </button>
          )}
        </span>
      </div>
      {open && (
        <div id={inside} className="block-row__fields">
          <RenderFields
            fields={formSchema}
            forceRender={true}
            parentIndexPath=""
            parentPath=""
            parentSchemaPath=""
            permissions={true}
            readOnly={!editable}
          />
          {children}
        </div>
      )}
    </div>
  )
}
