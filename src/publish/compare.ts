import { load } from 'cheerio'
import { referenceLine, sourceMark } from '../../templates/labels.ts'
import { isSafeAddress } from '../document/address.ts'
import type { Article, Inline, Issue } from '../document/nodes.ts'
import { blockText, bodyText, cellTexts } from '../document/text.ts'
import { articles, inlinesOf } from '../document/walk.ts'
import type { PdfText } from '../press/read.ts'

/** The outputs as a reader gets them. */
export interface Outputs {
  pdf: PdfText
  web: string
  email: string
  text: string
}

export interface Layout {
  frontPages: number
  pageOf: Readonly<Record<string, number>>
  pagesIn: Readonly<Record<string, number>>
}

/** One thing that an output does not say as the document does. */
export interface Difference {
  output: 'pdf' | 'web' | 'email' | 'text'
  /** What kind of fact differs. */
  fact: 'title' | 'page' | 'words' | 'numbers' | 'table' | 'link'
  article: string
  detail: string
}

/** What was compared, for the report. */
export interface Comparison {
  differences: Difference[]
  counts: { titles: number; numbers: number; tables: number; links: number }
}

/** White space carries no fact: line ends differ between outputs. Compatibility forms are what a PDF reader may return. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')
const numbersIn = (text: string): string[] => text.match(/\d[\d.,]*\d|\d/g) ?? []
const count = (text: string, part: string): number => text.split(part).length - 1

const tablesOf = (article: Article) => article.body.filter((block) => block.type === 'table')
const linksOf = (article: Article): string[] =>
  article.body
    .flatMap((block) => inlinesOf(block).flatMap((content) => content.flatMap(addresses)))
    .filter(isSafeAddress)
const addresses = (node: Inline): string[] => (node.type === 'link' ? [node.url] : [])

/** Title, body and reference line as one text. */
const articleText = (article: Article): string =>
  [article.title, sourceMark(article.source), bodyText(article), referenceLine(article.references)].join(' ')

/** Reads every output back and holds it against the document: titles, page numbers, words, numbers, tables and links. */
export function compareOutputs(issue: Issue, outputs: Outputs, layout: Layout): Comparison {
  const all = [...articles(issue)].map(({ article }) => article)
  const differences = [
    ...comparePdf(all, outputs.pdf, layout),
    ...compareWeb(all, outputs.web, layout),
    ...compareMail(all, outputs.email, layout),
    ...compareText(all, outputs.text, layout),
  ]
  const sum = (of: (article: Article) => number) => all.reduce((total, article) => total + of(article), 0)
  return {
    differences,
    counts: {
      titles: all.length,
      numbers: sum((article) => numbersIn(articleText(article)).length),
      tables: sum((article) => tablesOf(article).length),
      links: sum((article) => linksOf(article).length),
    },
  }
}

function comparePdf(all: readonly Article[], pdf: PdfText, layout: Layout): Difference[] {
  const summary = bare(pdf.pages.slice(1, 1 + layout.frontPages).join(' '))
  return all.flatMap((article) => {
    const found: Difference[] = []
    const add = (fact: Difference['fact'], detail: string) =>
      found.push({ output: 'pdf', fact, article: article.title, detail })
    const first = layout.frontPages + (layout.pageOf[article.id] ?? 0)
    const pages = pdf.pages.slice(first, first + (layout.pagesIn[article.id] ?? 1))
    const here = bare(pages.join(' '))
    if (!bare(pages[0] ?? '').includes(bare(article.title)))
      add('title', `${layout.pageOf[article.id]}쪽에 제목이 없음`)
    if (!summary.includes(bare(article.title))) add('title', '요약표에 제목이 없음')
    if (!hasNumber(summary, summaryEnd(article), layout.pageOf[article.id]))
      add('page', `요약표에 ${layout.pageOf[article.id]}쪽이라는 말이 없음`)
    for (const word of new Set(articleText(article).split(/\s+/).map(bare))) {
      if (!here.includes(word)) add('words', word)
    }
    const text = bare(articleText(article))
    for (const number of new Set(numbersIn(articleText(article)))) {
      if (count(here, number) < count(text, number)) add('numbers', number)
    }
    for (const url of linksOf(article)) {
      if (!pdf.links.some((link) => sameAddress(link, url))) add('link', url)
    }
    return found
  })
}

/** What stands before the page number in the summary table: the last sentence, or the title with its mark. */
const summaryEnd = (article: Article): string =>
  bare(article.summary.at(-1) || [article.title, sourceMark(article.source)].join(' '))

/** True where words are followed by just this number. */
function hasNumber(text: string, words: string, number: number | undefined): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (/^\d*/.exec(text.slice(at + words.length, at + words.length + 8))?.[0] === String(number)) return true
  }
  return false
}

const sameAddress = (a: string, b: string): boolean => a === b || new URL(a).href === new URL(b).href

function compareWeb(all: readonly Article[], html: string, layout: Layout): Difference[] {
  const $ = load(html)
  return all.flatMap((article) => {
    const found: Difference[] = []
    const add = (fact: Difference['fact'], detail: string) =>
      found.push({ output: 'web', fact, article: article.title, detail })
    const node = $(`article[id="${article.id}"]`).clone()
    const links = node
      .find('a[href]')
      .map((_, a) => $(a).attr('href'))
      .get()
    if (bare(node.find('h3').text()) !== bare(article.title)) add('title', node.find('h3').text())
    const page = $(`.summary a[href="#${article.id}"] .page`).text()
    if (page !== `${layout.pageOf[article.id]}쪽`) add('page', page)
    const tables = node
      .find('table')
      .map((_, table) =>
        bare(
          $(table)
            .find('th,td')
            .map((_, cell) => $(cell).text())
            .get()
            .join(''),
        ),
      )
      .get()
    tablesOf(article).forEach((table, index) => {
      if (tables[index] !== bare(cellTexts(table).join(''))) add('table', blockText(table).slice(0, 40))
    })
    node.find('.back,.hint,.missing').remove()
    const text = bare(node.text())
    if (text !== bare(articleText(article))) add('words', firstDifference(text, bare(articleText(article))))
    for (const url of linksOf(article)) if (!links.includes(url)) add('link', url)
    return found
  })
}

function compareMail(all: readonly Article[], html: string, layout: Layout): Difference[] {
  const $ = load(html)
  return all.flatMap((article) => {
    const found: Difference[] = []
    const add = (fact: Difference['fact'], detail: string) =>
      found.push({ output: 'email', fact, article: article.title, detail })
    const title = $('h3').filter((_, node) => bare($(node).text()) === bare(article.title + sourceMark(article.source)))
    if (title.length === 0) add('title', article.title)
    // The part of the mail that leads to the article; a repeated title has another one.
    const own = $(`a[href$="#${article.id}"]`).closest('div')
    const links = own
      .find('a[href]')
      .map((_, a) => $(a).attr('href'))
      .get()
    if (!links.length || !links.every((link) => link.endsWith(`#${article.id}`))) add('link', `#${article.id}`)
    const text = bare(own.text())
    if (!text.includes(mailText(article))) add('words', article.summary[0] ?? '')
    if (!text.endsWith(bare(`전문 읽기 · PDF ${layout.pageOf[article.id]}쪽`)))
      add('page', String(layout.pageOf[article.id]))
    return found
  })
}

const mailText = (article: Article): string =>
  bare(
    [
      article.title,
      sourceMark(article.source),
      ...article.summary.map((s) => `- ${s}`),
      referenceLine(article.references),
    ].join(' '),
  )

function compareText(all: readonly Article[], plain: string, layout: Layout): Difference[] {
  const text = bare(plain)
  return all.flatMap((article): Difference[] => {
    const differs = (fact: Difference['fact'], detail: string): Difference[] => [
      { output: 'text', fact, article: article.title, detail },
    ]
    const words = mailText(article)
    const at = text.indexOf(words)
    if (at < 0) return differs('words', article.summary[0] ?? '')
    const [, page, anchor] = /^전문읽기\(PDF(\d+)쪽\):[^#]*#(a\d+)/.exec(text.slice(at + words.length)) ?? []
    if (page !== String(layout.pageOf[article.id])) return differs('page', String(layout.pageOf[article.id]))
    return anchor === article.id ? [] : differs('link', `#${article.id}`)
  })
}

/** The place where two texts part, with a little of what follows. */
function firstDifference(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return `…${a.slice(Math.max(0, at - 10), at + 20)} / …${b.slice(Math.max(0, at - 10), at + 20)}`
}
