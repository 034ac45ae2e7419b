import { type Collection, type Document, MongoServerError, ObjectId } from 'mongodb'
import type { Problem } from '../document/problem.ts'
import { BulletinError } from '../errors.ts'
import type { Actor } from './edition.ts'

/** The making of an edition as its worker sees it. */
export interface Run {
  id: string
  issue: string
  requestedBy: Actor
  /** How often a worker has begun it, this time included. */
  attempts: number
}

/** A run as it is shown. */
export interface RunRecord {
  id: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  step: string
  stepsDone: number
  stepsTotal: number
  error: { code: string; message: string } | null
  problems: Problem[]
  edition: string | null
}

export interface RunFailure {
  code: string
  /** Korean, for the editor. */
  message: string
  problems: Problem[]
}

/**
 * The runs that make editions. Every change is one atomic update of one document that names the owner, so a worker that lost
 * its lease can't write over the one that took the run up again.
 */
export interface RunStore {
  /** The run that is under way for the issue, or a new one. */
  request(issue: string, by: Actor): Promise<string>
  /** Takes a waiting run, or one whose owner let its lease run out. `lease` in milliseconds. */
  claim(owner: string, lease: number): Promise<Run | null>
  /** Notes a step and prolongs the lease. Throws PUBLICATION_LOST when another worker holds the run. */
  step(run: string, owner: string, lease: number, at?: { step: string; done: number; total: number }): Promise<void>
  finish(run: string, owner: string, edition: string): Promise<void>
  fail(run: string, owner: string, failure: RunFailure): Promise<void>
  /** Gives a run back for another try. */
  release(run: string, owner: string): Promise<void>
  latest(issue: string): Promise<RunRecord | null>
}

const duplicateKey = 11000
const reference = (id: string): ObjectId | string => (ObjectId.isValid(id) ? new ObjectId(id) : id)

/** Runs in the collection that Payload shows as 발행 작업. `now` is the clock. */
export function createRunStore(collection: Collection, now: () => Date): RunStore {
  let indexed: Promise<unknown> | null = null
  const ready = () => {
    // One open run an issue: of two requests at once the second gets the first one's run.
    indexed ??= collection
      .createIndex({ issue: 1 }, { unique: true, partialFilterExpression: { open: true }, name: 'one_open_run' })
      .catch((error: unknown) => {
        // A database that was away for a moment must not spoil every later request.
        indexed = null
        throw error
      })
    return indexed
  }
  const until = (lease: number) => new Date(now().getTime() + lease)
  const mine = (run: string, owner: string) => ({ _id: reference(run) as ObjectId, owner, state: 'running' })
  const change = async (run: string, owner: string, set: Document): Promise<void> => {
    const result = await collection.updateOne(mine(run, owner), { $set: { ...set, updatedAt: now() } })
    if (result.matchedCount === 0) throw new BulletinError('PUBLICATION_LOST')
  }

  return {
    async request(issue, by) {
      await ready()
      const at = now()
      try {
        const inserted = await collection.insertOne({
          issue: reference(issue),
          ...(by.user ? { requestedBy: reference(by.user) } : {}),
          requestedName: by.name,
          state: 'waiting',
          open: true,
          step: '차례를 기다리는 중',
          stepsDone: 0,
          stepsTotal: 0,
          attempts: 0,
          createdAt: at,
          updatedAt: at,
        })
        return inserted.insertedId.toString()
      } catch (error) {
        if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error
        const open = await collection.findOne({ issue: reference(issue), open: true })
        if (!open) return this.request(issue, by)
        return open._id.toString()
      }
    },

    async claim(owner, lease) {
      const found = await collection.findOneAndUpdate(
        { $or: [{ state: 'waiting' }, { state: 'running', leaseUntil: { $lt: now() } }] },
        { $set: { state: 'running', owner, leaseUntil: until(lease), updatedAt: now() }, $inc: { attempts: 1 } },
        { sort: { createdAt: 1 }, returnDocument: 'after' },
      )
      if (!found) return null
      return {
        id: found._id.toString(),
        issue: String(found.issue),
        requestedBy: {
          user: found.requestedBy ? String(found.requestedBy) : null,
          name: String(found.requestedName ?? ''),
        },
        attempts: Number(found.attempts),
      }
    },

    step: (run, owner, lease, at) =>
      change(run, owner, {
        leaseUntil: until(lease),
        ...(at ? { step: at.step, stepsDone: at.done, stepsTotal: at.total } : {}),
      }),
    finish: (run, owner, edition) =>
      collection
        .updateOne(mine(run, owner), {
          $set: { state: 'done', step: '편집본을 만듦', edition: reference(edition), updatedAt: now() },
          $unset: { open: '', leaseUntil: '', error: '' },
        })
        .then(lostUnlessMatched),
    fail: (run, owner, { code, message, problems }) =>
      collection
        .updateOne(mine(run, owner), {
          $set: { state: 'failed', error: { code, message }, problems, updatedAt: now() },
          $unset: { open: '', leaseUntil: '' },
        })
        .then(lostUnlessMatched),
    release: (run, owner) => change(run, owner, { state: 'waiting', step: '다시 차례를 기다리는 중' }),

    async latest(issue) {
      const found = await collection.findOne({ issue: reference(issue) }, { sort: { createdAt: -1 } })
      return found ? record(found) : null
    },
  }
}

function lostUnlessMatched(result: { matchedCount: number }): void {
  if (result.matchedCount === 0) throw new BulletinError('PUBLICATION_LOST')
}

const record = (found: Document): RunRecord => ({
  id: String(found._id),
  state: found.state,
  step: found.step ?? '',
  stepsDone: found.stepsDone ?? 0,
  stepsTotal: found.stepsTotal ?? 0,
  error: found.error?.code ? { code: found.error.code, message: found.error.message } : null,
  problems: Array.isArray(found.problems) ? found.problems : [],
  edition: found.edition ? String(found.edition) : null,
})
