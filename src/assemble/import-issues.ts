/** The CMS as the import desk needs it: issues to put articles into, made where they are new. */
import type { Payload } from 'payload'
import type { Block } from '../document/nodes.ts'
import { issueTitle } from '../document/numbering.ts'
import { BulletinError } from '../errors.ts'
import type { DraftArticle, DraftBlock, DraftIssue } from '../import/draft.ts'
import { type DraftNoteRow, Organisations } from './draft-source.ts'
import { storedReport } from './report.ts'
import { storeArticle } from './store-article.ts'

type Footnotes = Readonly<Record<string, string>>

/** A picture of the manuscript, its bytes in the file store. */
export interface ImportPicture {
  file: string
  sha256: string
  mediaType: string
}

export interface ImportParts {
  /** Bytes of a stored file by its hash, null where it is gone. */
  bytes(sha256: string): Promise<Uint8Array | null>
  /** Blocks of a draft as blocks of the document; a figure's asset is the hash of its picture. */
  body(blocks: readonly DraftBlock[], footnotes: Footnotes, pictures: readonly ImportPicture[]): Block[]
}

const idOf = (relation: string | { id: string }): string => (typeof relation === 'string' ? relation : relation.id)

/** Files of the figures of a body. */
const filesIn = (blocks: readonly DraftBlock[]): Map<string, string> => {
  const found = new Map<string, string>()
  for (const block of blocks) {
    if (block.type === 'figure' && block.file) found.set(block.file, block.alt?.trim() ?? '')
    const inner = block.type === 'box' ? block.body : block.type === 'pair' ? block.exhibits : []
    for (const [file, alt] of filesIn(inner)) found.set(file, alt)
  }
  return found
}

const altNote: DraftNoteRow = {
  code: 'alt-missing',
  line: null,
  message: '원고에서 온 그림에 대체 텍스트가 없습니다. 검토를 요청하기 전에 그림마다 대체 텍스트를 쓰세요.',
}

/** Issues and articles in Payload. */
export class ImportIssues {
  private readonly organisations: Organisations

  constructor(
    private readonly payload: Payload,
    private readonly parts: ImportParts,
  ) {
    this.organisations = new Organisations(payload)
  }

  async issue(id: string) {
    const found = await this.payload.findByID({ collection: 'issues', id, depth: 0, disableErrors: true })
    if (!found) return null
    const sections = (found.sections ?? []).map(({ title, articles }) => ({
      title: title ?? '',
      articles: (articles ?? []).map(idOf),
    }))
    return { id: found.id, title: found.title ?? '', publication: idOf(found.publication), sections }
  }

  async plannedIssue({
    publication,
    year,
    number,
    date,
  }: {
    publication: string
    year: number
    number: number
    date: string
  }) {
    const series = await this.payload.findByID({
      collection: 'publications',
      id: publication,
      depth: 0,
      disableErrors: true,
    })
    if (!series) return null
    const { name, numbering } = series
    return {
      title: issueTitle({ year, number, date, publication: { name, numbering } }),
      sections: (series.sections ?? []).map(({ title }) => title ?? ''),
    }
  }

  async makeIssue(target: { publication: string; year: number; number: number; date: string }, draft: DraftIssue) {
    const { publication, year, number } = target
    const where = { publication: { equals: publication }, year: { equals: year }, number: { equals: number } }
    const { docs } = await this.payload.find({ collection: 'issues', where, limit: 1, depth: 0 })
    if (docs[0]) return docs[0].id
    const footnotes = draft.footnotes ?? {}
    const body = (blocks: DraftBlock[]) => this.parts.body(blocks, footnotes, [])
    const made = await this.payload.create({
      collection: 'issues',
      data: {
        ...{ publication, year, number },
        date: `${target.date}T12:00:00.000Z`,
        lead: draft.lead ?? null,
        authors: draft.authors ?? null,
        ...(draft.report ? { report: storedReport(draft.report, footnotes, body, {}) } : {}),
        // A report has one section without a name; the publication's own are for bulletins.
        ...(draft.report ? { sections: [{ title: '', articles: [] }] } : {}),
      },
    })
    return made.id
  }

  async makeArticle(
    article: DraftArticle,
    notes: readonly DraftNoteRow[],
    footnotes: Footnotes,
    pictures: readonly ImportPicture[],
    writer: string | null,
  ): Promise<string> {
    const alts = filesIn(article.body)
    const media = new Map<string, { id: string; alt: string }>()
    for (const picture of pictures) {
      const alt = alts.get(picture.file)
      if (alt !== undefined) media.set(picture.sha256, await this.medium(picture, alt))
    }
    const bare = [...media.values()].some(({ alt }) => alt.trim() === '')
    return storeArticle(this.payload, article, {
      organisations: this.organisations,
      body: (blocks) => this.parts.body(blocks, footnotes, pictures),
      writing: { picture: (asset) => media.get(asset) ?? null },
      notes: [...notes, ...(bare ? [altNote] : [])],
      writer,
    })
  }

  /** The picture in the CMS: the one with the same bytes, or a new one. */
  private async medium({ sha256, mediaType }: ImportPicture, alt: string): Promise<{ id: string; alt: string }> {
    const where = { sha256: { equals: sha256 } }
    const { docs } = await this.payload.find({ collection: 'media', where, limit: 1, depth: 0 })
    if (docs[0]) return { id: docs[0].id, alt: docs[0].alt }
    const bytes = await this.parts.bytes(sha256)
    if (!bytes) throw new BulletinError('NOT_FOUND', `the picture ${sha256} is not stored`)
    const data = Buffer.from(bytes)
    const name = `${sha256.slice(0, 16)}.${mediaType === 'image/jpeg' ? 'jpg' : mediaType.split('/')[1]}`
    // A blank stands for words that are still missing: the field wants some, and the check of the issue finds a blank.
    const given = alt === '' ? ' ' : alt
    const file = { data, mimetype: mediaType, name, size: data.byteLength }
    const made = await this.payload.create({ collection: 'media', data: { alt: given }, file })
    return { id: made.id, alt: given }
  }

  async place(issue: string, article: string, spot: { section: number; name: string; index: number }): Promise<void> {
    const found = await this.payload.findByID({ collection: 'issues', id: issue, depth: 0 })
    const sections = (found.sections ?? []).map((section, at) => {
      const articles = (section.articles ?? []).map(idOf)
      return at === spot.section ? { ...section, articles: articles.toSpliced(spot.index, 0, article) } : section
    })
    const added = spot.section === -1 ? [{ title: spot.name, articles: [article] }] : []
    await this.payload.update({ collection: 'issues', id: issue, data: { sections: [...sections, ...added] } })
  }

  async noteIssue(issue: string, notes: readonly DraftNoteRow[]): Promise<void> {
    if (notes.length === 0) return
    const found = await this.payload.findByID({ collection: 'issues', id: issue, depth: 0 })
    const rows = (found.importNotes ?? []).map(({ code, line, message }) => ({ code, line, message }))
    await this.payload.update({ collection: 'issues', id: issue, data: { importNotes: [...rows, ...notes] } })
  }
}

/** Key of a publication's house style; null for a publication that does not exist. */
export async function publicationKey(payload: Payload, id: string): Promise<string | null> {
  return (await payload.findByID({ collection: 'publications', id, depth: 0, disableErrors: true }))?.key ?? null
}

/** Where a draft says that it belongs: its publication, and the issue of its number or a new one. `today` is `YYYY-MM-DD`. */
export async function whereTo(payload: Payload, draft: DraftIssue, chosen: string | null, today: string) {
  const key = draft.publication
  const { docs: series } =
    chosen || !key
      ? { docs: [] }
      : await payload.find({ collection: 'publications', where: { key: { equals: key } }, limit: 1, depth: 0 })
  const publication = chosen ?? series[0]?.id ?? null
  const { year, number } = draft
  if (!publication || !year || !number) return { publication, target: null }
  const where = { publication: { equals: publication }, year: { equals: year }, number: { equals: number } }
  const { docs } = await payload.find({ collection: 'issues', where, limit: 1, depth: 0 })
  const target = docs[0] ? { issue: docs[0].id } : { publication, year, number, date: draft.date ?? today }
  return { publication, target }
}
