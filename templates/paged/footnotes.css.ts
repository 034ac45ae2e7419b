import { css } from '../html.ts'

/** What the press needs of footnotes whatever they look like; a number of three digits pushes its text instead of lying on it. */
export const footnotesCss = css`
.footnotes, .footnote-number { break-inside: avoid; }
.footnotes .footnote-number { width: auto; min-width: 5mm; white-space: pre; text-indent: 0; }
`
