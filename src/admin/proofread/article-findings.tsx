'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Finding } from '../../proofread/finding.ts'
import { FindingList } from './finding-list.tsx'
import { goTo, mendOpen } from './mend-open.ts'
import { underline } from './underline.ts'
import { useFindings } from './use-findings.ts'

/** Proofreading under an article's form: underlines in its editors, and the list of what they mean. */
export function ArticleFindings() {
  const findings = useFindings()
  const { hasSavePermission } = useDocumentInfo()
  const here = useRef<HTMLDivElement>(null)
  const formOf = useCallback(() => here.current?.closest('form') ?? null, [])
  useEffect(() => {
    underline(formOf(), findings ?? [])
  }, [findings, formOf])
  useEffect(() => () => underline(null, []), [])
  const verbs = useMemo(
    () => ({
      go: (finding: Finding) => {
        const form = formOf()
        if (form) goTo(form, finding)
      },
      mend: hasSavePermission
        ? (chosen: Finding[]) => {
            const form = formOf()
            if (form) mendOpen(form, chosen)
          }
        : null,
    }),
    [formOf, hasSavePermission],
  )
  return <div ref={here}>{findings ? <FindingList findings={findings} verbs={verbs} /> : null}</div>
}
