import { wordDate } from '../../src/document/date.ts'
import type { Issue, Section } from '../../src/document/nodes.ts'
import { issueNumber, issueTitle } from '../../src/document/numbering.ts'
import { type Html, html } from '../html.ts'
import { fileSize, licenceName, licenceTerms, sourceMark } from '../labels.ts'
import type { HouseStyle } from '../style.ts'
import { article } from './article.ts'
import { neighboursSlot, type WebContext } from './context.ts'
import { text } from './inline.ts'
import { webCss } from './web.css.ts'

/** The whole issue as one HTML page that needs no script and asks for nothing but its own pictures and fonts. */
export function writeWeb(issue: Issue, style: HouseStyle, context: WebContext): Html {
  const sections = issue.sections.filter((section) => section.articles.length > 0)
  return html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${issueTitle(issue)} — ${issue.publication.publisher.name}</title>
${issue.lead && html`<meta name="description" content="${issue.lead}">`}
<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
<style>${webCss(style, context.fontFaces)}</style></head><body>
<a class="skip" href="#main">본문 바로가기</a>
${siteHeader(issue, context)}
<main id="main">
${issueHeader(issue, context)}
${summary(sections, context)}
<div class="columns"><nav class="rail" aria-label="이 호의 차례"><p class="rail-title">이 호의 차례</p>${rail(sections)}</nav>
<div class="text">${sections.map(
    (section) =>
      html`<section aria-labelledby="${section.id}"><h2 class="section" id="${section.id}">${section.title}</h2>${section.articles.map((node) => article(node, context))}</section>`,
  )}</div></div>
<nav class="neighbours" aria-label="앞뒤 호">${neighboursSlot}</nav>
</main>
${footer(issue, context)}
</body></html>`
}

const siteHeader = (issue: Issue, context: WebContext): Html =>
  html`<header class="site"><p class="wordmark">${issue.publication.publisher.name}</p>${
    context.home &&
    html`<nav aria-label="주 메뉴"><a href="${context.home}">최신호</a> <a href="${context.home}/archive">지난 호</a></nav>`
  }</header>`

function issueHeader(issue: Issue, context: WebContext): Html {
  const facts = [`${wordDate(issue.date)} 발행`, issue.publication.frequency, context.pdf && `${context.pdf.pages}쪽`]
  return html`<header class="issue"><h1><span class="series">${issue.publication.name}</span> <span class="number">${issueNumber(issue)}</span></h1>
<p class="facts">${facts.filter(Boolean).join(' · ')}</p>
${issue.lead && html`<p class="lead">${text(issue.lead)}</p>`}
${context.pdf && html`<p class="actions"><a class="button" href="${context.pdf.address}">PDF 내려받기 <span>${context.pdf.pages}쪽 · ${fileSize(context.pdf.bytes)}</span></a></p>`}</header>`
}

function summary(sections: readonly Section[], context: WebContext): Html {
  const count = sections.reduce((sum, section) => sum + section.articles.length, 0)
  return html`<section class="summary" id="summary" aria-labelledby="summary-title"><h2 id="summary-title">요약 — ${sections.length}개 분야 ${count}편</h2>
${sections.map(
  (section) =>
    html`<div class="group"><p class="name">${section.title}</p><ul>${section.articles.map(
      (node) =>
        html`<li><a class="entry" href="#${node.id}"><span class="entry-title">${text(node.title)}</span> ${
          sourceMark(node.source) && html`<span class="mark">${text(sourceMark(node.source))}</span>`
        }${context.pageOf[node.id] !== undefined && html` <span class="page">${context.pageOf[node.id]}쪽</span>`}</a>${
          node.summary.length > 0 &&
          html`<ul class="sentences">${node.summary.map((sentence) => html`<li>${text(sentence)}</li>`)}</ul>`
        }</li>`,
    )}</ul></div>`,
)}</section>`
}

const rail = (sections: readonly Section[]): Html =>
  html`<ul>${sections.map(
    (section) =>
      html`<li><a class="rail-section" href="#${section.id}">${section.title}</a><ul>${section.articles.map((node) => html`<li><a href="#${node.id}">${text(node.title)}</a></li>`)}</ul></li>`,
  )}</ul>`

function footer(issue: Issue, context: WebContext): Html {
  const { publisher, licence, disclaimer, issn } = issue.publication
  const contact = [publisher.address, publisher.telephone].filter(Boolean).join(' · ')
  return html`<footer><div>
${licence !== 'none' && html`<p><span class="licence">${licenceName(licence)}</span> ${licenceTerms[licence]}</p>`}
<p><b>${[publisher.name, publisher.unit].filter(Boolean).join(' ')}</b>${contact && ` · ${contact}`}${publisher.email && html` · <a href="mailto:${publisher.email}">${publisher.email}</a>`}</p>
${disclaimer && html`<p>※ ${disclaimer}</p>`}
${(issn || context.edition) && html`<p>${[issn && `ISSN ${issn}`, context.edition && `편집본 ${context.edition}차`].filter(Boolean).join(' · ')}</p>`}
</div></footer>`
}
