/**
 * The line of a note, `*` or `※`; its sign is a property and never part of the text. Document node `Note`. With `주` or
 * `자료` it is the remark or source of the table or figure above it.
 */
import {
  $applyNodeReplacement,
  $createParagraphNode,
  $isParagraphNode,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
  type SerializedElementNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { NoteMark } from '../../document/nodes.ts'

/** Signs of note lines: those of notes, and the words of the lines under tables and figures. */
export type LineMark = NoteMark | '주' | '자료'

export type SerializedNoteNode = SerializedElementNode & { type: 'note'; mark: LineMark }

/** Indent of the nearest paragraph above a line, so that writing goes on at its depth. */
export function $indentAbove(node: LexicalNode): number {
  const above = node.getPreviousSiblings().findLast($isParagraphNode)
  return above ? above.getIndent() : 0
}

export class NoteNode extends ElementNode {
  /** @internal */
  __mark: LineMark

  constructor(mark: LineMark = '*', key?: string) {
    super(key)
    this.__mark = mark
  }

  static override getType(): string {
    return 'note'
  }

  static override clone(node: NoteNode): NoteNode {
    return new NoteNode(node.__mark, node.__key)
  }

  static override importJSON(json: SerializedNoteNode): NoteNode {
    return $createNoteNode(json.mark).updateFromJSON(json)
  }

  static override importDOM(): null {
    return null
  }

  override exportJSON(): SerializedNoteNode {
    return { ...super.exportJSON(), type: 'note', mark: this.getMark() }
  }

  getMark(): LineMark {
    return this.getLatest().__mark
  }

  setMark(mark: LineMark): this {
    const writable = this.getWritable()
    writable.__mark = mark
    return writable
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('p')
    dom.className = 'line line--note'
    dom.dataset.mark = this.__mark
    return dom
  }

  override updateDOM(previous: NoteNode, dom: HTMLElement): boolean {
    if (previous.__mark !== this.__mark) dom.dataset.mark = this.__mark
    return false
  }

  override exportDOM(_editor: LexicalEditor): { element: HTMLElement } {
    return { element: this.createDOM() }
  }

  override canIndent(): boolean {
    return false
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $createParagraphNode()
    paragraph.setIndent($indentAbove(this))
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode()
    paragraph.setIndent($indentAbove(this))
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

export const $createNoteNode = (mark: LineMark): NoteNode => $applyNodeReplacement(new NoteNode(mark))

export const $isNoteNode = (node: LexicalNode | null | undefined): node is NoteNode => node instanceof NoteNode
