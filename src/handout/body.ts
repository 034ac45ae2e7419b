import { splitCircle } from '../../templates/paged/circle.ts'
import type { Block, Box, Heading, Note, Paragraph } from '../document/nodes.ts'
import { headingLevels } from '../document/outline.ts'
import { type HandoutBlock, paragraph, type Run, text } from './content.ts'
import type { Context } from './context.ts'
import { exhibitBlocks, pairBlocks } from './exhibits.ts'
import { headingStyle, type StyleName } from './look.ts'
import { runsOf } from './runs.ts'
import { rowOf } from './table.ts'

/** Room that the frame of a box takes at both sides together, in mm. */
const framing = 8

const outlineStyles: readonly StyleName[] = ['prose', 'outline1', 'outline2', 'outline3', 'outline4']

/** ① at the head of a statement takes the place of its mark. */
function statement(node: Paragraph, context: Context): HandoutBlock {
  const style = outlineStyles[node.depth] ?? 'outline4'
  const { circle, content } = splitCircle(node.children)
  const runs = runsOf(content, context)
  if (node.depth === 0) return paragraph(style, runsOf(node.children, context))
  if (circle) return paragraph(style, [text(`${circle} `), ...runs])
  return paragraph(style, runs, { place: { list: context.list, level: node.depth - 1 } })
}

/** A note with its sign. */
export const noteBlock = (node: Note, context: Context): HandoutBlock =>
  paragraph('note', [text(`${node.mark} `), ...runsOf(node.children, context)])

function heading(node: Heading, level: number, context: Context): HandoutBlock {
  const label = context.apparatus.say.label(node)
  const own: Run[] = [...(label ? [text(`${label} `)] : []), ...runsOf(node.children, context)]
  const runs = node.kind === 'bracketed' ? [text('【 '), ...own, text(' 】')] : own
  return paragraph(headingStyle(level), runs)
}

/** Its title as the house prints it: `〈참고 1〉 …`, `【원문정보】`. */
function boxTitle(node: Box, context: Context): HandoutBlock[] {
  const label = context.apparatus.say.label(node)
  if (label === '' && node.title.length === 0) return []
  const own: Run[] = [...(label ? [text(`${label} `)] : []), ...runsOf(node.title, context)]
  return [paragraph('boxTitle', node.kind === 'original' ? [text('【'), ...own, text('】')] : own)]
}

function box(node: Box, level: number, context: Context): HandoutBlock[] {
  const list = context.style.office.boxMarks?.[node.kind] ? node.kind : context.list
  const inner = { ...context, list, width: context.width - framing }
  return [rowOf('frame', [[...boxTitle(node, context), ...bodyBlocks(node.children, level, inner)]], context.width)]
}

/** The blocks of a body; its headings begin at `level`. */
export function bodyBlocks(blocks: readonly Block[], level: number, context: Context): HandoutBlock[] {
  const levels = headingLevels(blocks)
  return blocks.flatMap((node): HandoutBlock[] => {
    switch (node.type) {
      case 'paragraph':
        return [statement(node, context)]
      case 'note':
        return [noteBlock(node, context)]
      case 'heading':
        return [heading(node, level + (levels.get(node) ?? 1) - 1, context)]
      case 'pair':
        return pairBlocks(node, context)
      case 'box':
        return box(node, level, context)
      default:
        return exhibitBlocks(node, context)
    }
  })
}
