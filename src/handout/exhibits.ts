import type { Chart, Exhibit, Figure, Inline, Pair } from '../document/nodes.ts'
import { type HandoutBlock, line, paragraph, type Run, text } from './content.ts'
import type { Context } from './context.ts'
import { runsOf } from './runs.ts'
import { dataTable, rowOf, tableBlocks } from './table.ts'

/** Space in mm between two exhibits side by side, and within the frame of a box at both sides together. */
const gutter = 6

function caption(node: Exhibit, context: Context): HandoutBlock[] {
  const label = context.apparatus.say.label(node)
  if (label === '' && node.caption.length === 0) return []
  const [open, close] = context.style.office.caption
  const own: Run[] = [
    ...(label ? [text(node.caption.length > 0 ? `${label} ` : label)] : []),
    ...runsOf(node.caption, context),
  ]
  const between = [...(open ? [text(open)] : []), ...own, ...(close ? [text(close)] : [])]
  return [paragraph('caption', between)]
}

const foot = (word: string, content: readonly Inline[] | undefined, context: Context): HandoutBlock[] =>
  content && content.length > 0 ? [paragraph('foot', [text(`${word} : `), ...runsOf(content, context)])] : []

/** A picture still missing keeps its place. */
const figure = (node: Figure, context: Context): HandoutBlock[] => [
  (node.asset === null ? null : context.picture(node.asset, context.width, node.alt)) ?? line('picture', '그림 자리'),
]

const chart = (node: Chart, context: Context): HandoutBlock[] => [
  context.chart(node) ?? line('picture', '그림 자리'),
  dataTable(node, context.width),
]

function content(node: Exhibit, context: Context): HandoutBlock[] {
  if (node.type === 'table') return tableBlocks(node, context)
  return node.type === 'figure' ? figure(node, context) : chart(node, context)
}

/** Caption, unit line, the exhibit itself, 주 and 자료. */
export const exhibitBlocks = (node: Exhibit, context: Context): HandoutBlock[] => [
  ...caption(node, context),
  ...(node.unit ? [line('unit', `(단위 : ${node.unit})`)] : []),
  ...content(node, context),
  ...foot('주', node.remark, context),
  ...foot('자료', node.source, context),
]

/** Two exhibits in the cells of a table without rules. */
export function pairBlocks(node: Pair, context: Context): HandoutBlock[] {
  const inner = { ...context, width: context.width / 2 - gutter }
  return [
    rowOf(
      'pair',
      node.exhibits.map((one) => exhibitBlocks(one, inner)),
      context.width,
    ),
  ]
}
