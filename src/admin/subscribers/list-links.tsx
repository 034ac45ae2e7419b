'use client'
import { Link, useAuth, useConfig } from '@payloadcms/ui'
import { mayKeepSubscribers } from '../../../collections/access.ts'
import { ReturnedMail } from './returned-mail.tsx'

/** Above the table of subscribers: how they come in and go out. */
export function SubscriberLinks() {
  const { config } = useConfig()
  const { user } = useAuth()
  if (!mayKeepSubscribers(user)) return null
  const { admin } = config.routes
  return (
    <div className="desk subscriber-links">
      <Link className="desk__button" href={`${admin}/subscribers/import`} prefetch={false}>
        파일에서 구독자 가져오기
      </Link>
      <span className="desk__quiet">내보내기는 명단에서 합니다. 동의 기록은 증거라서 여기서 고칠 수 없습니다.</span>
      <ReturnedMail />
    </div>
  )
}
