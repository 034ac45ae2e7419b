/** Every stretch of running text in an issue, each with its path: what the checks read and what mending finds again. */
import type { Block, Exhibit, Inline, Issue, Phrasing } from '../document/nodes.ts'
import { articles } from '../document/walk.ts'

/** What a stretch is to its article; `source` and `organisation` are names, `reference` a title in its own language. */
export type StretchKind =
  | 'lead'
  | 'title'
  | 'summary'
  | 'paragraph'
  | 'prose'
  | 'note'
  | 'heading'
  | 'caption'
  | 'cell'
  | 'below'
  | 'alt'
  | 'footnote'
  | 'organisation'
  | 'reference'

export interface Stretch {
  kind: StretchKind
  /** Path of the text in the document: `sections/0/articles/2/body/4/caption`. */
  path: string
  /** Path of the article or report that it belongs to; empty for the lead. */
  owner: string
  /** As read; footnotes and cross-references are one U+FFFC each. */
  text: string
  /** As `text`, with addresses blanked by U+FFFC, so that no check reads them. */
  words: string
  /** How many stretches of the same owner before this one have the very same text. */
  nth: number
}

/** Stands for what is not text in a line. */
export const gap = '\u{FFFC}'

const address = /(?:https?:\/\/|www\.)[^\s\u{FFFC}가-힣]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/gu

/** A text with its addresses blanked. */
export const withoutAddresses = (text: string): string =>
  text.includes('.') ? text.replace(address, (found) => gap.repeat(found.length)) : text

/** What a line says, law brackets and note signs included; what has words of its own is a gap. */
export function lineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'superscript':
          return node.value
        case 'law':
          return `「${node.value}」`
        case 'noteCall':
          return node.mark
        case 'link':
          return lineText(node.children)
        default:
          return gap
      }
    })
    .join('')
}

/** A stretch of another article, which only tells what is usual. */
export const stretchAround = (kind: StretchKind, text: string): Stretch => ({
  kind,
  path: '',
  owner: '',
  text,
  words: withoutAddresses(text),
  nth: 0,
})

type Say = (kind: StretchKind, path: string, text: string) => void

function footnotes(nodes: readonly Inline[], path: string, say: Say): void {
  const inside = (list: readonly Inline[]): Phrasing[][] =>
    list.flatMap((node) =>
      node.type === 'footnote' ? [node.children] : node.type === 'link' ? inside(node.children) : [],
    )
  for (const [index, children] of inside(nodes).entries())
    say('footnote', `${path}/footnotes/${index}`, lineText(children))
}

function line(kind: StretchKind, path: string, nodes: readonly Inline[], say: Say): void {
  say(kind, path, lineText(nodes))
  footnotes(nodes, path, say)
}

function exhibit(block: Exhibit, path: string, say: Say): void {
  line('caption', `${path}/caption`, block.caption, say)
  if (block.type === 'table') {
    for (const part of ['head', 'body'] as const)
      for (const [r, row] of block[part].entries())
        for (const [c, cell] of row.cells.entries())
          for (const [k, child] of cell.children.entries())
            line('cell', `${path}/${part}/${r}/cells/${c}/children/${k}`, child.children, say)
  }
  if (block.type === 'chart') say('alt', `${path}/alt`, block.alt.trim())
  line('below', `${path}/remark`, block.remark ?? [], say)
  line('below', `${path}/source`, block.source ?? [], say)
}

function blocks(body: readonly Block[], path: string, say: Say): void {
  for (const [index, block] of body.entries()) {
    const here = `${path}/${index}`
    if (block.type === 'paragraph') line(block.depth === 0 ? 'prose' : 'paragraph', here, block.children, say)
    else if (block.type === 'note') line('note', here, block.children, say)
    else if (block.type === 'heading') line('heading', here, block.children, say)
    else if (block.type === 'pair') blocks(block.exhibits, `${here}/exhibits`, say)
    else if (block.type === 'box') {
      line('heading', `${here}/title`, block.title, say)
      blocks(block.children, `${here}/children`, say)
    } else exhibit(block, here, say)
  }
}

/** Gathers stretches by their owner; a text without words is none. */
class Gathering {
  readonly all: Stretch[] = []

  owned(owner: string): Say {
    const seen = new Map<string, number>()
    return (kind, path, text) => {
      if (text.trim() === '') return
      const nth = seen.get(text) ?? 0
      seen.set(text, nth + 1)
      this.all.push({ kind, path, owner, text, words: withoutAddresses(text), nth })
    }
  }
}

/** All running text of an issue in reading order. */
export function stretchesOf(issue: Pick<Issue, 'lead' | 'report' | 'sections'>): Stretch[] {
  const gathering = new Gathering()
  gathering.owned('')('lead', 'lead', issue.lead)
  if (issue.report) {
    const say = gathering.owned('report')
    line('title', 'report/title', issue.report.title, say)
    say('title', 'report/subtitle', issue.report.subtitle)
    blocks(issue.report.summary, 'report/summary', say)
    for (const [index, note] of issue.report.notes.entries()) line('note', `report/notes/${index}`, note.children, say)
  }
  for (const { article, path } of articles(issue)) {
    const say = gathering.owned(path)
    say('title', `${path}/title`, article.title)
    for (const [index, sentence] of article.summary.entries()) say('summary', `${path}/summary/${index}`, sentence)
    blocks(article.body, `${path}/body`, say)
    for (const [index, reference] of article.references.entries()) {
      say('organisation', `${path}/references/${index}/organisation`, reference.organisation.trim())
      say('reference', `${path}/references/${index}/title`, reference.title.trim())
    }
  }
  return gathering.all
}
