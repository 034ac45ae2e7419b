import { type Html, html } from '../../templates/html.ts'
import { changesPage } from '../../templates/web/changes.ts'
import { neighboursSlot, newerSlot } from '../../templates/web/context.ts'
import { listPage, notFoundPage } from '../../templates/web/list.ts'
import type { FileStore } from '../database/files.ts'
import { coverDate } from '../document/date.ts'
import { issueNumber } from '../document/numbering.ts'
import { editionAddresses } from './addresses.ts'
import { changesBetween } from './changes.ts'
import type { Edition, EditionStore } from './edition.ts'
import { fillHtml, fillText } from './slots.ts'

/** An answer of the public site, free of any web framework. */
export interface SiteAnswer {
  status: number
  mediaType: string
  body: string | Uint8Array
  /** Address to go to instead, with status 302. */
  location?: string
  /** True for what never changes under its address. */
  immutable?: boolean
}

export interface SiteParts {
  editions: EditionStore
  files: FileStore
}

const page = (body: Html, status = 200): SiteAnswer => ({
  status,
  mediaType: 'text/html; charset=utf-8',
  body: body.toString(),
})
const missing = (): SiteAnswer => page(notFoundPage(), 404)

/** Answers a path of the public site: only editions, never what is being written. */
export async function answerSite(
  parts: SiteParts,
  publication: string | null,
  path: readonly string[],
): Promise<SiteAnswer> {
  if (publication === null) return page(listPage('발간물', '', await parts.editions.latest()))
  const [slug, ...rest] = path
  if (slug === undefined || slug === 'archive') {
    const all = await parts.editions.latest(publication)
    const newest = all[0]
    if (!newest) return missing()
    if (slug === 'archive') return page(listPage(newest.document.publication.name, `/${publication}`, all))
    return { status: 302, mediaType: 'text/plain', body: '', location: editionAddresses(newest).issue }
  }
  const numbered = rest[0] === 'editions' && /^[1-9]\d{0,5}$/.test(rest[1] ?? '')
  const edition = await parts.editions.find(publication, slug, numbered ? Number(rest[1]) : undefined)
  if (!edition) return missing()
  return answerEdition(parts, edition, (numbered ? rest.slice(2) : rest).join('/'), numbered)
}

async function answerEdition(parts: SiteParts, edition: Edition, name: string, numbered: boolean): Promise<SiteAnswer> {
  if (name === '') return webPage(parts, edition, numbered)
  if (name === 'changes') return changedPage(parts, edition)
  if (name === 'mail' || name === 'mail.txt') return mailPage(parts, edition, name === 'mail')
  // What the editors' tools read of an edition is not for the public.
  if (name === 'document.json' || name === 'web.html' || name === 'email.html' || name === 'email.txt') return missing()
  const file = await stored(parts, edition, name)
  return file ? { status: 200, mediaType: file.mediaType, body: file.bytes, immutable: numbered } : missing()
}

/**
 * Answers for an edition that need not be public: `web`, `mail`, `mail.txt` or a file by its name. What its pages ask for
 * is led to `prefix`, since their own addresses hold nothing before it is published.
 */
export async function answerUnpublished(
  parts: SiteParts,
  edition: Edition,
  name: string,
  prefix: string,
): Promise<SiteAnswer> {
  const answer = await answerEdition(parts, edition, name === 'web' ? '' : name, false)
  if (typeof answer.body !== 'string') return answer
  return { ...answer, body: answer.body.replaceAll(`${editionAddresses(edition).files}/`, `${prefix}/`) }
}

/** What an edition says otherwise than the one published before it; there is no such page for a first one. */
async function changedPage(parts: SiteParts, edition: Edition): Promise<SiteAnswer> {
  const all = await parts.editions.ofIssue(edition.issue)
  const before = all.find(({ state, ordinal }) => state === 'published' && ordinal < edition.ordinal)
  if (!before) return missing()
  const changes = changesBetween(before.document, edition.document).filter(({ where }) => where !== '바로잡음')
  const addresses = { now: editionAddresses(edition).issue, before: editionAddresses(before).files }
  return page(changesPage(edition.document, changes, addresses))
}

async function stored(parts: SiteParts, edition: Edition, name: string) {
  const entry = edition.files.find((file) => file.name === name)
  const file = entry && (await parts.files.get(entry.sha256))
  return file && entry ? { bytes: file.bytes, mediaType: entry.mediaType } : null
}

async function webPage(parts: SiteParts, edition: Edition, numbered: boolean): Promise<SiteAnswer> {
  const file = await stored(parts, edition, 'web.html')
  if (!file) return missing()
  const frozen = Buffer.from(file.bytes).toString('utf8')
  const neighbours = await neighboursOf(parts, edition)
  const newer = numbered ? await newerOf(parts, edition) : html``
  return {
    status: 200,
    mediaType: 'text/html; charset=utf-8',
    body: frozen
      .replace(neighboursSlot.toString(), () => neighbours.toString())
      .replace(newerSlot.toString(), () => newer.toString()),
  }
}

/** What an edition that was replaced says on top of its page, which itself stays as it was frozen. */
async function newerOf(parts: SiteParts, edition: Edition): Promise<Html> {
  const newest = await parts.editions.find(edition.publicationKey, edition.slug)
  return newest && newest.ordinal > edition.ordinal
    ? html`<aside class="corrections" aria-label="새 편집본"><p>이 판은 편집본 ${edition.ordinal}차입니다. <a href="${editionAddresses(edition).issue}">바로잡은 판(${newest.ordinal}차) 보기</a></p></aside>`
    : html``
}

/** Links to the issues before and after; the page itself stays as it was frozen. */
async function neighboursOf(parts: SiteParts, edition: Edition): Promise<Html> {
  const all = await parts.editions.latest(edition.publicationKey)
  const at = all.findIndex((other) => other.issue === edition.issue)
  const [next, previous] = [all[at - 1], all[at + 1]]
  const link = (other: Edition, words: string): Html =>
    html`<a href="${editionAddresses(other).issue}"><small>${words}</small><b>${issueNumber(other.document)}</b><small>${coverDate(other.document.date)}</small></a>`
  return html`${previous ? link(previous, '← 이전 호') : html`<span></span>`}${
    next ? link(next, '다음 호 →') : html`<span><small>다음 호 →</small><b>준비 중</b></span>`
  }`
}

/** The mail as it looks to a reader, with the page in place of a recipient's own links. */
async function mailPage(parts: SiteParts, edition: Edition, asHtml: boolean): Promise<SiteAnswer> {
  const file = await stored(parts, edition, asHtml ? 'email.html' : 'email.txt')
  if (!file) return missing()
  const address = editionAddresses(edition).issue
  const values = {
    reason: '구독자에게 보내는 메일을 웹에서 보고 있습니다.',
    preferences: address,
    unsubscribe: address,
  }
  const body = Buffer.from(file.bytes).toString('utf8')
  const fill = asHtml ? fillHtml : fillText
  return { status: 200, mediaType: file.mediaType, body: fill(body, edition.report.slots, values) }
}
