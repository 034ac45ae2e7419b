import type { Article, Section } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { referenceLine } from '../labels.ts'
import { chart, mailCharts } from './chart.ts'
import type { StyledEmail } from './context.ts'
import { ink, line, sub } from './look.ts'

/** An article in the mail: title, mark, summary sentences, reference line, link to the whole text. */
export function article(
  node: Article,
  section: Section,
  context: StyledEmail,
  look: { house: string; link: string; divided: boolean },
): Html {
  const mark = context.apparatus.wording.sourceMark(node.source)
  const chapter = context.apparatus.chapter(node, section)
  const address = `${context.web}#${node.id}`
  const page = context.pageOf[node.id]
  return html`${look.divided && html`<div style="border-top:1px solid ${line};font-size:0;line-height:0;margin:-18px 0 18px;">&#8203;</div>`}<h3 style="margin:0 0 4px;word-break:keep-all;font-size:17px;line-height:1.5;"><a href="${address}" style="color:${ink};text-decoration:none;">${chapter && `${chapter} `}${node.title}</a>${
    mark && html` <span style="font-weight:400;font-size:14.5px;color:${sub};white-space:nowrap;">${mark}</span>`
  }</h3>${node.summary.map((sentence) => html`<p style="margin:0;word-break:keep-all;padding-left:11px;text-indent:-11px;font-size:15.5px;line-height:1.75;">- ${sentence}</p>`)}${mailCharts(node.body).map((one) => chart(one, context))}${
    referenceLine(node.references) &&
    html`<p style="margin:6px 0 0;font-size:13px;line-height:1.6;color:${sub};">${referenceLine(node.references)}</p>`
  }<p style="margin:6px 0 0;font-size:14px;"><a href="${address}" style="color:${look.link};">전문 읽기</a>${page !== undefined && ` · PDF ${page}쪽`}</p>`
}
