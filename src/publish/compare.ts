import { load } from 'cheerio'
import { type Apparatus, apparatusOf } from '../../templates/apparatus.ts'
import { mailCharts } from '../../templates/email/chart.ts'
import { referenceLine } from '../../templates/labels.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { isSafeAddress } from '../document/address.ts'
import { inlineText } from '../document/inline.ts'
import type { Article, Inline, Issue, Section } from '../document/nodes.ts'
import { bodyText, cellTexts } from '../document/text.ts'
import { allBlocks, articles, footnotesOf, inlinesOf } from '../document/walk.ts'
import type { PdfText } from '../press/read.ts'
import { type Counts, countFound } from './compare-counts.ts'
import { compareReport } from './compare-report.ts'
import { bare, type Difference, type Layout, type Outputs } from './comparison.ts'

/** What was compared, for the report. */
export interface Comparison {
  differences: Difference[]
  counts: Counts
}

const numbersIn = (text: string): string[] => text.match(/\d[\d.,]*\d|\d/g) ?? []
const count = (text: string, part: string): number => text.split(part).length - 1

const blocksOf = (article: Article) => [...allBlocks(article.body)].map(({ block }) => block)
const tablesOf = (article: Article) => blocksOf(article).filter((block) => block.type === 'table')
const linksOf = (article: Article): string[] =>
  blocksOf(article)
    .flatMap((block) => inlinesOf(block).flatMap((content) => content.flatMap(addresses)))
    .filter(isSafeAddress)
const addresses = (node: Inline): string[] => (node.type === 'link' ? [node.url] : [])

/** An article with its words as the house style says them. */
interface Said {
  article: Article
  title: string
  mark: string
  /** Title, mark, body, reference line and footnotes, in the order of the web page. */
  text: string
  apparatus: Apparatus
}

function said(article: Article, section: Section, apparatus: Apparatus): Said {
  const { say } = apparatus
  const title = [apparatus.chapter(article, section), article.title].filter(Boolean).join(' ')
  const mark = apparatus.wording.sourceMark(article.source)
  const notes = footnotesOf(article.body).map((node) => `${say.footnote(node)} ${inlineText(node.children, say)}`)
  const text = [title, mark, bodyText(article, say), referenceLine(article.references), ...notes].join(' ')
  return { article, title, mark, text, apparatus }
}

/** Reads every output back and holds it against the document: titles, page numbers, words, numbers, tables and links. */
export function compareOutputs(issue: Issue, style: HouseStyle, outputs: Outputs, layout: Layout): Comparison {
  const apparatus = apparatusOf(issue, style.wording, layout.pageOf)
  const all = [...articles(issue)].map(({ article, section }) => said(article, section, apparatus))
  const differences = [
    ...compareReport(issue, apparatus, outputs, layout),
    ...comparePdf(all, style, outputs.pdf, layout),
    ...compareWeb(all, outputs.web, layout),
    ...compareMail(all, outputs.email, layout),
    ...compareText(all, outputs.text, layout),
  ]
  const countable = all.map((one) => ({
    id: one.article.id,
    title: one.article.title,
    tables: tablesOf(one.article).map((table) => cellTexts(table, apparatus.say)),
    numbers: numbersIn(one.text).length,
    mailNumbers: numbersIn([one.title, one.mark, ...one.article.summary].join(' ')).length,
    links: linksOf(one.article).length,
  }))
  const hasContents = style.contents === 'articles'
  return { differences, counts: countFound(countable, outputs, differences, layout, hasContents) }
}

function comparePdf(all: readonly Said[], style: HouseStyle, pdf: PdfText, layout: Layout): Difference[] {
  const before = layout.coverPages + layout.frontPages
  const contents = bare(pdf.pages.slice(0, before + 1).join(' '))
  return all.flatMap((one) => {
    const { article } = one
    const found: Difference[] = []
    const add = (fact: Difference['fact'], detail: string) =>
      found.push({ output: 'pdf', fact, article: article.title, detail })
    const page = layout.pageOf[article.id]
    const first = before + (page ?? 0) - 1
    const pages = pdf.pages.slice(first, first + (layout.pagesIn[article.id] ?? 1))
    const here = bare(pages.join(' '))
    if (!bare(pages[0] ?? '').includes(bare(article.title))) add('title', `${page}쪽에 제목이 없음`)
    if (style.contents === 'articles') {
      if (!contents.includes(bare(article.title))) add('title', '차례에 제목이 없음')
      if (!entryEnds(one).some((words) => hasNumber(contents, words, page)))
        add('page', `차례에 ${page}쪽이라는 말이 없음`)
    }
    for (const word of new Set(one.text.split(/\s+/).map(bare))) {
      if (!here.includes(word)) add('words', word)
    }
    const text = bare(one.text)
    for (const number of new Set(numbersIn(one.text))) {
      if (count(here, number) < count(text, number)) add('numbers', number)
    }
    for (const url of linksOf(article)) {
      if (!pdf.links.some((link) => sameAddress(link, url))) add('link', url)
    }
    return found
  })
}

/** What stands before the page number in a list of contents: the last sentence, the title with its mark, or the title. */
const entryEnds = ({ article, mark }: Said): string[] =>
  [article.summary.at(-1) ?? '', `${article.title}${mark}`, article.title].filter(Boolean).map(bare)

/** True where words are followed by just this number. */
function hasNumber(text: string, words: string, number: number | undefined): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (/^\d*/.exec(text.slice(at + words.length, at + words.length + 8))?.[0] === String(number)) return true
  }
  return false
}

const sameAddress = (a: string, b: string): boolean => a === b || new URL(a).href === new URL(b).href

function compareWeb(all: readonly Said[], html: string, layout: Layout): Difference[] {
  const $ = load(html)
  return all.flatMap(({ article, title, text: words, apparatus }) => {
    const found: Difference[] = []
    const add = (fact: Difference['fact'], detail: string) =>
      found.push({ output: 'web', fact, article: article.title, detail })
    const node = $(`article[id="${article.id}"]`).clone()
    const links = node
      .find('a[href]')
      .map((_, a) => $(a).attr('href'))
      .get()
    if (bare(node.find('h3').text()) !== bare(title)) add('title', node.find('h3').text())
    const page = $(`.summary a[href="#${article.id}"] .page`).text()
    if (page !== `${layout.pageOf[article.id]}쪽`) add('page', page)
    // What a chart draws is its data again; the data are compared as its table.
    node.find('.back,.hint,.missing,svg,.chart-data').remove()
    const cells = (_: number, table: Parameters<typeof $>[0]) =>
      bare(
        $(table)
          .find('th,td')
          .map((_, cell) => $(cell).text())
          .get()
          .join(''),
      )
    const tables = node
      .find('table')
      .toArray()
      .map((table, index) => cells(index, table))
    tablesOf(article).forEach((table, index) => {
      if (tables[index] !== bare(cellTexts(table, apparatus.say).join('')))
        add('table', inlineText(table.caption, apparatus.say).slice(0, 40))
    })
    const text = bare(node.text())
    if (text !== bare(words)) add('words', firstDifference(text, bare(words)))
    for (const url of linksOf(article)) if (!links.includes(url)) add('link', url)
    return found
  })
}

function compareMail(all: readonly Said[], html: string, layout: Layout): Difference[] {
  const $ = load(html)
  return all.flatMap((one) => {
    const { article } = one
    const found: Difference[] = []
    const add = (fact: Difference['fact'], detail: string) =>
      found.push({ output: 'email', fact, article: article.title, detail })
    const title = $('h3').filter((_, node) => bare($(node).text()) === bare(one.title + one.mark))
    if (title.length === 0) add('title', article.title)
    // The part of the mail that leads to the article; a repeated title has another one.
    const own = $(`a[href$="#${article.id}"]`).closest('div')
    const links = own
      .find('a[href]')
      .map((_, a) => $(a).attr('href'))
      .get()
    if (!links.length || !links.every((link) => link.endsWith(`#${article.id}`))) add('link', `#${article.id}`)
    const text = bare(own.text())
    if (!text.includes(mailText(one))) add('words', article.summary[0] ?? '')
    for (const chart of mailCharts(article.body)) {
      const caption = inlineText(chart.caption, one.apparatus.say)
      if (
        !text.includes(bare(caption)) ||
        own.find('img').filter((_, img) => $(img).attr('alt') === chart.alt).length === 0
      )
        add('words', caption)
    }
    if (!text.includes(bare(referenceLine(article.references)))) add('words', referenceLine(article.references))
    if (!text.endsWith(bare(`전문 읽기 · PDF ${layout.pageOf[article.id]}쪽`)))
      add('page', String(layout.pageOf[article.id]))
    return found
  })
}

/** Title, mark and sentences, as mail and text give them. */
const mailText = ({ article, title, mark }: Said): string =>
  bare([title, mark, ...article.summary.map((sentence) => `- ${sentence}`)].join(' '))

function compareText(all: readonly Said[], plain: string, layout: Layout): Difference[] {
  const text = bare(plain)
  return all.flatMap((one): Difference[] => {
    const { article } = one
    const differs = (fact: Difference['fact'], detail: string): Difference[] => [
      { output: 'text', fact, article: article.title, detail },
    ]
    const words = mailText(one)
    const at = text.indexOf(words)
    if (at < 0) return differs('words', article.summary[0] ?? '')
    const rest = text.slice(at + words.length)
    const link = /전문읽기\(PDF(\d+)쪽\):[^#]*#(a\d+)/.exec(rest)
    const between = rest.slice(0, link?.index ?? 0)
    for (const said of [referenceLine(article.references), ...mailCharts(article.body).map((chart) => chart.alt)])
      if (!between.includes(bare(said))) return differs('words', said)
    if (link?.[1] !== String(layout.pageOf[article.id])) return differs('page', String(layout.pageOf[article.id]))
    return link[2] === article.id ? [] : differs('link', `#${article.id}`)
  })
}

/** The place where two texts part, with a little of what follows. */
function firstDifference(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return `…${a.slice(Math.max(0, at - 10), at + 20)} / …${b.slice(Math.max(0, at - 10), at + 20)}`
}
