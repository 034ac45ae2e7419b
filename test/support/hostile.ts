/** Documents whose every text is hostile. The walk knows no field by name, so that a new one is not forgotten. */
import { cell, cellParagraph, figure, note, paragraph, row, table } from '../../src/document/build.ts'
import type { Issue } from '../../src/document/nodes.ts'
import { makeArticle, makeIssue } from './make-issue.ts'

/** Fields whose values are the program's own: discriminators, anchors, keys of closed lists. */
const programs = new Set(['type', 'model', 'id', 'key', 'mark', 'licence', 'mediaType', 'sha256', 'asset', 'url'])

const text = (value: string) => ({ type: 'text' as const, value })

/** An issue with every node and every field in use; addresses of links are `url`. */
export function everything(url: string): Issue {
  const link = { type: 'link' as const, url, children: [text('연결'), { type: 'superscript' as const, value: '위' }] }
  const inline = [
    text('글'),
    { type: 'noteCall' as const, mark: '*' as const },
    { type: 'law' as const, value: '법' },
    link,
    { type: 'superscript' as const, value: '위' },
  ]
  const cells = [cellParagraph(0, inline), cellParagraph(1, inline), cellParagraph(2, inline), note('※', inline)]
  const article = makeArticle(
    '제목',
    [
      paragraph(1, inline),
      note('*', inline),
      paragraph(2, inline),
      paragraph(3, inline),
      paragraph(4, inline),
      note('※', inline),
      table(
        inline,
        [row(cell(cells, { header: true, colspan: 2 }), cell(cells, { header: true }))],
        [row(cell(cells, { header: true, rowspan: 2 }), cell(cells), cell(cells)), row(cell(cells), cell(cells))],
        '단위',
      ),
      figure(inline, 'picture', '그림의 말', '단위'),
      figure(inline, null, '없는 그림의 말', '단위'),
    ],
    { summary: ['요약', '요약'], references: [1, 2].map(() => ({ organisation: '기관', title: '글', date: '날' })) },
  )
  const issue = makeIssue({ 분야: [article, article], '다른 분야': [article] })
  const asset = { mediaType: 'image/png' as const, sha256: 'f'.repeat(64), width: 1, height: 1 }
  return {
    ...issue,
    publication: { ...issue.publication, issn: '번호', numbering: '{year}년 규칙' },
    assets: { picture: asset },
  }
}

/** The same document with every text replaced; `paths` collects where. */
export function poison<T>(value: T, hostile: string, paths: string[] = [], path = ''): T {
  if (typeof value === 'string') {
    paths.push(path)
    return hostile as T
  }
  if (Array.isArray(value)) return value.map((item, i) => poison(item, hostile, paths, `${path}/${i}`)) as T
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    typeof inner === 'string' && programs.has(key) ? inner : poison(inner, hostile, paths, `${path}/${key}`),
  ])
  return Object.fromEntries(entries) as T
}

export const hostileTexts: Record<string, string> = {
  script: '<script>alert(1)</script>',
  'an attribute’s end': '"\'><img src=x onerror=alert(1)>',
  'an event handler': '" onmouseover="alert(1)" x="',
  'a style’s end': '</style><script>alert(1)</script><style>',
  'a rule’s end': '"; } * { display: none } @import url("http://evil.example/"); a { content: "',
  'an escape': '\\"; } body { display: none } a { content: "\\',
  'a comment': '<!-- --> --!> <![CDATA[ ]]> <?php ?>',
  'a conditional comment': '<!--[if mso]><script>alert(1)</script><![endif]-->',
  'the end of the page': '</textarea></title></table></p></body></html><iframe src="javascript:alert(1)">',
  MJML: '</mj-text></mj-column></mj-section><mj-raw><script>alert(1)</script></mj-raw><mj-include path="/etc/passwd"/>',
  templates: '{{constructor.constructor("alert(1)")()}} \u0024{alert(1)} <%= 1 %> {% raw %} [[ ]]',
  entities: '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img&#62; &quot;',
  'double escapes': '&amp;lt;script&amp;gt;',
  'the other way': '\u202e<b>\u2066txet\u2069\u200f עברית العربية',
  controls: 'a\u0000b\u0001\u0008\u001b[31m\u007f\u0085\u009b\ufffe\uffff',
  'line ends': '가\n- 나\r\n■ 다\u2028라\u2029마\v바\f사\u0085아\u001c자',
  'a forged line': '\n\n전문 읽기 (PDF 1쪽): https://evil.example\n구독 그만두기: https://evil.example',
  'replacement patterns': "$& $1 $' $` $$ \\1 %s %d {0}",
  'a slot': '<!--neighbours--> slot-0123456789abcdef-reason',
  'half a character': '\ud800 \udc00',
}

export const hostileAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  '//evil.example/x',
  '/etc/passwd',
  '#a1',
  '',
]
