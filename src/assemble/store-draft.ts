/** WRITER of the CMS: a draft issue becomes organisations, articles and an issue. */
import type { Payload, Where } from 'payload'
import { isCountrySign } from '../document/countries.ts'
import { isPartialDate } from '../document/date.ts'
import type { Block } from '../document/nodes.ts'
import { BulletinError } from '../errors.ts'
import type { DraftArticle, DraftBlock, DraftIssue, DraftSection } from '../import/draft.ts'
import type { Article } from '../payload-types.ts'
import { writeBody } from './lexical-write.ts'

export interface StoreOptions {
  /** Key of the publication; the draft's own where absent. */
  publication?: string
  /** Where the draft doesn't tell them. */
  year?: number
  number?: number
  /** Publication date, `YYYY-MM-DD`. */
  date: string
  lead?: string
  /** Blocks of a draft as blocks of the document: `draftBody` of the import. */
  body: (blocks: DraftBlock[]) => Block[]
  /** Stored pictures by the asset names that `body` gives its figures. */
  picture?: (asset: string) => { id: string; alt: string } | null
  /** Account that the articles are written by. */
  writer?: string
  state?: Article['state']
}

interface Note {
  code: string
  line: number | null
  message: string
}

interface Target {
  publication: string
  year: number
  number: number
}

async function findTarget(payload: Payload, draft: DraftIssue, options: StoreOptions): Promise<Target> {
  const key = options.publication ?? draft.publication
  if (!key) throw new BulletinError('DRAFT_INVALID', 'The draft does not tell its publication; name one.')
  const found = await payload.find({ collection: 'publications', where: { key: { equals: key } }, limit: 1, depth: 0 })
  const publication = found.docs[0]
  if (!publication) throw new BulletinError('PUBLICATION_UNKNOWN', `There is no publication with the key ${key}.`)
  const year = options.year ?? draft.year
  const number = options.number ?? draft.number
  if (!year || !number) throw new BulletinError('DRAFT_INVALID', 'The draft does not tell its year and number.')
  const where = { publication: { equals: publication.id }, year: { equals: year }, number: { equals: number } }
  const { docs } = await payload.find({ collection: 'issues', where, limit: 1, depth: 0 })
  if (docs[0]) {
    const message = `${publication.name} ${year}/${number} exists already as issue ${docs[0].id}; delete it or name another number.`
    throw new BulletinError('ISSUE_EXISTS', message)
  }
  return { publication: publication.id, year, number }
}

/** Finds organisations by name or mark and makes those that are missing; each name once. */
class Organisations {
  private readonly known = new Map<string, Promise<string>>()

  constructor(private readonly payload: Payload) {}

  id(name: string): Promise<string> {
    const known = this.known.get(name) ?? this.findOrMake(name)
    this.known.set(name, known)
    return known
  }

  private async findOrMake(name: string): Promise<string> {
    const where: Where = { or: [{ name: { equals: name } }, { mark: { equals: name } }] }
    const { docs } = await this.payload.find({ collection: 'organisations', where, limit: 1, depth: 0 })
    return docs[0]?.id ?? (await this.payload.create({ collection: 'organisations', data: { name } })).id
  }
}

/** A sign that the CMS doesn't know, or a date that isn't one, is kept as a note and never guessed. */
function readMark(source: DraftArticle['source'], notes: Note[]): { country: string | null; date: string | null } {
  const { country, date } = source
  if (country && !isCountrySign(country)) {
    notes.push({
      code: 'country-unknown',
      line: null,
      message: `출처의 나라 표시 ‘${country}’을(를) 모릅니다. 나라를 고르세요.`,
    })
  }
  if (date && !isPartialDate(date)) {
    notes.push({
      code: 'date-invalid',
      line: null,
      message: `출처의 날짜 ‘${date}’을(를) 읽지 못했습니다. 날짜를 쓰세요.`,
    })
  }
  return {
    country: country && isCountrySign(country) ? country : null,
    date: date && isPartialDate(date) ? date : null,
  }
}

/** Text that belongs to no article has no place in the CMS but the notes, where an editor can take it up. */
const outsideArticles = (draft: DraftIssue): Note[] =>
  [...(draft.front ?? []), ...(draft.back ?? [])].map((block) => ({
    code: 'outside-articles',
    line: null,
    message: `기사 밖에 남은 글입니다. 쓸 곳이 있으면 옮기세요: ${JSON.stringify('text' in block ? block.text : block)}`,
  }))

const validDate = (date: string | null): string | null => (date && isPartialDate(date) ? date : null)

/** A reference whose date can't be stored keeps it behind its title. */
const readReference = ({ organisation, title, date }: DraftArticle['references'][number]) => ({
  organisation,
  title: date && !isPartialDate(date) ? `${title}, ${date}` : title,
  date: validDate(date),
})

/** Stores one draft; what it has made is taken back when a later step fails, since there are no transactions. */
class DraftStore {
  private readonly organisations: Organisations
  private readonly made: string[] = []

  constructor(
    private readonly payload: Payload,
    private readonly options: StoreOptions,
  ) {
    this.organisations = new Organisations(payload)
  }

  async issue(draft: DraftIssue, target: Target): Promise<string> {
    try {
      const sections = []
      for (const [index, section] of draft.sections.entries()) sections.push(await this.section(section, index))
      const issue = await this.payload.create({
        collection: 'issues',
        data: {
          ...target,
          date: `${this.options.date}T12:00:00.000Z`,
          lead: this.options.lead ?? null,
          sections,
          importNotes: [
            ...draft.problems.map(({ code, line, message }) => ({ code, line, message })),
            ...outsideArticles(draft),
          ],
        },
      })
      return issue.id
    } catch (error) {
      for (const id of this.made) await this.payload.delete({ collection: 'articles', id })
      throw error
    }
  }

  private async section(section: DraftSection, index: number): Promise<{ title: string; articles: string[] }> {
    const articles: string[] = []
    for (const article of section.articles) articles.push(await this.article(article))
    return { title: section.title || `분야 ${index + 1}`, articles }
  }

  private async article(draft: DraftArticle): Promise<string> {
    const notes: Note[] = []
    const { country, date } = readMark(draft.source, notes)
    const { organisation } = draft.source
    const article = await this.payload.create({
      collection: 'articles',
      data: {
        title: draft.title || '제목 없음',
        source: {
          country: country as NonNullable<Article['source']>['country'],
          organisation: organisation ? await this.organisations.id(organisation) : null,
          date,
        },
        summary: draft.summary.filter((sentence) => sentence.trim() !== '').map((sentence) => ({ sentence })),
        body: writeBody(this.options.body(draft.body), this.options.picture ? { picture: this.options.picture } : {}),
        references: draft.references.map(readReference),
        importNotes: notes,
        writer: this.options.writer ?? null,
        state: this.options.state ?? 'writing',
      },
    })
    this.made.push(article.id)
    return article.id
  }
}

/**
 * Stores a draft issue and gives its id. Throws PUBLICATION_UNKNOWN, DRAFT_INVALID when the draft doesn't tell which issue
 * it is, and ISSUE_EXISTS.
 */
export async function storeDraft(payload: Payload, draft: DraftIssue, options: StoreOptions): Promise<string> {
  const target = await findTarget(payload, draft, options)
  return new DraftStore(payload, options).issue(draft, target)
}
