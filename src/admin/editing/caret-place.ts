/** Where somebody writes, in words for the others: `제목`, `표 1`, `본문 3번째 줄`. */

const fields: [string, string][] = [
  ['#field-title', '제목'],
  ['#field-source', '출처'],
  ['#field-summary', '요약'],
  ['#field-references', '참고 줄'],
  ['#field-lead', '머리글'],
  ['#field-sections', '구성'],
  ['#field-report', '보고서'],
]

const linesOf = (root: Element): Element[] =>
  [...root.children].filter((child) => !child.hasAttribute('data-lexical-cursor'))

function inBody(root: Element, at: Element): string {
  const table = at.closest('table')
  const tables = [...root.querySelectorAll('table')]
  if (table) return `표 ${tables.indexOf(table) + 1}`
  const line = linesOf(root).findIndex((one) => one.contains(at))
  return line < 0 ? '본문' : `본문 ${line + 1}번째 줄`
}

/** The caret's place in a form; empty when it is in none of its fields. */
export function caretPlace(form: Element | null): string {
  const focused = document.activeElement
  const anchor = document.getSelection()?.anchorNode
  const caret = anchor instanceof Element ? anchor : anchor?.parentElement
  const at = focused?.matches('input, textarea') || !caret ? focused : caret
  if (!form || !at || !form.contains(at)) return ''
  const root = at.closest('.ContentEditable__root')
  if (root?.closest('[data-field-path="body"]')) return inBody(outermost(root), at)
  return fields.find(([selector]) => at.closest(selector))?.[1] ?? ''
}

/** Editors inside boxes stand in the body's. */
function outermost(root: Element): Element {
  const outer = root.parentElement?.closest('.ContentEditable__root')
  return outer ? outermost(outer) : root
}
