/** Frame of the pages that readers meet: one document, no script, the look of the public site. */
import { css, type Html, html } from '../../../templates/html.ts'
import type { ReaderPublication } from '../directory.ts'

/** Colours of a house style; `link` and `house` must be readable on the ground. */
export interface Colours {
  house: string
  link: string
}

/** Whose page it is: the publication gives its name and colours where it is known. */
export interface Look {
  publication: ReaderPublication | null
  light: Colours
  dark: Colours
}

/** The look of a page that belongs to no publication. */
export const plainLook: Look = {
  publication: null,
  light: { house: '#14539e', link: '#0f4c97' },
  dark: { house: '#86b6f2', link: '#9bc3f6' },
}

const colour = ({ house, link }: Colours) => css`--house:${house};--link:${link};`

const sheet = ({ light, dark }: Look): Html => css`
:root{color-scheme:light dark;--ink:#16191d;--sub:#4c535c;--line:#d9dde3;--edge:#767d87;--soft:#f5f7fa;--ground:#fff;--on-house:#fff;--red:#a12f2f;${colour(light)}}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--sub:#a9b2be;--line:#39414c;--edge:#8b95a3;--soft:#1a1f26;--ground:#14181d;--on-house:#0c1520;--red:#f0a5a5;${colour(dark)}}}
*{box-sizing:border-box;margin:0;padding:0}
html{font:17px/1.75 Pretendard,"Noto Sans KR",-apple-system,"Apple SD Gothic Neo","Malgun Gothic",sans-serif;-webkit-text-size-adjust:100%}
body{background:var(--ground);color:var(--ink);word-break:keep-all;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.site{border-bottom:1px solid var(--line)}.site p,main{max-width:784px;margin:0 auto;padding:0 24px}.site p{display:flex;align-items:center;min-height:60px;font-size:15px;font-weight:700}.site p::before{content:"";flex:none;width:14px;height:14px;background:var(--house);margin-right:9px}
main{padding-top:40px;padding-bottom:72px}
h1{font-size:29px;line-height:1.35;letter-spacing:-.02em}.series{color:var(--house);font-size:19px;font-weight:700;line-height:1.5}
h2{font-size:17px;margin-top:36px;padding-top:14px;border-top:3px solid var(--house)}
p,ul,dl,fieldset,.field{margin-top:14px}h1+p{margin-top:18px}ul{padding-left:22px}.quiet,small{color:var(--sub);font-size:15px}small{display:block;line-height:1.6}
a{color:var(--link)}.go{display:inline-flex;align-items:center;min-height:44px;font-weight:600}
:focus-visible{outline:2px solid var(--house);outline-offset:2px}
fieldset{border:0}legend,.field>label{font-weight:600;display:block}.field input{width:100%;max-width:480px;min-height:48px;margin-top:6px}
input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--edge);border-radius:3px;padding:8px 12px}
.choice{display:grid;grid-template-columns:24px 1fr;column-gap:12px;align-items:start;padding:10px 0;min-height:44px}.choice input{width:22px;height:22px;margin-top:4px;accent-color:var(--house)}.choice label{font-weight:600}.choice small{grid-column:2}
.consent{margin-top:22px;padding:16px 18px;background:var(--soft);border-left:3px solid var(--house)}.consent .choice{padding-bottom:0}
.fault{padding:12px 16px;border-left:3px solid var(--red);color:var(--red);background:var(--soft);font-weight:600}
button{font:inherit;font-weight:600;min-height:48px;padding:8px 26px;margin-top:22px;border-radius:3px;border:1px solid var(--house);background:var(--house);color:var(--on-house);cursor:pointer}.second{background:transparent;color:var(--house)}.danger{background:transparent;color:var(--red);border-color:var(--red)}
.consent>p:first-child{margin-top:0}h3{font-size:16px;margin-top:22px}
dt{font-weight:600;margin-top:12px}dd{color:var(--sub)}
.elsewhere{position:absolute;left:-9999px;top:0;height:1px;overflow:hidden}
@media (max-width:640px){html{font-size:16.5px}.site p,main{padding-left:18px;padding-right:18px}main{padding-top:28px}h1{font-size:24px}button{display:block;width:100%}}
`

/** A page; its title is the heading as well. */
export function shell(look: Look, title: string, content: Html): Html {
  const { publication } = look
  return html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${publication ? `${title} — ${publication.name}` : title}</title><link rel="icon" href="data:,"><style>${sheet(look)}</style></head>
<body>${publication && html`<header class="site"><p>${publication.publisher}</p></header>`}
<main>${publication && html`<p class="series">${publication.name}</p>`}<h1>${title}</h1>${content}</main></body></html>`
}

/** For whatever can't be told apart for good reason: unknown, forged, worn out. */
export const unknownPage = (): Html =>
  shell(
    plainLook,
    '열 수 없는 주소입니다',
    html`<p>메일에 있는 주소를 그대로 열었는지 보세요. 주소가 두 줄로 나뉘었다면 이어 붙여 여세요.</p><p>그래도 열리지 않으면 그 메일에 답장해 알려 주세요.</p><p><a class="go" href="/">발간물 목록</a></p>`,
  )
