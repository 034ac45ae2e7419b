import { inlineText } from '../../src/document/inline.ts'
import type { Block, Chart } from '../../src/document/nodes.ts'
import { allBlocks } from '../../src/document/walk.ts'
import { type Html, html } from '../html.ts'
import type { StyledEmail } from './context.ts'
import { ink, sub } from './look.ts'

/** The charts of an article that the newsletter shows. */
export const mailCharts = (body: readonly Block[]): Chart[] =>
  [...allBlocks(body)].flatMap(({ block }) => (block.type === 'chart' && block.mail ? [block] : []))

/** A chart as a picture with its caption and what it shows in words. */
export function chart(node: Chart, context: StyledEmail): Html {
  const picture = context.chart(node)
  const { say } = context.apparatus
  const caption = [say.label(node), inlineText(node.caption, say), node.unit && `(단위 : ${node.unit})`].filter(Boolean)
  const source = node.source?.length ? `자료 : ${inlineText(node.source, say)}` : ''
  return html`${
    picture &&
    html`<p style="margin:12px 0 4px;font-size:14.5px;font-weight:700;color:${ink};word-break:keep-all;">${caption.join(' ')}</p><img src="${picture.address}" alt="${node.alt}" width="${picture.width}" style="display:block;width:100%;max-width:${picture.width}px;height:auto;border:0;">${
      source && html`<p style="margin:4px 0 0;font-size:13px;line-height:1.6;color:${sub};">${source}</p>`
    }`
  }`
}
