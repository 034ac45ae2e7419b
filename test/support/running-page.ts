/** A page made by hand with what a printed bulletin has beside its text: running heads, page numbers, marks, rules, grounds. */
export const runningPage = (
  body: string,
  css = '',
): string => `<!doctype html><html lang="ko"><head><title>시험</title><style>
@page { size: 120mm 90mm; margin: 18mm 15mm; @top-left { content: "머리글 자리"; font-size: 7pt; border-bottom: 1px solid #888 } @bottom-right { content: counter(page); font-weight: 700 } @left-top { content: "레일"; background: #cde; writing-mode: vertical-rl } }
* { margin: 0; font: 10pt/1.6 Pretendard, 'Noto Sans KR'; } body { word-break: keep-all } h1, h2 { font-weight: 700; font-size: 14pt }
p.mark { padding-left: 4mm } p.mark::before { content: "□"; display: inline-block; width: 4mm; margin-left: -4mm }
.box { background: #eef3f8; border: 1px solid #567; padding: 2mm; opacity: .9 } .keep { white-space: nowrap }
${css}</style></head><body>${body}</body></html>`
