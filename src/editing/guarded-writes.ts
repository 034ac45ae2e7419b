import type { BaseDatabaseAdapter, CollectionSlug, DatabaseAdapterObj, UpdateOne, Where } from 'payload'
import { SaveConflict } from './save-conflict.ts'

/** Documents with this id whose stored revision is still the given one. */
const stillAt = (id: string | number, revision: number): Where => {
  const here: Where = { id: { equals: id } }
  if (revision > 0) return { and: [here, { revision: { equals: revision } }] }
  return { and: [here, { or: [{ revision: { exists: false } }, { revision: { equals: 0 } }] }] }
}

const hasRevision = (db: BaseDatabaseAdapter, collection: CollectionSlug): boolean =>
  db.payload.collections[collection].config.flattenedFields.some((field) => field.name === 'revision')

/**
 * An update that writes revision n + 1 happens only where n is stored: asking and writing are one atomic operation, so that
 * of two saves at the same instant one is refused, nobody can read a revision without its text, and a process that dies
 * leaves either the old revision with the old text or the new one with the new. An update that names no revision raises it.
 */
const guarded = (db: BaseDatabaseAdapter, update: UpdateOne): UpdateOne => {
  return async (args) => {
    if (!hasRevision(db, args.collection)) return update(args)
    const { revision } = args.data
    if (typeof revision !== 'number') return update({ ...args, data: { ...args.data, revision: { $inc: 1 } } })
    if (args.id === undefined) return update(args)
    const { id, where: _, returning: __, ...rest } = args
    const written = await update({ ...rest, where: stillAt(id, revision - 1) })
    if (written) return written
    const { collection, req } = args
    const stored = await db.findOne({ collection, where: { id: { equals: id } }, ...(req ? { req } : {}) })
    if (stored) throw new SaveConflict(stored)
    return written
  }
}

/** The same database, in which nobody overwrites a text that they have not seen. */
export function withGuardedWrites<T extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<T>,
): DatabaseAdapterObj<T> {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      db.updateOne = guarded(db, db.updateOne.bind(db))
      return db
    },
  }
}
