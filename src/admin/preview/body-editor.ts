/** The body's editor as the pages beside it need it: its state now, the caret's line, and going to a line. */
import { $getRoot, $isElementNode, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

/** Lexical keeps its editor on the element that it writes in. */
type EditorRoot = HTMLElement & { __lexicalEditor?: LexicalEditor | null }

/** The writing surface of the body; editors inside boxes come after it in the document. */
export const bodyRoot = (): EditorRoot | null =>
  document.querySelector<EditorRoot>('.document-fields__main .ContentEditable__root')

/** The body's editor; null until it is drawn. */
export const bodyEditor = (): LexicalEditor | null => bodyRoot()?.__lexicalEditor ?? null

/** The body as it would be saved now, which the form learns of only when the browser is idle. */
export const bodyState = (): unknown => bodyEditor()?.getEditorState().toJSON() ?? null

/** A cursor that Lexical draws between blocks is no line. */
const linesOf = (root: HTMLElement): Element[] =>
  [...root.children].filter((child) => !child.hasAttribute('data-lexical-cursor'))

/** Index of the line that the caret stands in; null where it stands elsewhere. */
export function caretLine(): number | null {
  const root = bodyRoot()
  const at = document.getSelection()?.anchorNode
  const from = at && root?.contains(at) && at !== root ? at : document.activeElement
  if (!root || !from || from === root || !root.contains(from)) return null
  const index = linesOf(root).findIndex((line) => line.contains(from))
  return index < 0 ? null : index
}

/** Scrolls a line into view, flashes it and puts the caret to its end. */
export function goToLine(index: number): void {
  const root = bodyRoot()
  const line = root ? linesOf(root)[index] : undefined
  if (!line) return
  bodyEditor()?.update(
    () => {
      const node = $getRoot().getChildAtIndex(index)
      if ($isElementNode(node)) node.selectEnd()
    },
    { onUpdate: () => root?.focus({ preventScroll: true }) },
  )
  show(line)
}

/** Scrolls one of the form's fields into view and flashes it; false where there is none. */
export function goToField(selector: string): boolean {
  const field = document.querySelector(`.document-fields__main ${selector}`)
  if (!field) return false
  show(field)
  const input = field.matches('input, textarea') ? field : field.querySelector('input, textarea, button')
  if (input instanceof HTMLElement) input.focus({ preventScroll: true })
  return true
}

/** An animation leaves no attribute behind, which the editor would take for a change of its text. */
function show(element: Element): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  const ground = { backgroundColor: 'var(--desk-amber-ground)', outline: '2px solid var(--desk-amber)' }
  element.animate([ground, { ...ground, offset: 0.6 }, {}], { duration: 1600 })
}
