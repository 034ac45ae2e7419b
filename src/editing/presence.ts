import type { Collection } from 'mongodb'

/** Milliseconds between two signs of life of a screen. */
export const heartbeat = 10_000

/** Milliseconds without a sign of life after which nobody is there any more. */
export const patience = 25_000

/** Seconds after which the database throws a sign of life away. */
const keptFor = 60

/** A screen that shows a document. */
export interface Screen {
  /** `articles/…`. */
  document: string
  /** Made up by the screen; two screens of one person are two. */
  tab: string
  user: string
  /** Where the caret is: `표 1`; empty when it is nowhere. */
  place: string
  /** True while the form holds what is not saved. */
  isEditing: boolean
}

export interface Presence {
  /** Notes that a screen is there. */
  beat(screen: Screen): Promise<void>
  /** Notes that a screen was closed; only its own person can say so. */
  leave(document: string, tab: string, user: string): Promise<void>
  /** Screens that show a document now, the one that came first at the head; without the given tab. */
  others(document: string, tab: string): Promise<Screen[]>
}

interface Row extends Screen {
  _id: string
  seenAt: Date
  cameAt: Date
}

/** Who has which document open, in a collection that forgets by itself. `now` is the clock. */
export function createPresence(collection: Collection<Row>, now: () => Date): Presence {
  let indexes: Promise<unknown> | undefined
  const ready = () => {
    indexes ??= collection.createIndexes([
      { key: { seenAt: 1 }, expireAfterSeconds: keptFor },
      { key: { document: 1, cameAt: 1 } },
    ])
    return indexes
  }
  const keyOf = (document: string, tab: string, user: string) => `${document}/${user}/${tab}`
  return {
    async beat(screen) {
      await ready()
      const { document, tab, user, place, isEditing } = screen
      await collection.updateOne(
        { _id: keyOf(document, tab, user) },
        { $set: { document, tab, user, place, isEditing, seenAt: now() }, $setOnInsert: { cameAt: now() } },
        { upsert: true },
      )
    },
    async leave(document, tab, user) {
      await collection.deleteOne({ _id: keyOf(document, tab, user) })
    },
    async others(document, tab) {
      const since = new Date(now().getTime() - patience)
      const found = await collection
        .find({ document, tab: { $ne: tab }, seenAt: { $gt: since } }, { sort: { cameAt: 1 } })
        .toArray()
      return found.map(({ document: at, tab: other, user, place, isEditing }) => ({
        document: at,
        tab: other,
        user,
        place,
        isEditing,
      }))
    },
  }
}

export type PresenceRow = Row
