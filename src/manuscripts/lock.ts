import { type Collection, MongoServerError } from 'mongodb'
import { BulletinError } from '../errors.ts'

const duplicateKey = 11000
/** How long a holder that died keeps others out, and how long these wait, in milliseconds. */
const lease = 120_000
const patience = 60_000
const pause = 40

/** A lock as it is stored; its id is what it locks. */
export interface StoredLock {
  _id: string
  until: Date
}

/**
 * Does work alone among everybody who locks the same key, in this process or another. Throws PUBLICATION_LOST when the
 * key stays locked.
 */
export async function alone<T>(locks: Collection<StoredLock>, key: string, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + patience
  while (!(await take(locks, key))) {
    if (Date.now() > end) throw new BulletinError('PUBLICATION_LOST', `${key} stays locked.`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  try {
    return await work()
  } finally {
    await locks.deleteOne({ _id: key })
  }
}

async function take(locks: Collection<StoredLock>, key: string): Promise<boolean> {
  const now = new Date()
  await locks.deleteOne({ _id: key, until: { $lt: now } })
  try {
    await locks.insertOne({ _id: key, until: new Date(now.getTime() + lease) })
    return true
  } catch (error) {
    if (error instanceof MongoServerError && error.code === duplicateKey) return false
    throw error
  }
}
