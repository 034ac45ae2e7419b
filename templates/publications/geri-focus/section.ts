import type { Article, Section } from '../../../src/document/nodes.ts'
import { type Html, html } from '../../html.ts'
import { referenceLine } from '../../labels.ts'
import { body } from '../../paged/body.ts'
import type { BodyContext } from '../../paged/context.ts'
import { footnotes } from '../../paged/footnotes.ts'
import { reference } from '../../paged/reference.ts'
import { words } from '../../paged/words.ts'

/** Chapters of a FOCUS are numbered, articles of an ISSUE are not. */
export const isFocus = (one: Pick<Section, 'part'>): boolean => one.part === 'FOCUS'

/** A section begins a page; its articles run on. The rail says its name, so the text repeats it for readers and bookmarks only. */
export function section(node: Section, context: BodyContext): Html {
  const focus = isFocus(node)
  return html`<section class="section" data-flow="body" id="${node.id}" style="page:${node.id}">
${focus ? html`<div class="article-head"><h1 class="article-title">${words(node.title)}${marked(node.articles[0], context)}</h1></div>` : html`<h1 class="part-name">${node.title}</h1>`}
${node.articles.map((one) => article(one, node, focus, context))}
${footnotes(
  node.articles.flatMap((one) => one.body),
  context,
)}
</section>`
}

function marked(node: Article | undefined, context: BodyContext): Html | false {
  const mark = node ? context.apparatus.wording.sourceMark(node.source) : ''
  return mark !== '' && html` <span class="mark">${words(mark, { keep: 0 })}</span>`
}

function article(node: Article, parent: Section, focus: boolean, context: BodyContext): Html {
  // The source of a FOCUS stands behind its name, which heads the first chapter.
  const leads = parent.articles[0] === node
  const title = focus
    ? html`<h2 class="chapter-title"><span class="numeral">${context.apparatus.chapter(node, parent)}</span>${words(node.title)}${!leads && marked(node, context)}</h2>`
    : html`<h2 class="article-title">${words(node.title)}${marked(node, context)}</h2>`
  return html`<article class="article" data-place id="${node.id}"><div class="opening">${title}</div>
${body(node.body, context)}
${referenceLine(node.references) && html`<p class="reference">${reference(node.references)}</p>`}
</article>`
}
