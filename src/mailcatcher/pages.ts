/** The mail catcher's pages, in Korean; everything a message says is escaped by the tag. */
import type { Address } from 'postal-mime'
import { css, type Html, html } from '../../templates/html.ts'
import type { CaughtMessage } from './mailbox.ts'

const style = css`
  body { font: 16px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem 1.5rem; color: #222; }
  h1 { font-size: 1.4rem; margin: 1rem 0; overflow-wrap: anywhere; }
  a { color: #0b5cad; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border-bottom: 1px solid #ccc; padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { white-space: nowrap; }
  iframe { border: 1px solid #ccc; width: 100%; height: 48rem; background: #fff; }
  pre { border: 1px solid #ccc; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
`

const page = (title: string, body: Html): string =>
  String(html`<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`)

const seoul = new Intl.DateTimeFormat('ko-KR', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  hourCycle: 'h23',
  timeZone: 'Asia/Seoul',
})

const one = (address: Address): string =>
  address.group
    ? `${address.name}: ${address.group.map(one).join(', ')}`
    : address.name
      ? `${address.name} <${address.address}>`
      : address.address

/** Mail addresses as people read them: `이름 <name@example.org>, …`. */
export const addresses = (list: Address | Address[] | undefined): string =>
  (list === undefined ? [] : [list].flat()).map(one).join(', ')

const subjectOf = (message: CaughtMessage): string => message.email.subject || '(제목 없음)'

/** The list of messages, in the order given; `total` counts those that are not shown, too. */
export function listPage(messages: CaughtMessage[], total: number): string {
  const rows = messages.map(
    (message) => html`<tr>
<td><a href="/messages/${message.id}">${subjectOf(message)}</a></td>
<td>${addresses(message.email.from)}</td>
<td>${addresses(message.email.to)}</td>
<td>${seoul.format(message.receivedAt)}</td>
</tr>
`,
  )
  const table = html`<table>
<thead><tr><th scope="col">제목</th><th scope="col">보낸 사람</th><th scope="col">받는 사람</th><th scope="col">받은 시각</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`
  const rest = total > messages.length && html`<p>가장 최근 ${messages.length}통만 보입니다. 모두 ${total}통입니다.</p>`
  return page(
    '받은 메일',
    html`<h1>받은 메일</h1>
<p>이 프로그램이 보낸 메일이 밖으로 나가지 않고 여기에 모입니다.</p>
${total === 0 ? html`<p>받은 메일이 없습니다.</p>` : table}
${rest}`,
  )
}

/** One message: its headers, its HTML in a frame that may do nothing, its text. */
export function messagePage(message: CaughtMessage): string {
  const { id, email, envelope } = message
  const facts: [string, string][] = [
    ['보낸 사람', addresses(email.from)],
    ['받는 사람', addresses(email.to)],
    ['받은 시각', seoul.format(message.receivedAt)],
    ['봉투의 보낸 사람', envelope.from],
    ['봉투의 받는 사람', envelope.to.join(', ')],
  ]
  const row = ([name, value]: [string, string]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>\n`
  const headers = email.headers.map(({ originalKey, value }): [string, string] => [originalKey, value])
  const subject = subjectOf(message)
  const framed = html`<iframe sandbox="" referrerpolicy="no-referrer" title="메일 본문" src="/messages/${id}/html"></iframe>`
  return page(
    subject,
    html`<p><a href="/">받은 메일</a> · <a href="/messages/${id}/raw" download="${id}.eml">원문 내려받기</a></p>
<h1>${subject}</h1>
<table>${facts.map(row)}</table>
<h2>HTML 본문</h2>
${email.html ? framed : html`<p>HTML 본문이 없습니다.</p>`}
<h2>텍스트 본문</h2>
${email.text ? html`<pre>${email.text}</pre>` : html`<p>텍스트 본문이 없습니다.</p>`}
<h2>머리글</h2>
<table>${headers.map(row)}</table>`,
  )
}

/** What is shown for an address that is none. */
export const missingPage = (): string =>
  page('찾을 수 없습니다', html`<h1>찾을 수 없습니다</h1><p><a href="/">받은 메일</a></p>`)
