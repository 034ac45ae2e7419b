/** The frozen mail of a published edition, read for sending straight from the database. */
import { type Collection, type Document, ObjectId } from 'mongodb'
import { BulletinError } from '../errors.ts'
import type { DkimKey } from './dkim.ts'
import { createSigner } from './dkim.ts'
import { prepareMessage, type Slots } from './message.ts'
import type { Reader } from './recipients.ts'
import type { Edition } from './sender.ts'
import type { Send } from './sends.ts'
import type { Tokens } from './tokens.ts'

export interface FrozenMailParts {
  editions: Collection
  publications: Collection
  lists: Collection
  /** A file's bytes by its hash. */
  file(sha256: string): Promise<Uint8Array | null>
  tokens: Tokens
  publicUrl: string
  /** The sender's plain address; its domain names messages and lists. */
  from: string
  /** Domain that bounces come back to. */
  bounceDomain: string
  dkim: DkimKey | null
}

const date = new Intl.DateTimeFormat('ko-KR', { timeZone: 'Asia/Seoul', dateStyle: 'long' })

/** Reads the mail of a send. Throws NOT_FOUND, EDITION_CHANGED. */
export async function frozenMail(parts: FrozenMailParts, send: Send): Promise<Edition> {
  const { tokens, publicUrl, from, bounceDomain } = parts
  const edition = await parts.editions.findOne({ _id: new ObjectId(send.edition) })
  if (!edition) throw new BulletinError('NOT_FOUND', `There is no edition ${send.edition}.`)
  if (edition.hash !== send.editionHash) throw new BulletinError('EDITION_CHANGED')
  const publication = await parts.publications.findOne({ _id: new ObjectId(send.publication) })
  const names = await listNames(parts.lists, send)
  const name = String(publication?.name ?? edition.title)
  const message = prepareMessage(
    {
      send: send.id,
      publication: { key: edition.publicationKey, name },
      subject: send.subject,
      advertising: send.advertising,
      from: { name, address: from },
      replyTo: publication?.publisher?.email || null,
      html: await text(parts, edition, 'email.html'),
      text: await text(parts, edition, 'email.txt'),
      slots: edition.report.slots as Slots,
    },
    parts.dkim ? createSigner(parts.dkim) : null,
  )
  return {
    message,
    envelopeFrom: (row) => `${tokens.envelopeLocal(row)}@${bounceDomain}`,
    values: (row, reader) => ({
      reason: reasonFor(reader, names.get(reader.consent.list) ?? name),
      preferences: `${publicUrl}/p/${tokens.sign('preferences', row)}`,
      unsubscribe: `${publicUrl}/u/${tokens.sign('unsubscribe', row)}`,
    }),
  }
}

/** Why the reader gets this: date, place, list, own address. */
const reasonFor = ({ address, consent }: Reader, list: string): string =>
  `${consent.at ? `${date.format(consent.at)} ` : ''}${consent.source ? `${consent.source}에서 ` : ''}‘${list}’ 구독에 동의하셔서 ${address}로 보냈습니다.`

async function listNames(lists: Collection, send: Send): Promise<Map<string, string>> {
  const found = await lists.find({ _id: { $in: send.lists.map((id) => new ObjectId(id)) } }).toArray()
  return new Map(found.map(({ _id, name }) => [String(_id), String(name)]))
}

async function text({ file }: FrozenMailParts, edition: Document, name: string): Promise<string> {
  const entry = (edition.files as { name: string; sha256: string }[]).find((one) => one.name === name)
  const bytes = entry && (await file(entry.sha256))
  if (!bytes) throw new BulletinError('NOT_FOUND', `The edition's file ${name} is missing.`)
  return Buffer.from(bytes).toString('utf8')
}

/** Why an edition may not be sent (any more): it must be the newest published one of its issue, and the one that was confirmed. */
export async function forbiddenToSend(editions: Collection, send: Send): Promise<string | null> {
  const [newest] = await editions
    .find({ issue: new ObjectId(send.issue), state: 'published' }, { projection: { hash: 1 } })
    .sort({ ordinal: -1 })
    .limit(1)
    .toArray()
  if (!newest) return 'NOT_APPROVED'
  return String(newest._id) === send.edition && newest.hash === send.editionHash ? null : 'EDITION_CHANGED'
}
