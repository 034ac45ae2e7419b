/** The place that a comment is about: found in the open form by its words, wherever they have moved to since. */
import { gap } from '../../proofread/stretches.ts'
import { goToSpot } from '../proofread/mend-open.ts'
import { isField, linesOn, type Spot, spotOf } from '../proofread/spots.ts'

export interface Place {
  /** The words themselves. */
  quote: string
  /** The whole line that has them, which tells them from the same words elsewhere. */
  line: string
}

/** Longest quote, in UTF-16 units; a longer choice is known by its beginning. */
const longest = 120

/** The longest stretch without a footnote or a cross-reference in it, which have no words of their own. */
const worded = (text: string): string =>
  text
    .split(gap)
    .map((part) => part.trim())
    .reduce((best, part) => (part.length > best.length ? part : best), '')

function placeOf(line: string, chosen: string): Place | null {
  const quote = worded(chosen).slice(0, longest).trim()
  return quote === '' ? null : { quote, line }
}

function placeInField(field: HTMLInputElement | HTMLTextAreaElement): Place | null {
  const { value, selectionStart, selectionEnd } = field
  const chosen = value.slice(selectionStart ?? 0, selectionEnd ?? 0)
  return placeOf(value.trim(), chosen.trim() === '' ? value : chosen)
}

/** Of a choice over several lines, its first one counts; where nothing is chosen, the line of the caret. */
function placeInText(form: Element, range: Range): Place | null {
  for (const { text, pieces } of linesOn(form)) {
    let offset = 0
    let chosen: [number, number] | null = null
    for (const { node, text: letters } of pieces) {
      if (node && range.intersectsNode(node)) {
        const from = node === range.startContainer ? range.startOffset : 0
        const until = node === range.endContainer ? range.endOffset : letters.length
        chosen = [chosen?.[0] ?? offset + from, offset + until]
      }
      offset += letters.length
    }
    const place = chosen && placeOf(text, range.collapsed ? text : text.slice(...chosen))
    if (place) return place
  }
  return null
}

/** What is chosen in a form now, or the line or field that the caret stands in; null outside of its texts. */
export function placeNow(form: Element): Place | null {
  const focused = document.activeElement
  if (focused && form.contains(focused) && isField(focused)) return placeInField(focused)
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return form.contains(range.startContainer) ? placeInText(form, range) : null
}

/** The words of a place in a form, in their own line or, where that was rewritten, in another; null where they are gone. */
function spotIn(form: Element, lines: ReturnType<typeof linesOn>, { quote, line }: Place): Spot | null {
  const within = (text: string): Spot | null => {
    const start = text.indexOf(quote)
    return start < 0
      ? null
      : spotOf(form, lines, { line: text, quote, nth: 0, at: { start, end: start + quote.length } })
  }
  const other = lines.find(({ text }) => text.includes(quote))
  return within(line) ?? (other ? within(other.text) : null)
}

/** Brings a place into view and selects its words; false where they can't be seen. */
export function goToPlace(form: Element, place: Place): boolean {
  const spot = spotIn(form, linesOn(form), place)
  return spot !== null && goToSpot(spot)
}

/** The letters of these places in the editors of a form; those in plain fields have none. */
export function lettersOfPlaces(form: Element, places: readonly Place[]) {
  const lines = linesOn(form)
  return places.flatMap((place) => {
    const spot = spotIn(form, lines, place)
    return spot?.kind === 'letters' ? spot.letters : []
  })
}
