import { coverDate } from '../../src/document/date.ts'
import type { Correction, Issue } from '../../src/document/nodes.ts'
import { issueNumber, issueTitle } from '../../src/document/numbering.ts'
import { apparatusOf } from '../apparatus.ts'
import { type Html, html } from '../html.ts'
import { fileSize, licenceLine } from '../labels.ts'
import type { HouseStyle } from '../style.ts'
import { article } from './article.ts'
import type { EmailContext, StyledEmail } from './context.ts'
import * as look from './look.ts'
import { report } from './report.ts'

/** Length of the preheader in characters. */
const previewLength = 60

/** The newsletter as MJML: one column of 640 px, all that matters inline. */
export function writeEmail(issue: Issue, style: HouseStyle, email: EmailContext): Html {
  const context: StyledEmail = { ...email, apparatus: apparatusOf(issue, style.wording, email.pageOf) }
  const sections = issue.sections.filter((section) => section.articles.length > 0)
  const { house, link } = style.light
  return html`<mjml lang="ko"><mj-head><mj-title>${issueTitle(issue)}</mj-title>
<mj-preview>${[...issue.lead].slice(0, previewLength).join('')}</mj-preview>
<mj-attributes><mj-all font-family="${look.family}" /><mj-section padding="0" /><mj-column padding="0" /><mj-text padding="0 32px" font-size="16px" line-height="1.7" color="${look.ink}" css-class="side" /></mj-attributes>
<mj-style>@media (max-width:480px){.side{padding-left:18px!important;padding-right:18px!important}.button{display:block!important;margin-right:0!important;margin-bottom:8px!important}}</mj-style>
</mj-head><mj-body width="640px" background-color="#ffffff">
<mj-section border-top="4px solid ${house}"><mj-column>
${masthead(issue, context, house)}
${issue.corrections && corrections(issue.corrections, house)}
${issue.lead && html`<mj-text padding="18px 32px 0"><p style="margin:0;font-size:16px;word-break:keep-all;">${issue.lead}</p></mj-text>`}
${issue.report && report(issue.report, context)}
<mj-text padding="22px 32px 30px">${buttons(context, house)}</mj-text>
${sections.map(
  (
    section,
  ) => html`<mj-text padding="0 32px"><h2 style="margin:0;padding:11px 0 10px;border-top:2px solid ${house};border-bottom:1px solid ${look.line};font-size:16px;line-height:1.5;color:${house};">${[section.part, section.title || '차례'].filter(Boolean).join(' ')} <span style="font-weight:400;font-size:14px;color:${look.sub};">${section.articles.length}${issue.report ? '개 장' : '편'}</span></h2></mj-text>
${section.articles.map((node, index) => html`<mj-text padding="18px 32px 20px">${article(node, section, context, { house, link, divided: index > 0 })}</mj-text>`)}`,
)}
</mj-column></mj-section>
<mj-section background-color="${look.soft}"><mj-column>${foot(issue, context, link)}</mj-column></mj-section>
</mj-body></mjml>`
}

/** What was wrong in the mail before, on top and between rules. */
const corrections = (list: readonly Correction[], house: string): Html =>
  html`<mj-text padding="16px 32px 0"><div style="padding:12px 0;border-top:2px solid ${house};border-bottom:1px solid ${look.line};">${list.map(
    ({ date, text }) =>
      html`<p style="margin:0;font-size:15.5px;line-height:1.7;word-break:keep-all;"><strong>${coverDate(date)} 바로잡음</strong> — ${text}</p>`,
  )}</div></mj-text>`

const masthead = (issue: Issue, context: EmailContext, house: string): Html => {
  const count = issue.sections.reduce((sum, section) => sum + section.articles.length, 0)
  const facts = [
    `${coverDate(issue.date)} 발행`,
    issue.report ? `${count}개 장` : `${count}편`,
    context.pdf && `PDF ${context.pdf.pages}쪽`,
  ]
  return html`<mj-table padding="16px 32px 14px" css-class="side" role="presentation"><tbody><tr><td style="font-size:15px;font-weight:700;color:${look.ink};"><span style="color:${house};">■</span> ${issue.publication.publisher.name}</td><td style="text-align:right;font-size:14px;"><a href="${context.web}" style="color:${look.sub};">웹에서 보기</a></td></tr></tbody></mj-table>
<mj-text padding="14px 32px 0"><h1 style="margin:0;line-height:1.35;"><span style="display:block;font-size:17px;color:${house};">${issue.publication.name}</span><span style="display:block;font-size:29px;color:${look.ink};">${issueNumber(issue)}</span></h1><p style="margin:4px 0 0;font-size:14px;color:${look.sub};">${facts.filter(Boolean).join(' · ')}</p></mj-text>`
}

/** Two inline links, not two columns: columns would fall apart when a mail program drops the head's styles. */
const buttons = (context: EmailContext, house: string): Html =>
  html`<p style="margin:0;">${
    context.pdf &&
    html`<a class="button" href="${context.pdf.address}" style="${look.button}background:${house};color:#ffffff;border:1px solid ${house};margin-right:8px;">PDF 내려받기 (${fileSize(context.pdf.bytes)})</a>`
  }<a class="button" href="${context.web}" style="${look.button}background:#ffffff;color:${house};border:1px solid ${house};">웹에서 전체 보기</a></p>`

function foot(issue: Issue, context: EmailContext, link: string): Html {
  const { publisher, disclaimer } = issue.publication
  const licence = licenceLine(issue.publication.licence, issue.publication.licenceAi)
  const contact = [publisher.address, publisher.telephone].filter(Boolean).join(' · ')
  const small = `margin:0 0 10px;word-break:keep-all;font-size:14px;line-height:1.65;color:${look.sub};`
  return html`<mj-text padding="24px 32px 28px">
<p style="${small}"><strong style="color:${look.ink};">${[publisher.name, publisher.unit].filter(Boolean).join(' ')}</strong><br>${contact}${publisher.email && html` · <a href="mailto:${publisher.email}" style="color:${look.sub};">${publisher.email}</a>`}</p>
<p style="${small}">${context.recipient.reason}</p>
<p style="margin:0 0 10px;font-size:15px;"><a href="${context.recipient.preferences}" style="color:${link};">수신 설정 바꾸기</a> · <a href="${context.recipient.unsubscribe}" style="color:${link};">구독 그만두기</a></p>
<p style="${small}">${[licence && `${licence.name} — ${licence.terms}`, disclaimer && `※ ${disclaimer}`, '읽음 여부를 추적하지 않습니다.'].filter(Boolean).join(' ')}</p></mj-text>`
}
