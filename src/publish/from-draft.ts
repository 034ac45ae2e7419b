import type { HouseStyle } from '../../templates/style.ts'
import type { Article, Asset, Issue } from '../document/nodes.ts'
import type { DraftArticle, DraftIssue } from '../import/draft.ts'
import { draftBody } from '../import/to-document.ts'

/** Pictures of a draft that were found, by the path that the draft names. */
export type DraftPictures = ReadonlyMap<string, Asset & { name: string }>

/** A draft as a document of a house style, for rendering without a database. `date` is `YYYY-MM-DD`, empty when unknown. */
export function issueFromDraft(draft: DraftIssue, style: HouseStyle, pictures: DraftPictures, date: string): Issue {
  let number = 0
  const assets: Record<string, Asset> = {}
  for (const { name, ...asset } of pictures.values()) assets[name] = asset
  return {
    type: 'issue',
    model: 1,
    publication: style.defaults,
    year: draft.year ?? 0,
    number: draft.number ?? 0,
    date,
    lead: draft.lead ?? '',
    sections: draft.sections.map((section, index) => ({
      type: 'section',
      id: `s${index + 1}`,
      title: section.title,
      articles: section.articles.map((article) => articleFromDraft(article, `a${++number}`, pictures)),
    })),
    assets,
  }
}

function articleFromDraft(draft: DraftArticle, id: string, pictures: DraftPictures): Article {
  return {
    type: 'article',
    id,
    title: draft.title,
    source: {
      country: draft.source.country ?? '',
      organisation: draft.source.organisation ?? '',
      date: draft.source.date ?? '',
    },
    summary: draft.summary,
    body: draft.body.flatMap((block) => {
      const blocks = draftBody([block])
      if (block.type !== 'figure' || !block.file) return blocks
      const picture = pictures.get(block.file)
      return blocks.map((node) => (node.type === 'figure' && picture ? { ...node, asset: picture.name } : node))
    }),
    references: draft.references.map((reference) => ({ ...reference, date: reference.date ?? '' })),
  }
}

/** Paths of the pictures that a draft names. */
export const pictureFiles = (draft: DraftIssue): string[] => [
  ...new Set(
    draft.sections.flatMap((section) =>
      section.articles.flatMap((article) =>
        article.body.flatMap((block) => (block.type === 'figure' && block.file ? [block.file] : [])),
      ),
    ),
  ),
]
