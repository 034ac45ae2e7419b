import { type Html, html } from '../../../templates/html.ts'
import type { Wording } from '../changes.ts'
import type { ReaderList } from '../directory.ts'
import { dayOf } from '../mails.ts'
import { type Look, shell } from './shell.ts'

const names = (lists: readonly ReaderList[]): Html => html`<ul>${lists.map(({ name }) => html`<li>${name}</li>`)}</ul>`

/** What is to be confirmed, and the button; opening the page changes nothing, since mail scanners open it too. */
export const confirmPage = (look: Look, path: string, lists: readonly ReaderList[], until: Date): Html =>
  shell(
    look,
    '구독을 확인해 주세요',
    html`<p>아래 소식을 메일로 받습니다. 단추를 누르면 구독이 시작됩니다.</p>${names(lists)}<form method="post" action="${path}"><button type="submit">구독 시작하기</button></form><p class="quiet">${dayOf(until)}까지 확인할 수 있습니다. 신청하지 않았다면 이 쪽을 닫으세요.</p>`,
  )

export const confirmedPage = (look: Look, preferences: string): Html =>
  shell(
    look,
    '구독을 시작했습니다',
    html`<p>동의해 주신 내용을 메일로 보냈습니다. 다음 호부터 받아 보실 수 있습니다.</p><p><a class="go" href="${preferences}">수신 설정 바꾸기</a></p>`,
  )

/** A link whose time is over, or that has nothing left to confirm. */
export const nothingToConfirmPage = (look: Look, isLate: boolean): Html => {
  const again =
    look.publication && html`<p><a class="go" href="/subscribe/${look.publication.key}">다시 신청하기</a></p>`
  return isLate
    ? shell(
        look,
        '확인 기한이 지났습니다',
        html`<p>신청한 지 이레가 지나 확인할 수 없습니다. 받으시려면 다시 신청하세요.</p>${again}`,
      )
    : shell(
        look,
        '확인할 신청이 없습니다',
        html`<p>이미 처리되었거나 그만둔 신청입니다. 받으시려면 다시 신청하세요.</p>${again}`,
      )
}

/** Asks for the consent anew. */
export const renewPage = (look: Look, path: string, lists: readonly ReaderList[], wording: Wording): Html =>
  shell(
    look,
    '계속 받으시겠습니까',
    html`<p>지금 받고 계신 소식입니다.</p>${names(lists)}<div class="consent"><p>${wording.wording}</p></div><form method="post" action="${path}"><button type="submit">동의하고 계속 받기</button></form><p class="quiet">원하지 않으면 이 쪽을 닫으세요. 기한이 지나면 보내지 않습니다.</p>`,
  )

export const renewedPage = (look: Look, until: Date): Html =>
  shell(
    look,
    '다시 동의하셨습니다',
    html`<p>${dayOf(until)}까지 계속 보내 드립니다. 그 전에도 언제든 그만둘 수 있습니다.</p>`,
  )
