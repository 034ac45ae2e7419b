import { opensApparatus } from './apparatus.ts'
import { readCaption, readLabel, readUnit } from './captions.ts'
import { readChapter } from './chapters.ts'
import { looksComplete, looksOpen } from './join.ts'
import { type Line, readMark, widthOf } from './lines.ts'

const opener = /^(?:[<〈＜【[①-⑳▣❖◆◇➔▶(（]|\d{1,3}\s?[.．)]\s)/

/** Unmarked text that may be the rest of a statement which a page or its notes interrupted. */
const isRest = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]!
  if (line.cells || line.image || line.heading > 0 || readMark(line.text) || opener.test(line.text)) return false
  if (readLabel(line.text) || opensApparatus(line) || readUnit(line.text) !== null) return false
  return readChapter(line) === null && readCaption(lines, at) === null
}

/**
 * Lines of an outline that broke off go on at the next unmarked text, whatever blank lines stand between; so does a
 * line that hangs under the text of its mark. `pages` says whether text goes on across blank lines and pages.
 */
export function rejoinText(lines: readonly Line[], pages: boolean): Line[] {
  const out: Line[] = []
  let outlined: number | null = null
  lines.forEach((line, at) => {
    const last = out.at(-1)
    const kind = line.cells || line.heading > 0 ? undefined : readMark(line.text)?.kind
    const broke = last !== undefined && (looksOpen(last.text) || !looksComplete(last.text))
    const far = line.gap > 0 || line.top
    const hangs = !far && outlined !== null && line.indent > outlined
    const goesOn =
      outlined !== null && isRest(lines, at) && (hangs || (broke && (!far || (pages && widthOf(last.text) > 20))))
    if (goesOn) out[out.length - 1] = { ...last!, space: true }
    else outlined = kind === 'square' || kind === 'circle' || kind === 'dash' ? line.indent : null
    out.push(goesOn ? { ...line, gap: 0, top: false } : line)
  })
  return out
}

const columns = /(?<=\S) {2,}(?=(?:[<〈＜]\s?(?:그림|표)\s?\d|(?:자료|주)\s?[:：]|[<＜]\s[^<>]{2,60}\s[>＞]$))/

/** Captions or sources that a line has side by side stand on lines of their own. */
export function splitColumns(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const parts = line.cells || !/^(?:[<〈＜]|자료|주)/.test(line.text) ? [] : line.text.split(columns)
    if (parts.length < 2) return [line]
    return parts.map((text, index) => ({
      ...line,
      text: text.trim(),
      gap: index === 0 ? line.gap : 0,
      top: index === 0 && line.top,
    }))
  })
}
