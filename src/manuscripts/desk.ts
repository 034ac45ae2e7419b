/** VERBS of the import desk: take in, show, answer, choose where to, put in. */
import type { FileStore } from '../database/files.ts'
import { BulletinError } from '../errors.ts'
import { maximumFileBytes } from '../import/files/convert.ts'
import { tooLarge } from '../import/files/failures.ts'
import { answerFault } from './answers.ts'
import type { Answer, Manuscript, ManuscriptState, Reading, Target } from './manuscript.ts'
import { type IssueDesk, type PutParts, type PutRequest, putIn } from './put-in.ts'
import type { ManuscriptStore } from './store.ts'
import {
  answeredArticles,
  type DeskView,
  deskView,
  type ListedManuscript,
  lineViews,
  putInArticles,
  type ReviewView,
} from './view.ts'

type Person = Manuscript['by']

export interface TakeIn {
  name: string
  bytes: Uint8Array
  /** Id of the publication, null to tell it from the text. */
  publication: string | null
  target: Target | null
  /** What to do about a file that was put in before: `ask` answers with it, `again` and `changes` take it in. */
  known: 'ask' | 'again' | 'changes'
}

/** A file that was put in before. */
export interface Known {
  id: string
  /** ISO 8601, when something of it was put in last. */
  at: string
  /** True for the same bytes, false for another file of that name. */
  same: boolean
}

export interface ImportDesk {
  takeIn(taken: TakeIn, by: Person): Promise<{ id: string } | { known: Known }>
  recent(): Promise<ListedManuscript[]>
  /** Throws NOT_FOUND. */
  review(id: string): Promise<ReviewView>
  desk(id: string): Promise<DeskView>
  /** Throws IMPORT_NOT_READY for an answer that can't be given. `null` takes an answer back. */
  answer(id: string, piece: string, answer: Omit<Answer, 'by' | 'at'> | null, by: Person): Promise<DeskView>
  setTarget(id: string, target: Target): Promise<DeskView>
  putIn(id: string, requests: PutRequest[], by: Person): Promise<{ issue: string; count: number; desk: DeskView }>
  stop(id: string): Promise<void>
  again(id: string): Promise<void>
}

export interface DeskParts {
  store: ManuscriptStore
  files: Pick<FileStore, 'get' | 'put'>
  issues: IssueDesk
  alone: PutParts['alone']
  now(): Date
}

/** Most manuscripts that are listed. */
const listed = 30

const stopped = { code: 'DRAFT_STOPPED', message: '파일 읽기를 그만두었습니다. 필요하면 다시 올리세요.' }

/** Longest name of a file that is kept, in characters. */
const longestName = 200

/** A file's name without its folder and without signs that can't be shown. */
export const fileName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-longestName) || '이름 없는 원고'

const lastPut = ({ puts }: Manuscript): string =>
  Object.values(puts)
    .map(({ at }) => at)
    .sort()
    .at(-1) ?? ''

/** State by what is open and what was put in. */
export function stateOf(manuscript: Manuscript, reading: Reading): { state: ManuscriptState; openPieces: number } {
  const articles = answeredArticles(reading, manuscript.answers)
  const openPieces = reading.pieces.filter(({ id }) => !manuscript.answers[id]).length
  const done = articles.every((_, index) => manuscript.puts[`a${index}`]?.state === 'done')
  if (done && articles.length > 0) return { state: 'in', openPieces }
  return { state: openPieces > 0 ? 'open' : 'checked', openPieces }
}

/** The verbs on stores that are handed in. */
export function createImportDesk(parts: DeskParts): ImportDesk {
  const { store, files, issues } = parts

  const manuscriptOf = async (id: string): Promise<Manuscript> => {
    const found = await store.byId(id)
    if (!found) throw new BulletinError('NOT_FOUND', `There is no manuscript ${id}.`)
    return found
  }
  const readingOf = async ({ reading }: Manuscript): Promise<Reading | null> => {
    const file = reading ? await files.get(reading) : null
    // Written by the worker from this very type, under the hash of its bytes.
    return file ? (JSON.parse(file.bytes.toString('utf8')) as Reading) : null
  }
  const mustRead = async (manuscript: Manuscript): Promise<Reading> => {
    const reading = await readingOf(manuscript)
    if (!reading) throw new BulletinError('IMPORT_NOT_READY', '아직 읽는 중입니다. 다 읽은 다음에 하세요.')
    return reading
  }
  const before = async ({ since }: Manuscript): Promise<ReadonlySet<string>> => {
    const earlier = since ? await store.byId(since) : null
    const reading = earlier ? await readingOf(earlier) : null
    return earlier && reading ? putInArticles(earlier, reading) : new Set()
  }
  const targetNames = async ({ target }: Manuscript): Promise<{ title: string; sections: string[] }> => {
    const nothing = { title: '', sections: [] }
    if (target === null) return nothing
    if (!('issue' in target)) return (await issues.plannedIssue(target)) ?? nothing
    const issue = await issues.issue(target.issue)
    return issue ? { title: issue.title, sections: issue.sections.map(({ title }) => title) } : nothing
  }
  const show = async (manuscript: Manuscript, reading: Reading | null): Promise<DeskView> =>
    deskView(manuscript, reading, await targetNames(manuscript), await before(manuscript))
  const settle = async (id: string, reading: Reading): Promise<DeskView> => {
    const { state, openPieces } = stateOf(await manuscriptOf(id), reading)
    await store.setState(id, state, openPieces)
    return show(await manuscriptOf(id), reading)
  }

  return {
    async takeIn({ name, bytes, publication, target, known }, by) {
      if (bytes.length > maximumFileBytes) throw tooLarge(bytes.length, maximumFileBytes)
      const { sha256, size } = await files.put(bytes, 'application/octet-stream')
      const shown = fileName(name)
      const earlier = await store.putInBefore(sha256, shown)
      if (earlier && known === 'ask') {
        const { manuscript, same } = earlier
        return { known: { id: manuscript.id, at: lastPut(manuscript), same } }
      }
      const since = known === 'changes' ? (earlier?.manuscript.id ?? null) : null
      const format = /\.([a-z]{2,5})$/i.exec(shown)?.[1]?.toLowerCase() ?? 'txt'
      const issue = target && 'issue' in target ? await issues.issue(target.issue) : null
      const series = publication ?? issue?.publication ?? null
      return { id: await store.add({ name: shown, format, size, sha256, publication: series, target, since, by }) }
    },
    async recent() {
      return (await store.recent(listed)).map(({ id, name, state, openPieces, step, error, by, createdAt, puts }) => ({
        ...{ id, name, state, openPieces, step, createdAt },
        articles: Object.values(puts).filter((put) => put.state === 'done').length,
        error: error?.message ?? '',
        by: by.name,
      }))
    },
    async review(id) {
      const manuscript = await manuscriptOf(id)
      const reading = await readingOf(manuscript)
      return { ...(await show(manuscript, reading)), lines: reading ? lineViews(reading) : [] }
    },
    async desk(id) {
      const manuscript = await manuscriptOf(id)
      return show(manuscript, await readingOf(manuscript))
    },
    async answer(id, piece, answer, by) {
      const manuscript = await manuscriptOf(id)
      const reading = await mustRead(manuscript)
      const asked = reading.pieces.find((one) => one.id === piece)
      if (!asked) throw new BulletinError('NOT_FOUND', `There is no piece ${piece}.`)
      if (asked.article !== null && manuscript.puts[`a${asked.article}`])
        throw new BulletinError('IMPORT_NOT_READY', '이미 넣은 기사입니다. 고칠 것은 기사를 열어 고치세요.')
      const fault = answer ? answerFault(asked, answer) : ''
      if (fault) throw new BulletinError('IMPORT_NOT_READY', fault)
      await store.answer(id, piece, answer && { ...answer, by: by.name, at: parts.now().toISOString() })
      return settle(id, reading)
    },
    async setTarget(id, target) {
      const manuscript = await manuscriptOf(id)
      await store.setTarget(id, target)
      return show(await manuscriptOf(id), await readingOf(manuscript))
    },
    async putIn(id, requests, by) {
      const manuscript = await manuscriptOf(id)
      const reading = await mustRead(manuscript)
      const articles = answeredArticles(reading, manuscript.answers)
      const { issue, count } = await putIn(parts, manuscript, reading, articles, requests, by)
      return { issue, count, desk: await settle(id, reading) }
    },
    stop: (id) => store.stop(id, stopped),
    again: (id) => store.again(id),
  }
}
