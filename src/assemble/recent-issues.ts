import type { Issue as StoredIssue } from '../payload-types.ts'

/** Longer than this, in milliseconds, nothing is answered from memory. */
const longest = 60_000
const most = 20

/**
 * Stored issues as they were read last, each read anew behind every answer: for looking at one article, whose issue is
 * only the frame around it. A colleague's article is so at most one look behind.
 */
export function recentIssues(
  read: (id: string) => Promise<StoredIssue>,
  now: () => number = Date.now,
): (id: string) => Promise<StoredIssue> {
  const known = new Map<string, { at: number; issue: StoredIssue }>()
  const fetch = async (id: string): Promise<StoredIssue> => {
    const issue = await read(id)
    if (known.size >= most) known.clear()
    known.set(id, { at: now(), issue })
    return issue
  }
  return async (id) => {
    const found = known.get(id)
    const isFresh = found !== undefined && now() - found.at < longest
    const next = fetch(id)
    if (!isFresh) return next
    // What can't be read now is told at the next look.
    next.catch(() => known.delete(id))
    return found.issue
  }
}
