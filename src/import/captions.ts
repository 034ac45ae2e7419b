import { type Line, readMark } from './lines.ts'

/** Caption of a table or figure, without the signs around it. */
export interface Caption {
  text: string
  /** True between corner marks, which nothing but a table or figure has. */
  corner: boolean
  /** True where the caption itself says that a picture follows (`〈그림 1〉`). */
  figure: boolean
  /** Lines that it takes. */
  lines: number
}

const corners = /^[▘▛◤┏┌⌜]\s*([^▗▝▟▜◢┛┘⌟▘]{1,300}?)\s*[▗▝▟▜◢┛┘⌟]$/
const opensCorner = /^[▘▛◤]/
const angles = /^[<〈＜《]\s*([^<>〈〉＜＞《》]{1,200}?)\s*[>〉＞》]\s*(.{0,200})$/
const numbered = /^[[<〈＜【]?\s?(표|그림|도표|자료|Figure|Table)\s?(\d{1,3}|[IVX]{1,4})/

function cornerCaption(lines: readonly Line[], start: number): Caption | null {
  let text = lines[start]?.text ?? ''
  if (!opensCorner.test(text)) return null
  for (let taken = 1; taken <= 3; taken++) {
    const match = corners.exec(text)
    if (match) return { text: (match[1] ?? '').trim(), corner: true, figure: false, lines: taken }
    const next = lines[start + taken]
    if (!next || next.cells || readMark(next.text)) return null
    text += (lines[start + taken - 1]?.space ? ' ' : '') + next.text
  }
  return null
}

/** Reads a caption at `start`: `▘…▗` (may run over lines), `< … >`, `〈표 1〉 …`, `[그림 2] …`; null for other text. */
export function readCaption(lines: readonly Line[], start: number): Caption | null {
  const line = lines[start]
  if (!line || line.cells || line.image) return null
  const corner = cornerCaption(lines, start)
  if (corner) return corner
  const mark = readMark(line.text)
  const text = mark?.kind === 'dash' ? mark.rest : line.text
  if (/^[<〈＜[]\s?(?:참고|박스|별첨|부록|붙임|Box)/i.test(text)) return null
  const angle = angles.exec(text)
  const label = numbered.exec(text)
  if (label && (angle || /^\[/.test(text))) {
    return { text: text.trim(), corner: false, figure: /그림|Figure/.test(label[1] ?? ''), lines: 1 }
  }
  if (angle && !angle[2]) return { text: angle[1] ?? '', corner: false, figure: false, lines: 1 }
  return null
}

/** What a caption of a numbered exhibit says before its title. */
export interface ExhibitLabel {
  word: '그림' | '표' | '참고'
  number: number
  /** Title behind the label; empty where it stands on the next line. */
  title: string
  /** The label as written, with its brackets. */
  written: string
}

const words: Readonly<Record<string, ExhibitLabel['word']>> = {
  그림: '그림',
  도표: '그림',
  figure: '그림',
  표: '표',
  table: '표',
  참고: '참고',
  박스: '참고',
  box: '참고',
}
const label =
  /^([<〈＜[《]\s?(그림|도표|표|참고|박스|Figure|Table|Box)\s?[-.]?\s?(\d{1,3})\s?[.:]?\s?[>〉＞\]》])\s*(.{0,200})$/i
const bareLabel = /^((그림|표)\s?(\d{1,3})\s?[.:)])\s+(\S.{0,120})$/

/** Reads `〈그림 1〉 제목`, `<표 2> 제목`, `[그림 3]`, `〈참고 1〉`; null for other text. */
export function readLabel(text: string): ExhibitLabel | null {
  const match = label.exec(text) ?? bareLabel.exec(text)
  if (!match) return null
  const word = words[(match[2] ?? '').toLowerCase()]
  if (!word) return null
  return { word, number: Number(match[3]), title: (match[4] ?? '').trim(), written: match[1] ?? '' }
}

/** Name for cross-references to a numbered exhibit or box: `fig3`, `tab2`, `box1`. */
export const nameOf = ({ word, number }: Pick<ExhibitLabel, 'word' | 'number'>): string =>
  `${{ 그림: 'fig', 표: 'tab', 참고: 'box' }[word]}${number}`

/** `(단위 : 억불, %)` without brackets and word; null for other text. */
export function readUnit(text: string): string | null {
  return (
    /^[(（[]\s?단위\s?[:：]?\s*([^()（）]{1,60}(?:\([^()]{0,30}\))?[^()（）]{0,30})[)）\]]$/.exec(text)?.[1]?.trim() ??
    null
  )
}
