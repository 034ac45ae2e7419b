import { type ExhibitLabel, nameOf, readLabel } from '../captions.ts'
import { type Line, readMark } from '../lines.ts'
import type { Reading } from '../reading.ts'

const mention = /[<〈＜]\s?(그림|표|참고)\s?(\d{1,3})\s?[>〉＞]/g

/** Label of a line that heads an exhibit or a box; a sentence that begins with a label is none. */
export function captionLabel(line: Line): ExhibitLabel | null {
  if (line.cells || line.image) return null
  const mark = readMark(line.text)
  const found = readLabel(mark?.kind === 'dash' ? mark.rest : line.text)
  const isSentence =
    found !== null && /^(?:에서?|은|는|이|가|을|를|의|와|과|및|처럼|참[고조])(?:\s|$)/.test(found.title)
  return isSentence ? null : found
}

/** What the text refers to, and the text with `[#fig3]` for `〈그림 3〉` where there is such an exhibit. */
export interface Referred {
  lines: Line[]
  named: Set<string>
}

/** Makes mentions of exhibits cross-references; where none bears the number they stay text. */
export function referToExhibits(lines: readonly Line[], reading: Reading): Referred {
  const labels = lines.map(captionLabel)
  const present = new Set(labels.flatMap((label) => (label ? [nameOf(label)] : [])))
  const named = new Set<string>()
  const refer = (text: string): string =>
    text.replace(mention, (whole, word: ExhibitLabel['word'], number: string) => {
      const name = nameOf({ word, number: Number(number) })
      if (!present.has(name)) return whole
      named.add(name)
      return `[#${name}]`
    })
  const out = lines.map((line, index): Line => {
    if (labels[index]) return line
    const cells = line.cells?.map(refer) ?? null
    return { ...line, cells, text: cells ? cells.filter(Boolean).join(' ') : refer(line.text) }
  })
  reportMissing(labels, lines, reading)
  return { lines: out, named }
}

/** Numbers of exhibits that the draft skips: pages are missing, or a caption was not understood. */
function reportMissing(labels: readonly (ExhibitLabel | null)[], lines: readonly Line[], reading: Reading): void {
  for (const word of ['그림', '표'] as const) {
    const found = labels.flatMap((label, index) => (label?.word === word ? [{ number: label.number, index }] : []))
    const numbers = new Set(found.map(({ number }) => number))
    const last = found.reduce((most, one) => (one.number > most.number ? one : most), { number: 0, index: 0 })
    if (last.number > 300) continue
    const lost = Array.from({ length: last.number }, (_, at) => at + 1).filter((number) => !numbers.has(number))
    if (lost.length === 0) continue
    reading.problem(
      'exhibits-missing',
      lines[last.index]?.number ?? null,
      `${word} ${lost.join(', ')}번을 원고에서 찾지 못했습니다. 빠진 쪽이 있는지 보고 ${word === '표' ? '표를' : '그림을'} 넣어 주세요.`,
    )
  }
}
