/** VERB: articles of a manuscript go into an issue, each once. */

import type { FileStore } from '../database/files.ts'
import { BulletinError } from '../errors.ts'
import type { DraftArticle, DraftIssue } from '../import/draft.ts'
import type { AnsweredArticle, ArticleNote } from './answers.ts'
import {
  articlesOf,
  type Manuscript,
  type Put,
  putKey,
  type Reading,
  type StoredPicture,
  type Target,
} from './manuscript.ts'
import { sectionNamed, spotFor } from './spots.ts'
import type { ManuscriptStore } from './store.ts'

/** An issue as far as putting in must know it. */
export interface TargetIssue {
  id: string
  title: string
  /** Id of its publication. */
  publication: string
  sections: { title: string; articles: string[] }[]
}

/** The CMS, as far as putting in needs it. */
export interface IssueDesk {
  issue(id: string): Promise<TargetIssue | null>
  /** Title and sections that a new issue will have; null where its publication is gone. */
  plannedIssue(target: Exclude<Target, { issue: string }>): Promise<{ title: string; sections: string[] } | null>
  /** Makes an issue, with what a draft says of the whole of it; the one that exists already where its number is taken. */
  makeIssue(target: Exclude<Target, { issue: string }>, draft: DraftIssue): Promise<string>
  makeArticle(
    article: DraftArticle,
    notes: ArticleNote[],
    footnotes: Record<string, string>,
    pictures: StoredPicture[],
    writer: string | null,
  ): Promise<string>
  /** Writes an article's id into a section; a section of this name is added at the end where `section` is -1. */
  place(issue: string, article: string, spot: { section: number; name: string; index: number }): Promise<void>
  /** Adds sentences to what the issue keeps from imports. */
  noteIssue(issue: string, notes: ArticleNote[]): Promise<void>
}

export interface PutParts {
  store: ManuscriptStore
  files: Pick<FileStore, 'get'>
  issues: IssueDesk
  /** Does work alone among all who name the same key. */
  alone<T>(key: string, work: () => Promise<T>): Promise<T>
  now(): Date
}

export interface PutRequest {
  /** Index of the article. */
  article: number
  /** Name of the section that it goes to; its own where absent. */
  section?: string
}

/** A putter that vanished is given up after this time, in milliseconds. */
const stale = 60_000

const refuse = (message: string): never => {
  throw new BulletinError('IMPORT_NOT_READY', message)
}

/** Why an article can't be put in now, in Korean; empty when it can. */
export function putFault(reading: Reading, answered: readonly AnsweredArticle[], article: number): string {
  if (reading.balance.missing > 0)
    return `빠진 글자 ${reading.balance.missing} — 넣을 수 없습니다. 원고와 함께 관리자에게 알리세요.`
  const one = answered[article]
  if (!one) return '이 원고에 없는 기사입니다. 화면을 다시 여세요.'
  return one.open > 0 ? `확인할 곳 ${one.open}개를 먼저 확인하세요.` : ''
}

/** What an issue keeps of a manuscript's own pieces and of the text that belongs to no article. */
export function issueNotes(manuscript: Manuscript, reading: Reading): ArticleNote[] {
  const { draft, pieces } = reading
  const outside = [...(draft.front ?? []), ...(draft.back ?? [])].flatMap((block) =>
    'text' in block ? [block.text] : [],
  )
  return [
    ...pieces
      .filter(({ id, article }) => article === null && ['later', undefined].includes(manuscript.answers[id]?.offer))
      .map(({ code, lines, message }) => ({ code, line: lines?.from ?? null, message })),
    ...outside.map((text) => ({
      code: 'outside-articles',
      line: null,
      message: `기사 밖에 남은 글입니다. 쓸 곳이 있으면 옮기세요: ${text}`,
    })),
  ]
}

/** The issue that articles go to, made where it is new; the manuscript then names it. */
async function issueOf(parts: PutParts, manuscript: Manuscript, reading: Reading): Promise<string> {
  const { target } = manuscript
  if (target === null) return refuse('넣을 호를 먼저 고르세요.')
  if ('issue' in target) return target.issue
  const made = await parts.issues.makeIssue(target, reading.draft)
  await parts.store.setTarget(manuscript.id, { issue: made })
  return made
}

async function placeArticle(
  parts: PutParts,
  manuscript: string,
  issue: string,
  order: number,
  made: string,
  name: string,
) {
  const [now, found] = await Promise.all([parts.store.byId(manuscript), parts.issues.issue(issue)])
  if (!found) return refuse('넣을 호가 없습니다. 지워졌을 수 있으니 다른 호를 고르세요.')
  if (found.sections.some(({ articles }) => articles.includes(made))) return
  const orders = new Map(
    Object.entries(now?.puts ?? {}).flatMap(([key, put]) =>
      put.article ? [[put.article, Number(key.slice(1))]] : [],
    ) as [string, number][],
  )
  const titles = found.sections.map(({ title }) => title)
  const section = name === '' && titles.length === 1 ? 0 : sectionNamed(titles, name)
  const ids = found.sections[section]?.articles ?? []
  await parts.issues.place(issue, made, { section, name, index: spotFor(ids, order, (id) => orders.get(id) ?? null) })
}

/** Puts one article in; nothing happens where it stands in an issue already or somebody else is at it. */
async function putOne(
  parts: PutParts,
  manuscript: Manuscript,
  reading: Reading,
  answered: AnsweredArticle,
  request: PutRequest,
  issue: string,
  by: { user: string | null; name: string },
): Promise<boolean> {
  const key = putKey(request.article)
  const at = parts.now().toISOString()
  const claimed = await parts.store.claimPut(manuscript.id, key, { state: 'going', issue, at, by: by.name }, stale)
  if (!claimed) return false
  try {
    const footnotes = reading.draft.footnotes ?? {}
    const article =
      claimed.article ??
      (await parts.issues.makeArticle(answered.article, answered.notes, footnotes, reading.pictures, by.user))
    const put: Put = { ...claimed, article }
    await parts.store.setPut(manuscript.id, key, put)
    const name = request.section ?? articlesOf(reading.draft)[request.article]?.section ?? ''
    await placeArticle(parts, manuscript.id, issue, request.article, article, name)
    await parts.store.setPut(manuscript.id, key, { ...put, issue, state: 'done', at: parts.now().toISOString() })
    return true
  } catch (error) {
    // An article that was made is taken up again by the next try; without one the next try begins anew.
    const now = await parts.store.byId(manuscript.id)
    if (!now?.puts[key]?.article) await parts.store.dropPut(manuscript.id, key)
    else await parts.store.setPut(manuscript.id, key, { ...now.puts[key], at: new Date(0).toISOString() })
    throw error
  }
}

/**
 * Puts articles into the manuscript's target, in the order of the manuscript, and gives how many went in. Throws
 * IMPORT_NOT_READY with the sentence for the editor when one of them has open pieces or letters are missing; then
 * nothing is put in.
 */
export async function putIn(
  parts: PutParts,
  manuscript: Manuscript,
  reading: Reading,
  answered: readonly AnsweredArticle[],
  requests: readonly PutRequest[],
  by: { user: string | null; name: string },
): Promise<{ issue: string; count: number }> {
  const wanted = [...requests].sort((a, b) => a.article - b.article)
  for (const { article } of wanted) {
    const fault = putFault(reading, answered, article)
    if (fault) refuse(fault)
  }
  return parts.alone(`manuscript ${manuscript.id}`, async () => {
    const fresh = (await parts.store.byId(manuscript.id)) ?? manuscript
    const issue = await issueOf(parts, fresh, reading)
    const first = Object.values(fresh.puts).every(({ state }) => state !== 'done')
    let count = 0
    await parts.alone(`issue ${issue}`, async () => {
      for (const request of wanted) {
        if (await putOne(parts, fresh, reading, answered[request.article]!, request, issue, by)) count++
      }
      if (first && count > 0) await parts.issues.noteIssue(issue, issueNotes(fresh, reading))
    })
    return { issue, count }
  })
}
