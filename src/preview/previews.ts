/** The verbs of looking: what an endpoint calls. */
import { houseStyles } from '../../templates/publications/index.ts'
import type { AssembledIssue } from '../assemble/issue.ts'
import type { AssembledUnsaved, Setting, UnsavedArticle } from '../assemble/unsaved.ts'
import { check } from '../document/check.ts'
import type { Article, Issue } from '../document/nodes.ts'
import { issueSlug, issueTitle } from '../document/numbering.ts'
import type { Problem } from '../document/problem.ts'
import { articles } from '../document/walk.ts'
import { BulletinError } from '../errors.ts'
import type { EditionStore } from '../publish/edition.ts'
import { type ArticleChanges, changesOf, issueChanges, publishedOf } from './changes.ts'
import type { PreviewClient } from './client.ts'
import type { KeptTypesetting, KeptTypesettings } from './kept.ts'
import { articlePages, documentHash, keptOf, knownOf, knownPages, typesettingView } from './known.ts'
import type { ArticlePreview, PagesMade, ScreenKind, Typesetting } from './messages.ts'
import { stripped } from './stripped.ts'

export interface PreviewParts {
  /** The document as it would be if the article were saved now; for the article alone the rest may be of a moment ago. */
  unsaved(article: UnsavedArticle, setting: Setting, isWhole: boolean): Promise<AssembledUnsaved>
  /** Throws NOT_FOUND. */
  stored(issue: string): Promise<AssembledIssue>
  client: PreviewClient
  kept: KeptTypesettings
  editions: Pick<EditionStore, 'find'>
  now(): Date
}

/** An article that somebody is writing. */
export interface LookAsk {
  /** Who looks. */
  person: string
  article: UnsavedArticle
  setting: Setting
  scope: 'article' | 'issue'
}

/** A comparison with the last edition; null where none was published. */
export interface Comparison {
  /** `편집본 2차`. */
  label: string
  /** ISO time. */
  publishedAt: string
  articles: ArticleChanges[]
}

export interface Previews {
  pages(ask: LookAsk): Promise<ArticlePreview>
  /** `mailBare` is the mail without head style and pictures. `anchor` is the article's element in the web page. */
  screen(ask: LookAsk, kind: ScreenKind | 'mailBare'): Promise<{ content: string; anchor: string }>
  changes(ask: LookAsk): Promise<Comparison | null>
  /** The last typesetting of a whole issue; null where there was none. */
  typesetting(issue: string): Promise<Typesetting | null>
  /** Typesets the issue as it is stored now. */
  typeset(person: string, issue: string): Promise<Typesetting>
}

/** Builds the verbs. */
export function createPreviews(parts: PreviewParts): Previews {
  const read = async ({ article, setting }: LookAsk, isWhole: boolean) => {
    const assembled = await parts.unsaved(article, setting, isWhole)
    return { assembled, node: articleAt(assembled.issue, assembled.path) }
  }
  const keptFor = (id: string | null) => (id === null ? null : parts.kept.get(id))
  const keep = async (id: string, assembled: AssembledIssue, made: PagesMade): Promise<KeptTypesetting> => {
    const kept = keptOf(id, assembled, made, parts.now())
    await parts.kept.put(kept)
    return kept
  }

  return {
    pages: async (ask) => {
      const start = performance.now()
      const whole = ask.scope === 'issue'
      const { assembled, node } = await read(ask, whole)
      let kept = await keptFor(assembled.stored)
      const known = knownOf(kept, assembled, node.id)
      const ready = performance.now()
      const made = await parts.client.pages({
        key: `${ask.person}:${ask.article.id ?? 'new'}`,
        issue: assembled.issue,
        article: whole ? null : node.id,
        known: whole ? null : known,
      })
      const asked = performance.now()
      if (whole && assembled.stored) kept = await keep(assembled.stored, assembled, made)
      return {
        ...answer(ask, assembled, node, made),
        at: parts.now().toISOString(),
        numbered: whole || known !== null || assembled.stored === null,
        articles: kept ? articlePages(kept) : [],
        milliseconds: { assemble: Math.round(ready - start), preview: Math.round(asked - ready), ...made.milliseconds },
      }
    },

    screen: async (ask, kind) => {
      const { assembled, node } = await read(ask, true)
      const { issue } = assembled
      const [kept, published] = await Promise.all([
        keptFor(assembled.stored),
        assembled.stored === null ? null : parts.editions.find(issue.publication.key, issueSlug(issue)),
      ])
      const { content } = await parts.client.screen({
        key: `${ask.person}:${ask.article.id ?? 'new'}:${kind}`,
        issue,
        kind: kind === 'mailBare' ? 'mail' : kind,
        pageOf: knownPages(kept, assembled),
        pdf: { pages: kept?.pages ?? 1, bytes: published?.files.find(({ name }) => name === 'issue.pdf')?.size ?? 0 },
      })
      return { content: kind === 'mailBare' ? stripped(content) : content, anchor: node.id }
    },

    changes: async (ask) => {
      const { assembled, node } = await read(ask, true)
      const { issue } = assembled
      if (assembled.stored === null) return null
      const edition = await parts.editions.find(issue.publication.key, issueSlug(issue))
      if (!edition) return null
      const { document, label, madeAt, publishedAt } = edition
      const found =
        ask.scope === 'issue'
          ? issueChanges(document, issue)
          : [{ title: node.title, rows: changesOf(publishedOf(document, node), node) }]
      return { label, publishedAt: (publishedAt ?? madeAt).toISOString(), articles: found }
    },

    typesetting: async (id) => {
      const [kept, { issue }] = await Promise.all([parts.kept.get(id), parts.stored(id)])
      return kept ? typesettingView(kept, documentHash(issue)) : null
    },

    typeset: async (person, id) => {
      const assembled = await parts.stored(id)
      const made = await parts.client.pages({
        key: `${person}:issue:${id}`,
        issue: assembled.issue,
        article: null,
        known: null,
      })
      const kept = await keep(id, assembled, made)
      return typesettingView(kept, kept.hash)
    },
  }
}

function articleAt(issue: Issue, path: string): Article {
  for (const { article, path: here } of articles(issue)) if (here === path) return article
  throw new BulletinError('NOT_FOUND', `The document holds nothing at ${path}.`)
}

/** Problems of the article alone: an editor mends one text at a time. */
function problemsAt(path: string, found: readonly Problem[]): Problem[] {
  return found.filter((problem) => problem.path === path || problem.path.startsWith(`${path}/`))
}

function answer(
  { scope }: LookAsk,
  assembled: AssembledUnsaved,
  node: Article,
  made: PagesMade,
): Omit<ArticlePreview, 'at' | 'numbered' | 'articles' | 'milliseconds'> {
  const { issue, path, origins, problems, stored } = assembled
  const blocks = made.blocks.filter(({ article }) => article === node.id)
  const flow = made.flowOf[node.id]
  const page = made.pageOf[node.id] ?? null
  return {
    scope,
    pdf: made.pdf,
    pages: made.pages,
    firstPage: page,
    firstSheet: scope === 'issue' && flow && page !== null ? flow.sheet - 1 + page - flow.number : 0,
    blocks,
    origins: origins.get(path) ?? [],
    path,
    fit: made.fit[node.id] ?? null,
    problems: problemsAt(path, [
      ...problems,
      ...check(issue, houseStyles.get(issue.publication.key)?.requires),
      ...made.problems,
    ]),
    issue: stored === null ? null : { id: stored, title: issueTitle(issue) },
  }
}
