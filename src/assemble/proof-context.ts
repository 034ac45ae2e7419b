/** What proofreading of one article needs to know of the issue that it is in. */
import type { Payload } from 'payload'
import type { ProofCode } from '../proofread/codes.ts'
import { type StretchKind, stretchesOf } from '../proofread/stretches.ts'
import { readIssue } from './issue.ts'

export interface ProofContext {
  off: ProofCode[]
  /** Year of the issue, for weekdays; null where the article is in none. */
  year: number | null
  /** Texts of the other articles, which tell what is usual. */
  around: [StretchKind, string][]
}

/** The context of an article in the newest issue that has it. */
export async function readProofContext(payload: Payload, article: string): Promise<ProofContext> {
  const { docs } = await payload.find({
    collection: 'issues',
    where: { 'sections.articles': { equals: article } },
    sort: '-date',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  if (!docs[0]) return { off: [], year: null, around: [] }
  const { issue, places, proofreadingOff } = await readIssue(payload, docs[0].id)
  const own = [...places].find(([, place]) => place.collection === 'articles' && place.id === article)?.[0]
  const others = stretchesOf(issue).filter(({ owner }) => owner !== own)
  return { off: proofreadingOff, year: issue.year, around: others.map(({ kind, text }) => [kind, text]) }
}
