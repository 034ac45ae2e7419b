/** A tree of HTML without a browser: what a parser made of a clipboard, comments left out. */

export interface MarkupElement {
  /** In lower case: `p`, `o:p`. */
  name: string
  /** By lower-case names. */
  attributes: Readonly<Record<string, string>>
  children: readonly Markup[]
}

/** A piece of text, or an element. */
export type Markup = string | MarkupElement

/** One property of an element's `style`, in lower case; empty where it has none. */
export function styleOf(element: MarkupElement, property: string): string {
  for (const part of (element.attributes.style ?? '').toLowerCase().split(';')) {
    const colon = part.indexOf(':')
    if (colon !== -1 && part.slice(0, colon).trim() === property) return part.slice(colon + 1).trim()
  }
  return ''
}

/** True for what the program that it comes from doesn't show either. */
export const isHidden = (element: MarkupElement): boolean =>
  'hidden' in element.attributes || styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all'

/** All text of a tree, as it stands. */
export const markupText = (node: Markup): string =>
  typeof node === 'string' ? node : node.children.map(markupText).join('')

/** Every element of a tree that fits, in order; what is inside a fitting one is not looked at. */
export function findElements(node: Markup, fits: (element: MarkupElement) => boolean): MarkupElement[] {
  if (typeof node === 'string') return []
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : fits(child) ? [child] : findElements(child, fits),
  )
}
