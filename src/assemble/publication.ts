import type { PastIssue, Publication } from '../document/nodes.ts'
import type { Publication as StoredPublication } from '../payload-types.ts'
import { isProofCode, type ProofCode } from '../proofread/codes.ts'

/** Publication as it is now; an edition freezes it. */
export function readPublication(stored: StoredPublication): Publication {
  const { publisher } = stored
  return {
    key: stored.key,
    name: stored.name,
    publisher: {
      name: publisher.name,
      unit: publisher.unit ?? '',
      address: publisher.address ?? '',
      telephone: publisher.telephone ?? '',
      email: publisher.email ?? '',
      homepage: publisher.homepage ?? '',
    },
    frequency: stored.frequency ?? '',
    slogan: stored.slogan ?? '',
    disclaimer: stored.disclaimer ?? '',
    issn: stored.issn ?? '',
    licence: stored.licence,
    ...(stored.licenceAi ? { licenceAi: true } : {}),
    ...(stored.issuer ? { issuer: stored.issuer } : {}),
    ...(stored.production ? { production: stored.production } : {}),
    ...(stored.pageTarget ? { pageTarget: stored.pageTarget } : {}),
    numbering: stored.numbering,
  }
}

/** Issues of a publication that were published before this software. */
export const readPastIssues = (stored: StoredPublication): PastIssue[] =>
  (stored.pastIssues ?? []).map(({ number, title, date }) => ({ number, title, date }))

/** Checks of proofreading that a publication wants none of. */
export const readProofreadingOff = (stored: Pick<StoredPublication, 'proofreadingOff'>): ProofCode[] =>
  (stored.proofreadingOff ?? []).filter(isProofCode)
