import type { Database, OpenOptions } from '../database/database.ts'
import { openDatabase } from '../database/open.ts'
import { Backoff } from './service.ts'

/** A database that is opened again whenever its process ends by itself. */
export interface KeptDatabase {
  readonly current: Database
  close(): Promise<void>
}

/** Opens the database and keeps it open until `close`; throws what the first opening throws. */
export async function keepDatabase(
  options: OpenOptions & { log(line: string): void },
  open: (options: OpenOptions) => Promise<Database> = openDatabase,
): Promise<KeptDatabase> {
  const backoff = new Backoff()
  let current = await open(options)
  let closing = false
  let timer: NodeJS.Timeout | undefined
  let reopening: Promise<void> = Promise.resolve()

  const watch = (database: Database) => {
    const started = Date.now()
    void database.lost.then(() => again('ended', Date.now() - started))
  }
  const again = (what: string, ran: number) => {
    if (closing) return
    const wait = backoff.after(ran)
    options.log(`the database ${what}; starting it again in ${wait / 1000} s`)
    timer = setTimeout(() => {
      reopening = reopen()
    }, wait)
  }
  const reopen = async () => {
    try {
      const next = await open(options)
      if (next.url !== current.url) options.log('the database has another address now; start the product again')
      current = next
      watch(next)
    } catch (error) {
      again(`did not start (${error instanceof Error ? error.message : error})`, 0)
    }
  }

  watch(current)
  return {
    get current() {
      return current
    },
    async close() {
      closing = true
      clearTimeout(timer)
      await reopening
      await current.close()
    },
  }
}
