/** A MongoDB that is open for use, wherever it came from. */
export interface Database {
  kind: 'url' | 'mongod' | 'embedded'
  /** For the driver and for mongoose; may hold credentials, so never print it: print `describe()`. */
  url: string
  /** The process that serves it, where that is one of this machine's and known. */
  pid: number | undefined
  /** One line for people, without credentials. */
  describe(): string
  /** Settles when the database's process ended although nobody closed it; `openDatabase` again brings it back at the same URL. */
  lost: Promise<void>
  /** Lets go of it. A process started for it ends with the last program that holds it; waits for that end. */
  close(): Promise<void>
}

export interface OpenOptions {
  /** A MongoDB to use as it is; without it one is found or started. */
  url?: string | undefined
  /** Folder of this installation's data; the database lives in `database/` below it. */
  dataDir: string
  /** Called with one line for each thing worth telling an operator. */
  log?: ((line: string) => void) | undefined
  /** Milliseconds a running database may take to answer; 15 seconds unless told. */
  patience?: number | undefined
}

/** The name of the database in URLs made here. */
export const databaseName = 'bulletin'

/** Marks URLs of a `mongod` that was started here, so that a process given only the URL can tell. */
export const mongodAppName = 'bulletin-mongod'

/** What a URL stands for, in one line without credentials: for `/health` and the start's summary. */
export function describeUrl(url: string): string {
  const rest = url.replace(/^mongodb(\+srv)?:\/\//, '')
  const hosts = rest.split(/[/?]/, 1)[0]!.replace(/^.*@/, '')
  const socket = decodeURIComponent(hosts)
  if (socket.endsWith('.sock')) return `embedded MongoDB engine at ${socket}`
  if (rest.includes(`appName=${mongodAppName}`)) return `mongod of this machine at ${hosts}`
  return `MongoDB at ${hosts} (DATABASE_URL)`
}
