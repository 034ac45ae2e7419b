/** Mending in the CMS: what a finding of an issue means, in every document that it reaches. */
import type { Payload, TypedUser } from 'payload'
import { BulletinError } from '../errors.ts'
import type { Finding } from '../proofread/finding.ts'
import { isSameFinding, mendedWith } from '../proofread/gather.ts'
import { proofread } from '../proofread/proofread.ts'
import { readIssue } from './issue.ts'
import { mendArticle, mendIssue } from './mend.ts'
import { type Places, placeOf } from './places.ts'

/** How many places were mended, and how many were left since they are in articles of others. */
export interface Mended {
  mended: number
  left: number
}

interface Share {
  collection: 'articles' | 'issues'
  id: string
  /** What the findings' paths begin with: a document that stands twice in an issue is mended once. */
  owner: string
  findings: Finding[]
}

const ownerOf = (path: string): string => (path.startsWith('sections/') ? path.split('/').slice(0, 4).join('/') : '')

/** Findings by the stored document that they are in. */
function shares(findings: readonly Finding[], places: Places): Share[] {
  const found = new Map<string, Share>()
  for (const finding of findings) {
    const place = placeOf(places, finding.path)
    if (!place || place.collection === 'media') continue
    const owner = ownerOf(finding.path)
    const share = found.get(place.id) ?? { collection: place.collection, id: place.id, owner, findings: [] }
    if (share.owner === owner) share.findings.push(finding)
    found.set(place.id, share)
  }
  return [...found.values()]
}

interface Change {
  share: Share
  updatedAt: string
  data: object
}

/** What is to be stored, worked out before anything is. Throws TEXT_CHANGED. */
async function changeOf(payload: Payload, share: Share): Promise<Change> {
  const { collection, id, findings } = share
  const find = { id, depth: 0, overrideAccess: true, disableErrors: true } as const
  if (collection === 'articles') {
    const stored = await payload.findByID({ collection, ...find })
    if (!stored) throw new BulletinError('TEXT_CHANGED')
    const { title, summary, body, references } = mendArticle(stored, findings)
    return { share, updatedAt: stored.updatedAt, data: { title, summary, body, references } }
  }
  const stored = await payload.findByID({ collection, ...find })
  if (!stored) throw new BulletinError('TEXT_CHANGED')
  const { lead, report } = mendIssue(stored, findings)
  return { share, updatedAt: stored.updatedAt, data: { lead, report } }
}

/** Stores a change if its document is as it was read; false where this person may not. Throws TEXT_CHANGED. */
async function store(payload: Payload, { share, updatedAt, data }: Change, user: TypedUser): Promise<boolean> {
  const { collection, id } = share
  const { docs, errors } = await payload.update({
    collection,
    where: { and: [{ id: { equals: id } }, { updatedAt: { equals: updatedAt } }] },
    data,
    user,
    depth: 0,
    overrideAccess: false,
  })
  if (errors[0]) throw new BulletinError('TEXT_CHANGED', errors[0].message)
  if (docs.length > 0) return true
  const now = await payload.findByID({ collection, id, depth: 0, overrideAccess: true, disableErrors: true })
  if (now?.updatedAt !== updatedAt) throw new BulletinError('TEXT_CHANGED')
  return false
}

/**
 * Mends what is asked for if the issue, read anew, still has that very finding: words of a caller's own are never stored.
 * Access is the person's. Throws NOT_FOUND, TEXT_CHANGED, and NOT_ALLOWED where nothing could be mended.
 */
export async function mendStored(payload: Payload, issueId: string, asked: Finding, user: TypedUser): Promise<Mended> {
  const { issue, places, proofreadingOff } = await readIssue(payload, issueId)
  const findings = proofread(issue, { off: proofreadingOff })
  const meant = findings.find((finding) => isSameFinding(finding, asked))
  if (!meant?.mend) throw new BulletinError('TEXT_CHANGED')
  const changes: Change[] = []
  for (const share of shares(mendedWith(meant, findings), places)) changes.push(await changeOf(payload, share))
  const result: Mended = { mended: 0, left: 0 }
  for (const change of changes) {
    const stored = await store(payload, change, user)
    result[stored ? 'mended' : 'left'] += change.share.findings.length
  }
  if (result.mended === 0) throw new BulletinError('NOT_ALLOWED')
  return result
}
