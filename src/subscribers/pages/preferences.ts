import { type Html, html } from '../../../templates/html.ts'
import type { Wording } from '../changes.ts'
import type { ReaderList } from '../directory.ts'
import { momentOf } from '../mails.ts'
import { deedWords, type Subscriber, stateWords } from '../subscriber.ts'
import { type Look, shell } from './shell.ts'

export interface PreferencesView {
  subscriber: Subscriber
  /** Lists that can be chosen. */
  offered: readonly ReaderList[]
  /** All lists that the subscriber has to do with, for their names. */
  lists: readonly ReaderList[]
  wording: Wording
  path: string
  /** What was just done, in Korean. */
  done: string
}

const choice = ({ id, name, description }: ReaderList, state: string | undefined): Html => {
  const notes = [state === 'pending' && '확인 메일의 단추를 눌러야 시작됩니다.', description].filter(Boolean).join(' ')
  const isChosen = state === 'active' || state === 'pending'
  return html`<div class="choice"><input type="checkbox" id="l${id}" name="list" value="${id}"${isChosen && html` checked`}><label for="l${id}">${name}</label>${notes && html`<small>${notes}</small>`}</div>`
}

function data({ subscriber, lists }: PreferencesView): Html {
  const nameOf = (id: string | null): string => lists.find((list) => list.id === id)?.name ?? '지난 명단'
  return html`<dl><dt>주소</dt><dd>${subscriber.address}</dd><dt>이름</dt><dd>${subscriber.name ?? '없음'}</dd><dt>상태</dt><dd>${stateWords[subscriber.state]}</dd>
${subscriber.tags.length > 0 && html`<dt>꼬리표</dt><dd>${subscriber.tags.join(', ')}</dd>`}
${subscriber.subscriptions.map(
  ({ list, state, consent }) =>
    html`<dt>${nameOf(list)} · ${stateWords[state]}</dt><dd>${consent.at ? `${momentOf(consent.at)} 동의, ` : ''}${consent.source}(${consent.version}): ${consent.wording}</dd>`,
)}</dl>${
    subscriber.record.length > 0 &&
    html`<h3>기록</h3><ul>${subscriber.record.map(
      ({ at, what, list }) => html`<li>${momentOf(at)} ${deedWords[what]}${list && ` · ${nameOf(list)}`}</li>`,
    )}</ul>`
  }`
}

/** Choosing lists, leaving all of them, what is stored, and its erasure. */
export function preferencesPage(look: Look, view: PreferencesView): Html {
  const { subscriber, offered, path, wording, done } = view
  const stateIn = (id: string) => subscriber.subscriptions.find(({ list }) => list === id)?.state
  const button = (value: string, words: string, kind: string): Html =>
    html`<form method="post" action="${path}"><input type="hidden" name="do" value="${value}"><button class="${kind}" type="submit">${words}</button></form>`
  return shell(
    look,
    '수신 설정',
    html`${done && html`<p class="consent" role="status">${done}</p>`}
${subscriber.state === 'bounced' && html`<p class="fault">메일이 되돌아와 보내지 않고 있습니다. 주소가 맞으면 펴낸 곳에 알려 주세요.</p>`}
<h2>받을 소식</h2>${
      offered.length > 0
        ? html`<form method="post" action="${path}"><input type="hidden" name="do" value="choose">${offered.map((list) => html`<input type="hidden" name="offered" value="${list.id}">`)}<fieldset><legend>고른 것만 보냅니다</legend>${offered.map((list) => choice(list, stateIn(list.id)))}</fieldset><p class="quiet">${wording.wording}</p><button type="submit">동의하고 저장하기</button></form>`
        : html`<p>지금 고를 수 있는 소식이 없습니다.</p>`
    }
${(subscriber.state === 'active' || subscriber.state === 'pending') && button('leave', '모두 그만두기', 'second')}
<h2>저장된 정보</h2>${data(view)}<p><a class="go" href="${path}/data.json" download="my-subscription.json">파일로 내려받기</a></p>
<h2>정보 지우기</h2><p>주소와 이름, 동의 기록을 지웁니다. 다시 보내지 않으려고, 되돌릴 수 없게 바꾼 표시만 남깁니다.</p>${button('erase', '정보 지우기', 'danger')}`,
  )
}

/** The second step of erasing. */
export const erasePage = (look: Look, path: string): Html =>
  shell(
    look,
    '정보를 지우시겠습니까',
    html`<p>구독을 모두 그만두고 주소와 이름, 동의 기록을 지웁니다. 되돌릴 수 없습니다.</p><form method="post" action="${path}"><input type="hidden" name="do" value="erase-now"><button class="danger" type="submit">지우기</button></form><p><a class="go" href="${path}">지우지 않고 돌아가기</a></p>`,
  )

export const erasedPage = (look: Look): Html =>
  shell(
    look,
    '정보를 지웠습니다',
    html`<p>주소와 이름, 동의 기록을 지웠습니다. 메일의 링크는 이제 열리지 않습니다. 다시 받으시려면 새로 신청하세요.</p>`,
  )

/** Everything that is stored of a person, for the person. */
export const ownData = ({ subscriber, lists }: Pick<PreferencesView, 'subscriber' | 'lists'>): object => {
  const nameOf = (id: string | null): string | null => lists.find((list) => list.id === id)?.name ?? id
  const { addressHash: _, id: __, subscriptions, record, bounces, ...facts } = subscriber
  return {
    ...facts,
    subscriptions: subscriptions.map(({ list, state, since, consent }) => ({
      list: nameOf(list),
      state,
      since,
      consent,
    })),
    record: record.map((line) => ({ ...line, list: nameOf(line.list) })),
    bounces: bounces.map(({ at, status }) => ({ at, status })),
  }
}
