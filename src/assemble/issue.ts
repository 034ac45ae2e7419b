/** READER of the CMS: a stored issue to the document model. Payload's shapes are narrowed here and nowhere else. */
import type { Payload } from 'payload'
import type { Article, Asset, Block, Issue, Reference, Report, Section, Source } from '../document/nodes.ts'
import type { Problem } from '../document/problem.ts'
import { allBlocks } from '../document/walk.ts'
import { BulletinError } from '../errors.ts'
import type {
  Article as StoredArticle,
  Issue as StoredIssue,
  Media as StoredMedia,
  Publication as StoredPublication,
} from '../payload-types.ts'
import type { ProofCode } from '../proofread/codes.ts'
import { archiveOf } from './archive.ts'
import { createEditionStore } from './edition-store.ts'
import { importWarnings } from './import-warnings.ts'
import type { Picture } from './lexical-exhibit.ts'
import { traceBody } from './lexical-read.ts'
import type { Place, Places } from './places.ts'
import { readPastIssues, readProofreadingOff, readPublication } from './publication.ts'
import { readReport } from './report.ts'

export interface AssembledIssue {
  issue: Issue
  /** What can't be printed as it is stored; the checks of the document come on top. */
  problems: Problem[]
  places: Places
  /** By path of an article: which node of its editor each block of its body comes from. */
  origins: ReadonlyMap<string, readonly number[]>
  /** Checks of proofreading that the publication wants none of. */
  proofreadingOff: ProofCode[]
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
  private readonly origins: Map<string, readonly number[]> = new Map()
  private articles = 0

  constructor(private readonly stored: StoredIssue) {
    this.places.set('', { collection: 'issues', id: stored.id })
  }

  read(publication: StoredPublication): AssembledIssue {
    const authors = this.stored.authors?.trim()
    const report = this.report()
    const corrections = (this.stored.corrections ?? []).map(({ date, text }) => ({
      date: date.slice(0, 10),
      text: text.trim(),
    }))
    const issue: Issue = {
      type: 'issue',
      model: 1,
      publication: readPublication(publication),
      year: this.stored.year,
      number: this.stored.number,
      date: this.stored.date.slice(0, 10),
      lead: this.stored.lead?.trim() ?? '',
      ...(report ? { report } : {}),
      ...(authors ? { authors } : {}),
      sections: (this.stored.sections ?? []).map((section, index) => this.section(section, index)),
      ...(corrections.length > 0 ? { corrections } : {}),
      assets: this.assets,
    }
    const proofreadingOff = readProofreadingOff(publication)
    return { issue, problems: this.problems, places: this.places, origins: this.origins, proofreadingOff }
  }

  private section(stored: NonNullable<StoredIssue['sections']>[number], index: number): Section {
    const path = `sections/${index}`
    const title = stored.title?.trim() ?? ''
    const articles: Article[] = []
    for (const entry of stored.articles ?? []) {
      const article = populated(entry)
      if (article) articles.push(this.article(article, `${path}/articles/${articles.length}`))
      else this.lost(path, title)
    }
    if (title === '' && (this.stored.sections?.length ?? 0) > 1) {
      this.problem(
        'section-untitled',
        path,
        '이름이 없는 분야입니다.',
        '분야 이름을 쓰거나, 기사를 다른 분야로 옮기세요.',
      )
    }
    const part = stored.part?.trim()
    return { type: 'section', id: `s${index + 1}`, title, ...(part ? { part } : {}), articles }
  }

  private report(): Report | null {
    const { report: stored } = this.stored
    const report = stored ? readReport(stored, this.body(stored.summary, 'report', 'summary')) : null
    if (report?.title.length === 0) {
      const hint = '보고서 제목을 쓰거나, 보고서가 아니면 앞머리를 모두 비우세요.'
      this.problem('report-untitled', 'report', '보고서 앞머리에 제목이 없습니다.', hint)
    }
    return report
  }

  private lost(path: string, section: string): void {
    const message = `‘${section}’에 지워진 기사가 들어 있습니다.`
    this.problem('article-missing', path, message, '이 호에서 그 기사를 빼고 저장하세요.')
  }

  private problem(code: string, path: string, message: string, hint: string): void {
    this.problems.push({ code, severity: 'error', path, message, hint })
  }

  private article(stored: StoredArticle, path: string): Article {
    this.articles += 1
    this.places.set(path, { collection: 'articles', id: stored.id })
    this.problems.push(...importWarnings(stored, path))
    const name = stored.name?.trim()
    return {
      type: 'article',
      id: `a${this.articles}`,
      ...(name ? { name } : {}),
      title: stored.title.trim(),
      source: readSource(stored.source),
      summary: (stored.summary ?? []).map(({ sentence }) => sentence.trim()).filter((sentence) => sentence !== ''),
      body: this.body(stored.body, path, 'body'),
      references: readReferences(stored.references),
    }
  }

  /** A body with its pictures; each picture's place is noted, wherever it stands. */
  private body(state: unknown, path: string, part: 'body' | 'summary'): Block[] {
    const media = new Map<string, StoredMedia>()
    const { blocks, problems, origins } = traceBody(state, {
      path,
      part,
      picture: (value) => this.picture(value, media),
    })
    this.problems.push(...problems)
    this.origins.set(path, origins)
    for (const { block, path: inner } of allBlocks(blocks)) {
      const found = block.type === 'figure' && block.asset !== null ? media.get(block.asset) : undefined
      if (!found || block.type !== 'figure') continue
      const place = { collection: 'media' as const, id: found.id }
      this.places.set(`${path}/${part}/${inner}/alt`, place)
      // A line of source under the figure says whose it is, too.
      if (found.credit?.trim() || block.source?.length) continue
      this.places.set(`${path}/${part}/${inner}/rights`, place)
      this.problems.push(rightsMissing(`${path}/${part}/${inner}/rights`))
    }
    return blocks
  }

  private picture(value: unknown, media: Map<string, StoredMedia>): Picture | null {
    if (!isMedia(value) || !value.sha256 || !isMediaType(value.mimeType)) return null
    const asset = `${value.sha256.slice(0, 16)}.${mediaTypes[value.mimeType]}`
    this.assets[asset] = {
      mediaType: value.mimeType,
      sha256: value.sha256,
      width: value.width ?? 0,
      height: value.height ?? 0,
    }
    media.set(asset, value)
    return { asset, alt: value.alt }
  }
}

/** The document says nothing of rights, so that the reader of what is stored tells of them. */
const rightsMissing = (path: string): Problem => ({
  code: 'rights-missing',
  severity: 'warning',
  path,
  message: '그림의 출처와 이용 조건이 없습니다.',
  hint: '그림 파일에 누구의 그림이고 실어도 되는지를 적거나, 그림 아래에 자료 줄을 쓰세요.',
})

/** Reads a stored issue that is populated deep enough. Throws NOT_FOUND when its publication is gone, and UnknownNode. */
export function assembleIssue(stored: StoredIssue): AssembledIssue {
  const publication = populated(stored.publication)
  if (!publication) throw new BulletinError('NOT_FOUND', `The publication of issue ${stored.id} does not exist.`)
  return new IssueReader(stored).read(publication)
}

/** Reads an issue as it is stored now, whoever asks, with what its series published before. Throws NOT_FOUND. */
export async function readIssue(payload: Payload, id: string): Promise<AssembledIssue> {
  return assembleWithArchive(payload, await findStoredIssue(payload, id))
}

/** A stored issue, populated as deep as `assembleIssue` needs it. Throws NOT_FOUND. */
export async function findStoredIssue(payload: Payload, id: string): Promise<StoredIssue> {
  const stored = await payload.findByID({ collection: 'issues', id, depth, disableErrors: true, overrideAccess: true })
  if (!stored) throw new BulletinError('NOT_FOUND', `There is no issue ${id}.`)
  return stored
}

/** Reads a populated issue with what its series published before. Throws what `assembleIssue` throws. */
export async function assembleWithArchive(payload: Payload, stored: StoredIssue): Promise<AssembledIssue> {
  const assembled = assembleIssue(stored)
  const publication = populated(stored.publication)
  if (!publication?.listsArchive) return assembled
  const published = (await createEditionStore(payload).latest(publication.key)).map((edition) => edition.document)
  const archive = archiveOf(assembled.issue, published, readPastIssues(publication))
  return { ...assembled, issue: { ...assembled.issue, archive } }
}
