import { coverDate } from '../../src/document/date.ts'
import type { Issue } from '../../src/document/nodes.ts'
import { issueNumber, issueSlug } from '../../src/document/numbering.ts'
import { css, type Html, html } from '../html.ts'

const listCss = css`:root{color-scheme:light dark}*{box-sizing:border-box;margin:0;padding:0}
body{font:17px/1.7 Pretendard,"Noto Sans KR",-apple-system,"Apple SD Gothic Neo","Malgun Gothic",sans-serif;word-break:keep-all;max-width:784px;margin:0 auto;padding:40px 24px;background:light-dark(#fff,#14181d);color:light-dark(#16191d,#e6e9ee)}
h1{font-size:33px;line-height:1.3;margin-bottom:24px}ul{list-style:none;border-top:3px solid light-dark(#14539e,#86b6f2)}li{border-bottom:1px solid light-dark(#d9dde3,#39414c);padding:14px 0}a{color:light-dark(#0f4c97,#9bc3f6);font-weight:700;display:inline-block;min-height:28px}small{display:block;font-size:15px;color:light-dark(#4c535c,#a9b2be)}p{margin-top:12px}del,ins{display:block;text-decoration:none}del{text-decoration:line-through}ins{font-weight:700}`

/** A plain page of the public site. */
export const shell = (title: string, content: Html): Html => html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${listCss}</style></head>
<body><main><h1>${title}</h1>${content}</main></body></html>`

/** Issues of a series, newest first, with their addresses. */
export const listPage = (title: string, home: string, editions: readonly { document: Issue }[]): Html =>
  shell(
    home ? `${title} 지난 호` : title,
    editions.length === 0
      ? html`<p>아직 발행한 호가 없습니다.</p>`
      : html`<ul>${editions.map(
          ({ document }) =>
            html`<li><a href="/${document.publication.key}/${issueSlug(document)}">${document.publication.name} ${issueNumber(document)}</a><small>${coverDate(document.date)}${document.lead && ` · ${document.lead}`}</small></li>`,
        )}</ul>`,
  )

/** What a visitor sees at an address that holds nothing. */
export const notFoundPage = (): Html =>
  shell(
    '찾는 쪽이 없습니다',
    html`<p>주소를 다시 보거나 발간물 목록에서 찾으세요.</p><p><a href="/">발간물 목록</a></p>`,
  )
