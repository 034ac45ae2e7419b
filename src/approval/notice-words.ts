import { html } from '../../templates/html.ts'
import type { Edition } from '../publish/edition.ts'
import type { Action, LogEntry } from '../publish/log.ts'

/** Whom a step is told: those who approve, those who asked for the review, or both. */
export type Audience = 'approvers' | 'requester' | 'both'

interface Words {
  audience: Audience
  subject(title: string): string
  /** What happened, and what it means. */
  told(who: string): string
  next: string
}

/** Steps that are told by mail, in the words of the glossary; what is not here is only logged. */
const words: Partial<Record<Action, Words>> = {
  requested: {
    audience: 'approvers',
    subject: (title) => `[검토 요청] ${title}`,
    told: (who) => `${who} 님이 승인을 기다립니다.`,
    next: 'PDF, 웹, 메일을 살펴보고 승인하거나 수정을 요청하세요.',
  },
  changes: {
    audience: 'requester',
    subject: (title) => `[수정 요청] ${title}`,
    told: (who) => `${who} 님이 수정을 요청했습니다.`,
    next: '의견을 보고 고친 다음 다시 검토를 요청하세요.',
  },
  approved: {
    audience: 'requester',
    subject: (title) => `[승인] ${title}`,
    told: (who) => `${who} 님이 승인했습니다. 아직 발행되지 않았습니다.`,
    next: '발행하거나 예약한 때를 기다리세요. 한 글자라도 고치면 승인은 무효가 됩니다.',
  },
  void: {
    audience: 'both',
    subject: (title) => `[승인 무효] ${title}`,
    told: (who) => `승인한 뒤 ${who} 님이 내용을 바꾸어 승인이 무효가 되었습니다. 예약된 발행도 멈췄습니다.`,
    next: '바뀐 곳을 확인하고 다시 검토를 요청하세요.',
  },
  scheduled: {
    audience: 'both',
    subject: (title) => `[발행 예약] ${title}`,
    told: (who) => `${who} 님이 발행을 예약했습니다.`,
    next: '그때까지 아무것도 바뀌지 않으면 저절로 발행됩니다.',
  },
  missed: {
    audience: 'both',
    subject: (title) => `[예약 놓침] ${title}`,
    told: () => '예약한 때가 지났는데 발행하지 못했습니다. 스스로 발행하지 않습니다.',
    next: '지금 발행하거나 다시 예약하세요.',
  },
  published: {
    audience: 'both',
    subject: (title) => `[발행] ${title}`,
    told: (who) => `${who} 님이 발행했습니다.`,
    next: '웹 페이지를 열어 확인하세요.',
  },
}

/** Whom a step is told, null where nobody is written to. */
export const audienceOf = (action: Action): Audience | null => words[action]?.audience ?? null

/** Hash as people compare it: the first twelve digits in groups of four. */
export const shortHash = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')

/** A mail of plain words about one step; null where the step is not told. `address` leads to the issue's desk. */
export function noticeOf(
  entry: LogEntry,
  edition: Edition,
  address: string,
): { subject: string; text: string; html: string } | null {
  const said = words[entry.action]
  if (!said) return null
  const facts = [
    `${edition.title} · ${edition.label} (${shortHash(edition.hash)})`,
    ...(entry.detail ? [detail(entry)] : []),
  ]
  const lines = [said.told(entry.by.name), ...facts, said.next]
  return {
    subject: said.subject(edition.title).replace(/\p{Cc}+/gu, ' '),
    text: `${[...lines, '', address].join('\n')}\n`,
    html: html`<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${said.subject(edition.title)}</title></head><body style="font-size:16px;line-height:1.7;color:#16191d;">${lines.map((line) => html`<p style="margin:0 0 12px;">${line}</p>`)}<p style="margin:0;"><a href="${address}">열어 보기</a></p></body></html>`.toString(),
  }
}

const seoul = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
})

function detail({ action, detail: text }: LogEntry): string {
  if (action === 'scheduled') return `예약한 때: ${seoul.format(new Date(text))}`
  return action === 'void' ? `바뀐 곳: ${text}` : `의견: ${text}`
}
