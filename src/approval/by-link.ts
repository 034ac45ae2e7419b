import { BulletinError } from '../errors.ts'
import type { Edition, EditionStore } from '../publish/edition.ts'
import type { Approval } from './approval.ts'
import { type ApprovalLink, type LinkStore, openLink } from './links.ts'

export interface ByLinkParts {
  editions: EditionStore
  links: LinkStore
  approval: Approval
  secret: string
  now(): Date
}

/** A link that opens, with the edition that it is for. */
export interface Opened {
  link: ApprovalLink
  edition: Edition
}

/** Opens a link. Throws LINK_INVALID, LINK_USED, LINK_EXPIRED, and EDITION_CHANGED where its edition waits no more. */
export async function openByLink(parts: ByLinkParts, token: string): Promise<Opened> {
  const link = await openLink(token, parts.links, parts.secret, parts.now())
  const edition = await parts.editions.byId(link.edition)
  if (!edition || edition.hash !== link.hash || edition.state !== 'requested')
    throw new BulletinError('EDITION_CHANGED')
  return { link, edition }
}

export type Verdict = 'approve' | 'reject'

/**
 * Decides by a link and uses it up. The edition's one change of state comes first, so of two people with the same link, or
 * two taps, one decides. Throws as `openByLink`, and APPROVAL_VOID and COMMENT_MISSING.
 */
export async function decideByLink(
  parts: ByLinkParts,
  token: string,
  verdict: Verdict,
  comment: string,
): Promise<Opened> {
  const opened = await openByLink(parts, token)
  const { link, edition } = opened
  const by = { user: null, name: `${link.name} (링크)` }
  if (verdict === 'approve')
    await parts.approval.approve({ edition: edition.id, hash: link.hash }, by, { via: 'link', comment })
  else await parts.approval.requestChanges({ edition: edition.id, hash: link.hash }, by, comment, 'link')
  await parts.links.use(link.id, parts.now())
  return opened
}
