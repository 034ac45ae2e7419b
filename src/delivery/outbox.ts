/** Mail about each step to the people it concerns: put into an outbox with the log entry, sent by the worker. */
import { type Collection, MongoServerError } from 'mongodb'
import type { Mailer } from '../delivery/smtp.ts'

/** One mail that waits to be sent. */
export interface Notice {
  /** Unique: the log entry and the address, so that no step is told twice to one person. */
  key: string
  to: string
  subject: string
  text: string
  /** Escaped by its writer. */
  html: string
}

export interface Outbox {
  /** Puts a notice in; once by its key. */
  put(notice: Notice): Promise<void>
  /**
   * Sends what waits. A notice that the server refuses is tried again later, five times; one whose sender died in between
   * may be sent twice.
   */
  send(mailer: Mailer, log: (line: string) => void): Promise<void>
}

const duplicateKey = 11000
const attempts = 5
/** Pause after the n-th failure, in milliseconds. */
const pause = (failures: number): number => 60_000 * 4 ** (failures - 1)

/** The outbox in its collection. `now` is the clock. */
export function createOutbox(collection: Collection, now: () => Date): Outbox {
  let indexed: Promise<unknown> | null = null
  const ready = () => {
    indexed ??= collection.createIndex({ key: 1 }, { unique: true, name: 'one_notice' }).catch((error: unknown) => {
      indexed = null
      throw error
    })
    return indexed
  }
  /** Takes the next notice for a minute, in which its sending succeeds or fails. */
  const take = () =>
    collection.findOneAndUpdate(
      { state: 'waiting', nextAt: { $lte: now() } },
      { $set: { nextAt: new Date(now().getTime() + pause(1)) }, $inc: { attempts: 1 } },
      { sort: { nextAt: 1 }, returnDocument: 'after' },
    )

  return {
    async put(notice) {
      await ready()
      try {
        await collection.insertOne({
          ...notice,
          state: 'waiting',
          attempts: 0,
          nextAt: now(),
          createdAt: now(),
          updatedAt: now(),
        })
      } catch (error) {
        if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error
      }
    },
    async send(mailer, log) {
      for (let found = await take(); found; found = await take()) {
        const { _id, to, subject, text, html } = found
        try {
          await mailer.send({ to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } })
          await collection.updateOne(
            { _id },
            { $set: { state: 'sent', updatedAt: now() }, $unset: { html: '', text: '' } },
          )
        } catch (error) {
          const failures = Number(found.attempts)
          const nextAt = new Date(now().getTime() + pause(failures))
          const state = failures >= attempts ? 'failed' : 'waiting'
          await collection.updateOne({ _id }, { $set: { state, nextAt, updatedAt: now() } })
          log(
            `a notice was not sent (try ${failures} of ${attempts}): ${error instanceof Error ? error.message : error}`,
          )
        }
      }
    },
  }
}
