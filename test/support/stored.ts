/** Stored documents for tests of the CMS. */
import type { CollectionSlug, File, Payload } from 'payload'

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** A picture of one pixel. */
export function png(name: string): File {
  const data = Buffer.from(pixel, 'base64')
  return { name, data, mimetype: 'image/png', size: data.length }
}

/** A publication as small as may be. */
export const publicationData = (key: string) => ({
  key,
  name: '산업기술 동향워치',
  numbering: '{year}년 {number}호',
  sections: [{ title: '이슈포커스' }, { title: '정책동향' }],
  publisher: { name: '한국산업기술진흥원' },
  licence: '1' as const,
})

/** Ways to make one document of any collection, as code does it or as a person would ask for it. */
export interface Fixtures {
  /** Arguments of `create` for a new document that clashes with no other. */
  fresh(collection: CollectionSlug): Promise<{ data: object; file?: File }>
  /** A harmless change. */
  change(collection: CollectionSlug): object
  /** Id of a new document, with the given owner where the collection knows owners. */
  stored(collection: CollectionSlug, owner: string | null): Promise<string>
  /** Publishes an issue, as far as the CMS can see. */
  edition(issue: string): Promise<string>
}

const changes: Record<string, object> = {
  publications: { slogan: '표어' },
  issues: { lead: '머리 문장' },
  articles: { title: '다른 제목' },
  organisations: { original: 'Other' },
  media: { alt: '다른 말' },
  editions: { title: '다른 제목' },
  manuscripts: { step: '다른 일' },
  'publish-runs': { step: '다른 일' },
  sends: { subject: '다른 제목' },
  comments: { text: '다른 의견' },
  'issue-log': { detail: '다른 말' },
  'approval-links': { name: '다른 사람' },
  lists: { name: '다른 명단' },
  subscribers: { name: '다른 이름' },
  'subscriber-imports': { basis: '다른 근거' },
  'export-log': { count: 2 },
  notices: { subject: '다른 제목' },
  users: { name: '다른 이름' },
}

/** Fixtures on a CMS that has at least one account. */
export async function makeFixtures(payload: Payload): Promise<Fixtures> {
  let count = 0
  const publication = await payload.create({ collection: 'publications', data: publicationData('kiat-watch') })

  const fresh = async (collection: CollectionSlug): Promise<{ data: object; file?: File }> => {
    const n = ++count
    const issue = { publication: publication.id, year: 2026, number: n, date: '2026-09-25T12:00:00.000Z' }
    switch (collection) {
      case 'publications':
        return { data: publicationData(`key-${n}`) }
      case 'issues':
        return { data: issue }
      case 'articles':
        return { data: { title: `기사 ${n}`, state: 'writing' } }
      case 'organisations':
        return { data: { name: `기관 ${n}` } }
      case 'media':
        return { data: { alt: '점', credit: '자체 제작' }, file: png(`${n}.png`) }
      case 'comments':
        return { data: { text: `의견 ${n}` } }
      case 'issue-log':
        return {
          data: {
            issue: (await payload.create({ collection: 'issues', data: issue })).id,
            ordinal: 1,
            at: '2026-09-25T00:00:00.000Z',
            name: '나린별',
            action: 'requested',
            digest: 'a'.repeat(64),
            entry: `entry-${n}`,
          },
        }
      case 'approval-links': {
        const id = (await payload.create({ collection: 'issues', data: issue })).id
        const edition = (await payload.create({ collection: 'editions', data: editionData(id, n) })).id
        const to = { name: '나린별', address: 'approver@example.org', hash: 'a'.repeat(64), link: `link-${n}` }
        return { data: { ...to, issue: id, edition, expiresAt: '2026-09-28T00:00:00.000Z' } }
      }
      case 'notices':
        return { data: { subject: '알림', to: 'editor@example.org', key: `key-${n}`, state: 'waiting' } }
      case 'lists':
        return { data: { name: `명단 ${n}`, publication: publication.id } }
      case 'subscribers':
        return {
          data: { address: `reader${n}@example.org`, state: 'active', addressHash: String(n).padStart(64, '0') },
        }
      case 'subscriber-imports':
        return { data: { name: '명단.csv', state: 'done' } }
      case 'export-log':
        return { data: { at: '2026-09-25T00:00:00.000Z', byName: '나린별', listName: '명단' } }
      case 'manuscripts':
        return { data: { name: `원고 ${n}.txt`, state: 'reading' } }
      case 'publish-runs':
        return { data: { issue: (await payload.create({ collection: 'issues', data: issue })).id, state: 'waiting' } }
      case 'sends': {
        const { id } = await payload.create({ collection: 'issues', data: issue })
        const edition = await payload.create({ collection: 'editions', data: editionData(id, n) } as never)
        const about = { issue: id, edition: String(edition.id), publication: publication.id }
        return { data: { ...about, subject: '제목', state: 'done', editionHash: 'a'.repeat(64) } }
      }
      case 'users':
        return {
          data: { email: `user${n}@example.org`, password: 'a long password', name: `사람 ${n}`, role: 'writer' },
        }
      default:
        return { data: editionData((await payload.create({ collection: 'issues', data: issue })).id, n) }
    }
  }

  const stored = async (collection: CollectionSlug, owner: string | null): Promise<string> => {
    const { data, file } = await fresh(collection)
    const owner_ = { articles: 'writer', comments: 'author' }[collection as string]
    const owned = owner !== null && owner_ ? { ...data, [owner_]: owner } : data
    return String((await payload.create({ collection, data: owned, ...(file ? { file } : {}) } as never)).id)
  }

  return {
    fresh,
    stored,
    change: (collection) => changes[collection] ?? {},
    edition: async (issue) => {
      const data = editionData(issue, ++count)
      return (await payload.create({ collection: 'editions', data })).id
    },
  }
}

const editionData = (issue: string, run: number) => ({
  issue,
  ordinal: 1,
  label: '편집본 1차',
  title: '산업기술 동향워치 2026년 1호',
  publicationKey: 'kiat-watch',
  slug: '2026-1',
  state: 'published' as const,
  publishedAt: '2026-09-25T00:00:00.000Z',
  hash: 'a'.repeat(64),
  run: `run-${run}`,
  files: [{ name: 'issue.pdf', mediaType: 'application/pdf', sha256: 'b'.repeat(64), size: 1 }],
  document: { secret: 'x' },
})
