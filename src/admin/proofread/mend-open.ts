/** Mending in the open form: in an editor by its own update, in a field as if it were typed; both can be undone. */
import {
  $getNearestNodeFromDOMNode,
  $isTextNode,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import type { Finding } from '../../proofread/finding.ts'
import { type Letters, linesOn, type Spot, spotOf } from './spots.ts'

interface Change {
  spot: Spot
  to: string
}

/** Puts words in the place of letters of the text nodes that an editor shows; the first takes them all. */
function $replace(letters: readonly Letters[], to: string): void {
  for (const [index, { node, start, end }] of [...letters.entries()].reverse()) {
    const text = $getNearestNodeFromDOMNode(node)
    if ($isTextNode(text)) text.spliceText(start, end - start, index === 0 ? to : '')
  }
}

/** Types into a field, so that its form and its own undo learn of it. */
function type(field: HTMLInputElement | HTMLTextAreaElement, start: number, end: number, to: string): void {
  field.focus()
  field.setSelectionRange(start, end)
  document.execCommand('insertText', false, to)
}

const placeOf = (spot: Spot): number => (spot.kind === 'field' ? spot.start : (spot.letters[0]?.start ?? 0))

/** Mends findings in a form; what can't be seen stays. Gives how many were mended. */
export function mendOpen(form: Element, findings: readonly Finding[]): number {
  const lines = linesOn(form)
  const changes = findings
    .flatMap((finding): Change[] => {
      const spot = finding.mend ? spotOf(form, lines, finding) : null
      return spot ? [{ spot, to: finding.mend?.to ?? '' }] : []
    })
    // From the back, so that no change moves the letters of another.
    .sort((a, b) => placeOf(b.spot) - placeOf(a.spot))
  const byEditor = new Map<LexicalEditor, { letters: Letters[]; to: string }[]>()
  for (const { spot, to } of changes) {
    if (spot.kind === 'field') {
      type(spot.field, spot.start, spot.end, to)
      continue
    }
    const editor = getNearestEditorFromDOMNode(spot.letters[0]?.node ?? null)
    if (editor) byEditor.set(editor, [...(byEditor.get(editor) ?? []), { letters: spot.letters, to }])
  }
  for (const [editor, own] of byEditor)
    editor.update(() => {
      for (const { letters, to } of own) $replace(letters, to)
    })
  return changes.length
}

/** Brings a finding into view and selects its words; false where they can't be seen. */
export function goTo(form: Element, finding: Finding): boolean {
  const spot = spotOf(form, linesOn(form), finding)
  return spot !== null && goToSpot(spot)
}

/** The same for a spot that is known. */
export function goToSpot(spot: Spot): boolean {
  if (spot.kind === 'field') {
    spot.field.scrollIntoView({ block: 'center' })
    spot.field.focus()
    spot.field.setSelectionRange(spot.start, spot.end)
    return true
  }
  const [first] = spot.letters
  const editor = getNearestEditorFromDOMNode(first?.node ?? null)
  if (!first || !editor) return false
  first.node.parentElement?.scrollIntoView({ block: 'center' })
  // An editor that may only be read keeps no choice of its own.
  if (!editor.isEditable()) {
    const last = spot.letters.at(-1) ?? first
    document.getSelection()?.setBaseAndExtent(first.node, first.start, last.node, last.end)
    return true
  }
  editor.focus(() => {
    editor.update(() => {
      const text = $getNearestNodeFromDOMNode(first.node)
      if ($isTextNode(text)) text.select(first.start, first.end)
    })
  })
  return true
}
