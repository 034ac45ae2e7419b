'use client'
import { useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { PreviewProblem } from '../../preview/messages.ts'
import type { Finding } from '../../proofread/finding.ts'
import { gather, mendedWith } from '../../proofread/gather.ts'
import { tellProblems } from '../preview/further-problems.ts'
import { FindingList } from './finding-list.tsx'
import { keepPainted } from './keep-painted.ts'
import { goTo, mendOpen } from './mend-open.ts'
import { underline } from './underline.ts'
import { useFindings } from './use-findings.ts'

interface Verbs {
  go: (finding: Finding) => void
  mend: ((chosen: Finding[]) => void) | null
}

/** Findings as the list under the page shows them: those of one kin once, with their number. */
function asProblems(findings: readonly Finding[]): Map<PreviewProblem, Finding> {
  return new Map(
    gather(findings).map(({ finding, places }) => {
      const { mend, verb, message, ...rest } = finding
      const told = places.length > 1 ? `${message} · ${places.length}곳` : message
      return [{ ...rest, message: told, ...(mend ? { mend: mend.to } : {}), ...(verb ? { verb } : {}) }, finding]
    }),
  )
}

/** Tells the list under the page what was found; it has the keys and the buttons. */
function useTelling(findings: Finding[] | null, verbs: Verbs, isTold: boolean): void {
  useEffect(() => {
    if (!isTold) return
    const all = findings ?? []
    const problems = asProblems(all)
    const found = (problem: PreviewProblem) => problems.get(problem) as Finding
    const { go, mend } = verbs
    tellProblems('proofreading', [...problems.keys()], {
      go: (problem) => go(found(problem)),
      mend: mend && ((problem) => mend(mendedWith(found(problem), all))),
    })
  }, [findings, verbs, isTold])
  // Another article begins without the findings of this one.
  useEffect(() => () => tellProblems('proofreading', [], { go: () => undefined, mend: null }), [])
}

/** Proofreading of an article's form: underlines in its editors, and what they mean in the list under the page. */
export function ArticleFindings() {
  const findings = useFindings()
  const { hasSavePermission } = useDocumentInfo()
  // In a drawer there is no page, and so no list under it.
  const isAlone = useEditDepth() > 1
  const here = useRef<HTMLDivElement>(null)
  const formOf = useCallback(() => here.current?.closest('form') ?? null, [])
  useEffect(() => {
    const form = formOf()
    return form ? keepPainted(form, () => underline(form, findings ?? [])) : undefined
  }, [findings, formOf])
  useEffect(() => () => underline(null, []), [])
  const verbs = useMemo<Verbs>(
    () => ({
      go: (finding) => {
        const form = formOf()
        if (form) goTo(form, finding)
      },
      mend: hasSavePermission
        ? (chosen) => {
            const form = formOf()
            if (form) mendOpen(form, chosen)
          }
        : null,
    }),
    [formOf, hasSavePermission],
  )
  useTelling(findings, verbs, !isAlone)
  return <div ref={here}>{isAlone && findings ? <FindingList findings={findings} verbs={verbs} /> : null}</div>
}
