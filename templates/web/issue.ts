import { wordDate } from '../../src/document/date.ts'
import { inlineText } from '../../src/document/inline.ts'
import type { Article, Issue, Section } from '../../src/document/nodes.ts'
import { issueNumber, issueTitle } from '../../src/document/numbering.ts'
import { apparatusOf } from '../apparatus.ts'
import { type Html, html } from '../html.ts'
import { fileSize, licenceLine } from '../labels.ts'
import type { HouseStyle } from '../style.ts'
import { archive } from './archive.ts'
import { article } from './article.ts'
import { neighboursSlot, newerSlot, type StyledContext, type WebContext } from './context.ts'
import { corrections } from './corrections.ts'
import { text } from './inline.ts'
import { report } from './report.ts'
import { webCss } from './web.css.ts'

/** The whole issue as one HTML page that needs no script and asks for nothing but its own pictures and fonts. */
export function writeWeb(issue: Issue, style: HouseStyle, web: WebContext): Html {
  const context: StyledContext = {
    ...web,
    apparatus: apparatusOf(issue, style.wording, web.pageOf),
    charts: style.charts,
  }
  const sections = issue.sections.filter((section) => section.articles.length > 0)
  return html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${issueTitle(issue)} — ${issue.publication.publisher.name}</title>
${issue.lead && html`<meta name="description" content="${issue.lead}">`}
<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
<style>${webCss(style, context.fontFaces)}</style></head><body>
<a class="skip" href="#main">본문 바로가기</a>
${siteHeader(issue, context)}
<main id="main">${newerSlot}
${issueHeader(issue, context)}
${issue.report && report(issue.report, context)}
${summary(issue, sections, context)}
<div class="columns"><nav class="rail" aria-label="이 호의 차례"><p class="rail-title">이 호의 차례</p>${rail(issue, sections, context)}</nav>
<div class="text">${sections.map(
    (section) =>
      html`<section aria-labelledby="${section.id}"><h2 class="section" id="${section.id}">${sectionName(section, issue)}</h2>${section.articles.map((node) => article(node, section, context))}</section>`,
  )}</div></div>
${issue.archive && issue.archive.length > 0 && archive(issue.archive)}
<nav class="neighbours" aria-label="앞뒤 호">${neighboursSlot}</nav>
</main>
${footer(issue, context)}
</body></html>`
}

const siteHeader = (issue: Issue, context: WebContext): Html =>
  html`<header class="site"><p class="wordmark">${issue.publication.publisher.name}</p>${
    context.home &&
    html`<nav aria-label="주 메뉴"><a href="${context.home}">최신호</a> <a href="${context.home}/archive">지난 호</a> <a href="${subscribeAddress(context)}">구독</a></nav>`
  }</header>`

function issueHeader(issue: Issue, context: WebContext): Html {
  const facts = [`${wordDate(issue.date)} 발행`, issue.publication.frequency, context.pdf && `${context.pdf.pages}쪽`]
  return html`<header class="issue"><h1><span class="series">${issue.publication.name}</span> <span class="number">${issueNumber(issue)}</span></h1>
<p class="facts">${facts.filter(Boolean).join(' · ')}</p>
${issue.report && html`<p class="report-title">${inlineText(issue.report.title)}</p>${issue.report.subtitle && html`<p class="subtitle">${text(issue.report.subtitle)}</p>`}`}
${issue.corrections && corrections(issue.corrections, context)}${issue.lead && html`<p class="lead">${text(issue.lead)}</p>`}
${actions(context)}</header>`
}

/** The page is frozen and lists come and go: whether there is something to subscribe to, the page behind the link says. */
const subscribeAddress = ({ home }: WebContext): string => `/subscribe${home}`

const actions = (context: WebContext): Html | null =>
  context.pdf || context.home
    ? html`<p class="actions">${
        context.pdf &&
        html`<a class="button" href="${context.pdf.address}">PDF 내려받기 <span>${context.pdf.pages}쪽 · ${fileSize(context.pdf.bytes)}</span></a>`
      }${context.home && html` <a class="button button-outlined" href="${subscribeAddress(context)}">메일로 구독하기</a>`}</p>`
    : null

/** A report's own title stands where a bulletin has the name of its section. */
const sectionName = (section: Section, issue: Issue): Html =>
  html`${section.part && html`<span class="part">${section.part}</span> `}${section.title || inlineText(issue.report?.title ?? []) || issue.publication.name}`

function summary(issue: Issue, sections: readonly Section[], context: StyledContext): Html {
  const count = sections.reduce((sum, section) => sum + section.articles.length, 0)
  const heading = issue.report ? `차례 — ${count}개 장` : `요약 — ${sections.length}개 분야 ${count}편`
  return html`<section class="summary" id="summary" aria-labelledby="summary-title"><h2 id="summary-title">${heading}</h2>
${sections.map(
  (section) =>
    html`<div class="group${!section.title && ' untitled'}">${section.title && html`<p class="name">${section.part && html`<span class="part">${section.part}</span> `}${section.title}</p>`}<ul>${section.articles.map(
      (node) =>
        html`<li>${entry(node, section, context)}${
          node.summary.length > 0 &&
          html`<ul class="sentences">${node.summary.map((sentence) => html`<li>${text(sentence)}</li>`)}</ul>`
        }</li>`,
    )}</ul></div>`,
)}</section>`
}

function entry(node: Article, section: Section, context: StyledContext): Html {
  const chapter = context.apparatus.chapter(node, section)
  const mark = context.apparatus.wording.sourceMark(node.source)
  return html`<a class="entry" href="#${node.id}"><span class="entry-title">${chapter && `${chapter} `}${text(node.title)}</span> ${
    mark && html`<span class="mark">${text(mark)}</span>`
  }${context.pageOf[node.id] !== undefined && html` <span class="page">${context.pageOf[node.id]}쪽</span>`}</a>`
}

const rail = (issue: Issue, sections: readonly Section[], context: StyledContext): Html =>
  html`<ul>${sections.map(
    (section) =>
      html`<li><a class="rail-section" href="#${section.id}">${sectionName(section, issue)}</a><ul>${section.articles.map(
        (node) => {
          const chapter = context.apparatus.chapter(node, section)
          return html`<li><a href="#${node.id}">${chapter && `${chapter} `}${text(node.title)}</a></li>`
        },
      )}</ul></li>`,
  )}</ul>`

function footer(issue: Issue, context: WebContext): Html {
  const { publisher, disclaimer, issn } = issue.publication
  const licence = licenceLine(issue.publication.licence, issue.publication.licenceAi)
  const contact = [publisher.address, publisher.telephone].filter(Boolean).join(' · ')
  return html`<footer><div>
${licence && html`<p><span class="licence">${licence.name}</span> ${licence.terms}</p>`}
<p><b>${[publisher.name, publisher.unit].filter(Boolean).join(' ')}</b>${contact && ` · ${contact}`}${publisher.email && html` · <a href="mailto:${publisher.email}">${publisher.email}</a>`}</p>
${disclaimer && html`<p>※ ${disclaimer}</p>`}
${(issn || context.edition) && html`<p>${[issn && `ISSN ${issn}`, context.edition && `편집본 ${context.edition}차`].filter(Boolean).join(' · ')}</p>`}
</div></footer>`
}
