/** HTML of a clipboard as a tree. The parser's document is inert: it runs no script and loads no picture. */
import type { Markup, MarkupElement } from '../../../import/clipboard/read-clipboard.ts'

function convert(node: Node): Markup[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? '']
  if (!(node instanceof Element)) return []
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name.toLowerCase(), value]))
  return [{ name: node.localName.toLowerCase(), attributes, children: [...node.childNodes].flatMap(convert) }]
}

/** The tree of an HTML text; null for an empty one. */
export function markupOf(html: string): MarkupElement | null {
  if (html.trim() === '') return null
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const children = [...parsed.body.childNodes].flatMap(convert)
  return { name: 'body', attributes: {}, children }
}
