/** READER of an article's body: the editor's JSON to blocks. Inverse of `lexical-write.ts`. */
import { inlineText } from '../document/inline.ts'
import type { Block, Box, BoxKind, Depth, Heading, HeadingKind, Inline } from '../document/nodes.ts'
import type { Problem } from '../document/problem.ts'
import { isExhibit } from '../document/walk.ts'
import {
  type Caption,
  exhibitBlock,
  type FindPicture,
  isLineSign,
  looseLine,
  noCaption,
  readCaption,
  readChart,
  readFigure,
  takeLine,
  takesCaption,
} from './lexical-exhibit.ts'
import { isBlank, type Report, readInline } from './lexical-inline.ts'
import { childrenOf, fieldsOf, type RawNode, rootChildren, textOf, UnknownNode, wholeOf } from './lexical-node.ts'
import { markOf, readTable } from './lexical-table.ts'
import { readTyped } from './typed-inline.ts'

export interface ReadOptions {
  /** Path of what the body belongs to, to head the paths of problems: `sections/0/articles/2`. */
  path?: string
  /** What the body is to it; `body` where absent. */
  part?: 'body' | 'summary'
  picture?: FindPicture
}

export interface BodyReading {
  blocks: Block[]
  problems: Problem[]
}

const isEmptyText = (value: unknown): boolean => textOf(value).trim() === ''

const headingKinds: readonly HeadingKind[] = ['boxed', 'numbered', 'bracketed', 'topic']
const boxKinds: readonly BoxKind[] = ['key', 'callout', 'reference', 'original', 'about']

const named = (value: unknown): { name?: string } => (isEmptyText(value) ? {} : { name: textOf(value).trim() })

/** Lines that are nothing without words. */
const lineTypes = new Set(['paragraph', 'prose', 'note', 'caption'])

const errors = new Set(['caption-loose', 'pair-not-two'])

/** Reads one body from top to bottom; a caption line waits for the table or figure under it. */
class BodyReader {
  readonly blocks: Block[] = []
  readonly problems: Problem[] = []
  readonly origins: number[] = []
  private caption: Caption = noCaption

  /**
   * `place` is the body's path in the document, `at` where the editor keeps its nodes, for errors: empty or `3/content/`.
   */
  constructor(
    private readonly place: string,
    private readonly at: string,
    private readonly inside: 'body' | 'box' | 'pair',
    private readonly find: FindPicture | undefined,
  ) {}

  /** Path of the block that comes next. */
  private get path(): string {
    return `${this.place}/${this.blocks.length}`
  }

  private readonly report: Report = (code, message, hint) => {
    this.problems.push({ code, severity: errors.has(code) ? 'error' : 'warning', path: this.path, message, hint })
  }

  read(nodes: RawNode[]): TracedReading {
    const solid = nodes
      .map((node, index) => ({ node, index, path: `${this.at}${index}` }))
      .filter(({ node, path }) => !this.isEmptyLine(node, path))
    solid.forEach(({ node, path, index: origin }, index) => {
      this.node(node, path, solid[index + 1]?.node)
      while (this.origins.length < this.blocks.length) this.origins.push(origin)
    })
    return { blocks: this.blocks, problems: this.problems, origins: this.origins }
  }

  private isEmptyLine(node: RawNode, path: string): boolean {
    return lineTypes.has(node.type) && isBlank(readInline(childrenOf(node, path), path, () => {}))
  }

  private takeCaption(): Caption {
    const caption = this.caption
    this.caption = noCaption
    return caption
  }

  private node(node: RawNode, path: string, next: RawNode | undefined): void {
    if (node.type === 'paragraph') this.paragraph(node, path)
    else if (node.type === 'prose') this.blocks.push({ type: 'paragraph', depth: 0, children: this.line(node, path) })
    else if (node.type === 'note') this.note(node, path)
    else if (node.type === 'caption') this.captionLine(node, path, next)
    else if (node.type === 'table') {
      const { content, unit, name } = this.takeCaption()
      const rows = readTable(node, path, this.report)
      this.blocks.push({ type: 'table', caption: content, unit, ...(name ? { name } : {}), ...rows })
    } else if (node.type === 'block') this.block(node, path)
    else throw new UnknownNode(node.type, path)
  }

  private line(node: RawNode, path: string): Inline[] {
    return readInline(childrenOf(node, path), path, this.report)
  }

  private paragraph(node: RawNode, path: string): void {
    if (wholeOf(node.indent, 0, 99, 0) > 3) {
      this.report('depth-too-deep', '4단보다 깊은 문단을 4단으로 싣습니다.', '단을 하나 올리세요.')
    }
    const depth = (wholeOf(node.indent, 0, 3, 0) + 1) as Depth
    this.blocks.push({ type: 'paragraph', depth, children: this.line(node, path) })
  }

  private note(node: RawNode, path: string): void {
    const children = this.line(node, path)
    if (!isLineSign(node.mark)) {
      this.blocks.push({ type: 'note', mark: markOf(node.mark), children })
      return
    }
    const above = this.blocks.at(-1)
    if (takeLine(above && isExhibit(above) ? above : undefined, node.mark, children)) return
    this.blocks.push(looseLine(node.mark, children, this.report))
  }

  private captionLine(node: RawNode, path: string, next: RawNode | undefined): void {
    if (takesCaption(next)) {
      this.caption = readCaption(childrenOf(node, path), path, this.report)
      return
    }
    const content = this.line(node, path)
    this.report(
      'caption-loose',
      `표 제목 ‘${inlineText(content)}’ 아래에 표나 그림이 없습니다.`,
      '표나 그림을 바로 아래에 넣거나, 이 줄을 본문으로 바꾸세요.',
    )
    this.blocks.push({ type: 'paragraph', depth: 1, children: content })
  }

  private block(node: RawNode, path: string): void {
    const exhibit = exhibitBlock(node)
    const { blockType } = fieldsOf(node)
    if (exhibit === 'chart') this.blocks.push(readChart(node, this.takeCaption()))
    else if (exhibit) this.blocks.push(readFigure(node, this.takeCaption(), this.find, this.report))
    else if (this.inside === 'pair') throw new UnknownNode(textOf(blockType), path)
    else if (blockType === 'heading') this.blocks.push(this.heading(node))
    else if (blockType === 'pair') this.pair(node, path)
    else if (blockType === 'box' && this.inside === 'body') this.box(node, path)
    else throw new UnknownNode(textOf(blockType), path)
  }

  private heading(node: RawNode): Heading {
    const { kind, text, value, name } = fieldsOf(node)
    return {
      type: 'heading',
      kind: headingKinds.find((known) => known === kind) ?? 'numbered',
      children: readTyped(textOf(text)),
      ...(typeof value === 'number' && Number.isInteger(value) ? { value } : {}),
      ...named(name),
    }
  }

  /** Blocks of the editor in a block; problems join those of this body. */
  private nested(node: RawNode, path: string, inside: 'box' | 'pair', part: string): Block[] {
    const reader = new BodyReader(`${this.path}/${part}`, `${path}/content/`, inside, this.find)
    const { blocks, problems } = reader.read(rootChildren(fieldsOf(node).content, `${path}/content`))
    this.problems.push(...problems)
    return blocks
  }

  /** Anything but two exhibits stands below one another instead, so that nothing is lost. */
  private pair(node: RawNode, path: string): void {
    const blocks = this.nested(node, path, 'pair', 'exhibits')
    const [left, right, ...more] = blocks
    if (left && right && isExhibit(left) && isExhibit(right) && more.length === 0) {
      this.blocks.push({ type: 'pair', exhibits: [left, right] })
      return
    }
    this.report(
      'pair-not-two',
      '나란히에 표·그림·차트가 둘이 아니어서 차례로 싣습니다.',
      '표·그림·차트를 꼭 둘만 남기고 다른 글은 밖으로 옮기세요.',
    )
    this.blocks.push(...blocks)
  }

  private box(node: RawNode, path: string): void {
    const { kind, title, name } = fieldsOf(node)
    this.blocks.push({
      type: 'box',
      kind: boxKinds.find((known) => known === kind) ?? 'reference',
      title: isEmptyText(title) ? [] : readTyped(textOf(title)),
      ...named(name),
      children: this.nested(node, path, 'box', 'children') as Box['children'],
    })
  }
}

/** A reading that knows where its blocks come from. */
export interface TracedReading extends BodyReading {
  /** Index of the editor's node that each block comes from; a caption line belongs to the exhibit under it. */
  origins: number[]
}

/** `readBody` with the origins of its blocks. */
export function traceBody(state: unknown, options: ReadOptions = {}): TracedReading {
  const place = [options.path, options.part ?? 'body'].filter(Boolean).join('/')
  return new BodyReader(place, '', 'body', options.picture).read(rootChildren(state))
}

/** Blocks of a stored body and what an editor should mend in it. Throws UnknownNode for anything it doesn't know. */
export function readBody(state: unknown, options: ReadOptions = {}): BodyReading {
  const { blocks, problems } = traceBody(state, options)
  return { blocks, problems }
}
