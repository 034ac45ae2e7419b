/** How much came back lately, for people to see whether something is wrong. */
import type { Collection } from 'mongodb'
import type { StoredTally } from './reports.ts'

export interface Returned {
  bounces: number
  complaints: number
  /** Without our key, forged, or in prose: nothing was done about them. */
  unclear: number
}

const idOf = (day: Date): string => day.toISOString().slice(0, 10)

/** What came back from a day (UTC) on. */
export async function readReturned(tallies: Collection<StoredTally>, since: Date): Promise<Returned> {
  const returned: Returned = { bounces: 0, complaints: 0, unclear: 0 }
  for await (const day of tallies.find({ _id: { $gte: idOf(since) } })) {
    returned.bounces += day.bounce ?? 0
    returned.complaints += day.complaint ?? 0
    for (const kind of ['keyless', 'forged', 'unclear', 'rowless'] as const) returned.unclear += day[kind] ?? 0
  }
  return returned
}
