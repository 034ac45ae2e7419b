/** Inline content of the editor's JSON: text, raised text, links, line breaks. */
import { inlineText, parseInline } from '../document/inline.ts'
import type { Inline, Link, Phrasing } from '../document/nodes.ts'
import { childrenOf, fieldsOf, isPlainText, type RawNode, textOf, UnknownNode } from './lexical-node.ts'

/** Called for what an editor has to mend; the reader knows the place. */
export type Report = (code: string, message: string, hint: string) => void

const protocols = new Set(['http:', 'https:', 'mailto:'])

/** The address of a link when it is one that may be printed, else null. */
export function safeUrl(value: unknown): string | null {
  const url = textOf(value).trim()
  return URL.canParse(url) && protocols.has(new URL(url).protocol) ? url : null
}

/** Reads marks in running text; a star at its head counts as a note call when a word stands before it. */
function parseAfter(before: string, run: string): Phrasing[] {
  if (!run.startsWith('*') || !/[^\s*]$/u.test(before)) return parseInline(run)
  const [first, ...rest] = parseInline(`|${run}`)
  const value = first?.type === 'text' ? first.value.slice(1) : ''
  return value === '' ? rest : [{ type: 'text', value }, ...rest]
}

/** Gathers inline content; text is parsed in whole runs, since the editor may split it anywhere. */
class Gatherer {
  readonly out: Inline[] = []
  private run = ''

  constructor(private readonly before: string) {}

  text(value: string): void {
    this.run += value
  }

  superscript(value: string): void {
    this.flush()
    const last = this.out.at(-1)
    if (last?.type === 'superscript') last.value += value
    else if (value !== '') this.out.push({ type: 'superscript', value })
  }

  add(nodes: Inline[]): void {
    this.flush()
    this.out.push(...nodes)
  }

  sofar(): string {
    return this.before + inlineText(this.out) + this.run
  }

  flush(): void {
    if (this.run === '') return
    const before = this.before + inlineText(this.out)
    this.out.push(...parseAfter(before, this.run))
    this.run = ''
  }
}

function readLink(node: RawNode, path: string, report: Report, before: string): Inline[] {
  const children = readInline(childrenOf(node, path), path, report, before).flatMap((child): Phrasing[] =>
    child.type === 'link' ? child.children : [child],
  )
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

/** Inline nodes to document content; `before` is what stands before them on the line. Throws UnknownNode. */
export function readInline(nodes: RawNode[], path: string, report: Report, before = ''): Inline[] {
  const gather = new Gatherer(before)
  nodes.forEach((node, index) => {
    const here = `${path}/${index}`
    if (isPlainText(node)) gather.text(textOf(node.text))
    else if (node.type === 'text') gather.superscript(textOf(node.text))
    else if (node.type === 'linebreak' || node.type === 'tab') gather.text(' ')
    else if (node.type === 'link' || node.type === 'autolink') gather.add(readLink(node, here, report, gather.sofar()))
    else throw new UnknownNode(node.type, here)
  })
  gather.flush()
  return gather.out
}

/** True when there is nothing to read but blanks. */
export const isBlank = (nodes: Inline[]): boolean => inlineText(nodes).trim() === ''
