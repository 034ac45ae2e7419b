import { type Html, html } from '../../../templates/html.ts'
import { type Look, shell } from './shell.ts'

/** Asks by a button; opening the page changes nothing. */
export const unsubscribePage = (look: Look, path: string, preferences: string, shown: string): Html =>
  shell(
    look,
    '구독 그만두기',
    html`<p><b>${shown}</b>(으)로 보내는 ${look.publication?.name ?? '이'} 소식을 모두 그만 받습니다.</p><form method="post" action="${path}"><input type="hidden" name="by" value="page"><button type="submit">구독 그만두기</button></form><p><a class="go" href="${preferences}">그만두지 않고 받을 명단만 바꾸기</a></p>`,
  )

export const unsubscribedPage = (look: Look, preferences: string): Html =>
  shell(
    look,
    '구독을 그만두었습니다',
    html`<p>${look.publication?.name ?? '이'} 소식을 더 보내지 않습니다. 이미 보내고 있던 메일 한 통은 더 갈 수 있습니다.</p><p class="quiet">처리한 결과를 메일로도 알려 드립니다.</p><p><a class="go" href="${preferences}">다른 소식과 저장된 정보 보기</a></p>`,
  )
