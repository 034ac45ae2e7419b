import { type Html, html } from '../../../templates/html.ts'
import type { Wording } from '../changes.ts'
import type { ReaderList } from '../directory.ts'
import { type Look, shell } from './shell.ts'

export interface SignUpForm {
  key: string
  lists: readonly ReaderList[]
  wording: Wording
  /** What was typed, to be typed no second time. */
  address: string
  name: string
  chosen: readonly string[]
  /** What to mend, in Korean. */
  fault: string
}

/** Name of the field that people don't see and programs fill in. */
export const trap = 'homepage'

const choice = ({ id, name, description }: ReaderList, isChosen: boolean): Html =>
  html`<div class="choice"><input type="checkbox" id="l${id}" name="list" value="${id}"${isChosen && html` checked`}><label for="l${id}">${name}</label>${description && html`<small>${description}</small>`}</div>`

/** A single list needs no choosing. */
function lists({ lists, chosen }: SignUpForm): Html {
  const [only, ...more] = lists
  if (only && more.length === 0)
    return html`<input type="hidden" name="list" value="${only.id}"><p><b>${only.name}</b>${only.description && html`<small>${only.description}</small>`}</p>`
  return html`<fieldset><legend>받을 소식</legend>${lists.map((list) => choice(list, chosen.includes(list.id)))}</fieldset>`
}

/** The form; says politely when there is nothing to subscribe to. */
export function signUpPage(look: Look, form: SignUpForm): Html {
  const title = '메일로 구독하기'
  if (form.lists.length === 0)
    return shell(
      look,
      title,
      html`<p>지금은 메일 구독을 받지 않습니다. 발행한 호는 누리집에서 볼 수 있습니다.</p><p><a class="go" href="/${form.key}">최신호 보기</a></p>`,
    )
  return shell(
    look,
    title,
    html`${form.fault && html`<p class="fault" role="alert">${form.fault}</p>`}
<form method="post" action="/subscribe/${form.key}">${lists(form)}
<div class="field"><label for="address">메일 주소</label><input id="address" name="address" type="email" autocomplete="email" maxlength="254" required value="${form.address}"></div>
<div class="field"><label for="name">이름 (적지 않아도 됩니다)</label><input id="name" name="name" type="text" autocomplete="name" maxlength="60" value="${form.name}"></div>
<div class="elsewhere" aria-hidden="true"><label for="${trap}">비워 두세요</label><input id="${trap}" name="${trap}" type="text" autocomplete="off" tabindex="-1"></div>
<div class="consent"><p>${form.wording.wording}</p><div class="choice"><input type="checkbox" id="consent" name="consent" value="${form.wording.version}" required><label for="consent">동의합니다</label></div></div>
<button type="submit">구독 신청하기</button></form>
<p class="quiet">신청하면 확인 메일을 보냅니다. 메일에 있는 단추를 눌러야 구독이 시작됩니다. 읽음 여부를 추적하지 않습니다.</p>`,
  )
}

/** The same for every address, whatever is known of it. */
export const takenPage = (look: Look, address: string): Html =>
  shell(
    look,
    '메일을 확인해 주세요',
    html`<p><b>${address}</b>(으)로 메일을 보냈습니다. 메일에 있는 단추를 눌러야 구독이 시작됩니다.</p><p class="quiet">메일이 오지 않으면 주소와 스팸 편지함을 확인하세요. 같은 주소로는 한 시간에 한 번만 보내니, 다시 신청하려면 한 시간 뒤에 하세요.</p>`,
  )

export const busyPage = (look: Look): Html =>
  shell(
    look,
    '신청이 몰려 있습니다',
    html`<p>지금은 신청을 더 받지 못합니다. 아무것도 저장하지 않았습니다. 한 시간 뒤에 다시 신청하세요.</p>`,
  )
