/** Mail of our own to single subscribers: plain words, text and HTML that say the same. */
import { type Html, html } from '../../templates/html.ts'
import type { Notice } from '../delivery/outbox.ts'
import type { ReaderList, ReaderPublication } from './directory.ts'
import type { Subscriber, Subscription } from './subscriber.ts'

/** What a mail says: paragraphs, lists of facts, and addresses to go to. */
type Part = string | { facts: [string, string][] } | { link: string; words: string }

interface Letter {
  subject: string
  title: string
  parts: Part[]
  publisher: string
}

/** One line: a name that was typed somewhere must not make a header of its own. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 150)

const date = new Intl.DateTimeFormat('ko-KR', { timeZone: 'Asia/Seoul', dateStyle: 'long' })
const time = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
})

/** A day as mails and pages write it. */
export const dayOf = (at: Date): string => date.format(at)
/** A moment as mails and pages write it. */
export const momentOf = (at: Date): string => time.format(at)

const asText = (part: Part): string => {
  if (typeof part === 'string') return part
  if ('link' in part) return `${part.words}\n${part.link}`
  return part.facts.map(([name, value]) => `${name}: ${value}`).join('\n')
}

const asHtml = (part: Part): Html => {
  if (typeof part === 'string') return html`<p style="margin:16px 0 0">${part}</p>`
  if ('link' in part)
    return html`<p style="margin:20px 0 0"><a href="${part.link}" style="display:inline-block;padding:10px 20px;background:#14539e;color:#ffffff;font-weight:bold;text-decoration:none;border:1px solid #14539e">${part.words}</a></p><p style="margin:8px 0 0;font-size:14px;color:#4c535c">단추가 눌리지 않으면 이 주소를 여세요.<br>${part.link}</p>`
  return html`<ul style="margin:16px 0 0;padding:0 0 0 20px">${part.facts.map(
    ([name, value]) => html`<li style="margin:4px 0 0"><b>${name}</b> ${value}</li>`,
  )}</ul>`
}

function letter({ subject, title, parts, publisher }: Letter): Pick<Notice, 'subject' | 'text' | 'html'> {
  const foot = `${publisher}에서 자동으로 보낸 메일입니다. 읽음 여부를 추적하지 않습니다.`
  return {
    subject: oneLine(subject),
    text: `${[title, ...parts.map(asText), foot].join('\n\n')}\n`,
    html: html`<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body style="margin:0;background:#ffffff;color:#16191d"><div lang="ko" style="max-width:640px;margin:0 auto;padding:28px 20px;font:16px/1.7 Pretendard,'Apple SD Gothic Neo','Malgun Gothic',sans-serif;word-break:keep-all;overflow-wrap:anywhere"><h1 style="margin:0;font-size:22px;line-height:1.4">${title}</h1>${parts.map(asHtml)}<p style="margin:28px 0 0;padding:14px 0 0;border-top:1px solid #d9dde3;font-size:14px;color:#4c535c">${foot}</p></div></body></html>`.toString(),
  }
}

type Mail = Pick<Notice, 'subject' | 'text' | 'html'>

const names = (lists: readonly ReaderList[]): string => lists.map(({ name }) => name).join(', ')

/** Asks whether the address wants what was asked for in its name. */
export const confirmationMail = (
  { name, publisher }: ReaderPublication,
  lists: readonly ReaderList[],
  link: string,
  until: Date,
): Mail =>
  letter({
    subject: `[${name}] 구독 신청을 확인해 주세요`,
    title: '구독 신청을 확인해 주세요',
    publisher,
    parts: [
      `${publisher}의 ${name}을(를) 이 주소로 받겠다는 신청이 들어왔습니다. 아래 쪽에서 단추를 누르면 구독이 시작됩니다.`,
      {
        facts: [
          ['명단', names(lists)],
          ['기한', `${dayOf(until)}까지`],
        ],
      },
      { link, words: '구독 확인하기' },
      '신청하지 않았다면 이 메일을 지우세요. 확인하지 않으면 아무것도 보내지 않습니다.',
    ],
  })

/** For an address that asked for what it gets already. */
export const alreadyMail = ({ name, publisher }: ReaderPublication, link: string): Mail =>
  letter({
    subject: `[${name}] 이미 구독하고 있습니다`,
    title: '이미 구독하고 있습니다',
    publisher,
    parts: [
      `${publisher}의 ${name}을(를) 이 주소로 받겠다는 신청이 들어왔는데, 이미 구독하고 있는 주소입니다. 바뀐 것은 없습니다.`,
      { link, words: '수신 설정 보기' },
    ],
  })

/** The record of a consent, as the law wants it told. */
const consentFacts = (subscriptions: readonly Subscription[], lists: readonly ReaderList[]): [string, string][] =>
  subscriptions.flatMap(({ list, consent }): [string, string][] => [
    ['명단', lists.find(({ id }) => id === list)?.name ?? '지난 명단'],
    ['동의한 때', consent.at ? momentOf(consent.at) : '확인 전'],
    ['동의한 곳', consent.source],
    [`동의한 글(${consent.version})`, consent.wording],
  ])

/** Says that a subscription began, with the record of the consent. */
export const welcomeMail = (
  { name, publisher }: ReaderPublication,
  subscriptions: readonly Subscription[],
  lists: readonly ReaderList[],
  link: string,
): Mail =>
  letter({
    subject: `[${name}] 구독을 시작했습니다`,
    title: '구독을 시작했습니다',
    publisher,
    parts: [
      '동의해 주신 내용을 알려 드립니다. 이 메일을 보관해 두세요.',
      { facts: consentFacts(subscriptions, lists) },
      '아래 쪽에서 받을 명단을 바꾸거나, 구독을 그만두거나, 저장된 정보를 보고 지울 수 있습니다. 이 주소는 본인만 쓰세요.',
      { link, words: '수신 설정 바꾸기' },
    ],
  })

/** Says that a subscription ended. */
export const leftMail = (
  { name, publisher }: ReaderPublication,
  lists: readonly ReaderList[],
  at: Date,
  link: string,
): Mail =>
  letter({
    subject: `[${name}] 구독을 그만두었습니다`,
    title: '구독을 그만두었습니다',
    publisher,
    parts: [
      '부탁하신 대로 명단에서 뺐습니다. 이미 보내고 있던 메일 한 통은 더 갈 수 있습니다.',
      {
        facts: [
          ['명단', names(lists) || '모든 명단'],
          ['처리한 때', momentOf(at)],
        ],
      },
      '저장된 정보를 보거나 지우려면 아래 쪽을 여세요.',
      { link, words: '저장된 정보 보기' },
    ],
  })

/** Asks once, before two years are over, whether the consent still stands. */
export const renewalMail = (
  { name, publisher }: ReaderPublication,
  { consentedAt }: Pick<Subscriber, 'consentedAt'>,
  end: Date,
  links: { renew: string; preferences: string },
): Mail =>
  letter({
    subject: `[${name}] 계속 받으시겠습니까`,
    title: '계속 받으시겠습니까',
    publisher,
    parts: [
      `메일을 받는 데 동의하신 지 곧 2년이 됩니다. 아래 쪽에서 다시 동의하지 않으면 ${dayOf(end)} 뒤로는 보내지 않습니다.`,
      { facts: [['마지막으로 동의한 날', consentedAt ? dayOf(consentedAt) : '알 수 없음']] },
      { link: links.renew, words: '다시 동의하기' },
      { link: links.preferences, words: '수신 설정 바꾸기' },
    ],
  })
