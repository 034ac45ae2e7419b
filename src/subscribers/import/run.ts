/** The worker's part of an import: rows in stretches, each written and then counted by one update under a lease. */
import type { Tokens } from '../../delivery/tokens.ts'
import { BulletinError } from '../../errors.ts'
import { emptySubscriber, type SubscriberStore } from '../store.ts'
import { decoded } from './decode.ts'
import type { ImportFiles } from './files.ts'
import { type Counts, type Outcome, outcomes, type SubscriberImport } from './import.ts'
import { type Judged, judge } from './judge.ts'
import { type JudgedRow, type Placing, placeAll } from './place.ts'
import { rowsOf } from './read.ts'
import type { Claimed, ImportStore, RowError } from './store.ts'

export interface ImportParts {
  imports: ImportStore
  files: ImportFiles
  store: SubscriberStore
  tokens: Pick<Tokens, 'addressHash'>
  now(): Date
  log(line: string): void
}

export interface RunOptions {
  owner: string
  /** Milliseconds after which others take an import up. */
  lease: number
  /** How often a stretch is tried that nobody gets through. */
  attempts: number
}

/** Rows of a stretch. */
const stretchLength = 1000

/** Takes one import that waits and brings it to its end, or until somebody else has it; false when nothing waited. */
export async function runOnce(parts: ImportParts, { owner, lease, attempts }: RunOptions): Promise<boolean> {
  const claimed = await parts.imports.claim(owner, lease)
  if (!claimed) return false
  const { id } = claimed.found
  const end = async (state: 'done' | 'failed', error: string): Promise<void> => {
    if (await parts.imports.finish(id, owner, state, error)) await parts.files.remove(id)
  }
  if (claimed.attempts > attempts) {
    await end('failed', '여러 번 멈추어 그만두었습니다. 들어간 사람은 그대로 있습니다. 관리자에게 알리세요.')
    return true
  }
  try {
    if (await takeIn(parts, claimed, owner, lease)) await end('done', '')
  } catch (error) {
    if (!(error instanceof BulletinError) || error.code !== 'SUBSCRIBERS_FILE') throw error
    await end('failed', error.message)
  }
  return true
}

/** False when the import is somebody else's by now, or was stopped. */
async function takeIn(parts: ImportParts, claimed: Claimed, owner: string, lease: number): Promise<boolean> {
  const { found } = claimed
  let { counts } = found
  let position = claimed.position
  let stretch: string[][] = []
  const settle = async (): Promise<boolean> => {
    counts = added(counts, await work(parts, found, stretch, position))
    const to = position + stretch.length
    const isMine = await parts.imports.advance(found.id, owner, { from: position, to, counts }, lease)
    position = to
    stretch = []
    return isMine
  }
  let at = 0
  const rows = rowsOf(decoded(parts.files.open(found.id), found.encoding), found.separator)
  for await (const row of rows) {
    if (at++ < claimed.position) continue
    stretch.push(row)
    if (stretch.length === stretchLength && !(await settle())) return false
  }
  return stretch.length === 0 || settle()
}

const added = (counts: Counts, found: readonly Outcome[]): Counts => {
  const sum = { ...counts, rows: counts.rows + found.length }
  for (const outcome of outcomes) sum[outcome] += found.filter((one) => one === outcome).length
  return sum
}

/** Writes what a stretch of records comes to; harmless to repeat. */
async function work(
  parts: ImportParts,
  found: SubscriberImport,
  records: readonly string[][],
  from: number,
): Promise<Outcome[]> {
  const { id, mapping, hasHeader, lists, basis, basisDate, name } = found
  const now = parts.now()
  const errors: RowError[] = []
  const people: JudgedRow[] = []
  for (const [index, record] of records.entries()) {
    // As a spreadsheet counts: the first row is 1, the header included.
    const row = from + index + 1
    if (row === 1 && hasHeader) continue
    const judged = judge(record, mapping, basisDate ?? now, now)
    if (judged === null) continue
    if ('reason' in judged) errors.push({ row, ...judged })
    else people.push({ ...(judged satisfies Judged), row })
  }
  await parts.imports.refuse(id, errors)
  const placing: Placing = { import: id, lists, wording: basis, source: `파일에서 가져옴: ${name}`, at: now }
  return [...errors.map((): Outcome => 'refused'), ...(await write(parts, people, placing))]
}

async function write({ store, tokens }: ImportParts, people: JudgedRow[], placing: Placing): Promise<Outcome[]> {
  const byHash = new Map<string, JudgedRow[]>()
  for (const person of people) {
    const hash = tokens.addressHash(person.address)
    byHash.set(hash, [...(byHash.get(hash) ?? []), person])
  }
  const known = new Map((await store.byHashes([...byHash.keys()])).map((one) => [one.addressHash, one]))
  const results = new Map<string, Outcome[]>()
  const stepOf = (hash: string) => (subscriber: Parameters<typeof placeAll>[0]) => {
    const { outcomes: came, next } = placeAll(subscriber, byHash.get(hash) ?? [], placing)
    // A step may run again when somebody wrote in between; what came last is what was written.
    results.set(hash, came)
    return next
  }
  const hashes = [...byHash.keys()]
  const unknown = hashes.filter((hash) => !known.has(hash))
  const clashes = await store.insert(unknown.map((hash) => stepOf(hash)(emptySubscriber(hash, placing.at))))
  for (const hash of clashes) await store.put(hash, stepOf(hash))
  const changed = hashes.filter((hash) => {
    const subscriber = known.get(hash)
    return subscriber !== undefined && stepOf(hash)(subscriber) !== subscriber
  })
  if (changed.length > 0) await store.changeAll(changed, stepOf)
  return [...results.values()].flat()
}
