import type { Payload } from 'payload'
import type { Block } from '../document/nodes.ts'
import type { DraftArticle, DraftBlock } from '../import/draft.ts'
import type { Article } from '../payload-types.ts'
import { type DraftNoteRow, type Organisations, readMark, readReference } from './draft-source.ts'
import { type WriteOptions, writeBody } from './lexical-write.ts'
import { storableName } from './name.ts'

export interface ArticleOptions {
  organisations: Organisations
  /** The draft's blocks as blocks of the document. */
  body: (blocks: DraftBlock[]) => Block[]
  writing: WriteOptions
  /** What the article keeps from the import, beside what has no field of its own. */
  notes?: readonly DraftNoteRow[]
  writer?: string | null
  state?: Article['state']
}

/** Stores one article of a draft and gives its id. */
export async function storeArticle(payload: Payload, draft: DraftArticle, options: ArticleOptions): Promise<string> {
  const notes: DraftNoteRow[] = [...(options.notes ?? [])]
  const { country, date } = readMark(draft.source, notes)
  const { organisation } = draft.source
  const article = await payload.create({
    collection: 'articles',
    data: {
      title: draft.title || '제목 없음',
      source: {
        country: country as NonNullable<Article['source']>['country'],
        organisation: organisation ? await options.organisations.id(organisation) : null,
        date,
      },
      summary: draft.summary.filter((sentence) => sentence.trim() !== '').map((sentence) => ({ sentence })),
      body: writeBody(options.body(draft.body), options.writing),
      name: storableName(draft.name) || null,
      references: draft.references.map(readReference),
      importNotes: notes,
      writer: options.writer ?? null,
      state: options.state ?? 'writing',
    },
  })
  return article.id
}
