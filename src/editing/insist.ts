import { SaveConflict } from './save-conflict.ts'

/** Most tries of work that meets other people's saves. */
const tries = 8

/**
 * Runs work that reads, changes and writes a document without a person behind it, anew when somebody saved in between.
 * Throws what the work throws, and SaveConflict when it never comes through.
 */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof SaveConflict) || left <= 1) throw error
    }
  }
}
