import { inlineText, parseInline } from '../document/inline.ts'
import type { Inline, Phrasing } from '../document/nodes.ts'

/** Reads marks in running text; a star at its head counts as a note call when a word stands before it. */
function parseAfter(before: string, run: string): Phrasing[] {
  if (!run.startsWith('*') || !/[^\s*]$/u.test(before)) return parseInline(run)
  const [first, ...rest] = parseInline(`|${run}`)
  const value = first?.type === 'text' ? first.value.slice(1) : ''
  return value === '' ? rest : [{ type: 'text', value }, ...rest]
}

/** Gathers inline content; text is parsed in whole runs, since an editor or an escape may split it anywhere. */
export class Gatherer {
  readonly out: Inline[] = []
  private run = ''

  /** `before` is what stands before the content on its line. */
  constructor(private readonly before = '') {}

  text(value: string): void {
    this.run += value
  }

  superscript(value: string): void {
    this.flush()
    const last = this.out.at(-1)
    if (last?.type === 'superscript') last.value += value
    else if (value !== '') this.out.push({ type: 'superscript', value })
  }

  add(nodes: readonly Inline[]): void {
    this.flush()
    this.out.push(...nodes)
  }

  sofar(): string {
    return this.before + inlineText(this.out) + this.run
  }

  /** Everything gathered. */
  end(): Inline[] {
    this.flush()
    return this.out
  }

  private flush(): void {
    if (this.run === '') return
    const before = this.before + inlineText(this.out)
    this.out.push(...parseAfter(before, this.run))
    this.run = ''
  }
}

/** Content without its links, whose words stay. */
export const withoutLinks = (nodes: readonly Inline[]): Phrasing[] =>
  nodes.flatMap((node): Phrasing[] => (node.type === 'link' ? node.children : [node]))
