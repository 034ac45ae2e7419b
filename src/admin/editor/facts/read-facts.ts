/** What a body holds, counted in reading order as the document counts it: from the editor's JSON, through boxes and pairs. */

/** What a cross-reference may lead to. */
export type ThingKind = '그림' | '표' | '참고' | '상자' | '소제목'

export interface Thing {
  kind: ThingKind
  /** Among its kind in this body, from 1. */
  number: number
  title: string
  name: string
  /** Where a name can be stored: a block by its id, a table by its place among the body's; null inside boxes and pairs. */
  place: { block: string } | { table: number } | null
}

export interface Facts {
  /** Numbers of footnotes by block id, from 1. */
  footnotes: ReadonlyMap<string, number>
  /** Numbers of figures, charts and 〈참고〉 boxes by block id, from 1. */
  blocks: ReadonlyMap<string, number>
  things: readonly Thing[]
}

type Fields = Record<string, unknown>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const childrenOf = (node: Fields): Fields[] => (Array.isArray(node.children) ? node.children.filter(isObject) : [])

const wordsOf = (node: Fields): string => (text(node.text) ? String(node.text) : childrenOf(node).map(wordsOf).join(''))

/** A caption line without its unit, and the name at its end. */
function readCaption(line: Fields | undefined): { title: string; name: string } {
  const whole = line?.type === 'caption' ? wordsOf(line) : ''
  const [, title = whole, name = ''] = /^(.*?) ?\{#([^{}]+)\}\s*$/su.exec(whole) ?? []
  return { title: title.replace(/ ?\(단위 ?:.+\)$/u, '').trim(), name: name.trim() }
}

const kinds: Record<string, (fields: Fields) => ThingKind | null> = {
  figure: () => '그림',
  chart: () => '그림',
  heading: () => '소제목',
  box: ({ kind }) => ((kind ?? 'reference') === 'reference' ? '참고' : '상자'),
}

class Counter {
  readonly footnotes = new Map<string, number>()
  readonly blocks = new Map<string, number>()
  readonly things: Thing[] = []
  private readonly counts: Record<ThingKind, number> = { 그림: 0, 표: 0, 참고: 0, 상자: 0, 소제목: 0 }
  private tables = 0

  body(nodes: readonly Fields[], outer: boolean): void {
    nodes.forEach((node, at) => {
      const fields = isObject(node.fields) ? node.fields : {}
      if (node.type === 'table') this.table(nodes[at - 1], outer)
      if (node.type === 'block') this.block(fields, outer)
      this.inside(node)
      const content = isObject(fields.content) ? fields.content.root : null
      if (isObject(content)) this.body(childrenOf(content), false)
    })
  }

  private table(before: Fields | undefined, outer: boolean): void {
    const { title, name } = readCaption(before)
    const place = outer ? { table: this.tables++ } : null
    this.things.push({ kind: '표', number: ++this.counts.표, title, name, place })
  }

  private block(fields: Fields, outer: boolean): void {
    const kind = kinds[text(fields.blockType)]?.(fields)
    if (!kind) return
    const id = text(fields.id)
    const number = ++this.counts[kind]
    this.blocks.set(id, number)
    const title = text(fields.caption) || text(fields.title) || text(fields.text)
    this.things.push({ kind, number, title, name: text(fields.name), place: outer ? { block: id } : null })
  }

  private inside(node: Fields): void {
    const fields = isObject(node.fields) ? node.fields : {}
    if (node.type === 'inlineBlock' && fields.blockType === 'footnote')
      this.footnotes.set(text(fields.id), this.footnotes.size + 1)
    childrenOf(node).forEach((child) => {
      this.inside(child)
    })
  }
}

/** Facts of a body. */
export function readFacts(state: unknown): Facts {
  const counter = new Counter()
  if (isObject(state) && isObject(state.root)) counter.body(childrenOf(state.root), true)
  return counter
}

/** How many blocks of the editor's JSON stand directly in a box or pair. */
export function contentSize(content: unknown): number {
  const root = isObject(content) ? content.root : null
  return isObject(root) ? childrenOf(root).filter((node) => wordsOf(node) !== '' || node.type === 'block').length : 0
}

/** A name that no other thing has: the title's first words, without signs that a cross-reference has no room for. */
export function freeName(thing: Thing, taken: ReadonlySet<string>): string {
  const bare = thing.title
    .replace(/[[\]{}:^\r\n]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 24)
    .trim()
  const base = bare || `${thing.kind} ${thing.number}`
  let name = base
  for (let count = 2; taken.has(name); count++) name = `${base} ${count}`
  return name
}
