/** WRITER of an article's body: blocks to the editor's JSON. Inverse of `lexical-read.ts`. */
import type { Block, Box, Heading, Paragraph } from '../document/nodes.ts'
import { writeExhibit } from './lexical-write-exhibit.ts'
import {
  block,
  type EditorState,
  element,
  paragraph,
  state,
  type Writing,
  type WrittenNode,
  writeInline,
} from './lexical-write-node.ts'
import { storableName } from './name.ts'
import { writeTyped } from './typed-inline.ts'

export type WriteOptions = Partial<Pick<Writing, 'picture' | 'id'>>

function writeParagraph({ depth, children }: Paragraph, writing: Writing): WrittenNode {
  const content = writeInline(children, writing)
  return depth === 0 ? element('prose', content) : paragraph(depth - 1, content)
}

const writeHeading = ({ kind, children, value, name }: Heading, writing: Writing): WrittenNode =>
  block('heading', { kind, text: writeTyped(children), value: value ?? null, name: storableName(name) }, writing)

const writeBox = ({ kind, title, name, children }: Box, writing: Writing): WrittenNode =>
  block(
    'box',
    { kind, title: writeTyped(title), name: storableName(name), content: writeBlocks(children, writing) },
    writing,
  )

function writeBlock(one: Block, writing: Writing): WrittenNode[] {
  switch (one.type) {
    case 'paragraph':
      return [writeParagraph(one, writing)]
    case 'note':
      return [element('note', writeInline(one.children, writing), { mark: one.mark })]
    case 'heading':
      return [writeHeading(one, writing)]
    case 'box':
      return [writeBox(one, writing)]
    case 'pair':
      return [block('pair', { content: writeBlocks(one.exhibits, writing) }, writing)]
    default:
      return writeExhibit(one, writing)
  }
}

const writeBlocks = (blocks: readonly Block[], writing: Writing): EditorState =>
  state(blocks.flatMap((one) => writeBlock(one, writing)))

/** The editor's JSON for a body. Throws DRAFT_INVALID for a name that no cross-reference could say. */
export function writeBody(blocks: readonly Block[], options: WriteOptions = {}): EditorState {
  let last = 0
  const id = () => (++last).toString(16).padStart(24, '0')
  return writeBlocks(blocks, { id: options.id ?? id, picture: options.picture ?? (() => null) })
}
