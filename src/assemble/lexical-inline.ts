/** Inline content of the editor's JSON: text, raised text, links, line breaks, footnotes, cross-references. */
import { inlineText } from '../document/inline.ts'
import type { CrossReference, Footnote, Inline, Link } from '../document/nodes.ts'
import { footnotesIn } from '../document/walk.ts'
import { safeUrl } from './address.ts'
import { Gatherer, withoutLinks } from './inline-gatherer.ts'
import { childrenOf, fieldsOf, isPlainText, type RawNode, textOf, UnknownNode } from './lexical-node.ts'
import { readTypedNote } from './typed-inline.ts'

/** Called for what an editor has to mend; the reader knows the place. */
export type Report = (code: string, message: string, hint: string) => void

function readLink(node: RawNode, path: string, report: Report, before: string): Inline[] {
  const children = withoutLinks(readInline(childrenOf(node, path), path, report, before))
  if (children.length === 0) return []
  const url = safeUrl(fieldsOf(node).url)
  if (url) return [{ type: 'link', url, children } satisfies Link]
  report(
    'link-unsafe',
    `‘${inlineText(children)}’의 연결 주소를 쓸 수 없어 글자만 싣습니다.`,
    'https:// 또는 mailto:로 시작하는 주소를 넣으세요.',
  )
  return children
}

/** A footnote without words and a reference to nothing are kept: the checks tell of them. */
function readInlineBlock(node: RawNode, path: string): Footnote | CrossReference {
  const fields = fieldsOf(node)
  if (fields.blockType === 'footnote') return { type: 'footnote', children: readTypedNote(textOf(fields.text)) }
  if (fields.blockType === 'crossReference')
    return { type: 'reference', to: textOf(fields.to).trim(), form: fields.form === 'page' ? 'page' : 'label' }
  throw new UnknownNode(textOf(fields.blockType) || node.type, path)
}

/** Inline nodes to document content; `before` is what stands before them on the line. Throws UnknownNode. */
export function readInline(nodes: RawNode[], path: string, report: Report, before = ''): Inline[] {
  const gather = new Gatherer(before)
  nodes.forEach((node, index) => {
    const here = `${path}/${index}`
    if (isPlainText(node)) gather.text(textOf(node.text))
    else if (node.type === 'text') gather.superscript(textOf(node.text))
    else if (node.type === 'linebreak' || node.type === 'tab') gather.text(' ')
    else if (node.type === 'link' || node.type === 'autolink') gather.add(readLink(node, here, report, gather.sofar()))
    else if (node.type === 'inlineBlock') gather.add([readInlineBlock(node, here)])
    else throw new UnknownNode(node.type, here)
  })
  return gather.end()
}

/** True when there is nothing to read but blanks. */
export const isBlank = (nodes: Inline[]): boolean => inlineText(nodes).trim() === '' && footnotesIn(nodes).length === 0
