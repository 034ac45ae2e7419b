import type { HouseStyle } from '../../templates/style.ts'
import type { Article, Asset, Block, Issue, Report } from '../document/nodes.ts'
import { allBlocks } from '../document/walk.ts'
import type { DraftArticle, DraftBlock, DraftFigure, DraftIssue, DraftReport } from '../import/draft.ts'
import { draftInline } from '../import/inline.ts'
import { draftBody } from '../import/to-document.ts'

/** Pictures of a draft that were found, by the path that the draft names. */
export type DraftPictures = ReadonlyMap<string, Asset & { name: string }>

/** A draft as a document of a house style, for rendering without a database. `date` is `YYYY-MM-DD`, empty when unknown. */
export function issueFromDraft(draft: DraftIssue, style: HouseStyle, pictures: DraftPictures, date: string): Issue {
  let number = 0
  const assets: Record<string, Asset> = {}
  for (const { name, ...asset } of pictures.values()) assets[name] = asset
  const read = (blocks: readonly DraftBlock[]) => withPictures(blocks, draft.footnotes ?? {}, pictures)
  return {
    type: 'issue',
    model: 1,
    publication: style.defaults,
    year: draft.year ?? 0,
    number: draft.number ?? 0,
    date,
    lead: draft.lead ?? '',
    ...(draft.report ? { report: reportFromDraft(draft.report, draft.footnotes ?? {}, read) } : {}),
    ...(draft.authors ? { authors: draft.authors } : {}),
    ...(draft.archive ? { archive: draft.archive } : {}),
    sections: draft.sections.map((section, index) => ({
      type: 'section',
      id: `s${index + 1}`,
      title: section.title,
      ...(section.part ? { part: section.part } : {}),
      articles: section.articles.map((article) => articleFromDraft(article, `a${++number}`, read)),
    })),
    assets,
  }
}

const reportFromDraft = (
  draft: DraftReport,
  footnotes: Record<string, string>,
  read: (blocks: readonly DraftBlock[]) => Block[],
): Report => ({
  title: draftInline(draft.title, footnotes),
  subtitle: draft.subtitle ?? '',
  kind: draft.kind ?? '',
  authors: draft.authors ?? '',
  summary: read(draft.summary),
  notes: read(draft.notes).filter((block) => block.type === 'note'),
})

function articleFromDraft(draft: DraftArticle, id: string, read: (blocks: readonly DraftBlock[]) => Block[]): Article {
  return {
    type: 'article',
    id,
    ...(draft.name ? { name: draft.name } : {}),
    title: draft.title,
    source: {
      country: draft.source.country ?? '',
      organisation: draft.source.organisation ?? '',
      date: draft.source.date ?? '',
    },
    summary: draft.summary,
    body: read(draft.body),
    references: draft.references.map((reference) => ({ ...reference, date: reference.date ?? '' })),
  }
}

/** Blocks with the pictures of their figures, which stand in the same order in draft and document. */
export function withPictures(
  blocks: readonly DraftBlock[],
  footnotes: Record<string, string>,
  pictures: DraftPictures,
): Block[] {
  const files = figuresIn(blocks).map((figure) => figure.file)
  const body = draftBody(blocks, footnotes)
  for (const { block } of allBlocks(body)) {
    if (block.type !== 'figure') continue
    const file = files.shift()
    const picture = file === undefined ? undefined : pictures.get(file)
    if (picture) block.asset = picture.name
  }
  return body
}

/** Figures of a draft body in reading order, those in boxes and pairs among them. */
const figuresIn = (blocks: readonly DraftBlock[]): DraftFigure[] =>
  blocks.flatMap((block): DraftFigure[] => {
    if (block.type === 'figure') return [block]
    if (block.type === 'box') return figuresIn(block.body)
    return block.type === 'pair' ? figuresIn(block.exhibits) : []
  })

/** Paths of the pictures that a draft names. */
export const pictureFiles = (draft: DraftIssue): string[] => [
  ...new Set(
    [draft.report?.summary ?? [], ...draft.sections.flatMap((section) => section.articles.map((one) => one.body))]
      .flatMap(figuresIn)
      .flatMap((figure) => figure.file ?? []),
  ),
]
