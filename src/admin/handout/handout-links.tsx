'use client'
import { useConfig } from '@payloadcms/ui'

const words = { docx: '워드', hwpx: '한글(시험판)' } as const

/** What a file in the making is told with; the Hangul writer was never tried in Hangul itself. */
const warning = '한글 파일은 시험판입니다. 한글에서 열어 표와 쪽을 확인하고 쓰세요.'

/** Links to the files for editing of an issue or an edition; `of` says whose they are to those who only hear them. */
export function HandoutLinks({ collection, id, of }: { collection: 'issues' | 'editions'; id: string; of: string }) {
  const { config } = useConfig()
  return (
    <>
      {(['docx', 'hwpx'] as const).map((format) => (
        <a
          key={format}
          href={`${config.routes.api}/${collection}/${id}/handout/${format}`}
          download
          {...(format === 'hwpx' ? { title: warning } : {})}
        >
          {words[format]}
          <span className="visually-hidden">{` ${of} 편집용 파일 내려받기`}</span>
        </a>
      ))}
    </>
  )
}

/** The line of the desk that hands out the issue as it is stored now. */
export function IssueHandout({ issue }: { issue: string }) {
  return (
    <p className="desk__quiet handout">
      <span>편집용 파일</span>
      <HandoutLinks collection="issues" id={issue} of="이 호" />
      <span>저장한 글까지 담깁니다. {warning}</span>
    </p>
  )
}
