import { css, type Html } from '../html.ts'
import { leftRule, topRule } from './rules.ts'

/** Colours and measures of a style's tables. Source: design/geri-kdb-plain.md §1.3. */
export interface TableLook {
  /** Outer rules and their weight, the rule below the head. */
  strong: string
  outer: string
  below: string
  /** Rules inside the head and between groups of columns; rules between rows. */
  light: string
  pale: string
  /** Ground of the head, of totals and group names. */
  tint: string
  halfTint: string
  ink: string
  secondary: string
  /** Size and leading of text and of figures, in pt. */
  text: readonly [number, number]
  figures: readonly [number, number]
  /** Space above and below in a cell, and at its sides, in mm. */
  padding: readonly [number, number]
}

/** Style sheet of `gridTable`. Rules are drawn from top and left edges only; see `rules.ts`. */
export const gridTableCss = (look: TableLook): Html => {
  const rule = topRule(look.pale, '.38pt')
  const cut = leftRule(look.light, '.4pt')
  const below = topRule(look.strong, look.below)
  const [size, leading] = look.text
  const [figure, figureLeading] = look.figures
  const [tall, side] = look.padding
  return css`
.grid { font-size: ${size}pt; line-height: ${leading}pt; letter-spacing: 0; }
.grid th, .grid td { padding: ${tall}mm ${side}mm; background: ${rule}; }
.grid .cut { background: ${rule}, ${cut}; }
.grid .head { font-weight: 600; text-align: center; padding: ${tall + 0.35}mm .6mm ${tall}mm; background: ${topRule(look.strong, look.outer)}, ${look.tint}; }
.grid .head.cut { background: ${topRule(look.strong, look.outer)}, ${leftRule(look.light, '.4pt', look.outer)}, ${look.tint}; }
.grid .head.lower { background: ${topRule(look.light, '.4pt')}, ${look.tint}; } .grid .head.lower.cut { background: ${topRule(look.light, '.4pt')}, ${cut}, ${look.tint}; }
.grid .top { background: ${below}; } .grid .top.cut { background: ${below}, ${cut}; }
.grid:not(:has(thead)) .top { background: ${topRule(look.strong, look.outer)}; } .grid:not(:has(thead)) .top.cut { background: ${topRule(look.strong, look.outer)}, ${cut}; }
.grid .group { font-weight: 600; text-align: center; padding-left: .8mm; padding-right: .8mm; background: ${rule}, ${look.halfTint}; } .grid .group.top { background: ${below}, ${look.halfTint}; }
.grid .stacked .inner { width: 1em; margin: 0 auto; word-break: break-all; line-height: 1.3; }
.grid .name { font-weight: 500; } .grid .name[colspan] { text-align: center !important; } .grid .label { text-align: center; }
.grid .amount { text-align: right; padding-left: 0; font-size: ${figure}pt; line-height: ${figureLeading}pt; } .grid .rate { color: ${look.secondary}; } .grid .none { text-align: right; }
.grid .total > * { font-weight: 700; background: ${below}, ${look.halfTint}; } .grid .total > .cut { background: ${below}, ${cut}, ${look.halfTint}; } .grid .total .rate { font-weight: 400; } .grid .total > .name { text-align: left; }
.grid .below-total > * { background: ${below}; } .grid .below-total > .cut { background: ${below}, ${cut}; } .grid .below-total > .group { background: ${below}, ${look.halfTint}; }
.sheet > .close { height: 1.4pt; background: ${topRule(look.strong, look.outer)}; }
.grid [class^="cell-"]::before { display: inline-block; line-height: 1; }
.cell-1 { padding-left: 2.8mm; } .cell-1::before { content: "∙"; width: 2.8mm; margin-left: -2.8mm; line-height: 0; color: ${look.strong}; }
.cell-2 { padding-left: 2.8mm; } .cell-1 ~ .cell-2 { padding-left: 5.4mm; } .cell-2::before { content: "-"; width: 2.6mm; margin-left: -2.6mm; }
.cell-3 { padding-left: 5.4mm; } .cell-1 ~ .cell-3 { padding-left: 8mm; } .cell-3::before { content: "·"; width: 2.6mm; margin-left: -2.6mm; }
.cell-note { font-size: ${size - 0.8}pt; line-height: ${leading - 1.4}pt; color: ${look.secondary}; padding-left: 4mm; margin-top: .4mm; } .cell-note .sign { display: inline-block; width: 3.2mm; margin-left: -3.2mm; }
`
}
