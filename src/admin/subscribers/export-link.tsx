'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { mayExportSubscribers } from '../../../collections/access.ts'

/** On a list: its subscribers as a CSV, for those who may have them. */
export function ExportLink() {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  if (!id) return null
  return (
    <div className="desk subscriber-links">
      {mayExportSubscribers(user) ? (
        <>
          <a className="desk__button" href={`/api/lists/${id}/export`} download>
            명단 내보내기(CSV)
          </a>
          <span className="desk__quiet">누가 언제 몇 명을 내보냈는지 기록에 남습니다.</span>
        </>
      ) : (
        <span className="desk__quiet">명단은 발행 책임자가 내보냅니다.</span>
      )}
    </div>
  )
}
