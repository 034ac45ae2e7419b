import { BulletinError } from '../errors.ts'

/** Work in lanes, one piece at a time; of pieces with one key only the newest waits. */
export interface NewestFirst {
  /** Throws PREVIEW_SUPERSEDED, at once, where a newer piece of the key came while this one waited. */
  run<T>(lane: string, key: string, work: () => Promise<T>): Promise<T>
}

interface Waiting {
  drop(): void
}

/** Nothing that was begun is stopped: what runs takes less time than to begin anew. */
export function newestFirst(): NewestFirst {
  const waiting = new Map<string, Waiting>()
  const lanes = new Map<string, Promise<unknown>>()

  return {
    run: (lane, key, work) => {
      waiting.get(key)?.drop()
      let drop: () => void = () => undefined
      const dropped = new Promise<never>((_, reject) => {
        drop = () => reject(new BulletinError('PREVIEW_SUPERSEDED'))
      })
      const entry = { drop }
      waiting.set(key, entry)
      const turn = (lanes.get(lane) ?? Promise.resolve()).then(() => {
        // Its caller has been answered already.
        if (waiting.get(key) !== entry) return dropped
        waiting.delete(key)
        return work()
      })
      lanes.set(
        lane,
        turn.catch(() => undefined),
      )
      return Promise.race([turn, dropped])
    },
  }
}
