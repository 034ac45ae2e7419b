/** Where a finding stands on the page: letters in an editor, or a range of a field. */
import type { Finding } from '../../proofread/finding.ts'
import { gap } from '../../proofread/stretches.ts'

/** Letters of one text node of the page. */
export interface Letters {
  node: Text
  start: number
  end: number
}

export type Spot =
  | { kind: 'letters'; letters: Letters[] }
  | { kind: 'field'; field: HTMLInputElement | HTMLTextAreaElement; start: number; end: number }

interface Piece {
  node: Text | null
  text: string
}

const editors = '[data-lexical-editor="true"]'

/** Lines of one kind of block each: paragraphs, notes, captions, prose; in cells as well. */
const lines = '.LexicalEditorTheme__paragraph, .line'

/** Text of a line by its nodes; footnotes and cross-references are gaps, a line break is a blank. */
function piecesOf(element: Node): Piece[] {
  return [...element.childNodes].flatMap((node): Piece[] => {
    if (node instanceof Text) return [{ node, text: node.data }]
    if (!(node instanceof HTMLElement)) return []
    if (node.tagName === 'BR') return [{ node: null, text: '\n' }]
    // Its own attribute: in a form that may only be read, everything inherits that it can't be written in.
    return node.getAttribute('contenteditable') === 'false' ? [{ node: null, text: gap }] : piecesOf(node)
  })
}

/** Lines of a block: in a cell each line break begins another, elsewhere it is a blank. */
function linesOf(block: Element): Piece[][] {
  const pieces = piecesOf(block)
  const found: Piece[][] = [[]]
  const isCell = block.closest('td, th') !== null
  for (const piece of pieces) {
    if (piece.text !== '\n') found.at(-1)?.push(piece)
    else if (isCell) found.push([])
    else found.at(-1)?.push({ node: null, text: ' ' })
  }
  return found
}

function lettersOf(pieces: readonly Piece[], start: number, end: number): Letters[] {
  let offset = 0
  return pieces.flatMap(({ node, text }) => {
    const [from, until] = [Math.max(start - offset, 0), Math.min(end - offset, text.length)]
    offset += text.length
    return node && from < until ? [{ node, start: from, end: until }] : []
  })
}

/** Lines of all editors of a form, each with its text; read once for many findings. */
export function linesOn(form: Element): { text: string; isCaption: boolean; pieces: Piece[] }[] {
  return [...form.querySelectorAll(editors)].flatMap((root) =>
    [...root.querySelectorAll(lines)]
      .filter((block) => block.closest(editors) === root)
      .flatMap((block) =>
        linesOf(block).map((pieces) => ({
          text: pieces.map(({ text }) => text).join(''),
          isCaption: block.classList.contains('line--caption'),
          pieces,
        })),
      ),
  )
}

type FormLines = ReturnType<typeof linesOn>

/** Words to be found again, as a finding names them. */
type Wanted = Pick<Finding, 'line' | 'quote' | 'at' | 'nth'>

/** What is said about the text is no part of it. */
const isComment = (element: Element): boolean => element.matches('[data-comment]')

/** True for a field of the form that holds words. */
export const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  (element instanceof HTMLTextAreaElement && !isComment(element)) ||
  (element instanceof HTMLInputElement && element.type === 'text')

/** A field that says the line, or that has the words among signs of its own. */
function fieldSpot(form: Element, { line, quote, at, nth }: Wanted): Spot | null {
  const fields = [...form.querySelectorAll('input, textarea')].filter(isField).filter(({ disabled }) => !disabled)
  const whole = fields.filter(({ value }) => value.trim() === line)
  const field = whole[nth] ?? whole[0]
  if (field) {
    const start = field.value.length - field.value.trimStart().length + at.start
    return { kind: 'field', field, start, end: start + quote.length }
  }
  const near = quote.trim() === '' ? '' : line.slice(Math.max(0, at.start - 4), at.end + 4)
  const typed = near === '' ? undefined : fields.find(({ value }) => value.includes(near))
  const start = typed ? typed.value.indexOf(near) + Math.min(4, at.start) : 0
  return typed ? { kind: 'field', field: typed, start, end: start + quote.length } : null
}

/** The spot of a finding, or of other words, among the lines of a form; null where its words can't be seen now. */
export function spotOf(form: Element, all: FormLines, wanted: Wanted): Spot | null {
  const { line, at, nth } = wanted
  const same = all.filter(({ text, isCaption }) => text === line || (isCaption && text.startsWith(`${line} `)))
  const found = same[nth] ?? same[0]
  if (!found) return fieldSpot(form, wanted)
  const letters = lettersOf(found.pieces, at.start, at.end)
  return letters.length > 0 ? { kind: 'letters', letters } : null
}
