/** Underlines terms without touching the text: the browser draws over it, nothing of it is stored, and a syllable in the making stays whole. */
import { $getNodeByKey, $isElementNode, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { Term } from './find-terms.ts'
import { $placeIn } from './term-lines.ts'

interface Drawn {
  bound: Range[]
  alone: Range[]
}

/** Editors on the page, a box's beside its body's, draw into the same two highlights. */
const drawn = new Map<LexicalEditor, Drawn>()

const canDraw = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight !== 'undefined'

function redraw(): void {
  const all = [...drawn.values()]
  CSS.highlights.set('term', new Highlight(...all.flatMap(({ bound }) => bound)))
  CSS.highlights.set('term-alone', new Highlight(...all.flatMap(({ alone }) => alone)))
}

function $rangeOf(editor: LexicalEditor, { line, start, end }: Term): Range | null {
  const element = $getNodeByKey(line)
  if (!$isElementNode(element)) return null
  const places = [$placeIn(element, start + 1), $placeIn(element, end)]
  const [from, to] = places.map((place) => place && editor.getElementByKey(place.node.getKey())?.firstChild)
  if (!(from instanceof Text) || !(to instanceof Text)) return null
  const range = new Range()
  range.setStart(from, Math.min(Math.max((places[0]?.offset ?? 1) - 1, 0), from.length))
  range.setEnd(to, Math.min(places[1]?.offset ?? 0, to.length))
  return range
}

/** Draws an editor's terms in place of those drawn before. */
export function $drawTerms(editor: LexicalEditor, terms: readonly Term[]): void {
  if (!canDraw()) return
  const next: Drawn = { bound: [], alone: [] }
  for (const term of terms) {
    const range = $rangeOf(editor, term)
    if (range) next[term.note ? 'bound' : 'alone'].push(range)
  }
  drawn.set(editor, next)
  redraw()
}

/** Takes an editor's terms away. */
export function forgetTerms(editor: LexicalEditor): void {
  if (drawn.delete(editor) && canDraw()) redraw()
}
