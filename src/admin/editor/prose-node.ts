/** A paragraph of running prose, as in an abstract: document node `Paragraph` of depth 0. */
import {
  $applyNodeReplacement,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
  type SerializedElementNode,
} from '@payloadcms/richtext-lexical/lexical'

export type SerializedProseNode = SerializedElementNode & { type: 'prose' }

export class ProseNode extends ElementNode {
  static override getType(): string {
    return 'prose'
  }

  static override clone(node: ProseNode): ProseNode {
    return new ProseNode(node.__key)
  }

  static override importJSON(json: SerializedProseNode): ProseNode {
    return $createProseNode().updateFromJSON(json)
  }

  static override importDOM(): null {
    return null
  }

  override exportJSON(): SerializedProseNode {
    return { ...super.exportJSON(), type: 'prose' }
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('p')
    dom.className = 'line line--prose'
    return dom
  }

  override updateDOM(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ProseNode {
    const prose = $createProseNode()
    this.insertAfter(prose, restoreSelection)
    return prose
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode()
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

export const $createProseNode = (): ProseNode => $applyNodeReplacement(new ProseNode())

export const $isProseNode = (node: LexicalNode | null | undefined): node is ProseNode => node instanceof ProseNode
