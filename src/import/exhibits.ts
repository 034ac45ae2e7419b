import { type Apparatus, opensApparatus, readApparatus } from './apparatus.ts'
import type { BlockReader, BodyStyle } from './body.ts'
import { nameOf } from './captions.ts'
import type { DraftExhibit } from './draft.ts'
import { type Head, isChart, near, opensExhibit, readHead, remainsEnd } from './exhibit-head.ts'
import type { Line } from './lines.ts'
import { Reading } from './reading.ts'
import { readTabTable, tabTableEnd } from './tab-tables.ts'
import { readTextTable } from './tables.ts'

interface Read {
  block: DraftExhibit
  end: number
}

function readFigure(lines: readonly Line[], start: number, head: Head, reading: Reading): Read {
  const parts = exhibitParts(head)
  const line = lines[head.end]
  if (line?.image) {
    reading.put(line, 'figure')
    const { alt, file } = line.image
    if (alt === head.text) reading.rewritten(alt)
    return { block: { type: 'figure', ...parts, ...(alt && { alt }), file }, end: head.end + 1 }
  }
  const end = remainsEnd(lines, head.end)
  const rest = lines.slice(head.end, end)
  reading.put(rest, 'figure')
  const alt = rest.map((one) => one.text).join(' ')
  if (alt === head.text) reading.rewritten(alt)
  if (alt !== '') {
    reading.problem(
      'chart-text',
      rest[0]!.number,
      `‘${head.text}’ 그림에서 나온 글자를 대체 글에 두었습니다. 차트로 다시 만들거나 대체 글을 고쳐 주세요.`,
    )
  }
  reading.problem(
    'figure-missing',
    lines[start]!.number,
    `‘${head.text}’ 아래에 표가 없어 그림 자리로 두었습니다. 그림 파일과 대체 글을 넣어 주세요.`,
  )
  return { block: { type: 'figure', ...parts, ...(alt && { alt }) }, end }
}

const exhibitParts = (head: Head) => ({ caption: head.text, ...(head.unit === null ? {} : { unit: head.unit }) })

/** A table of lines is taken only where its cells can be told apart. */
function tryTextTable(lines: readonly Line[], head: Head, style: BodyStyle, reading: Reading): Read | null {
  const next = lines[head.end]
  if (!next || next.gap > near || next.top || style.opens?.test(next.text) || opensApparatus(next)) return null
  const draft = readTextTable(lines, head.end, head.text, style.indents, new Reading(reading.evidence))
  if (!draft || draft.table.rows.length === 0) return null
  const read = readTextTable(lines, head.end, head.text, style.indents, reading)
  return read && { block: { ...read.table, ...exhibitParts(head) }, end: read.end }
}

function readContent(lines: readonly Line[], start: number, head: Head, style: BodyStyle, reading: Reading): Read {
  const next = lines[head.end]
  const isPicture = head.label?.word === '그림'
  if (next?.cells && !(isPicture && next.gap > near)) {
    const end = tabTableEnd(lines, head.end)
    const rows = lines.slice(head.end, end)
    if (!isChart(rows)) {
      if (isPicture) {
        reading.problem(
          'figure-as-table',
          next.number,
          `‘${head.text}’은(는) 그림인데 표로 나와 표로 두었습니다. 그림이면 그림 파일로 바꾸어 주세요.`,
        )
      }
      return { block: { ...readTabTable(rows, head.text, reading), ...exhibitParts(head) }, end }
    }
  }
  const table = isPicture ? null : tryTextTable(lines, head, style, reading)
  return table ?? readFigure(lines, start, head, reading)
}

function readOne(lines: readonly Line[], at: number, style: BodyStyle, reading: Reading): Read | null {
  if (lines[at]?.cells) {
    const end = tabTableEnd(lines, at)
    reading.problem(
      'table-caption-missing',
      lines[at]!.number,
      '제목이 없는 표입니다. 표 바로 위에 제목을 넣어 주세요.',
    )
    return { block: readTabTable(lines.slice(at, end), '', reading), end }
  }
  const head = readHead(lines, at)
  if (!head) return null
  const read = readContent(lines, at, head, style, reading)
  reading.put(lines.slice(at, head.end), read.block.type === 'table' ? 'table' : 'figure')
  if (head.unit !== null) reading.generated(lines[at]!, '단위', 'figure')
  if (head.label) {
    reading.generated(lines[at]!, head.label.written, 'figure')
    const name = nameOf(head.label)
    if (style.named?.has(name)) read.block.name = name
  }
  return read
}

const joined = (groups: readonly Apparatus[], part: keyof Apparatus): Apparatus => {
  const text = groups.flatMap((group) => group[part] ?? []).join(' / ')
  return text === '' ? {} : { [part]: text }
}

const withApparatus = (block: DraftExhibit, groups: readonly Apparatus[]): DraftExhibit => ({
  ...block,
  ...joined(groups, 'remark'),
  ...joined(groups, 'source'),
})

/** Two captions above two pictures: the first picture is that of the first caption. */
function sharePictures(lines: readonly Line[], first: DraftExhibit, second: Read, reading: Reading): DraftExhibit {
  const next = lines[second.end]
  const { block } = second
  if (first.type !== 'figure' || first.file || block.type !== 'figure' || !block.file || !next?.image) return first
  const { file, alt } = block
  const { alt: nextAlt, file: nextFile } = next.image
  reading.put(next, 'figure')
  for (const [own, caption] of [
    [alt, first.caption],
    [nextAlt, block.caption],
  ])
    if (own && own === caption) reading.rewritten(own)
  if (alt && alt === block.caption) reading.rewritten('', alt)
  block.file = nextFile
  delete block.alt
  if (nextAlt) block.alt = nextAlt
  second.end++
  return { ...first, file, ...(alt ? { alt } : {}) }
}

/**
 * Tables and figures with their caption, unit, `주` and `자료`. Two stand side by side where their captions follow one
 * another, or where the sources of both stand under the second.
 */
export const readExhibits: BlockReader = (lines, at, style, reading) => {
  const first = readOne(lines, at, style, reading)
  if (!first) return null
  const own = readApparatus(lines, first.end, style, reading)
  const next = lines[own.end]
  const follows = own.groups.length === 0 && next && !next.top && !next.cells && opensExhibit(lines, own.end)
  const second = follows ? readOne(lines, own.end, style, reading) : null
  if (!next || !second) return { blocks: [withApparatus(first.block, own.groups)], end: own.end }
  const block = sharePictures(lines, first.block, second, reading)
  const { groups, end } = readApparatus(lines, second.end, style, reading)
  const adjacent = block.type === 'figure' && !block.file && !block.alt && next.gap <= near
  if (groups.length < 2 && !adjacent) return { blocks: [block, withApparatus(second.block, groups)], end }
  const [mine, others] = groups.length < 2 ? [[], groups] : [groups.slice(0, 1), groups.slice(1)]
  const exhibits: [DraftExhibit, DraftExhibit] = [withApparatus(block, mine), withApparatus(second.block, others)]
  return { blocks: [{ type: 'pair', exhibits }], end }
}
