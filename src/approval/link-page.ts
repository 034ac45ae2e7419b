import { css, type Html, html } from '../../templates/html.ts'
import { articles } from '../document/walk.ts'
import type { Edition } from '../publish/edition.ts'
import type { Verdict } from './by-link.ts'
import type { ApprovalLink } from './links.ts'
import { outputs } from './view.ts'

const look = css`:root{color-scheme:light}*{box-sizing:border-box;margin:0;padding:0}
body{font:17px/1.7 Pretendard,"Noto Sans KR",-apple-system,"Apple SD Gothic Neo","Malgun Gothic",sans-serif;word-break:keep-all;overflow-wrap:anywhere;max-width:784px;margin:0 auto;padding:32px 20px 64px;background:#fff;color:#16191d}
h1{font-size:26px;line-height:1.35}h2{font-size:19px;margin:28px 0 8px;padding-bottom:8px;border-bottom:1px solid #16191d}p{margin-top:10px}code{font-size:16px}
.what{color:#4c535c}ul{list-style:none}li{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;padding:12px 0;border-bottom:1px solid #d9dde3}li b{min-width:64px}li a{margin-left:auto}
a{color:#0f4c97;font-weight:700;display:inline-flex;align-items:center;min-height:44px}
.note{margin-top:20px;padding:14px 16px;border-left:3px solid #0b6e99;background:#edf5f9}.alert{border-color:#a12f2f;background:#f9eeee}
label{display:block;font-weight:600;margin-top:8px}textarea{width:100%;font:inherit;padding:10px;border:1px solid #767676;border-radius:3px;margin-top:6px}
.verdict{display:flex;flex-wrap:wrap;gap:12px;margin-top:16px}button{font:inherit;font-weight:600;min-height:48px;padding:0 28px;border-radius:3px;border:1px solid #16191d;background:#fff;color:#16191d;cursor:pointer}.approve{background:#16191d;color:#fff}
:focus-visible{outline:2px solid #0b6e99;outline-offset:2px}`

const shell = (title: string, content: Html): Html => html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,"><style>${look}</style></head><body><main>${content}</main></body></html>`

const date = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
})
const grouped = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ')

const facts = {
  pdf: ({ report }: Edition) => `${report.pages}쪽`,
  web: (edition: Edition) => `기사 ${[...articles(edition.document)].length}편`,
  mail: (edition: Edition) => {
    const size = edition.files.find(({ name }) => name === outputs.mail.file)?.size ?? 0
    return `${Math.max(1, Math.round(size / 1000))}KB`
  },
}

/** What a person with a link sees: the three outputs, the hash, a comment, and the two answers. `fault` says what to mend. */
export function linkPage({ link, edition }: { link: ApprovalLink; edition: Edition }, base: string, fault = ''): Html {
  return shell(
    `승인 요청 — ${edition.title}`,
    html`<h1>${edition.title}</h1><p class="what">${edition.label} · ${link.name} 님께 승인을 부탁드립니다. ${date.format(link.expiresAt)}까지 한 번만 쓸 수 있습니다.</p>
${fault && html`<p class="note alert" role="alert">${fault}</p>`}
<h2>승인할 것</h2><ul>${(['pdf', 'web', 'mail'] as const).map(
      (name) =>
        html`<li><b>${outputs[name].word}</b><span>${facts[name](edition)}</span><a href="${base}/files/${name === 'pdf' ? outputs.pdf.file : name}" target="_blank" rel="noopener">열기<span hidden> ${outputs[name].word}, 새 창</span></a></li>`,
    )}</ul>
<p>해시 <code>${grouped(edition.hash.slice(0, 12))}</code></p>
<p class="note">승인은 이 편집본, 이 해시에만 효력이 있습니다. 뒤에 무엇이든 한 글자라도 바뀌면 승인은 무효가 되고, 예약된 발행도 멈춥니다.</p>
<form method="post" action="${base}"><h2><label for="comment">의견</label></h2><textarea id="comment" name="comment" rows="4" maxlength="4000" aria-describedby="comment-help"></textarea><p class="what" id="comment-help">반려하려면 무엇을 고칠지 꼭 적어 주세요.</p>
<p class="verdict"><button name="verdict" value="reject">반려</button><button class="approve" name="verdict" value="approve">승인</button></p></form>`,
  )
}

/** What the person sees after the answer. */
export const decidedPage = (edition: Edition, verdict: Verdict): Html =>
  shell(
    verdict === 'approve' ? '승인했습니다' : '반려했습니다',
    html`<h1>${verdict === 'approve' ? '승인했습니다' : '반려했습니다'}</h1><p>${edition.title} · ${edition.label}</p><p>${
      verdict === 'approve'
        ? '편집실에 알렸습니다. 이 주소는 더 쓸 수 없습니다.'
        : '의견을 편집실에 전했습니다. 고친 편집본은 새 링크로 다시 보내 드립니다.'
    }</p>`,
  )

/** What is shown for a link that does not open; `words` say why and what to do. */
export const refusedPage = (words: string): Html =>
  shell('승인 링크를 열 수 없습니다', html`<h1>승인 링크를 열 수 없습니다</h1><p class="note alert">${words}</p>`)
