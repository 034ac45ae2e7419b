import { css } from '../html.ts'

/** Style sheet of what reports have besides: front matter, headings, boxes, pairs, charts, footnotes, the list of past issues. */
export const partsCss = css`
.report-title{font-size:27px;font-weight:700;line-height:1.4;letter-spacing:-.02em;margin-top:22px}.subtitle{font-size:18px;color:var(--sub);margin-top:6px}.authors{color:var(--sub);font-size:15px}
.abstract{background:var(--soft);padding:22px 28px 26px;margin-bottom:40px}.abstract>h2{font-size:15px;color:var(--house)}.prose{margin-top:12px}.abstract .note{margin-top:16px}
.group.untitled{display:block}.amount{text-align:right;white-space:nowrap}
.part{font-size:13px;font-weight:700;letter-spacing:.06em;color:var(--sub);margin-right:6px}.group .part{display:block}.chapter{color:var(--house)}
[class^=heading-]{line-height:1.45;letter-spacing:-.01em}h3[class^=heading-],h4{font-size:22px;margin-top:36px}h5{font-size:19px;margin-top:28px}h6{font-size:17px;margin-top:22px}.numeral{color:var(--house)}h4+.depth-1,h5+.depth-1,h6+.depth-1{margin-top:12px}
.heading-boxed .numeral{display:inline-block;min-width:1.5em;padding:0 .3em;margin-right:.35em;background:var(--house);color:var(--on-house);text-align:center}.heading-bracketed::before{content:"【 "}.heading-bracketed::after{content:" 】"}
li.circled{padding-left:0}li.circled::before{content:none!important}
.box{margin:28px 0;padding:18px 22px 20px;border:1px solid var(--house)}.box>:first-child{margin-top:0}.box-key,.box-about{background:var(--tint);border-width:1px 0}.box-title{font-weight:700;line-height:1.5}.box-title .label,.caption .label{color:var(--house)}.box-original .box-title::before{content:"【"}.box-original .box-title::after{content:"】"}.box .depth-1{font-size:17px;margin-top:14px}.box-original .depth-1{font-weight:400;margin-top:4px}
.box-key .depth-1,.box-callout .depth-1{position:relative;padding-left:22px;font-weight:500}.box-key .depth-1::before{content:"◆"/"";position:absolute;left:0;color:var(--house);font-size:.8em}.box-callout .depth-1::before{content:"❖"/"";position:absolute;left:0;color:var(--house)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(340px,100%),1fr));column-gap:28px}.pair .exhibit{margin:24px 0;min-width:0}
.foot-line{font-size:14px;line-height:1.6;color:var(--sub);margin-top:4px}.chart svg{display:block;width:100%;height:auto;min-width:520px}.pair .chart svg{min-width:0}.chart-data{margin-top:8px;font-size:15px}.chart-data summary{cursor:pointer;color:var(--link);padding:4px 0;min-height:28px}.chart-data td{text-align:right}
.footnote-call{font-size:.72em;vertical-align:.45em;line-height:0;padding:0 1px;text-decoration:none;font-weight:600}.footnotes{border-top:1px solid var(--line);margin-top:28px;padding-top:12px}.footnote{font-size:14.5px;line-height:1.65;color:var(--sub);padding-left:28px;text-indent:-28px;margin-top:6px}.footnote-number{display:inline-block;width:28px;text-indent:0;font-weight:600;text-decoration:none}
.archive{margin-top:72px}.archive .year{font-size:19px;margin:28px 0 10px}.archive th,.archive td{padding:7px 12px}.archive td:last-child{white-space:nowrap;text-align:center}.archive tbody th{font-weight:400;white-space:nowrap}
@media (max-width:640px){.abstract{padding:18px 18px 20px}.report-title{font-size:23px}.box{padding:14px 16px 16px}h4{font-size:20px}}
@media print{.box,.pair,.exhibit{break-inside:avoid}h4,h5,h6,.box-title{break-after:avoid}.chart svg{min-width:0}.chart-data{display:none}}
`
