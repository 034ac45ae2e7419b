/** Mail of our own to single people: put into an outbox with what it tells of, sent by the worker. */
import { type Collection, type Document, MongoServerError } from 'mongodb'
import { masked } from './address.ts'
import type { Mailer } from './smtp.ts'

/** One mail that waits to be sent. */
export interface Notice {
  /** Unique, so that nothing is told twice to one person. Of a private notice it must hold no address: it stays. */
  key: string
  to: string
  subject: string
  text: string
  /** Escaped by its writer. */
  html: string
  /** True for readers, who may ask us to forget them: the address is masked once the mail is sent or given up. */
  isPrivate?: boolean
}

export interface Outbox {
  /** Puts a notice in; once by its key. */
  put(notice: Notice): Promise<void>
  /**
   * Sends what waits. A notice that the server refuses is tried again later, five times; one whose sender died in between
   * may be sent twice.
   */
  send(mailer: Mailer, log: (line: string) => void): Promise<void>
  /** Takes back what waits for an address. */
  forget(to: string): Promise<void>
}

const duplicateKey = 11000
const attempts = 5
/** Pause after the n-th failure, in milliseconds. */
const pause = (failures: number): number => 60_000 * 4 ** (failures - 1)

/** What is changed of a private notice that will not be sent any more. */
const hidden = ({ isPrivate, to }: Document): { to?: string } => (isPrivate === true ? { to: masked(String(to)) } : {})

/** Servers like to repeat the address that they refuse. */
const withoutAddresses = (words: string): string => words.replace(/[^\s<>@]+@[^\s<>@]+/g, masked)

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
            { $set: { state: 'sent', updatedAt: now(), ...hidden(found) }, $unset: { html: '', text: '' } },
          )
        } catch (error) {
          const failures = Number(found.attempts)
          const nextAt = new Date(now().getTime() + pause(failures))
          const state = failures >= attempts ? 'failed' : 'waiting'
          const facts = state === 'failed' ? hidden(found) : {}
          await collection.updateOne({ _id }, { $set: { state, nextAt, updatedAt: now(), ...facts } })
          const why = error instanceof Error ? error.message : String(error)
          log(`a notice was not sent (try ${failures} of ${attempts}): ${withoutAddresses(why)}`)
        }
      }
    },
    async forget(to) {
      await collection.deleteMany({ to, state: 'waiting' })
    },
  }
}
