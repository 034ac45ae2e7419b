import { chartCss } from '../charts/paint.ts'
import { css, type Html } from '../html.ts'
import type { HouseStyle, ScreenColours } from '../style.ts'
import { partsCss } from './parts.css.ts'

const shared = {
  light: '--ink:#16191d;--sub:#4c535c;--line:#d9dde3;--hair:#e8ebef;--soft:#f5f7fa;--ground:#fff;--on-house:#fff;',
  dark: '--ink:#e6e9ee;--sub:#a9b2be;--line:#39414c;--hair:#2a313a;--soft:#1a1f26;--ground:#14181d;--on-house:#0c1520;',
}
const colours = (c: ScreenColours): string => `--house:${c.house};--link:${c.link};--tint:${c.tint};`

/** The page's style sheet. Tokens and measures: design/screens.md §1 and §3. */
export const webCss = (style: HouseStyle, fontFaces: string): Html => css`${fontFaces}
:root{color-scheme:light dark;${shared.light}${colours(style.light)}}
@media (prefers-color-scheme:dark){:root{${shared.dark}${colours(style.dark)}}}
*{box-sizing:border-box;margin:0;padding:0}
html{font:17px/1.75 Pretendard,"Noto Sans KR",-apple-system,"Apple SD Gothic Neo","Malgun Gothic",sans-serif;scroll-padding-top:16px;-webkit-text-size-adjust:100%}
body{background:var(--ground);color:var(--ink);word-break:keep-all;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
:lang(ja){font-family:"Noto Sans JP",Pretendard,sans-serif}:lang(zh-Hans){font-family:"Noto Sans SC",Pretendard,sans-serif}
a{color:var(--link)}a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--house);outline-offset:2px}
ul{list-style:none}img{max-width:100%;height:auto;display:block;margin:0 auto}
.skip{position:absolute;left:-999px;top:0;background:var(--house);color:var(--on-house);padding:10px 18px}.skip:focus{left:0}
.site{border-bottom:1px solid var(--line);max-width:none!important;padding-left:max(24px,calc(50% - 540px))!important;padding-right:max(24px,calc(50% - 540px))!important}.site,main,footer>div{max-width:1128px;margin:0 auto;padding:0 24px}
.site{display:flex;justify-content:space-between;align-items:center;min-height:60px;font-size:15px}
.site nav{flex:none}.wordmark{font-weight:700}.wordmark::before{content:"";display:inline-block;width:14px;height:14px;background:var(--house);margin-right:9px;vertical-align:-2px}
.site nav a{display:inline-block;padding:10px 0 10px 24px;color:var(--sub);text-decoration:none}
.issue{padding:36px 0 40px}
h1{line-height:1.25;letter-spacing:-.02em}.series{display:block;font-size:19px;color:var(--house)}.number{font-size:44px}
.facts{color:var(--sub);font-size:15px;margin-top:10px}.lead{font-size:19px;max-width:40em;margin-top:20px}
.corrections{margin-top:20px;padding:12px 16px;border-top:2px solid var(--house);border-bottom:1px solid var(--line);font-size:15.5px}.corrections p+p{margin-top:4px}.corrections a{display:inline-block;min-height:28px}.actions{display:flex;flex-wrap:wrap;gap:10px;margin-top:24px}.button{border:1px solid var(--house);display:inline-block;min-height:48px;padding:9px 20px;background:var(--house);color:var(--on-house);font-weight:600;text-decoration:none;border-radius:3px}.button span{font-weight:400;font-size:15px;margin-left:6px}.button-outlined{background:transparent;color:var(--house)}
.summary{border-top:3px solid var(--house)}.summary h2{font-size:15px;padding:12px 0;border-bottom:1px solid var(--line)}
.group{display:grid;grid-template-columns:184px 1fr;padding:18px 0 20px;border-bottom:1px solid var(--line)}.group .name{font-weight:700;color:var(--house)}
.group>ul>li+li{margin-top:18px}.entry{display:grid;grid-template-columns:auto 1fr auto;column-gap:8px;align-items:baseline;min-height:30px;color:var(--ink);text-decoration:none}.entry:hover .entry-title{text-decoration:underline}
.entry-title{font-weight:700}.mark{color:var(--sub);font-size:15px;white-space:nowrap}.page{grid-column:3;color:var(--sub);font-size:15px}
.sentences li,li.depth-2,li.depth-4,.cell-2{position:relative;padding-left:18px}.sentences li::before,li.depth-2::before,li.depth-4::before,.cell-2::before{content:"–";position:absolute;left:2px;color:var(--sub)}.sentences{font-size:15.5px;color:var(--sub)}
.columns{display:grid;grid-template-columns:240px minmax(0,784px);column-gap:64px;margin-top:56px}
.rail{font-size:14px;line-height:1.6}.rail>*{position:sticky}.rail-title{top:16px;font-weight:700;border-top:1px solid var(--line);padding:12px 0 4px}.rail>ul{top:52px;max-height:calc(100vh - 70px);overflow:auto}
.rail a{display:block;padding:4px 0;color:var(--ink);text-decoration:none}.rail a:hover{text-decoration:underline}.rail .rail-section{color:var(--house);font-weight:700;margin-top:10px}
.section{font-size:16px;color:var(--house);padding-bottom:14px;border-bottom:3px solid var(--house)}section+section .section{margin-top:72px}
article{padding-top:32px}article+article{margin-top:48px;border-top:1px solid var(--line)}
h3{font-size:29px;line-height:1.35;letter-spacing:-.02em}article>.mark{margin:6px 0 24px}
.depth-1{font-size:19px;font-weight:700;line-height:1.6;margin-top:26px}li>p{margin-top:8px}
li.depth-3{position:relative;padding-left:18px;font-size:16px}li.depth-3::before{content:"·";position:absolute;left:4px;color:var(--house)}
.note{position:relative;padding-left:22px;font-size:15px;line-height:1.65;color:var(--sub);margin-top:8px}.note .sign{position:absolute;left:2px}.note .sign a,.call{padding:0 2px;font-weight:700}.note .sign a{text-decoration:none}
.exhibit{margin:32px 0}.caption{text-align:center;font-weight:700;line-height:1.5;margin-bottom:10px}.caption>span:not(:has(.label))::before,.caption>span:not(:has(.label))::after{content:"";display:inline-block;width:6px;height:6px;background:var(--house)}.caption>span::before{vertical-align:.55em;margin-right:8px}.caption>span::after{margin-left:8px;vertical-align:-.1em}
.unit{text-align:right;font-size:14px;color:var(--sub)}.missing{border:1px dashed var(--line);padding:56px;text-align:center;color:var(--sub)}
table{width:100%;border-collapse:collapse;border-top:2px solid var(--house);border-bottom:2px solid var(--house);font-size:15.5px;line-height:1.6}
th,td{padding:10px 12px;border-top:1px solid var(--line);text-align:left;vertical-align:middle}thead th{background:var(--tint);text-align:center;border-left:1px solid var(--line)}tbody th{text-align:center;overflow-wrap:normal;min-width:6em;border-right:1px solid var(--line)}td+td{border-left:1px solid var(--line)}thead th:first-child{border-left:0}
.cell-1,.cell-3{position:relative;padding-left:14px}.cell-1::before,.cell-3::before{content:"·";position:absolute;left:2px;color:var(--house);font-weight:700}.cell-2{margin-left:12px}.cell-3{margin-left:28px}td .note,th .note{font-size:14px;margin-left:12px}
.hint{font-size:14px;color:var(--sub);text-align:right;display:none}.scroll{overflow-x:auto}
.reference{font-size:14.5px;color:var(--sub);border-top:1px solid var(--line);padding-top:14px;margin-top:28px}.back{margin-top:16px;font-size:15px}.back a{display:inline-block;min-height:28px}
.neighbours{display:grid;grid-template-columns:1fr 1fr;margin-top:72px;border-top:3px solid var(--house);border-bottom:1px solid var(--line)}.neighbours>*{padding:16px 0;color:var(--ink);text-decoration:none}.neighbours>:last-child{text-align:right}.neighbours small{display:block;color:var(--sub);font-size:14px}.neighbours b{display:block}
footer{background:var(--soft);margin-top:48px;padding:28px 0 40px;font-size:14.5px;color:var(--sub)}.licence{border:1px solid currentColor;padding:1px 8px;font-weight:700;margin-right:6px}footer p+p{margin-top:8px}
@media (max-width:1023px){.columns{display:block}.rail{display:none}.text{max-width:784px}}
@media (max-width:640px){html{font-size:16.5px}.site{gap:8px;font-size:14px}.site nav a{padding-left:8px}.site,main,footer>div{padding-left:18px;padding-right:18px}.number{font-size:33px}h3{font-size:24px}.lead{font-size:18px}.group{display:block}.group .name{margin-bottom:10px}.entry{grid-template-columns:1fr auto;min-height:44px}.entry .mark{grid-column:1;grid-row:2;white-space:normal}.page{grid-column:2;grid-row:1}.actions{display:block}.button{display:block;text-align:center}.button+.button{margin-top:10px}.hint{display:block}.scroll table{min-width:640px}.scroll tbody th{position:sticky;left:0;background:var(--ground)}table{font-size:15px}th,td{padding:8px 9px}}
@media print{.site nav,.skip,.rail,.actions,.back,.neighbours,.hint{display:none}.columns{display:block}.scroll{overflow:visible}body{background:#fff;color:#000}a{color:inherit;text-decoration:underline}h3,.depth-1,.caption{break-after:avoid}tr{break-inside:avoid}}
${partsCss}
${chartCss(style.charts)}
`
