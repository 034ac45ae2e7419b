/** Pages written by hand for the press: one flow of what a test needs, in a sober style. */
import type { PrintJob } from '../../src/press/press.ts'

export const area = { width: 160, height: 240 }

const style = `
@page { size: 210mm 297mm; margin: 28mm 25mm 29mm; }
@page cover { counter-increment: page 0; }
@page front { counter-increment: fp; @bottom-center { content: counter(fp, lower-roman); font: 9pt Pretendard; } }
@page body { counter-increment: bp; @bottom-center { content: counter(bp); font: 9pt Pretendard; } }
* { margin: 0; padding: 0; box-sizing: border-box; }
html { font-family: Pretendard, "Noto Sans KR"; font-size: 10.5pt; line-height: 17pt; }
body { word-break: keep-all; overflow-wrap: break-word; text-wrap: pretty; orphans: 2; widows: 2; print-color-adjust: exact; }
[data-flow] { break-before: page; } [data-flow="cover"] { page: cover; } [data-flow="front"] { page: front; } [data-flow="body"] { page: body; }
a { color: inherit; text-decoration: none; } ul { list-style: none; }
h2 { font-size: 16pt; line-height: 24pt; margin: 14pt 0 8pt; break-after: avoid; }
h3 { font-size: 12pt; line-height: 18pt; margin: 10pt 0 4pt; break-after: avoid; }
p { text-align: justify; margin-top: 4pt; } li { padding-left: 5mm; }
.footnote-call { font-size: .66em; vertical-align: super; line-height: 0; white-space: nowrap; }
.footnotes { margin-top: 8pt; padding-top: 5pt; background: linear-gradient(#000, #000) 0 0/40mm 1px no-repeat; font-size: 8.5pt; line-height: 13pt; }
.footnotes.continued { background: linear-gradient(#000, #000) 0 0/100% 1px no-repeat; }
.footnote { margin: 0; padding-left: 5mm; } .footnote-number { display: inline-block; width: 5mm; margin-left: -5mm; }
.footnote + .footnote { margin-top: 2pt; }
.box { margin: 10pt 0; padding: 8pt 10pt; border: 1px solid #14539e; background: #e8eff8; } .box.whole { break-inside: avoid; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 7mm; margin: 8pt 0; break-inside: avoid; }
.exhibit { margin: 10pt 0; } .figure { break-inside: avoid; }
.caption { text-align: center; font-weight: 600; break-after: avoid; } .unit { text-align: right; font-size: 8.5pt; break-after: avoid; }
table { width: 160mm; border-collapse: separate; border-spacing: 0; table-layout: fixed; font-size: 9.5pt; line-height: 14pt; }
thead { display: table-header-group; } th, td { padding: 3pt 5pt; border-top: 1px solid #999; text-align: left; font-weight: 400; vertical-align: middle; } thead th { background: #dde6f2; }
tr:not(:has(> [rowspan])) { break-inside: avoid; } .inner { break-inside: avoid; } td p, th p { margin: 0; }
.close { height: 1.25pt; background: #14539e; break-before: avoid; }
.exhibit-foot p { font-size: 8.5pt; line-height: 13pt; break-before: avoid; }
`

/** A page of the given flows; `links` are ids that a link on the cover leads to. */
export const job = (flows: string[], links: string[] = [], cover = true): PrintJob => ({
  html: `<!doctype html><html lang="ko"><head><title>시험</title><style>${style}</style></head><body>${
    cover
      ? `<section data-flow="cover"><p>표지 ${links.map((id) => `<a href="#${id}">${id}</a>`).join(' ')}</p></section>`
      : ''
  }${flows.join('\n')}</body></html>`,
  area,
  meta: { title: '시험', author: '시험', subject: '', language: 'ko', date: new Date(0) },
})

/** Numbers the calls of one flow as they come and keeps their texts for its end. */
export interface Notes {
  call(text: string): string
  /** The block of notes as the style puts it at the end. */
  block(): string
  texts: ReadonlyMap<number, string>
}

/** `first` is the number of the first note. */
export function notes(first = 1): Notes {
  const texts = new Map<number, string>()
  let next = first
  let said = first
  return {
    texts,
    call: (text) => {
      const number = next++
      texts.set(number, text)
      return `<a class="footnote-call" id="fnc${number}" href="#fn${number}">${number})</a>`
    },
    block: () => {
      const items = [...texts].filter(([number]) => number >= said)
      said = next
      if (items.length === 0) return ''
      return `<div class="footnotes" data-footnotes>${items
        .map(
          ([n, text]) =>
            `<p class="footnote" id="fn${n}"><a class="footnote-number" href="#fnc${n}">${n})</a> ${text}</p>`,
        )
        .join('')}</div>`
    },
  }
}

export const body = (content: string, id = 'b1'): string => `<section data-flow="body" id="${id}">${content}</section>`

/** So many words that can be told apart, `글1`, `글2` …, some longer. */
export const words = (count: number, stem = '글'): string =>
  Array.from({ length: count }, (_, i) => `${stem}${i}${['', '이라는', '그리고', '으로부터의'][(i * 7) % 4]}`).join(' ')

export interface TableOptions {
  id?: string
  /** Word behind a repeated caption. */
  continued?: string
  caption?: string
  head?: string
  foot?: string
}

/** A table of rows of cells; a cell that begins with `n|` spans n rows. */
export const table = (
  rows: string[][],
  { id = 't1', continued = '', caption = '표 제목', head = '머리', foot = '' }: TableOptions = {},
): string => {
  const cell = (text: string) => {
    const [, span, content] = /^(\d+)\|(.*)$/s.exec(text) ?? [null, '', text]
    return span
      ? `<th scope="rowgroup" rowspan="${span}" class="group first"><div class="inner"><p>${content}</p></div></th>`
      : `<td><div class="inner"><p>${content}</p></div></td>`
  }
  const columns = (rows[0] ?? []).length
  return `<div class="exhibit" id="${id}" data-continued="${continued}"><p class="caption"><span>${caption}</span></p><p class="unit">(단위 : 억불)</p><table><colgroup>${'<col>'.repeat(columns)}</colgroup><thead><tr>${Array.from({ length: columns }, (_, i) => `<th>${i === 0 ? head : `칸${i}`}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table><div class="close"></div><div class="exhibit-foot">${foot && `<p class="foot-line">자료 : ${foot}</p>`}</div></div>`
}
