import { opensApparatus } from './apparatus.ts'
import { type ExhibitLabel, readCaption, readLabel, readUnit } from './captions.ts'
import { looksOpen } from './join.ts'
import { type Line, readMark, widthOf } from './lines.ts'

/** What stands above an exhibit. */
export interface Head {
  text: string
  unit: string | null
  label: ExhibitLabel | null
  /** Index behind the head. */
  end: number
}

/** Blank lines that a lost picture leaves; a caption's title or table stands nearer. */
export const near = 2

const labelOf = (line: Line): ExhibitLabel | null => {
  const mark = readMark(line.text)
  const label = readLabel(mark?.kind === 'dash' ? mark.rest : line.text)
  return label && label.word !== '참고' ? label : null
}

/** True for a line that is the caption of a table or figure. */
export const opensExhibit = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]
  return line !== undefined && !line.cells && !line.image && (labelOf(line) !== null || readCaption(lines, at) !== null)
}

/** Reads caption, title on the next line and unit; null where no exhibit is headed. */
export function readHead(lines: readonly Line[], at: number): Head | null {
  const line = lines[at]
  if (!line || line.cells || line.image) return null
  const label = labelOf(line)
  const caption = label ? null : readCaption(lines, at)
  if (!label && !caption) return null
  let end = at + (caption?.lines ?? 1)
  let title = label ? label.title : (caption?.text ?? '')
  const next = () => lines[end]
  const goesOn = (one: Line | undefined) =>
    one &&
    !one.cells &&
    !one.image &&
    !one.top &&
    !readMark(one.text) &&
    !opensApparatus(one) &&
    readUnit(one.text) === null
  if (title === '' && goesOn(next()) && next()!.gap <= 1 && widthOf(next()!.text) < 45 && !opensExhibit(lines, end)) {
    title = next()!.text
    end++
  } else if (title !== '' && looksOpen(title) && goesOn(next()) && next()!.gap === 0 && widthOf(next()!.text) < 45) {
    title += ` ${next()!.text}`
    end++
  }
  let unit = /^(.*\S)\s+([(（[]\s?단위.*)$/.exec(title)
  let units = unit ? readUnit(unit[2] ?? '') : null
  if (unit && units !== null) title = unit[1] ?? ''
  unit = null
  if (units === null && next() && !next()!.cells) {
    units = readUnit(next()!.text)
    if (units !== null) end++
  }
  return { text: title, unit: units, label, end }
}

const isValue = (text: string): boolean => /^[\d.,%'’‘()△+\-~\s년월분기억조원달러QHE]+$/.test(text)

/** Index behind the values, years and names that a lost chart left as text: short lines, most of them figures. */
export function remainsEnd(lines: readonly Line[], start: number): number {
  let end = start
  let values = 0
  for (; end < lines.length && end - start < 60; end++) {
    const line = lines[end]!
    const text = line.text
    if (line.image || line.top || line.heading > 0 || opensApparatus(line) || readMark(text) || widthOf(text) > 24)
      break
    if (opensExhibit(lines, end) || /^(?:[①-⑳【▣❖◆◇➔▶]|\d{1,2}[.)]\s)/.test(text)) break
    if (isValue(text) || line.cells?.some((cell) => cell !== '' && isValue(cell))) values++
  }
  const count = end - start
  return values >= 2 && values * 2 >= count ? end : start
}

/** Rows that hold one cell most of the time are no table but what is left of a chart. */
export function isChart(lines: readonly Line[]): boolean {
  const single = lines.filter((line) => (line.cells ?? []).filter((cell) => cell !== '').length === 1)
  return lines.length > 1 && single.length * 2 >= lines.length
}
