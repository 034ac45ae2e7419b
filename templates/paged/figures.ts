/** Figures in the cells of statistical tables: what counts as one, and how it is set so that points stand under points. */
import { inlineText } from '../../src/document/inline.ts'
import type { Cell } from '../../src/document/nodes.ts'
import { type Html, html, type Value } from '../html.ts'

const number = /^[△▲+−–-]?\s?\d[\d,]*(?:\.\d+)?(?:%p?|\s?배)?$/u
const rate = /^\([△▲+−–-]?\s?\d[\d,]*(?:\.\d+)?%?p?\)$/u
const none = /^(?:|-|–|—|…)$/u

/** Lines of a cell, each a paragraph. */
export const cellLines = (cell: Cell): string[] => cell.children.map((block) => inlineText(block.children).trim())

/** True for a number, a number with its rate beneath, or the sign of no value. */
export function isFigure(cell: Cell): boolean {
  const lines = cellLines(cell).flatMap((line) => line.split(/\s+(?=\()/))
  if (cell.children.some((block) => block.type === 'note' || block.depth > 0)) return false
  return lines.length <= 2 && lines.every((line) => number.test(line) || rate.test(line) || none.test(line))
}

/** True for a figure that says a number. */
export const saysNumber = (cell: Cell): boolean => isFigure(cell) && cellLines(cell).some((line) => !none.test(line))

/** Digits behind the point of a cell's first line. */
export const decimalsOf = (cell: Cell): number => /\.(\d+)/.exec(cellLines(cell)[0] ?? '')?.[1]?.length ?? 0

/** Width of a figure in em at tabular digits of 0.6 em; brackets hang and do not count. */
export const figureWidth = (text: string): number =>
  [...text.replace(/[()]/g, '')].reduce((sum, char) => sum + (/[.,]/.test(char) ? 0.27 : char === '%' ? 0.85 : 0.6), 0)

/** One line of a figure: △ smaller, the closing bracket of a rate hanging. */
export function figureLine(line: string): Html {
  if (none.test(line)) return html`<p class="none">${line === '' ? '' : '–'}</p>`
  const inner = rate.test(line)
  const text: Value = (inner ? line.slice(1, -1) : line)
    .split(/([△▲])/)
    .map((part) => (/[△▲]/.test(part) ? html`<span class="minus">${part}</span>` : part))
  return inner ? html`<p class="rate">(${text}<span class="hang">)</span></p>` : html`<p class="value">${text}</p>`
}

/** The lines of a figure: a rate that stands on the number's own line goes beneath it. */
export const figureLines = (cell: Cell): string[] => cellLines(cell).flatMap((line) => line.split(/\s+(?=\()/))
