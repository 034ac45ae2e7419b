/** READER of the CMS: a stored issue to the document model. Payload's shapes are narrowed here and nowhere else. */
import type { Payload } from 'payload'
import type { Article, Asset, Issue, Publication, Reference, Section, Source } from '../document/nodes.ts'
import type { Problem } from '../document/problem.ts'
import { BulletinError } from '../errors.ts'
import type {
  Article as StoredArticle,
  Issue as StoredIssue,
  Media as StoredMedia,
  Publication as StoredPublication,
} from '../payload-types.ts'
import { type Picture, readBody } from './lexical-read.ts'
import type { Place, Places } from './places.ts'

export interface AssembledIssue {
  issue: Issue
  /** What can't be printed as it is stored; the checks of the document come on top. */
  problems: Problem[]
  places: Places
}

/** How deep Payload must populate: issue → article → organisation, and issue → article → body → picture. */
const depth = 3

/** A populated relationship; null where it is empty or its document is gone. */
function populated<T extends { id: string }>(value: string | T | null | undefined): T | null {
  return typeof value === 'object' && value !== null ? value : null
}

const isMedia = (value: unknown): value is StoredMedia =>
  typeof value === 'object' && value !== null && 'sha256' in value && typeof value.sha256 === 'string'

const mediaTypes = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const

const isMediaType = (value: unknown): value is keyof typeof mediaTypes =>
  typeof value === 'string' && Object.hasOwn(mediaTypes, value)

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
    numbering: stored.numbering,
  }
}

function readSource(stored: StoredArticle['source']): Source {
  const organisation = populated(stored?.organisation)
  return {
    country: stored?.country ?? '',
    organisation: organisation?.mark?.trim() || (organisation?.name ?? ''),
    date: stored?.date ?? '',
  }
}

const readReferences = (stored: StoredArticle['references']): Reference[] =>
  (stored ?? []).map(({ organisation, title, date }) => ({
    organisation: organisation ?? '',
    title: title ?? '',
    date: date ?? '',
  }))

/** Gathers one issue: articles are numbered through, pictures collected by their hash. */
class IssueReader {
  private readonly assets: Record<string, Asset> = {}
  private readonly problems: Problem[] = []
  private readonly places: Map<string, Place> = new Map()
  private articles = 0

  constructor(private readonly stored: StoredIssue) {
    this.places.set('', { collection: 'issues', id: stored.id })
  }

  read(publication: StoredPublication): AssembledIssue {
    const issue: Issue = {
      type: 'issue',
      model: 1,
      publication: readPublication(publication),
      year: this.stored.year,
      number: this.stored.number,
      date: this.stored.date.slice(0, 10),
      lead: this.stored.lead?.trim() ?? '',
      sections: (this.stored.sections ?? []).map((section, index) => this.section(section, index)),
      assets: this.assets,
    }
    return { issue, problems: this.problems, places: this.places }
  }

  private section(stored: NonNullable<StoredIssue['sections']>[number], index: number): Section {
    const path = `sections/${index}`
    const articles: Article[] = []
    for (const entry of stored.articles ?? []) {
      const article = populated(entry)
      if (article) articles.push(this.article(article, `${path}/articles/${articles.length}`))
      else this.lost(path, stored.title)
    }
    return { type: 'section', id: `s${index + 1}`, title: stored.title, articles }
  }

  private lost(path: string, section: string): void {
    this.problems.push({
      code: 'article-missing',
      severity: 'error',
      path,
      message: `‘${section}’에 지워진 기사가 들어 있습니다.`,
      hint: '이 호에서 그 기사를 빼고 저장하세요.',
    })
  }

  private article(stored: StoredArticle, path: string): Article {
    this.articles += 1
    this.places.set(path, { collection: 'articles', id: stored.id })
    const media = new Map<string, string>()
    const { blocks, problems } = readBody(stored.body, { path, picture: (value) => this.picture(value, media) })
    this.problems.push(...problems)
    blocks.forEach((block, index) => {
      const id = block.type === 'figure' && block.asset !== null ? media.get(block.asset) : undefined
      if (id) this.places.set(`${path}/body/${index}/alt`, { collection: 'media', id })
    })
    return {
      type: 'article',
      id: `a${this.articles}`,
      title: stored.title.trim(),
      source: readSource(stored.source),
      summary: (stored.summary ?? []).map(({ sentence }) => sentence.trim()).filter((sentence) => sentence !== ''),
      body: blocks,
      references: readReferences(stored.references),
    }
  }

  private picture(value: unknown, media: Map<string, string>): Picture | null {
    if (!isMedia(value) || !value.sha256 || !isMediaType(value.mimeType)) return null
    const asset = `${value.sha256.slice(0, 16)}.${mediaTypes[value.mimeType]}`
    this.assets[asset] = {
      mediaType: value.mimeType,
      sha256: value.sha256,
      width: value.width ?? 0,
      height: value.height ?? 0,
    }
    media.set(asset, value.id)
    return { asset, alt: value.alt }
  }
}

/** Reads a stored issue that is populated deep enough. Throws NOT_FOUND when its publication is gone, and UnknownNode. */
export function assembleIssue(stored: StoredIssue): AssembledIssue {
  const publication = populated(stored.publication)
  if (!publication) throw new BulletinError('NOT_FOUND', `The publication of issue ${stored.id} does not exist.`)
  return new IssueReader(stored).read(publication)
}

/** Reads an issue as it is stored now, whoever asks. Throws NOT_FOUND. */
export async function readIssue(payload: Payload, id: string): Promise<AssembledIssue> {
  const stored = await payload.findByID({ collection: 'issues', id, depth, disableErrors: true, overrideAccess: true })
  if (!stored) throw new BulletinError('NOT_FOUND', `There is no issue ${id}.`)
  return assembleIssue(stored)
}
