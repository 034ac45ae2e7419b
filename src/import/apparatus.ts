import { type BodyStyle, textEnd } from './body.ts'
import { joinLines } from './join.ts'
import type { Line } from './lines.ts'
import type { Reading } from './reading.ts'

/** What stands below an exhibit: `주 : …` and `자료 : …`, without the words. */
export interface Apparatus {
  remark?: string
  source?: string
}

const remark = /^(?:※\s?)?[(（]?\s?주\s?(?:\d\s?)?[:：)]\s*/
const source = /^(?:※\s?)?[(（]?\s?(?:자료|출처|자료원|자료\s?출처|Source)\s?[:：]\s*/i

const counted = /^\d{1,2}\s?[)）.]\s*\S/

/** True for a line that opens the remark or the source of an exhibit. */
export const opensApparatus = (line: Line | undefined): boolean =>
  line !== undefined && !line.cells && !line.image && (remark.test(line.text) || source.test(line.text))

function readPart(
  lines: readonly Line[],
  at: number,
  style: BodyStyle,
  reading: Reading,
): { text: string; end: number } {
  const line = lines[at]!
  const word = (remark.exec(line.text) ?? source.exec(line.text))?.[0] ?? ''
  let end = textEnd(lines, at, 'note', style, reading)
  // `주 1) …` counts its remarks on the lines below.
  while (counted.test(lines[end]?.text ?? '') && !lines[end]!.cells && lines[end]!.gap === 0 && remark.test(line.text))
    end++
  const own = lines.slice(at, end)
  reading.put(own, 'note')
  reading.generated(line, word, 'note')
  let text = joinLines([{ ...line, text: line.text.slice(word.length) }, ...own.slice(1)], reading)
  if (/^[※\s]*[(（]/.test(word)) text = text.replace(/[)）]$/, '')
  return { text, end }
}

const both = (first: string | undefined, second: string): string => (first ? `${first} ${second}` : second)

/** Groups of remarks and sources that stand at `start` one under another; a group ends with its source. */
export function readApparatus(
  lines: readonly Line[],
  start: number,
  style: BodyStyle,
  reading: Reading,
): { groups: Apparatus[]; end: number } {
  const groups: Apparatus[] = []
  let at = start
  while (opensApparatus(lines[at]) && (at === start || !lines[at]!.top)) {
    const isSource = source.test(lines[at]!.text)
    const open = groups.at(-1)
    const fits = open !== undefined && open.source === undefined
    const group: Apparatus = fits ? open : {}
    if (!fits) groups.push(group)
    const { text, end } = readPart(lines, at, style, reading)
    if (isSource) group.source = text
    else group.remark = both(group.remark, text)
    at = end
  }
  return { groups, end: at }
}
