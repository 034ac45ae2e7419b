/** READER of an article's body: the editor's JSON to blocks. Inverse of `lexical-write.ts`. */
import { inlineText, parseInline } from '../document/inline.ts'
import type { Block, Depth, Figure, Inline } from '../document/nodes.ts'
import type { Problem } from '../document/problem.ts'
import { isBlank, type Report, readInline } from './lexical-inline.ts'
import {
  childrenOf,
  fieldsOf,
  isPlainText,
  type RawNode,
  rootChildren,
  textOf,
  UnknownNode,
  wholeOf,
} from './lexical-node.ts'
import { markOf, readTable } from './lexical-table.ts'

/** What the document says of a stored picture: its name among the assets and its own alternative text. */
export interface Picture {
  asset: string
  alt: string
}

export interface ReadOptions {
  /** Path of the article in the document, to head the paths of problems. */
  path?: string
  /** Finds the picture behind the value of a figure's upload field; null when it is gone or not readable. */
  picture?: (media: unknown) => Picture | null
}

export interface BodyReading {
  blocks: Block[]
  problems: Problem[]
}

interface Caption {
  content: Inline[]
  unit: string
}

const noCaption: Caption = { content: [], unit: '' }

/** Takes `(단위 : 억불, %)` off the end of a caption's text, before the text is read for marks. */
function readCaption(nodes: RawNode[], path: string, report: Report): Caption {
  const start = nodes.findLastIndex((node) => !isPlainText(node)) + 1
  const tail = nodes.slice(start).map((node) => textOf(node.text))
  const match = /^(.*?) ?\(단위 ?: ?(.+)\)$/su.exec(tail.join(''))
  if (!match) return { content: readInline(nodes, path, report), unit: '' }
  const rest: RawNode[] = [...nodes.slice(0, start), { type: 'text', text: match[1] }]
  return { content: readInline(rest, path, report), unit: match[2] ?? '' }
}

function readFigure(node: RawNode, caption: Caption, options: ReadOptions): Figure {
  const fields = fieldsOf(node)
  const own = textOf(fields.caption)
  const media = fields.media ?? null
  const picture = media === null ? null : (options.picture?.(media) ?? null)
  return {
    type: 'figure',
    caption: own === '' ? caption.content : parseInline(own),
    unit: textOf(fields.unit) || caption.unit,
    asset: picture?.asset ?? null,
    alt: textOf(fields.alt) || (picture?.alt ?? ''),
  }
}

const isFigure = (node: RawNode): boolean => node.type === 'block' && fieldsOf(node).blockType === 'figure'

/** True when the node takes the caption line above it. */
const takesCaption = (node: RawNode | undefined): boolean =>
  node !== undefined && (node.type === 'table' || (isFigure(node) && textOf(fieldsOf(node).caption) === ''))

/** Reads one body from top to bottom; a caption line waits for the table or figure under it. */
class BodyReader {
  readonly blocks: Block[] = []
  readonly problems: Problem[] = []
  private caption: Caption = noCaption

  constructor(private readonly options: ReadOptions) {}

  private readonly report: Report = (code, message, hint) => {
    const index = this.blocks.length
    const path = [this.options.path, 'body', index].filter((part) => part !== undefined && part !== '').join('/')
    this.problems.push({ code, severity: code === 'caption-loose' ? 'error' : 'warning', path, message, hint })
  }

  read(nodes: RawNode[]): BodyReading {
    const solid = nodes
      .map((node, index) => ({ node, path: String(index) }))
      .filter(({ node, path }) => !this.isEmptyLine(node, path))
    solid.forEach(({ node, path }, index) => {
      this.node(node, path, solid[index + 1]?.node)
    })
    return { blocks: this.blocks, problems: this.problems }
  }

  private isEmptyLine(node: RawNode, path: string): boolean {
    if (node.type !== 'paragraph' && node.type !== 'note' && node.type !== 'caption') return false
    return isBlank(readInline(childrenOf(node, path), path, () => {}))
  }

  private takeCaption(): Caption {
    const caption = this.caption
    this.caption = noCaption
    return caption
  }

  private node(node: RawNode, path: string, next: RawNode | undefined): void {
    if (node.type === 'paragraph') this.paragraph(node, path)
    else if (node.type === 'note') {
      const children = readInline(childrenOf(node, path), path, this.report)
      this.blocks.push({ type: 'note', mark: markOf(node.mark), children })
    } else if (node.type === 'caption') this.captionLine(node, path, next)
    else if (node.type === 'table') {
      const { content, unit } = this.takeCaption()
      this.blocks.push({ type: 'table', caption: content, unit, ...readTable(node, path, this.report) })
    } else if (isFigure(node)) this.figure(node)
    else throw new UnknownNode(node.type === 'block' ? textOf(fieldsOf(node).blockType) : node.type, path)
  }

  private paragraph(node: RawNode, path: string): void {
    if (wholeOf(node.indent, 0, 99, 0) > 3) {
      this.report('depth-too-deep', '4단보다 깊은 문단을 4단으로 싣습니다.', '단을 하나 올리세요.')
    }
    const depth = (wholeOf(node.indent, 0, 3, 0) + 1) as Depth
    this.blocks.push({ type: 'paragraph', depth, children: readInline(childrenOf(node, path), path, this.report) })
  }

  private captionLine(node: RawNode, path: string, next: RawNode | undefined): void {
    const children = childrenOf(node, path)
    if (takesCaption(next)) {
      this.caption = readCaption(children, path, this.report)
      return
    }
    const content = readInline(children, path, this.report)
    this.report(
      'caption-loose',
      `표 제목 ‘${inlineText(content)}’ 아래에 표나 그림이 없습니다.`,
      '표나 그림을 바로 아래에 넣거나, 이 줄을 본문으로 바꾸세요.',
    )
    this.blocks.push({ type: 'paragraph', depth: 1, children: content })
  }

  private figure(node: RawNode): void {
    const figure = readFigure(node, this.takeCaption(), this.options)
    if (figure.asset === null && fieldsOf(node).media) {
      this.report('picture-missing', '그림 파일을 찾을 수 없습니다.', '그림을 다시 올리거나 고르세요.')
    }
    this.blocks.push(figure)
  }
}

/** Blocks of a stored body and what an editor should mend in it. Throws UnknownNode for anything it doesn't know. */
export function readBody(state: unknown, options: ReadOptions = {}): BodyReading {
  return new BodyReader(options).read(rootChildren(state))
}
