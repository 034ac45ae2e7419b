/** The editor's JSON as it is written: nodes with everything that the editor wants to find. */
import { inlineText } from '../document/inline.ts'
import type { Inline } from '../document/nodes.ts'
import { superscriptBit } from './lexical-node.ts'
import { writeTypedNote } from './typed-inline.ts'

export interface WrittenNode {
  type: string
  version: number
  [key: string]: unknown
}

/** The editor's JSON as Payload's generated types describe it. */
export interface EditorState {
  root: {
    type: 'root'
    children: WrittenNode[]
    direction: 'ltr' | 'rtl' | null
    format: ''
    indent: number
    version: number
  }
  [key: string]: unknown
}

/** What goes through the writing of one body. */
export interface Writing {
  /** Unique within the body is all that is asked of an id, and the same body shall be written the same way. */
  id: () => string
  /** The stored picture of an asset, with its own alternative text; null for a picture still to come. */
  picture: (asset: string) => { id: string; alt: string } | null
}

const text = (value: string, format = 0): WrittenNode => ({
  type: 'text',
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

/** A node that holds others; `extra` are the properties of its own. */
export const element = (type: string, children: WrittenNode[], extra: Record<string, unknown> = {}): WrittenNode => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...extra,
})

export const paragraph = (indent: number, children: WrittenNode[]): WrittenNode =>
  element('paragraph', children, { indent, textFormat: 0, textStyle: '' })

/** A block with fields. */
export const block = (blockType: string, fields: Record<string, unknown>, writing: Writing): WrittenNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: writing.id(), blockName: '', blockType, ...fields },
})

/** An editor's state; without nodes it is one empty paragraph, since the editor wants a place for its caret. */
export const state = (children: WrittenNode[]): EditorState => ({
  root: {
    type: 'root',
    children: children.length > 0 ? children : [paragraph(0, [])],
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  },
})

const inlineBlock = (blockType: string, fields: Record<string, unknown>, writing: Writing): WrittenNode => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: writing.id(), blockName: '', blockType, ...fields },
})

function writeApart(node: Inline, writing: Writing): WrittenNode | null {
  switch (node.type) {
    case 'superscript':
      return text(node.value, superscriptBit)
    case 'link': {
      const fields = { linkType: 'custom', url: node.url, newTab: false }
      return element('link', writeInline(node.children, writing), { version: 3, fields })
    }
    case 'footnote':
      return inlineBlock('footnote', { text: writeTypedNote(node.children) }, writing)
    case 'reference':
      return inlineBlock('crossReference', { to: node.to, form: node.form }, writing)
    default:
      return null
  }
}

/** Document content to inline nodes; neighbouring text, laws and note calls become one text node. */
export function writeInline(nodes: readonly Inline[], writing: Writing): WrittenNode[] {
  const out: WrittenNode[] = []
  let run: Inline[] = []
  const flush = () => {
    if (run.length > 0) out.push(text(inlineText(run)))
    run = []
  }
  for (const node of nodes) {
    const apart = writeApart(node, writing)
    if (!apart) {
      run.push(node)
      continue
    }
    flush()
    out.push(apart)
  }
  flush()
  return out
}
