'use client'
import type { LinkView } from '../../approval/view.ts'
import { moment } from '../moments.ts'

const stateOf = (link: LinkView): string => {
  if (link.usedAt) return `${moment(link.usedAt)}에 쓰임`
  if (link.revokedAt) return `${moment(link.revokedAt)}에 거둠`
  return new Date(link.expiresAt) < new Date() ? '기한이 지남' : `${moment(link.expiresAt)}까지`
}

/** Invitations to approve by a link, with the way to take one back. */
export function LinkList({ links, revoke }: { links: readonly LinkView[]; revoke: (link: string) => void }) {
  return (
    <section className="desk__part" aria-labelledby="approval-links">
      <div className="desk__head">
        <h2 id="approval-links">승인 링크</h2>
      </div>
      <ul className="editions">
        {links.map((link) => (
          <li key={link.id} className="edition">
            <span className="edition__name">{link.name}</span>
            <span className="edition__when">{link.address}</span>
            <span className="edition__when">{stateOf(link)}</span>
            {link.usedAt || link.revokedAt ? null : (
              <button type="button" className="desk__link" onClick={() => revoke(link.id)}>
                거두기<span className="visually-hidden">{` ${link.name}`}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
