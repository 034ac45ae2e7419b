'use client'
import { useConfig } from '@payloadcms/ui'

/** The mail that will go out, from the hashed files; its other looks are in the preview and among the files. */
export function MailPicture({ edition, issue }: { edition: string; issue: string }) {
  const { config } = useConfig()
  const files = `/api/editions/${edition}/files`
  const preview = `${config.routes.admin}/collections/issues/${issue}/preview`
  return (
    <>
      <div className="send-picture" aria-hidden="true">
        <iframe title="메일" src={`${files}/mail`} sandbox="allow-same-origin" tabIndex={-1} loading="lazy" />
      </div>
      <p className="send-picture__ways">
        <a href={`${files}/mail`} target="_blank" rel="noreferrer">
          640<span className="visually-hidden"> 메일, 새 창</span>
        </a>
        {' · '}
        <a href={preview}>
          360 · 서식 뺀 모습<span className="visually-hidden"> 미리보기에서</span>
        </a>
        {' · '}
        <a href={`${files}/mail.txt`} target="_blank" rel="noreferrer">
          텍스트<span className="visually-hidden"> 새 창</span>
        </a>
      </p>
    </>
  )
}
