'use client'
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useEffect, useState } from 'react'
import type { TermMark } from '../../../document/nodes.ts'
import { $lineOf } from '../lines.ts'
import { $createNoteNode, $isNoteNode } from '../note-node.ts'
import { findTerms, type Terms } from './find-terms.ts'
import { $drawTerms, forgetTerms } from './highlight.ts'
import { $lastNoteOf, $offsetIn, $takesNote, $termLines } from './term-lines.ts'

/** What stands at the caret: a term with or without its note, or a note. */
type AtCaret =
  | { kind: 'term'; words: string; line: string; mark: TermMark; note: string | null; text: string; canWrite: boolean }
  | { kind: 'note'; line: string }
  | null

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function $atCaret({ terms, callOf }: Terms): AtCaret {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { anchor } = selection
  const line = $lineOf(anchor.getNode())
  if (!line) return null
  const at = $offsetIn(line, anchor.getNode(), anchor.offset)
  const term = terms.find((one) => one.line === line.getKey() && one.start <= at && at <= one.end)
  if (term) {
    const note = term.note ? $getNodeByKey(term.note) : null
    const text = short(note?.getTextContent() ?? '')
    const { words, note: key } = term
    return {
      kind: 'term',
      words,
      line: term.line,
      mark: term.mark as TermMark,
      note: key,
      text,
      canWrite: $takesNote(line),
    }
  }
  const call = $isNoteNode(line) ? callOf.get(line.getKey()) : undefined
  return call ? { kind: 'note', line: call } : null
}

/** Puts the caret at the end of a line and brings it into view. */
function goTo(editor: LexicalEditor, key: string): void {
  editor.update(() => {
    const line = $getNodeByKey(key)
    if ($isElementNode(line)) line.selectEnd()
  })
  editor.focus()
}

/** Makes the note of a sign under a line, with the caret in it. */
function writeNote(editor: LexicalEditor, key: string, mark: TermMark): void {
  editor.update(() => {
    const line = $getNodeByKey(key)
    if (!$isElementNode(line)) return
    const note = $createNoteNode(mark)
    $lastNoteOf(line).insertAfter(note)
    note.selectStart()
  })
  editor.focus()
}

const jump = (editor: LexicalEditor, place: AtCaret): void => {
  if (place?.kind === 'note') goTo(editor, place.line)
  if (place?.kind === 'term' && place.note) goTo(editor, place.note)
}

/** Follows text and caret; Ctrl and a click on a term or note go to its other half. */
function follow(editor: LexicalEditor, tell: (place: AtCaret) => void): () => void {
  let found: Terms = { terms: [], callOf: new Map() }
  let frame = 0
  const look = () => {
    frame = 0
    editor.getEditorState().read(
      () => {
        found = findTerms($termLines())
        $drawTerms(editor, found.terms)
        tell($atCaret(found))
      },
      { editor },
    )
  }
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey)
      jump(
        editor,
        editor.getEditorState().read(() => $atCaret(found)),
      )
  }
  const stopUpdates = editor.registerUpdateListener(() => {
    if (frame === 0) frame = requestAnimationFrame(look)
  })
  const stopRoot = editor.registerRootListener((root, before) => {
    before?.removeEventListener('click', onClick)
    root?.addEventListener('click', onClick)
  })
  frame = requestAnimationFrame(look)
  return () => {
    cancelAnimationFrame(frame)
    stopUpdates()
    stopRoot()
    forgetTerms(editor)
  }
}

const same = (one: AtCaret, other: AtCaret): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The line below the writing surface that ties a term to its note. */
export function TermPlugin() {
  const [editor] = useLexicalComposerContext()
  const editable = useLexicalEditable()
  const [place, setPlace] = useState<AtCaret>(null)
  useEffect(() => follow(editor, (next) => setPlace((now) => (same(now, next) ? now : next))), [editor])
  const other = (words: string) => (
    <button type="button" className="line-button" onClick={() => jump(editor, place)}>
      {words}
    </button>
  )
  return (
    <div className="term-status" role="status">
      {place?.kind === 'note' && other('본문의 낱말로 가기')}
      {place?.kind === 'term' && place.note && (
        <>
          <b>{place.words}</b> {place.text} {other('주로 가기')}
        </>
      )}
      {place?.kind === 'term' && !place.note && (
        <>
          <b>{place.words}</b>에 달린 주가 없습니다.{' '}
          {editable && place.canWrite && (
            <button type="button" className="line-button" onClick={() => writeNote(editor, place.line, place.mark)}>
              주 쓰기
            </button>
          )}
        </>
      )}
    </div>
  )
}
