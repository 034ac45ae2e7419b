/** The title of the table or figure under it; a unit stands in it as `(단위 : …)`, a name as `{#…}`. */
import {
  $applyNodeReplacement,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
  type SerializedElementNode,
} from '@payloadcms/richtext-lexical/lexical'

export type SerializedCaptionNode = SerializedElementNode & { type: 'caption' }

export class CaptionNode extends ElementNode {
  static override getType(): string {
    return 'caption'
  }

  static override clone(node: CaptionNode): CaptionNode {
    return new CaptionNode(node.__key)
  }

  static override importJSON(json: SerializedCaptionNode): CaptionNode {
    return $createCaptionNode().updateFromJSON(json)
  }

  static override importDOM(): null {
    return null
  }

  override exportJSON(): SerializedCaptionNode {
    return { ...super.exportJSON(), type: 'caption' }
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('p')
    dom.className = 'line line--caption'
    return dom
  }

  override updateDOM(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode()
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

export const $createCaptionNode = (): CaptionNode => $applyNodeReplacement(new CaptionNode())

export const $isCaptionNode = (node: LexicalNode | null | undefined): node is CaptionNode => node instanceof CaptionNode
