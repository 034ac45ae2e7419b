/** Figures and charts of the editor's JSON, and the lines above and below exhibits. */
import type { Chart, ChartSeries, Exhibit, ExhibitParts, Figure, Inline, Note } from '../document/nodes.ts'
import { readCells } from './chart-cells.ts'
import { type Report, readInline } from './lexical-inline.ts'
import { fieldsOf, isPlainText, type RawNode, textOf } from './lexical-node.ts'
import { readTyped } from './typed-inline.ts'

/** What the document says of a stored picture: its name among the assets and its own alternative text. */
export interface Picture {
  asset: string
  alt: string
}

/** Finds the picture behind the value of a figure's upload field; null when it is gone or not readable. */
export type FindPicture = (media: unknown) => Picture | null

/** A caption line: `표 제목 (단위 : 억불) {#이름}`. */
export interface Caption {
  content: Inline[]
  unit: string
  name: string
}

export const noCaption: Caption = { content: [], unit: '', name: '' }

/** Takes `{#이름}` and `(단위 : 억불, %)` off the end of a caption's text, before the text is read for marks. */
export function readCaption(nodes: RawNode[], path: string, report: Report): Caption {
  const start = nodes.findLastIndex((node) => !isPlainText(node)) + 1
  const tail = nodes
    .slice(start)
    .map((node) => textOf(node.text))
    .join('')
  const [, beforeName = tail, name = ''] = /^(.*?) ?\{#([^{}]+)\}\s*$/su.exec(tail) ?? []
  const [, text = beforeName, unit = ''] = /^(.*?) ?\(단위 ?: ?(.+)\)$/su.exec(beforeName) ?? []
  const rest: RawNode[] = [...nodes.slice(0, start), { type: 'text', text }]
  return { content: readInline(rest, path, report), unit, name: name.trim() }
}

/** The type of an exhibit that is a block; null for any other node. */
export function exhibitBlock(node: RawNode): 'figure' | 'chart' | null {
  const { blockType } = fieldsOf(node)
  return node.type === 'block' && (blockType === 'figure' || blockType === 'chart') ? blockType : null
}

/** True when the node takes the caption line above it. */
export const takesCaption = (node: RawNode | undefined): boolean =>
  node !== undefined &&
  (node.type === 'table' || (exhibitBlock(node) !== null && textOf(fieldsOf(node).caption).trim() === ''))

const typedField = (value: unknown): Inline[] => (textOf(value).trim() === '' ? [] : readTyped(textOf(value)))

/** Fields that figures and charts share; what is not in a field is the caption line's. */
function readParts(fields: Record<string, unknown>, caption: Caption): ExhibitParts {
  const own = typedField(fields.caption)
  const name = textOf(fields.name).trim() || caption.name
  const remark = typedField(fields.remark)
  const source = typedField(fields.source)
  return {
    caption: own.length > 0 ? own : caption.content,
    unit: textOf(fields.unit) || caption.unit,
    ...(name ? { name } : {}),
    ...(remark.length > 0 ? { remark } : {}),
    ...(source.length > 0 ? { source } : {}),
  }
}

/** A figure; reports a picture that is gone. */
export function readFigure(node: RawNode, caption: Caption, find: FindPicture | undefined, report: Report): Figure {
  const fields = fieldsOf(node)
  const media = fields.media ?? null
  const picture = media === null ? null : (find?.(media) ?? null)
  if (media !== null && !picture)
    report('picture-missing', '그림 파일을 찾을 수 없습니다.', '그림을 다시 올리거나 고르세요.')
  return {
    type: 'figure',
    ...readParts(fields, caption),
    asset: picture?.asset ?? null,
    alt: textOf(fields.alt) || (picture?.alt ?? ''),
  }
}

const forms: readonly unknown[] = ['bar', 'stacked', 'line'] satisfies Chart['form'][]
const isForm = (value: unknown): value is Chart['form'] => forms.includes(value)

function readSeries(value: unknown): ChartSeries[] {
  if (!Array.isArray(value)) return []
  return value.map((row: unknown) => {
    const { form, axis } = typeof row === 'object' && row !== null ? (row as { form?: unknown; axis?: unknown }) : {}
    return {
      ...(form === 'bar' || form === 'line' ? { form } : {}),
      ...(axis === 'right' ? { axis } : {}),
    }
  })
}

/** A chart; its cells stay text, since the checks tell of those that are no numbers. */
export function readChart(node: RawNode, caption: Caption): Chart {
  const fields = fieldsOf(node)
  const [columns = [], ...rows] = readCells(textOf(fields.data))
  const series = readSeries(fields.series)
  const subject = textOf(fields.subject).trim()
  return {
    type: 'chart',
    ...readParts(fields, caption),
    form: isForm(fields.form) ? fields.form : 'bar',
    columns,
    rows,
    ...(series.length > 0 ? { series } : {}),
    ...(subject ? { subject } : {}),
    alt: textOf(fields.alt),
    ...(fields.mail === true ? { mail: true } : {}),
  }
}

/** Signs of the lines directly under an exhibit, and what they are to it. */
const lineSigns = { 주: 'remark', 자료: 'source' } as const

/** True for the sign of a line under an exhibit. */
export const isLineSign = (mark: unknown): mark is keyof typeof lineSigns => mark === '주' || mark === '자료'

/** Gives a line to the exhibit above it; where there is none, or it has such a line already, false. */
export function takeLine(above: Exhibit | undefined, sign: keyof typeof lineSigns, content: Inline[]): boolean {
  const part = lineSigns[sign]
  if (!above || above[part]) return false
  above[part] = content
  return true
}

/** What becomes of a line under no exhibit: a remark that says its word. */
export function looseLine(sign: keyof typeof lineSigns, content: Inline[], report: Report): Note {
  report(
    'line-loose',
    `‘${sign}’ 줄 바로 위에 표나 그림이 없거나 이미 같은 줄이 있어 ※로 싣습니다.`,
    '그 줄을 표나 그림 바로 아래로 옮기거나, 한 줄로 합치세요.',
  )
  const [first, ...rest] = content
  const word = `${sign} : `
  return {
    type: 'note',
    mark: '※',
    children:
      first?.type === 'text'
        ? [{ type: 'text', value: word + first.value }, ...rest]
        : [{ type: 'text', value: word }, ...content],
  }
}
