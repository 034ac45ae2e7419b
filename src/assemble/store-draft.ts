/** WRITER of the CMS: a draft issue becomes organisations, articles and an issue. */
import type { Payload } from 'payload'
import type { Block } from '../document/nodes.ts'
import { BulletinError } from '../errors.ts'
import type { DraftArticle, DraftBlock, DraftIssue, DraftSection } from '../import/draft.ts'
import type { Article } from '../payload-types.ts'
import { type DraftNoteRow, Organisations } from './draft-source.ts'
import type { WriteOptions } from './lexical-write.ts'
import { storedReport } from './report.ts'
import { storeArticle } from './store-article.ts'

export interface StoreOptions {
  /** Key of the publication; the draft's own where absent. */
  publication?: string
  /** Where the draft doesn't tell them. */
  year?: number
  number?: number
  /** Publication date, `YYYY-MM-DD`. */
  date: string
  /** The draft's own where absent. */
  lead?: string
  /** Blocks of a draft as blocks of the document, with the texts of its footnotes: `draftBody` of the import. */
  body: (blocks: DraftBlock[], footnotes: Readonly<Record<string, string>>) => Block[]
  /** Stored pictures by the asset names that `body` gives its figures. */
  picture?: (asset: string) => { id: string; alt: string } | null
  /** Account that the articles are written by. */
  writer?: string
  state?: Article['state']
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

/** Text that belongs to no article has no place in the CMS but the notes, where an editor can take it up. */
const outsideArticles = (draft: DraftIssue): DraftNoteRow[] =>
  [...(draft.front ?? []), ...(draft.back ?? [])].map((block) => ({
    code: 'outside-articles',
    line: null,
    message: `기사 밖에 남은 글입니다. 쓸 곳이 있으면 옮기세요: ${JSON.stringify('text' in block ? block.text : block)}`,
  }))

/** Stores one draft; what it has made is taken back when a later step fails, since there are no transactions. */
class DraftStore {
  private readonly organisations: Organisations
  private readonly made: string[] = []
  private readonly footnotes: Readonly<Record<string, string>>
  private readonly writing: WriteOptions

  constructor(
    private readonly payload: Payload,
    private readonly draft: DraftIssue,
    private readonly options: StoreOptions,
  ) {
    this.organisations = new Organisations(payload)
    this.footnotes = draft.footnotes ?? {}
    this.writing = options.picture ? { picture: options.picture } : {}
  }

  async issue(target: Target): Promise<string> {
    const { draft } = this
    try {
      const sections = []
      for (const [index, section] of draft.sections.entries()) sections.push(await this.section(section, index))
      const body = (blocks: DraftBlock[]) => this.options.body(blocks, this.footnotes)
      const issue = await this.payload.create({
        collection: 'issues',
        data: {
          ...target,
          date: `${this.options.date}T12:00:00.000Z`,
          lead: this.options.lead ?? draft.lead ?? null,
          authors: draft.authors ?? null,
          ...(draft.report ? { report: storedReport(draft.report, this.footnotes, body, this.writing) } : {}),
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

  private async section({ title, part, articles: drafts }: DraftSection, index: number) {
    const articles: string[] = []
    for (const article of drafts) articles.push(await this.article(article))
    // One section without a name is a report's; of several each needs one.
    const nameless = this.draft.sections.length > 1 ? `분야 ${index + 1}` : ''
    return { title: title || nameless, part: part ?? null, articles }
  }

  private async article(draft: DraftArticle): Promise<string> {
    const id = await storeArticle(this.payload, draft, {
      organisations: this.organisations,
      body: (blocks) => this.options.body(blocks, this.footnotes),
      writing: this.writing,
      ...(this.options.writer ? { writer: this.options.writer } : {}),
      ...(this.options.state ? { state: this.options.state } : {}),
    })
    this.made.push(id)
    return id
  }
}

/** A draft that lists earlier issues tells of a series that does; a list that somebody keeps already stays as it is. */
async function storeArchive(payload: Payload, id: string, archive: DraftIssue['archive']): Promise<void> {
  if (!archive || archive.length === 0) return
  const publication = await payload.findByID({ collection: 'publications', id, depth: 0 })
  if (publication.pastIssues && publication.pastIssues.length > 0) return
  await payload.update({ collection: 'publications', id, data: { pastIssues: archive, listsArchive: true } })
}

/**
 * Stores a draft issue and gives its id. Throws PUBLICATION_UNKNOWN, DRAFT_INVALID when the draft doesn't tell which issue
 * it is, and ISSUE_EXISTS.
 */
export async function storeDraft(payload: Payload, draft: DraftIssue, options: StoreOptions): Promise<string> {
  const target = await findTarget(payload, draft, options)
  const issue = await new DraftStore(payload, draft, options).issue(target)
  await storeArchive(payload, target.publication, draft.archive)
  return issue
}
