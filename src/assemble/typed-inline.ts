/**
 * Running text as it is typed into a plain field: `*` calls a note and 「…」 is a law as everywhere, `^{2}` is raised,
 * `[#name]` and `[#name:쪽]` are cross-references, `^[…]` is a footnote, `[words](https://…)` a link. A backslash before a
 * bracket, brace or `^` makes it text.
 */
import type { Inline, Phrasing } from '../document/nodes.ts'
import { safeUrl } from './address.ts'
import { Gatherer, withoutLinks } from './inline-gatherer.ts'

const escaped = /\\([\\^[\](){}:])/gu
const unescaped = (text: string): string => text.replace(escaped, '$1')
const withEscapes = (text: string): string => text.replace(/[\\^[\](){}:]/gu, '\\$&')
const isEscape = (text: string, at: number): boolean => /^\\[\\^[\](){}:]/u.test(text.slice(at, at + 2))

/** Footnotes hold neither footnotes nor links, links no links. */
interface Allowed {
  footnotes: boolean
  links: boolean
}

/** Reads one text by ranges; which bracket closes which is known beforehand, so that no text takes long. */
class TypedReader {
  private readonly partners = new Map<number, number>()

  constructor(private readonly source: string) {
    const open: number[] = []
    for (let at = 0; at < source.length; at++) {
      if (isEscape(source, at)) at++
      else if (source[at] === '[') open.push(at)
      else if (source[at] === ']') {
        const start = open.pop()
        if (start !== undefined) this.partners.set(start, at)
      }
    }
  }

  read(from: number, to: number, allowed: Allowed): Inline[] {
    const gather = new Gatherer()
    for (let at = from; at < to; ) {
      if (isEscape(this.source, at)) {
        gather.text(this.source[at + 1] ?? '')
        at += 2
        continue
      }
      const end = this.raised(at, to, gather) ?? this.bracketed(at, to, allowed, gather)
      if (end === null) gather.text(this.source[at] ?? '')
      at = end ?? at + 1
    }
    return gather.end()
  }

  private raised(at: number, to: number, gather: Gatherer): number | null {
    if (!this.source.startsWith('^{', at)) return null
    const match = /^\^\{((?:\\[\\^[\](){}:]|[^{}])+)\}/u.exec(this.source.slice(at, to))
    if (!match) return null
    gather.superscript(unescaped(match[1] ?? ''))
    return at + match[0].length
  }

  private bracketed(at: number, to: number, allowed: Allowed, gather: Gatherer): number | null {
    const open = this.source[at] === '^' ? at + 1 : at
    const close = this.partners.get(open)
    if (close === undefined || close >= to) return null
    if (open > at) return allowed.footnotes ? this.footnote(open, close, gather) : null
    if (this.source[at + 1] === '#') return this.reference(at, close, gather)
    return allowed.links ? this.link(at, close, to, allowed, gather) : null
  }

  private footnote(open: number, close: number, gather: Gatherer): number {
    const children = withoutLinks(this.read(open + 1, close, { footnotes: false, links: false }))
    gather.add([{ type: 'footnote', children }])
    return close + 1
  }

  private reference(at: number, close: number, gather: Gatherer): number | null {
    const match = /^(.+?)((?<!\\):쪽)?$/su.exec(this.source.slice(at + 2, close))
    if (!match) return null
    gather.add([{ type: 'reference', to: unescaped(match[1] ?? ''), form: match[2] ? 'page' : 'label' }])
    return close + 1
  }

  private link(at: number, close: number, to: number, allowed: Allowed, gather: Gatherer): number | null {
    const match = /^\(((?:\\[\\^[\](){}:]|[^()\\\s])+)\)/u.exec(this.source.slice(close + 1, to))
    const url = safeUrl(unescaped(match?.[1] ?? ''))
    const children = withoutLinks(this.read(at + 1, close, { ...allowed, links: false }))
    if (!match || !url || children.length === 0) return null
    gather.add([{ type: 'link', url, children }])
    return close + 1 + match[0].length
  }
}

const reading = (text: string, allowed: Allowed): Inline[] => {
  const line = text.replace(/\s*\r?\n\s*/gu, ' ')
  return new TypedReader(line).read(0, line.length, allowed)
}

/** Content of a typed text; what is not closed stays as it is typed. */
export const readTyped = (text: string): Inline[] => reading(text, { footnotes: true, links: true })

/** Content of a footnote's typed text, in which calls and links are text. */
export const readTypedNote = (text: string): Phrasing[] =>
  withoutLinks(reading(text, { footnotes: false, links: false }))

function typed(node: Inline, text: (value: string) => string): string {
  switch (node.type) {
    case 'text':
      return text(node.value)
    case 'law':
      return `「${text(node.value)}」`
    case 'noteCall':
      return node.mark
    case 'superscript':
      return `^{${text(node.value)}}`
    case 'footnote':
      return `^[${node.children.map((child) => typed(child, text)).join('')}]`
    case 'reference':
      return `[#${text(node.to)}${node.form === 'page' ? ':쪽' : ''}]`
    case 'link':
      return `[${node.children.map((child) => typed(child, text)).join('')}](${text(node.url)})`
  }
}

const written = (nodes: readonly Inline[], read: (text: string) => Inline[]): string => {
  const plain = nodes.map((node) => typed(node, (value) => value)).join('')
  if (JSON.stringify(read(plain)) === JSON.stringify(nodes)) return plain
  return nodes.map((node) => typed(node, withEscapes)).join('')
}

/** Content as an editor would type it; inverse of `readTyped`. */
export const writeTyped = (nodes: readonly Inline[]): string => written(nodes, readTyped)

/** Inverse of `readTypedNote`. */
export const writeTypedNote = (nodes: readonly Phrasing[]): string => written(nodes, readTypedNote)
