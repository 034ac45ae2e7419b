import { css, type Html } from '../html.ts'

/** A depth of the outline: its mark and where it stands. */
export interface Rung {
  /** CSS `content` of the mark. */
  mark: string
  /** Where the mark starts and how wide its box is, in mm; every line of the text starts at their sum. */
  start: number
  width: number
  /** Further declarations of the mark. */
  look?: string
}

export interface Ladder {
  rungs: readonly [Rung, Rung, Rung, Rung]
  /** Where the sign of a note stands under each depth, in mm, and the width of its box. */
  notes: { starts: readonly [number, number, number, number]; width: number; wide: number }
  /** Where ① stands under each depth when it takes the place of the mark, and its width. */
  circle: { width: number; look?: string }
}

const edge = (rung: Rung): number => rung.start + rung.width
const mm = (value: number): string => `${Number(value.toFixed(3))}mm`

/** A mark in the flow of its line: what is positioned is painted, and so copied, after the text around it. */
const mark = (selector: string, rung: Rung): string =>
  `${selector}::before { content: ${rung.mark}; display: inline-block; width: ${mm(rung.width)}; margin-left: ${mm(-rung.width)}; line-height: 1; text-indent: 0; letter-spacing: 0; white-space: nowrap; ${rung.look ?? ''} }`

/**
 * Hanging indents of an outline inside `scope`: each mark hangs in a box of fixed width, so that all lines of a statement
 * start at one edge. Lists are nested, so a deeper one is indented by what its parents leave.
 */
export function ladderCss(scope: string, { rungs, notes, circle }: Ladder): Html {
  const [first, ...deeper] = rungs
  const at = (depth: number): number => edge(rungs[depth - 1] as Rung)
  const lines = [
    `${scope} .depth-1 { padding-left: ${mm(edge(first))}; }`,
    mark(`${scope} .depth-1:not(.circled)`, first),
  ]
  deeper.forEach((rung, index) => {
    const depth = index + 2
    lines.push(`${scope} li.depth-${depth} { padding-left: ${mm(edge(rung))}; }`)
    for (let outer = 2; outer < depth; outer++)
      lines.push(`${scope} li.depth-${outer} li.depth-${depth} { padding-left: ${mm(edge(rung) - at(outer))}; }`)
    lines.push(mark(`${scope} li.depth-${depth}:not(.circled) > p:first-child`, rung))
    const shift = circle.width - rung.width
    lines.push(`${scope} li.depth-${depth}.circled > p:first-child { padding-left: ${mm(shift)}; }`)
  })
  lines.push(
    `${scope} .circle { display: inline-block; width: ${mm(circle.width)}; margin-left: ${mm(-circle.width)}; letter-spacing: 0; ${circle.look ?? ''} }`,
    `${scope} .depth-1.circled { padding-left: ${mm(first.start + circle.width)}; }`,
  )
  notes.starts.forEach((start, index) => {
    const inside = index === 0 ? 0 : at(index + 1)
    for (const [name, width] of [
      ['', notes.width],
      ['.wide', notes.wide],
    ] as const)
      lines.push(`${scope} .note-${index + 1}${name} { padding-left: ${mm(start + width - inside)}; }`)
  })
  lines.push(
    `${scope} .sign { display: inline-block; width: ${mm(notes.width)}; margin-left: ${mm(-notes.width)}; text-indent: 0; white-space: nowrap; }`,
    `${scope} .wide .sign { width: ${mm(notes.wide)}; margin-left: ${mm(-notes.wide)}; }`,
  )
  return css`${lines.join('\n')}`
}
