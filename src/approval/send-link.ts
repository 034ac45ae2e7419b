import { html } from '../../templates/html.ts'
import { masked } from '../delivery/address.ts'
import type { Mailer } from '../delivery/smtp.ts'
import { BulletinError } from '../errors.ts'
import type { Actor, EditionStore } from '../publish/edition.ts'
import type { Approval, Meant } from './approval.ts'
import { type LinkStore, newLink, tokenOf } from './links.ts'
import { shortHash } from './notice-words.ts'

export interface LinkParts {
  editions: EditionStore
  links: LinkStore
  approval: Approval
  mailer: Mailer
  secret: string
  /** Address of the public site without a slash at its end. */
  publicUrl: string
  now(): Date
}

const date = new Intl.DateTimeFormat('ko-KR', {
  timeZone: 'Asia/Seoul',
  dateStyle: 'long',
  timeStyle: 'short',
  hourCycle: 'h23',
})

/**
 * Sends somebody without an account an address to approve one edition by. A link whose mail the server refused is taken
 * back at once. Throws MAIL_FAILED, EDITION_CHANGED, NOT_FOUND.
 */
export async function sendLink(
  parts: LinkParts,
  meant: Meant,
  to: { name: string; address: string; days: number },
  by: Actor,
): Promise<void> {
  const edition = await parts.editions.byId(meant.edition)
  if (!edition) throw new BulletinError('NOT_FOUND', `There is no edition ${meant.edition}.`)
  if (edition.hash !== meant.hash || edition.state !== 'requested') throw new BulletinError('EDITION_CHANGED')
  const about = { issue: edition.issue, edition: edition.id, hash: edition.hash, name: to.name, address: to.address }
  const link = newLink(about, to.days, parts.now())
  await parts.links.insert(link)
  const address = `${parts.publicUrl}/approve/${tokenOf(link, parts.secret)}`
  const subject = `[승인 요청] ${edition.title}`
  const lines = [
    `${to.name} 님, ${by.name} 님이 승인을 부탁했습니다.`,
    `${edition.title} · ${edition.label} (${shortHash(edition.hash)})`,
    'PDF, 웹, 메일을 보고 승인하거나 반려할 수 있습니다. 계정은 필요하지 않습니다.',
    `한 번만 쓸 수 있는 주소이고 ${date.format(link.expiresAt)}까지 열립니다. 다른 사람에게 넘기지 마세요.`,
  ]
  try {
    await parts.mailer.send({
      to: to.address,
      subject,
      headers: { 'Auto-Submitted': 'auto-generated' },
      text: `${[...lines, '', address].join('\n')}\n`,
      html: html`<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${subject}</title></head><body style="font-size:16px;line-height:1.7;color:#16191d;">${lines.map((line) => html`<p style="margin:0 0 12px;">${line}</p>`)}<p style="margin:0;"><a href="${address}">승인할 것 보기</a></p></body></html>`.toString(),
    })
  } catch (error) {
    await parts.links.revoke(link.id, parts.now())
    throw error
  }
  await parts.approval.note(meant, 'link-sent', by, `${to.name} · ${masked(to.address)}`)
}

/** Takes a link back. Throws LINK_USED where it was used or taken back before, NOT_FOUND for one of another issue. */
export async function revokeLink(
  parts: Pick<LinkParts, 'links' | 'approval' | 'now'>,
  issue: string,
  id: string,
  by: Actor,
): Promise<void> {
  const link = await parts.links.byId(id)
  if (!link || link.issue !== issue) throw new BulletinError('NOT_FOUND', 'There is no such approval link.')
  if (!(await parts.links.revoke(id, parts.now()))) throw new BulletinError('LINK_USED')
  await parts.approval.note(link, 'link-revoked', by, `${link.name} · ${masked(link.address)}`)
}
