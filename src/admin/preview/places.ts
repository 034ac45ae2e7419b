/** From a path in the document to where it is mended in the form, and between lines and blocks. */
import type { PreviewProblem } from '../../preview/messages.ts'
import { goToField, goToLine } from './body-editor.ts'

/** Block of each line of the editor: its own, or that of the exhibit which it is the caption, remark or source of. */
export function blockOfLine(line: number, origins: readonly number[], isCaption: boolean): number | null {
  const own = origins.indexOf(line)
  if (own >= 0) return own
  const next = origins.findIndex((origin) => origin > line)
  const before = origins.findLastIndex((origin) => origin < line)
  if (isCaption) return next < 0 ? null : next
  return before < 0 ? null : before
}

/** Fields that the problems of an article itself are mended in. */
const fields: Record<string, string> = {
  'title-missing': '#field-title',
  'title-repeated': '#field-title',
  'summary-missing': '#field-summary',
  'source-missing': '#field-source',
  'country-unknown': '#field-source',
  'date-invalid': '#field-source',
  'reference-missing': '#field-references',
  'name-repeated': '#field-name',
}

/** Index of the block that a path names, from the article's path on; null for anything else. */
export function blockOfPath(path: string, article: string): number | null {
  if (!path.startsWith(`${article}/body/`)) return null
  const index = Number(path.slice(`${article}/body/`.length).split('/')[0])
  return Number.isInteger(index) ? index : null
}

/** Goes to where a problem is mended. */
export function goToProblem({ code, path }: PreviewProblem, article: string, origins: readonly number[]): void {
  const block = blockOfPath(path, article)
  if (block !== null) {
    const line = origins[block]
    if (line !== undefined) goToLine(line)
    return
  }
  if (path.startsWith(`${article}/references`) && goToField('#field-references')) return
  const field = fields[code]
  if (field && goToField(field)) return
  // What is said of the whole article, such as how it sits on its pages, is mended in its text.
  const last = code === 'fit-over' ? origins.at(-1) : (origins[0] ?? 0)
  if (last !== undefined) goToLine(last)
}
