/**
 * Approval without an account: an address that is signed, ends, and serves once. The database holds no part of the
 * signature, and the signature covers the edition's hash, so neither a copy of the database nor another edition makes one.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Collection, ObjectId } from 'mongodb'
import { BulletinError } from '../errors.ts'

export interface ApprovalLink {
  /** 128 random bits, base64url. */
  id: string
  issue: string
  edition: string
  hash: string
  /** Whom it was sent to. */
  name: string
  address: string
  expiresAt: Date
  usedAt: Date | null
  revokedAt: Date | null
}

export interface LinkStore {
  insert(link: ApprovalLink): Promise<void>
  byId(id: string): Promise<ApprovalLink | null>
  ofEdition(edition: string): Promise<ApprovalLink[]>
  /** Uses a link up; false when it was used or revoked before. */
  use(id: string, at: Date): Promise<boolean>
  revoke(id: string, at: Date): Promise<boolean>
}

const signedFields = ({ id, edition, hash, expiresAt }: ApprovalLink): string =>
  JSON.stringify(['approval-link', id, edition, hash, expiresAt.getTime()])

const signature = (link: ApprovalLink, secret: string): Buffer =>
  createHmac('sha256', secret).update(signedFields(link)).digest()

/** The token of a link: its id and its signature. */
export const tokenOf = (link: ApprovalLink, secret: string): string =>
  `${link.id}.${signature(link, secret).toString('base64url')}`

/** A new link, not stored yet. `days` is how long it serves. */
export const newLink = (
  about: Omit<ApprovalLink, 'id' | 'expiresAt' | 'usedAt' | 'revokedAt'>,
  days: number,
  now: Date,
): ApprovalLink => ({
  ...about,
  id: randomBytes(16).toString('base64url'),
  expiresAt: new Date(now.getTime() + days * 24 * 60 * 60 * 1000),
  usedAt: null,
  revokedAt: null,
})

/** The link of a token. Throws LINK_INVALID, LINK_EXPIRED and LINK_USED (also for a revoked one). */
export async function openLink(token: string, links: LinkStore, secret: string, now: Date): Promise<ApprovalLink> {
  const [id = '', given = ''] = token.split('.')
  const link = /^[\w-]{22}$/.test(id) ? await links.byId(id) : null
  const signed = Buffer.from(given, 'base64url')
  // Compared even where there is no link, so that the time tells nothing.
  const expected = signature(link ?? { ...nothing, id }, secret)
  const isSigned = signed.length === expected.length && timingSafeEqual(signed, expected)
  if (!link || !isSigned) throw new BulletinError('LINK_INVALID')
  if (link.usedAt || link.revokedAt) throw new BulletinError('LINK_USED')
  if (link.expiresAt <= now) throw new BulletinError('LINK_EXPIRED')
  return link
}

const nothing: ApprovalLink = {
  id: '',
  issue: '',
  edition: '',
  hash: '',
  name: '',
  address: '',
  expiresAt: new Date(0),
  usedAt: null,
  revokedAt: null,
}

const reference = (id: string): ObjectId | string => (ObjectId.isValid(id) ? new ObjectId(id) : id)

/** Links in their collection. */
export function createLinkStore(collection: Collection): LinkStore {
  const open = (id: string) => ({ link: id, usedAt: null, revokedAt: null })
  const change = async (id: string, set: object): Promise<boolean> =>
    (await collection.updateOne(open(id), { $set: { ...set, updatedAt: new Date() } })).matchedCount === 1
  return {
    async insert({ id, issue, edition, ...link }) {
      await collection.insertOne({
        ...link,
        link: id,
        issue: reference(issue),
        edition: reference(edition),
        createdAt: new Date(),
        updatedAt: new Date(),
      })
    },
    async byId(id) {
      const found = await collection.findOne({ link: id })
      return found ? read(found) : null
    },
    ofEdition: async (edition) =>
      (await collection.find({ edition: reference(edition) }, { sort: { createdAt: -1 } }).toArray()).map(read),
    use: (id, at) => change(id, { usedAt: at }),
    revoke: (id, at) => change(id, { revokedAt: at }),
  }
}

const date = (value: unknown): Date | null => (value ? new Date(value as string | Date) : null)

const read = (found: Record<string, unknown>): ApprovalLink => ({
  id: String(found.link),
  issue: String(found.issue),
  edition: String(found.edition),
  hash: String(found.hash),
  name: String(found.name),
  address: String(found.address),
  expiresAt: new Date(found.expiresAt as string | Date),
  usedAt: date(found.usedAt),
  revokedAt: date(found.revokedAt),
})
