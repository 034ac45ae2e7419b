import { isSafeAddress } from '../document/address.ts'
import type { Inline } from '../document/nodes.ts'
import { type LinkRun, type NoteRun, type Run, type TextRun, text } from './content.ts'
import type { Context } from './context.ts'

type Writers = {
  [T in Inline['type']]: (node: Extract<Inline, { type: T }>, context: Context) => Run[]
}

const writers: Writers = {
  text: (node) => [text(node.value)],
  law: (node) => [text(`「${node.value}」`)],
  noteCall: (node) => [text(node.mark)],
  superscript: (node) => [text(node.value, { raised: true })],
  // A note calls no further one.
  footnote: (node, context) => [{ type: 'note', runs: runsOf(node.children, context).filter(isNoNote) }],
  reference: (node, context) => [text(context.refer(node))],
  link: (node, context) => {
    const runs = runsOf(node.children, context)
    return isSafeAddress(node.url) ? [{ type: 'link', url: node.url, runs: runs.filter(isNoLink) }] : runs
  },
}

const isNoNote = (run: Run): run is TextRun | LinkRun => run.type !== 'note'
const isNoLink = (run: Run): run is TextRun | NoteRun => run.type !== 'link'

/** Runs of inline content: calls and labels as printed, footnotes as notes of the program, unsafe addresses left out. */
export const runsOf = (nodes: readonly Inline[], context: Context): Run[] =>
  nodes.flatMap((node) => (writers[node.type] as (n: Inline, c: Context) => Run[])(node, context))
