import { inlineText, type Say } from '../../src/document/inline.ts'
import type { Block, Report } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { StyledEmail } from './context.ts'
import { ink, sub } from './look.ts'

/** What the mail says of an abstract: its prose, or the statements of its first depth. */
export const abstractLines = (summary: readonly Block[], say: Say): string[] =>
  summary.flatMap((block) => (block.type === 'paragraph' && block.depth <= 1 ? [inlineText(block.children, say)] : []))

/** A report's title, authors and abstract. */
export const report = (node: Report, context: StyledEmail): Html =>
  html`<mj-text padding="20px 32px 0"><h2 style="margin:0;font-size:22px;line-height:1.45;color:${ink};word-break:keep-all;">${inlineText(node.title)}</h2>${[
    node.subtitle,
    node.authors,
  ]
    .filter(Boolean)
    .map(
      (line) =>
        html`<p style="margin:6px 0 0;font-size:14.5px;line-height:1.6;color:${sub};word-break:keep-all;">${line}</p>`,
    )}${abstractLines(node.summary, context.apparatus.say).map(
    (line) => html`<p style="margin:12px 0 0;font-size:15.5px;line-height:1.75;word-break:keep-all;">${line}</p>`,
  )}</mj-text>`
