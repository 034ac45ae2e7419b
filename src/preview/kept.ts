import type { Collection } from 'mongodb'
import type { Problem } from '../document/problem.ts'
import type { FlowStart } from '../press/preview.ts'
import type { FitLine } from './fit-line.ts'

/** A whole issue as it was last typeset. */
export interface KeptTypesetting {
  issue: string
  at: Date
  /** Of the document. */
  hash: string
  pages: number
  frontPages: number
  /** Absent in typesettings of before. */
  coverPages?: number
  /** What stands where a page is named, by anchor of the document. */
  labels: Record<string, string>
  /** Articles in the document's order. */
  articles: KeptArticle[]
  problems: Problem[]
}

export interface KeptArticle {
  /** Of the stored article. */
  id: string
  title: string
  page: number | null
  pages: number
  start: FlowStart | null
  fit: FitLine | null
}

/** The last typesetting of each issue; a newer one replaces it. */
export interface KeptTypesettings {
  get(issue: string): Promise<KeptTypesetting | null>
  put(typesetting: KeptTypesetting): Promise<void>
}

/** Kept in the database, for every web process and every start; it can be made anew at any time. */
export function keptIn(collection: Collection<Omit<KeptTypesetting, 'issue'> & { _id: string }>): KeptTypesettings {
  return {
    get: async (issue) => {
      const found = await collection.findOne({ _id: issue })
      if (!found) return null
      const { _id, ...rest } = found
      return { issue: _id, ...rest }
    },
    put: async ({ issue, ...rest }) => {
      await collection.replaceOne({ _id: issue }, rest, { upsert: true })
    },
  }
}
